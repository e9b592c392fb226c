import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Modal } from './modal.js';

export interface ConfirmRemovalProps {
  readonly words: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a message is gone for everybody. */
export function ConfirmRemoval({ words, onConfirm, onClose }: ConfirmRemovalProps): JSX.Element {
  return (
    <Modal label="Delete message" place="middle" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2>Delete this message?</h2>
        <blockquote class="quoted">{words}</blockquote>
        <p class="form-row">
          <button type="submit" class="small-button danger">
            Delete
          </button>
          <button type="button" class="small-button" onClick={onClose}>
            Keep it
          </button>
        </p>
      </form>
    </Modal>
  );
}

export interface NameThreadProps {
  /** What it is called unless one thinks of something better. */
  readonly suggested: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Discord's limit for names of threads, in characters. */
const nameMax = 100;

/** Asks how a new thread is to be called. */
export function NameThread({ suggested, onName, onClose }: NameThreadProps): JSX.Element {
  const id = useId();
  const [name, setName] = useState(suggested.slice(0, nameMax));
  return (
    <Modal label="Open a thread" place="middle" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <h2>Open a thread</h2>
        <label for={id}>Name of the thread</label>
        <input
          id={id}
          class="text-input"
          type="text"
          required
          maxLength={nameMax}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p class="form-row">
          <button type="submit" class="small-button strong">
            Open
          </button>
          <button type="button" class="small-button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </Modal>
  );
}
