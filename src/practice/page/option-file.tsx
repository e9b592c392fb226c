import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Field } from './command-entries.js';
import type { Filled } from './filled-fields.js';

export interface OptionFileProps {
  readonly field: Field;
  readonly filled: Filled;
  readonly problem: string | undefined;
  readonly hasFocus: boolean;
  readonly onFocus: () => void;
  readonly onFill: (filled: Filled) => void;
  /** Backspace. */
  readonly onLeave: () => void;
}

/** An option that takes a file: a button that opens the browser's window for files, and the name of what was chosen. */
export function OptionFile({ field, filled, problem, hasFocus, ...on }: OptionFileProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (hasFocus && document.activeElement !== button.current) button.current?.focus();
  }, [hasFocus, problem]);
  return (
    <div class="option" data-wrong={problem !== undefined}>
      <label for={id}>{field.label}</label>
      <button
        ref={button}
        id={id}
        type="button"
        class="option-file"
        aria-label={`${field.label}: ${filled.text || 'choose a file'}`}
        aria-describedby="option-hint"
        onFocus={on.onFocus}
        onClick={() => picker.current?.click()}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace') return;
          event.preventDefault();
          event.stopPropagation();
          if (filled.file === undefined) on.onLeave();
          else on.onFill({ text: '' });
        }}
      >
        {filled.text || 'Choose a file…'}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={`File for ${field.label}`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file === undefined) return;
          on.onFill({ text: file.name, file });
          button.current?.focus();
        }}
      />
    </div>
  );
}
