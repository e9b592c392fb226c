import type { APIMessageComponentEmoji } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmojiView } from './component-button.js';
import { focusAfter } from './component-choice-keys.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: APIMessageComponentEmoji | undefined;
}

export interface ChoiceProps {
  /** Of the button, for a label that names it. */
  readonly id?: string | undefined;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly ChoiceOption[];
  readonly values: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly busy?: boolean;
  /** Whether a change counts only when it is applied; otherwise each does at once. */
  readonly apply: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** A select of one or several: a button that opens a list below it. */
export function Choice(props: ChoiceProps): JSX.Element {
  const { options, values, min, max, placeholder, disabled, busy = false } = props;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(values);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const chosen = options.filter(({ value }) => values.includes(value));
  const shown = chosen.length === 0 ? placeholder : chosen.map(({ label }) => label).join(', ');
  const isWrongCount = max > 1 && (draft.length < min || draft.length > max);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function change(changed: readonly string[]): void {
    setDraft(changed);
    if (!props.apply) props.onChange(changed);
    if (max === 1) close();
  }

  function toggle(value: string): void {
    if (draft.includes(value)) {
      // One that must be chosen is sent again, as a press on it means.
      if (max === 1 && min > 0) change(draft);
      else change(draft.filter((each) => each !== value));
    } else if (max === 1) change([value]);
    else if (draft.length < max) change([...draft, value]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the list in it
    <div
      class="choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // It must not close the form around the list as well.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        id={props.id}
        type="button"
        class="choice-button"
        disabled={disabled}
        aria-disabled={busy ? 'true' : undefined}
        aria-busy={busy ? 'true' : undefined}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={shown === props.label ? shown : `${props.label}: ${shown}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid === true ? 'true' : undefined}
        onClick={() => {
          if (busy) return;
          setDraft(values);
          setOpen(!open);
        }}
      >
        <bdi class={chosen.length === 0 ? 'choice-placeholder' : 'choice-chosen'}>{shown}</bdi>
        <span class="choice-arrow" aria-hidden="true">
          {open ? '▴' : '▾'}
        </span>
      </button>
      {open ? (
        <div class="choice-panel">
          <OptionList id={id} props={props} draft={draft} onToggle={toggle} />
          {max > 1 ? (
            <div class="choice-foot">
              <span class="choice-count" role="status">
                {draft.length} of {min === max ? max : `${min}–${max}`} chosen
              </span>
              <button
                type="button"
                class="button button-primary"
                disabled={isWrongCount}
                onClick={() => {
                  if (props.apply) props.onChange(draft);
                  close();
                }}
              >
                {props.apply ? 'Apply' : 'Done'}
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface OptionListProps {
  readonly id: string;
  readonly props: ChoiceProps;
  readonly draft: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** The list: arrows, Home, End and first letters move in it; Enter and Space choose. */
function OptionList({ id, props, draft, onToggle }: OptionListProps): JSX.Element {
  const { options, max, label } = props;
  const first = options.findIndex(({ value }) => draft.includes(value));
  const [active, setActive] = useState(Math.max(0, first));
  const list = useRef<HTMLDivElement>(null);

  // Before anything is painted: the next key belongs to the list.
  useLayoutEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    const option = options[active];
    if (event.key === 'Enter' || event.key === ' ') {
      if (option !== undefined) onToggle(option.value);
    } else {
      const next = focusAfter(
        event.key,
        active,
        options.map((each) => each.label),
      );
      if (next === undefined) return;
      setActive(next);
    }
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      id={id}
      class="choice-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={max > 1}
      aria-activedescendant={options.length === 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      {options.length === 0 ? <div class="choice-none">Nothing to choose here.</div> : null}
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
        <div
          key={option.value}
          id={`${id}-${index}`}
          data-place={index}
          class={index === active ? 'choice-option choice-active' : 'choice-option'}
          role="option"
          aria-selected={draft.includes(option.value)}
          aria-disabled={max > 1 && draft.length >= max && !draft.includes(option.value) ? 'true' : undefined}
          onClick={() => {
            setActive(index);
            onToggle(option.value);
          }}
        >
          {option.emoji === undefined ? null : <EmojiView emoji={option.emoji} />}
          <span class="choice-words">
            <bdi class="choice-label">{option.label}</bdi>
            {option.description === undefined ? null : <bdi class="choice-description">{option.description}</bdi>}
          </span>
          <span class="choice-tick" aria-hidden="true">
            {draft.includes(option.value) ? '✓' : ''}
          </span>
        </div>
      ))}
    </div>
  );
}
