import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { plainText } from './plain-text.js';

/** A form as it is asked in a terminal: its fields one after the other. */

/** One field: a text, or one of some options. */
export interface FormField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  /** Characters of a text. */
  readonly minChars: number;
  readonly maxChars: number;
}

type Component = APIModalInteractionResponseCallbackData['components'][number];

/** Numbers instead of discord-api-types' enums: see src/cards/components.ts. */
const type = { stringSelect: 3, textInput: 4, label: 18 } as const;

/** https://docs.discord.com/developers/components/reference#text-input */
const textMaxChars = 4000;

/** The fields of a form, top to bottom; texts between them are left out. */
export function fieldsOf({ components }: APIModalInteractionResponseCallbackData): readonly FormField[] {
  return components.flatMap((component) => fieldOf(component) ?? []);
}

function fieldOf(labelled: Component): FormField | undefined {
  if (labelled.type !== type.label) return undefined;
  const { component, label, description } = labelled;
  const words = {
    label: inOneLine(label),
    description: description === undefined ? undefined : inOneLine(description),
  };
  switch (component.type) {
    case type.textInput:
      return {
        ...words,
        customId: component.custom_id,
        required: component.required ?? true,
        options: [],
        minChars: component.min_length ?? 0,
        maxChars: component.max_length ?? textMaxChars,
      };
    case type.stringSelect:
      return {
        ...words,
        customId: component.custom_id,
        required: component.required ?? true,
        options: component.options.map((option) => ({ label: inOneLine(option.label), value: option.value })),
        minChars: 0,
        maxChars: textMaxChars,
      };
    default:
      throw new Error(`a form has a field of type ${component.type}, which the terminal cannot ask`);
  }
}

/** What a form wants, for where nobody is there to be asked. */
export function wantedLine(form: APIModalInteractionResponseCallbackData): string {
  const wants = fieldsOf(form).map(({ label, required }) => `“${label}”${required ? '' : ' (optional)'}`);
  return `This opens the form “${inOneLine(form.title)}”, which asks for ${wants.join(', ')}. To fill it in, do the same in the chat (npm start) or in Discord.`;
}

/** What was typed for a field: its entry, none where it was skipped, or what is wrong, as a sentence. */
export function readField(field: FormField, line: string): readonly string[] | { readonly wrong: string } {
  const typed = line.trim();
  if (typed === '') return field.required ? { wrong: 'This is needed. Ctrl-C gives the form up.' } : [];
  if (field.options.length > 0) {
    const option =
      field.options[Number(typed) - 1] ??
      field.options.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
    return option === undefined ? { wrong: `Type a number from 1 to ${field.options.length}.` } : [option.value];
  }
  if (typed.length > field.maxChars) {
    return { wrong: `That is ${typed.length} characters; ${field.maxChars} fit. Please shorten it.` };
  }
  return typed.length < field.minChars ? { wrong: `Please write at least ${field.minChars} characters.` } : [typed];
}

function inOneLine(text: string): string {
  return plainText(text).replaceAll('\n', ' ');
}
