import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { label } from './escape.js';
import {
  fieldDescriptionMaxChars,
  fieldLabelMaxChars,
  fieldPlaceholderMaxChars,
  fieldTextMaxChars,
  formFieldsMax,
  formTitleMaxChars,
  selectOptionMaxChars,
  selectOptionsMax,
  selectPlaceholderMaxChars,
} from './limits.js';

/** Forms in Discord's own JSON, within its limits: a row for each field, its label above it. */
export type Form = APIModalInteractionResponseCallbackData;
type FormPart = APILabelComponent | APITextDisplayComponent;

/** Numbers instead of discord-api-types' enums: see `components.ts`. */
const type = { stringSelect: 3, textInput: 4, label: 18 } as const;
const style = { short: 1, paragraph: 2 } as const;

/** What stands around any field. */
interface FieldWords {
  /** Its custom id: short, unique in the form. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly required: boolean;
}

/** @param parts - at most five; texts count */
export function form(customId: string, title: string, parts: readonly FormPart[]): Form {
  if (parts.length > formFieldsMax)
    throw new RangeError(`a form of ${parts.length} parts: Discord takes ${formFieldsMax}`);
  return { custom_id: customId, title: label(title, formTitleMaxChars), components: [...parts] };
}

/** @param field - `maxChars`: what fits where the entry will be shown, at most 4,000 */
export function textField(field: FieldWords & { readonly maxChars: number; readonly long: boolean }): FormPart {
  return labelled(field, {
    type: type.textInput,
    custom_id: field.id,
    style: field.long ? style.paragraph : style.short,
    required: field.required,
    max_length: Math.min(field.maxChars, fieldTextMaxChars),
    ...(field.placeholder === undefined ? {} : { placeholder: label(field.placeholder, fieldPlaceholderMaxChars) }),
  });
}

/** One of the options of a form. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  /** Small, below the label. */
  readonly description?: string;
}

/** One of some options; those beyond Discord's 25 are left out. `chosen`: the value that is set at first. */
export function choiceField(
  field: FieldWords & { readonly options: readonly Choice[]; readonly chosen?: string | undefined },
): FormPart {
  const options = field.options
    .filter(({ value }) => value.length <= selectOptionMaxChars)
    .slice(0, selectOptionsMax)
    .map((option) => ({
      label: label(option.label, selectOptionMaxChars),
      value: option.value,
      ...(option.description === undefined ? {} : { description: label(option.description, selectOptionMaxChars) }),
      ...(option.value === field.chosen ? { default: true } : {}),
    }));
  return labelled(field, {
    type: type.stringSelect,
    custom_id: field.id,
    options,
    required: field.required,
    ...(field.placeholder === undefined ? {} : { placeholder: label(field.placeholder, selectPlaceholderMaxChars) }),
  });
}

function labelled(field: FieldWords, component: APILabelComponent['component']): FormPart {
  return {
    type: type.label,
    label: label(field.label, fieldLabelMaxChars),
    ...(field.description === undefined ? {} : { description: label(field.description, fieldDescriptionMaxChars) }),
    component,
  };
}
