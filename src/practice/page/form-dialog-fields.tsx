import type { APIComponentInLabel, APITextInputComponent } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { Choice } from './component-choice.js';
import { kind } from './component-kinds.js';
import { choicesOf } from './component-select-choices.js';
import { UnknownView } from './components.js';
import { FileList } from './file-list.js';
import { chosenIn, type FormValue, filesIn } from './form-dialog-entries.js';
import type { Names } from './names.js';

export interface FieldProps<Field> {
  readonly field: Field;
  /** The id of the element that takes the label. */
  readonly id: string;
  readonly label: string;
  /** Ids of what describes it: a description, a problem. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly value: FormValue;
  readonly names: Names;
  readonly onChange: (value: FormValue) => void;
}

/** What one can fill in or choose from. */
export function FieldView(props: FieldProps<APIComponentInLabel>): JSX.Element {
  const { field, ...rest } = props;
  switch (field.type) {
    case kind.textInput:
      return <TextField {...rest} field={field} />;
    case kind.stringSelect:
    case kind.userSelect:
    case kind.roleSelect:
    case kind.mentionableSelect:
    case kind.channelSelect:
      return (
        <Choice
          id={rest.id}
          label={rest.label}
          placeholder={field.placeholder ?? 'Make a choice'}
          options={choicesOf(field, rest.names)}
          values={chosenIn(rest.value)}
          min={field.required === false ? 0 : (field.min_values ?? 1)}
          max={field.max_values ?? 1}
          disabled={false}
          apply={false}
          describedBy={rest.describedBy}
          invalid={rest.invalid}
          onChange={rest.onChange}
        />
      );
    case kind.radioGroup:
      return <Boxes {...rest} type="radio" options={field.options} max={1} />;
    case kind.checkboxGroup:
      return <Boxes {...rest} type="checkbox" options={field.options} max={field.max_values ?? field.options.length} />;
    case kind.checkbox:
      return (
        <input
          id={rest.id}
          class="field-box"
          type="checkbox"
          checked={rest.value === true}
          aria-describedby={rest.describedBy}
          onChange={(event) => rest.onChange(event.currentTarget.checked)}
        />
      );
    case kind.fileUpload:
      return <FilesField {...rest} max={field.max_values ?? 1} />;
    default:
      return <UnknownView part={field} />;
  }
}

function TextField(props: FieldProps<APITextInputComponent>): JSX.Element {
  const { field, id, describedBy, invalid, onChange } = props;
  const value = typeof props.value === 'string' ? props.value : '';
  const shared = {
    id,
    class: 'field-text',
    value,
    placeholder: field.placeholder,
    maxLength: field.max_length ?? 4000,
    'aria-required': field.required !== false,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    'aria-describedby': describedBy,
  };
  return (
    <>
      {field.style === 2 ? (
        <textarea {...shared} rows={4} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" autocomplete="off" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {field.max_length === undefined && field.min_length === undefined ? null : (
        <div class="field-count">
          {value.length}
          {field.max_length === undefined ? '' : ` of ${field.max_length}`}
          {(field.min_length ?? 0) > value.length ? `, at least ${field.min_length}` : ''}
        </div>
      )}
    </>
  );
}

interface BoxesProps extends Omit<FieldProps<never>, 'field'> {
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
  readonly max: number;
}

function Boxes({ type, id, label, options, max, value, describedBy, onChange }: BoxesProps): JSX.Element {
  const chosen = chosenIn(value);
  return (
    <fieldset
      class="field-boxes"
      id={id}
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option.value} class="field-option">
          <input
            type={type}
            name={id}
            checked={chosen.includes(option.value)}
            disabled={type === 'checkbox' && chosen.length >= max && !chosen.includes(option.value)}
            onChange={() => {
              if (type === 'radio') onChange(option.value);
              else if (chosen.includes(option.value)) onChange(chosen.filter((each) => each !== option.value));
              else onChange([...chosen, option.value]);
            }}
          />
          <span>
            <bdi>{option.label}</bdi>
            {option.description === undefined ? null : <bdi class="field-description">{option.description}</bdi>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Files of one's own, chosen in the browser's window for that; each can be taken out again. */
function FilesField(props: Omit<FieldProps<never>, 'field'> & { readonly max: number }): JSX.Element {
  const { id, value, max, describedBy, invalid, onChange } = props;
  const files = filesIn(value);
  return (
    <>
      <input
        id={id}
        class="field-files"
        type="file"
        multiple={max > 1}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
        onChange={({ currentTarget }) => {
          const added = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (added.length > 0) onChange((max === 1 ? added : [...files, ...added]).slice(0, max));
        }}
      />
      <FileList files={files} onRemove={(at) => onChange(files.filter((_, each) => each !== at))} />
      {max > 1 && <div class="field-count">{`${files.length} of ${max} files`}</div>}
    </>
  );
}
