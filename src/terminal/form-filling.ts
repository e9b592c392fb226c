import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { SeenMessage } from '../../commands/command.js';
import { type FormField, fieldsOf, readField } from './form-fields.js';
import { paint } from './paint.js';
import { plainText } from './plain-text.js';
import type { Screen } from './screen.js';
import { wrapLine } from './wrap.js';

/** A form that is being filled in, one typed line a field. */
export class FormFilling {
  readonly form: APIModalInteractionResponseCallbackData;
  /** The message whose component opened it, where one did. */
  readonly message: SeenMessage | undefined;
  readonly entries = new Map<string, readonly string[]>();
  readonly #fields: readonly FormField[];
  #next = 0;

  constructor(form: APIModalInteractionResponseCallbackData, message: SeenMessage | undefined) {
    this.form = form;
    this.message = message;
    this.#fields = fieldsOf(form);
  }

  /** The field that the next line is for; undefined once all are filled in. */
  get field(): FormField | undefined {
    return this.#fields[this.#next];
  }

  /**
   * Takes a typed line for the field at hand.
   *
   * @returns what is wrong with it; the field is then asked again
   */
  take(line: string): string | undefined {
    if (this.field === undefined) return undefined;
    const read = readField(this.field, line);
    if ('wrong' in read) return read.wrong;
    if (read.length > 0) this.entries.set(this.field.customId, read);
    this.#next += 1;
    return undefined;
  }

  /** The title, for the beginning. */
  heading(screen: Screen): string {
    const title = paint(plainText(this.form.title).replaceAll('\n', ' '), { bold: true }, screen);
    return `${title} ${paint('(Ctrl-C gives it up)', { dim: true }, screen)}`;
  }

  /** The question for the field at hand. */
  question(screen: Screen): string {
    if (this.field === undefined) return '';
    const { label, description, required, options } = this.field;
    return [
      rows(
        `${this.#next + 1}/${this.#fields.length} `,
        `${label}${required ? '' : ' (optional: Enter skips it)'}`,
        screen,
      ),
      ...(description === undefined ? [] : [rows('    ', description, screen)]),
      ...options.map((option, index) => rows(`    ${index + 1}. `, option.label, screen)),
    ].join('\n');
  }
}

function rows(lead: string, text: string, screen: Screen): string {
  return wrapLine({ lead, repeatLead: false, spans: [{ text, look: {} }] }, screen.columns, screen).join('\n');
}
