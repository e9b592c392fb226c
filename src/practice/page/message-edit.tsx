import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageMessage } from './contract.js';
import { GrowingText } from './growing-text.js';
import { withIds, withNames } from './mention-text.js';
import { useSession } from './session.js';

export interface MessageEditProps {
  readonly message: PageMessage;
  readonly onClose: () => void;
  /** Nothing is left of it. */
  readonly onEmptied: () => void;
}

/** Your own message, being changed in its place. */
export function MessageEdit({ message, onClose, onEmptied }: MessageEditProps): JSX.Element {
  const { state, names, channel, act } = useSession();
  const [text, setText] = useState(() => withNames(message.content, names));
  const save = async () => {
    const changed = withIds(text, names, state.bot.id).trim();
    if (changed === '' && message.attachments.length === 0) return onEmptied();
    if (changed === message.content) return onClose();
    const reply = await act({ do: 'edit', channelId: channel.id, messageId: message.id, text: changed });
    if (reply.ok) onClose();
  };
  return (
    <form
      class="message-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <GrowingText
        label="Edit message"
        text={text}
        takesFocus
        onText={setText}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') {
            event.preventDefault();
            onClose();
          } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <p class="form-row">
        <button type="submit" class="small-button strong">
          Save
        </button>
        <button type="button" class="small-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
