import { inspect } from 'node:util';

const shown = '[secret]';

/** A text that no log, error or JSON shows by accident: only {@link Secret.reveal} gives it. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** The text with every occurrence of the secret blanked out: for messages that others wrote. */
  redact(text: string): string {
    return text.replaceAll(this.#text, shown);
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}
