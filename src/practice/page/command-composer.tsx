import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { choiceOf, type Field } from './command-entries.js';
import { type Filled, partialValues, readFields, type Values } from './filled-fields.js';
import { Icon } from './icon.js';
import { OptionFile } from './option-file.js';
import { OptionInput } from './option-input.js';
import { useSession } from './session.js';
import { splitNamed, type TypedCommand } from './typed-command.js';

export interface CommandComposerProps {
  readonly command: TypedCommand;
  readonly onChange: (command: TypedCommand) => void;
  readonly onSend: (command: TypedCommand, values: Values) => void;
  /** Back to plain text: `text` is what becomes of it. */
  readonly onLeave: (text: string) => void;
}

/** A command being filled in: its name, its options as fields in a line, and a line that says what the one in focus means. */
export function CommandComposer({ command, onChange, onSend, onLeave }: CommandComposerProps): JSX.Element {
  const { entry, filled } = command;
  const { channel, locale, act } = useSession();
  const send = useRef<HTMLButtonElement>(null);
  const [focused, setFocused] = useState<string | undefined>(
    () => nextEmpty(entry.fields, command)?.name ?? entry.fields[0]?.name,
  );
  const [problem, setProblem] = useState<{ readonly field: string; readonly text: string }>();
  const shown = entry.fields.filter(({ name }) => filled[name] !== undefined);
  const more = entry.fields.filter(({ name }) => filled[name] === undefined);
  const described = shown.find(({ name }) => name === focused);

  useLayoutEffect(() => {
    if (shown.length === 0) send.current?.focus();
  }, [entry]);

  const fill = (field: Field, value: Filled) => {
    setProblem(undefined);
    // Who types the name of another option goes on there.
    const free = entry.fields.filter(({ name }) => name === field.name || (filled[name]?.text ?? '') === '');
    const isWritten = field.kind === 'string' && value.picked === undefined;
    const written = isWritten ? splitNamed(value.text, free, field) : { [field.name]: value };
    const next = Object.keys(written).findLast((name) => name !== field.name);
    onChange({ entry, filled: { ...filled, ...written } });
    if (next !== undefined) setFocused(next);
  };
  const leaveField = ({ name, required }: Field) => {
    const left = Object.fromEntries(Object.entries(filled).filter(([each]) => each !== name));
    const before = shown[shown.findIndex((each) => each.name === name) - 1];
    if (before === undefined && required) return onLeave(`/${entry.label}`);
    if (!required) onChange({ entry, filled: left });
    if (before === undefined) send.current?.focus();
    setFocused(before?.name);
  };
  /** Backwards from the buttons: into the last field, or out of a command without any. */
  const stepBack = (form: HTMLElement) => {
    const fields = form.querySelectorAll<HTMLElement>('.option :is(input:not([hidden]), button)');
    if (fields.length === 0) onLeave(`/${entry.label}`);
    else fields[fields.length - 1]?.focus();
  };
  const complete = async (focusedName: string) => {
    const options = { ...partialValues(entry, filled), [focusedName]: filled[focusedName]?.text ?? '' };
    const reply = await act(
      { do: 'complete', channelId: channel.id, name: entry.name, focused: focusedName, options },
      true,
    );
    return reply.ok ? reply.choices?.map((choice) => choiceOf(choice, locale)) : undefined;
  };
  const submit = () => {
    const read = readFields(entry, filled);
    if (read.ok) return onSend(command, read.values);
    setProblem({ field: read.field, text: read.problem });
    if (filled[read.field] === undefined) onChange({ entry, filled: { ...filled, [read.field]: { text: '' } } });
    setFocused(read.field);
  };

  return (
    <form
      class="command-composer"
      aria-label={`Command ${entry.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        const onButton = event.target instanceof HTMLButtonElement;
        if (event.key === 'Escape') onLeave(longestText(command));
        else if (event.key === 'Backspace' && onButton) stepBack(event.currentTarget);
        else return;
        event.preventDefault();
      }}
    >
      <p id="option-hint" class="option-hint">
        {problem ? (
          <span role="alert" class="wrong">
            {problem.text}
          </span>
        ) : described ? (
          <>
            <strong>{described.label}</strong> {described.hint}
            {!described.required && <span class="quiet"> (optional)</span>}
          </>
        ) : (
          entry.hint
        )}
      </p>
      <div class="option-line">
        <span class="command-name">/{entry.label}</span>
        {shown.map((field) => {
          const props = {
            field,
            filled: filled[field.name] ?? { text: '' },
            problem: problem?.field === field.name ? problem.text : undefined,
            hasFocus: focused === field.name,
            onFocus: () => setFocused(field.name),
            onFill: (value: Filled) => fill(field, value),
            onLeave: () => leaveField(field),
          };
          if (field.kind === 'attachment') return <OptionFile key={field.name} {...props} />;
          return (
            <OptionInput
              key={field.name}
              {...props}
              onPicked={() => setFocused(nextEmpty(shown, command, field.name)?.name ?? field.name)}
              complete={() => complete(field.name)}
            />
          );
        })}
        {more.map((field) => (
          <button
            key={field.name}
            type="button"
            class="small-button add-option"
            title={field.hint}
            aria-label={`Add the option ${field.label}: ${field.hint}`}
            onClick={() => {
              fill(field, { text: '' });
              setFocused(field.name);
            }}
          >
            + {field.label}
          </button>
        ))}
        <span class="composer-end">
          <button
            type="button"
            class="icon-button"
            aria-label="Leave the command"
            title="Leave (Esc)"
            onClick={() => onLeave(longestText(command))}
          >
            <Icon name="close" />
          </button>
          <button ref={send} type="submit" class="send" aria-label={`Send /${entry.label}`} title="Send (Enter)">
            <Icon name="send" />
          </button>
        </span>
      </div>
    </form>
  );
}

function nextEmpty(fields: readonly Field[], { filled }: TypedCommand, besides?: string): Field | undefined {
  return fields.find(({ name, required }) => required && name !== besides && (filled[name]?.text ?? '') === '');
}

/** What was typed is not lost where one leaves a command: its longest text stays. */
function longestText({ filled }: TypedCommand): string {
  const texts = Object.values(filled).map(({ text }) => text);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
