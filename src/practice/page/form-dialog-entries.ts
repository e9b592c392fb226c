import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { kind } from './component-kinds.js';
import { defaultsOf } from './component-select-choices.js';
import { filesProblem } from './upload.js';

/** A text, what was chosen, whether a box is ticked, or files. */
export type FormValue = string | boolean | readonly string[] | readonly File[];

/** Custom id → what was entered. */
export type FormEntries = Readonly<Record<string, FormValue>>;

/** One thing to fill in. */
export interface FormField {
  readonly label: string;
  readonly description: string | undefined;
  readonly field: APIComponentInLabel;
}

export type FormPart =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'field' } & FormField)
  | {
      readonly kind: 'unknown';
      readonly part: unknown;
    };

/** A form from top to bottom. Rows of text inputs, which carry their own labels, are the old way to write one. */
export function formParts({ components }: APIModalInteractionResponseCallbackData): readonly FormPart[] {
  return components.flatMap((part): readonly FormPart[] => {
    switch (part.type) {
      case kind.text:
        return [{ kind: 'text', text: part.content }];
      case kind.label:
        return [{ kind: 'field', label: part.label, description: part.description, field: part.component }];
      case kind.row:
        return part.components.map((field) => ({
          kind: 'field',
          label: field.label ?? field.custom_id,
          description: undefined,
          field,
        }));
      default:
        return [{ kind: 'unknown', part }];
    }
  });
}

/** What stands in a form before anybody wrote in it. */
export function firstEntries(parts: readonly FormPart[]): FormEntries {
  return Object.fromEntries(
    parts.flatMap((part) => (part.kind === 'field' ? [[part.field.custom_id, firstValue(part.field)] as const] : [])),
  );
}

function firstValue(field: APIComponentInLabel): FormValue {
  switch (field.type) {
    case kind.textInput:
      return field.value ?? '';
    case kind.radioGroup:
      return field.options.find((option) => option.default === true)?.value ?? '';
    case kind.checkboxGroup:
      return field.options.filter((option) => option.default === true).map(({ value }) => value);
    case kind.checkbox:
      return field.default === true;
    case kind.fileUpload:
      return [];
    default:
      return defaultsOf(field);
  }
}

/** What was chosen, of a value that may be another. */
export function chosenIn(value: FormValue): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' ? value.filter((each) => typeof each === 'string') : [];
}

/** The files, of a value that may be another. */
export function filesIn(value: FormValue): readonly File[] {
  return typeof value === 'object' ? value.filter((each) => typeof each !== 'string') : [];
}

/** What keeps a form from being sent: custom id → what to do about it. */
export function entryProblems(parts: readonly FormPart[], entries: FormEntries): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      if (part.kind !== 'field') return [];
      const { custom_id: id } = part.field;
      const problem = entryProblem(part.field, entries[id] ?? '');
      return problem === undefined ? [] : [[id, problem] as const];
    }),
  );
}

function entryProblem(field: APIComponentInLabel, value: FormValue): string | undefined {
  switch (field.type) {
    case kind.textInput: {
      const min = field.min_length ?? 0;
      const { length } = typeof value === 'string' ? value : '';
      if (length === 0) return field.required === false ? undefined : 'Please fill this in.';
      if (length < min) return `Please write at least ${min} characters; there are ${length}.`;
      return field.max_length !== undefined && length > field.max_length
        ? `Please write at most ${field.max_length} characters; there are ${length}.`
        : undefined;
    }
    case kind.checkbox:
      return undefined;
    case kind.fileUpload: {
      const files = filesIn(value);
      const min = field.min_values ?? 1;
      if (files.length === 0 && field.required === false) return undefined;
      if (files.length < min) return min === 1 ? 'Please attach a file.' : `Please attach at least ${min} files.`;
      return filesProblem(files);
    }
    case kind.radioGroup:
      return value === '' && field.required !== false ? 'Please choose one.' : undefined;
    default: {
      const min = field.min_values ?? 1;
      // Where nothing is required, nothing may be chosen, and otherwise as many as if it were.
      const count = chosenIn(value).length;
      if (count === 0 && field.required === false) return undefined;
      if (count >= min) return undefined;
      return min === 1 ? 'Please choose one.' : `Please choose at least ${min}.`;
    }
  }
}
