import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kind } from './component-kinds.js';
import { UnknownView } from './components.js';
import { entryProblems, type FormEntries, type FormField, firstEntries, formParts } from './form-dialog-entries.js';
import { FieldView } from './form-dialog-fields.js';
import { Markdown } from './markdown.js';
import type { Names } from './names.js';

export type { FormEntries } from './form-dialog-entries.js';

export interface FormDialogProps {
  readonly form: APIModalInteractionResponseCallbackData;
  readonly names: Names;
  /** What was entered when the same form was put away before. */
  readonly kept?: FormEntries | undefined;
  /** Why the last submission failed; what was entered stays. */
  readonly problem: string | undefined;
  readonly onSubmit: (entries: FormEntries) => void;
  /** It is put away without being sent. */
  readonly onClose: (entries: FormEntries) => void;
}

/** A form that a bot opened, in a dialog that keeps the keyboard until it is sent or closed. */
export function FormDialog({ form, names, kept, problem, onSubmit, onClose }: FormDialogProps): JSX.Element {
  const parts = useMemo(() => formParts(form), [form]);
  const [entries, setEntries] = useState(() => ({ ...firstEntries(parts), ...kept }));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [sent, setSent] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    // On a screen one touches, this would call up the keyboard before one has read what is asked.
    if (matchMedia('(hover: hover)').matches) {
      element?.querySelector<HTMLElement>('.field :is(input, textarea, button)')?.focus();
    }
    return () => element?.close();
  }, []);
  // A form that came back with a problem can be sent again.
  useEffect(() => setSent(false), [problem]);

  function submit(event: Event): void {
    event.preventDefault();
    if (sent) return;
    const found = entryProblems(parts, entries);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first === undefined) {
      setSent(true);
      onSubmit(entries);
    } else {
      const field = dialog.current?.querySelector(`[data-field="${CSS.escape(first)}"]`);
      field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
    }
  }

  return (
    <dialog
      ref={dialog}
      class="form"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose(entries);
      }}
    >
      <form method="dialog" noValidate onSubmit={submit}>
        <header class="form-head">
          <h2 id={`${id}-title`}>{form.title}</h2>
          <button type="button" class="form-close" aria-label="Close" onClick={() => onClose(entries)}>
            ✕
          </button>
        </header>
        <div class="form-parts">
          {parts.map((part, index) => {
            if (part.kind === 'text') return <Markdown key={index} text={part.text} names={names} />;
            if (part.kind === 'unknown') return <UnknownView key={index} part={part.part} />;
            const { custom_id: customId } = part.field;
            return (
              <Field
                key={customId}
                id={`${id}-${index}`}
                part={part}
                names={names}
                value={entries[customId] ?? ''}
                problem={problems[customId]}
                onChange={(value) => {
                  setSent(false);
                  setEntries({ ...entries, [customId]: value });
                }}
              />
            );
          })}
        </div>
        {problem === undefined ? null : (
          <p class="form-problem" role="alert">
            {problem}
          </p>
        )}
        <footer class="form-foot">
          <button type="button" class="button button-secondary" onClick={() => onClose(entries)}>
            Cancel
          </button>
          <button type="submit" class="button button-primary" aria-busy={sent ? 'true' : undefined}>
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}

interface FieldProps {
  readonly id: string;
  readonly part: FormField;
  readonly names: Names;
  readonly value: FormEntries[string];
  readonly problem: string | undefined;
  readonly onChange: (value: FormEntries[string]) => void;
}

function Field({ id, part, names, value, problem, onChange }: FieldProps): JSX.Element {
  const { label, description, field } = part;
  const isRequired = 'required' in field ? field.required !== false : field.type !== kind.checkbox;
  const describedBy = [description === undefined ? '' : `${id}-about`, problem === undefined ? '' : `${id}-problem`]
    .filter((each) => each !== '')
    .join(' ');
  return (
    <div class="field" data-field={field.custom_id}>
      <label class="field-label" for={id}>
        {label}
        {isRequired ? (
          <span class="field-required" title="Required">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {description === undefined ? null : (
        <div class="field-description" id={`${id}-about`}>
          {description}
        </div>
      )}
      <FieldView
        field={field}
        id={id}
        label={label}
        names={names}
        value={value}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={problem !== undefined}
        onChange={onChange}
      />
      {problem === undefined ? null : (
        <div class="field-problem" id={`${id}-problem`}>
          {problem}
        </div>
      )}
    </div>
  );
}
