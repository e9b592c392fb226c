import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Field } from './command-entries.js';
import type { Filled } from './filled-fields.js';
import { itemId, ListBox, movedTo } from './list-box.js';
import { type Offered, useChoices } from './use-choices.js';

export interface OptionInputProps {
  readonly field: Field;
  readonly filled: Filled;
  /** What is wrong with it, after one tried to send it. */
  readonly problem: string | undefined;
  readonly hasFocus: boolean;
  readonly onFocus: () => void;
  readonly onFill: (filled: Filled) => void;
  /** One of the list was taken: on to the next field. */
  readonly onPicked: () => void;
  /** Backspace in an empty field. */
  readonly onLeave: () => void;
  readonly complete: () => Promise<readonly Choice[] | undefined>;
}

/** One option of a command: its name, and an input with a list where there is something to choose from. */
export function OptionInput(props: OptionInputProps): JSX.Element {
  const { field, filled, problem } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const offered = useChoices(field, filled.picked === undefined ? filled.text : '', isOpen, props.complete);
  const { choices } = offered;
  // Where one's own words are as good as the list, Enter sends them unless one walked into the list.
  const active = Math.min(pointed ?? (field.completes ? -1 : 0), choices.length - 1);
  const listId = `${id}-list`;

  useLayoutEffect(() => {
    if (props.hasFocus && document.activeElement !== input.current) input.current?.focus();
  }, [props.hasFocus, problem]);

  const pick = (at: number) => {
    const choice = choices[at];
    if (choice === undefined) return;
    props.onFill({ text: choice.label, picked: choice.value });
    setOpen(false);
    setPointed(undefined);
    props.onPicked();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    const isWritten = choices[active]?.label.toLowerCase() === filled.text.trim().toLowerCase();
    const to = isOpen ? movedTo(event.key, active, choices.length) : undefined;
    if (to !== undefined) setPointed(to);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(true);
    else if (takes && isOpen && active >= 0 && !isWritten) pick(active);
    else if (event.key === 'Escape' && isOpen && offered.state !== 'none') setOpen(false);
    else if (event.key === 'Backspace' && filled.text === '') props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="option" data-wrong={problem !== undefined}>
      <label for={id}>{field.label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        inputMode={field.kind === 'integer' ? 'numeric' : field.kind === 'number' ? 'decimal' : 'text'}
        role="combobox"
        aria-expanded={isOpen && choices.length > 0}
        aria-controls={isOpen && choices.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? itemId(listId, active) : undefined}
        aria-required={field.required}
        aria-invalid={problem !== undefined}
        aria-describedby="option-hint"
        size={Math.min(48, Math.max(8, filled.text.length + 1))}
        value={filled.text}
        onFocus={() => {
          props.onFocus();
          if (filled.picked === undefined) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onInput={({ currentTarget }) => {
          props.onFill({ text: currentTarget.value });
          setPointed(undefined);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && offered.state !== 'none' && (
        <div class="picker">
          <p class="picker-heading" role="status">
            {headingOf(field, offered)}
          </p>
          {choices.length > 0 && (
            <ListBox
              id={listId}
              label={field.label}
              active={active}
              items={choices.map(({ label }) => ({ title: label }))}
              onPick={pick}
            />
          )}
        </div>
      )}
    </div>
  );
}

function headingOf({ label, completes }: Field, { state, choices }: Offered): string {
  if (state === 'failed') return 'Loading options failed. Your own words will do.';
  if (choices.length > 0) return label;
  if (state === 'loading') return 'Loading options…';
  return completes ? 'Nothing in the list fits. Your own words will do.' : 'Nothing in the list fits';
}
