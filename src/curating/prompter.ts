import { createInterface, type Interface } from 'node:readline/promises';
import { printable } from './printable.js';
import type { Terminal } from './verb.js';

/** What an answer is taken for, or why it cannot be. */
export type Taken<Value> = { readonly value: Value } | { readonly refused: string };

export interface Question<Value> {
  /** Shown before the answer: `claim`. */
  readonly label: string;
  /** How to answer, one line. */
  readonly hint: string;
  /** Taken where nothing is typed. */
  readonly usual?: string | undefined;
  /** What Tab completes; only looked at when it is pressed. */
  readonly choices?: (() => readonly string[]) | undefined;
  take(answer: string): Taken<Value>;
}

/** Whoever was asked left, or an answer that stood ready was refused. */
export class LeftOff extends Error {
  override readonly name = 'LeftOff';
}

const completionsMax = 20;

/**
 * Puts questions one after the other, to a person or to lines that stand ready. A person is asked again until the answer
 * will do; a line that will not ends it, since those after it answer other questions.
 */
export class Prompter {
  readonly #terminal: Terminal;
  readonly #lines: Interface;
  readonly #answers: AsyncIterator<string>;
  #choices: () => readonly string[] = () => [];

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.#lines = createInterface({
      input: terminal.input,
      terminal: terminal.isInteractive,
      completer: (line: string) => this.#complete(line),
      ...(terminal.isInteractive ? { output: terminal.output } : {}),
    });
    // Ctrl-C ends the answers, and whoever waits for one leaves off.
    this.#lines.on('SIGINT', () => this.#lines.close());
    // From now on: lines that stand ready arrive before the first question.
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** @throws LeftOff if there is no answer, or none that will do */
  async ask<Value>({ label, hint, usual, choices, take }: Question<Value>): Promise<Value> {
    this.say(`\n${label} – ${hint}`);
    this.#choices = choices ?? (() => []);
    for (;;) {
      const prompt = usual === undefined ? '> ' : `[${usual}] > `;
      if (this.#terminal.isInteractive) {
        this.#lines.setPrompt(printable(prompt));
        this.#lines.prompt();
      }
      const next = await this.#answers.next();
      if (next.done === true) {
        // Past what was half typed.
        if (this.#terminal.isInteractive) this.say('');
        throw new LeftOff('The answers ended.');
      }
      const answer = next.value.trim();
      if (!this.#terminal.isInteractive) this.say(`${prompt}${answer}`);
      const taken = take(answer === '' ? (usual ?? '') : answer);
      if ('value' in taken) return taken.value;
      if (!this.#terminal.isInteractive) throw new LeftOff(`${label}: ${taken.refused}`);
      this.say(taken.refused);
    }
  }

  /** Asks until nothing is typed. */
  async askAll<Value>(question: Question<Value>, least: number): Promise<readonly Value[]> {
    const values: Value[] = [];
    for (;;) {
      const value = await this.ask<Value | undefined>({
        ...question,
        label: values.length === 0 ? question.label : `${question.label} ${values.length + 1}`,
        take: (answer) => {
          if (answer !== '') return question.take(answer);
          return values.length < least ? { refused: `At least ${least}.` } : { value: undefined };
        },
      });
      if (value === undefined) return values;
      values.push(value);
    }
  }

  say(text: string): void {
    this.#terminal.output.write(`${printable(text)}\n`);
  }

  close(): void {
    this.#lines.close();
  }

  /** What is typed, from the last comma on, begins or stands in a choice. */
  #complete(line: string): [string[], string] {
    const typed = line.replace(/^.*,\s*/, '');
    const wanted = typed.toLowerCase();
    const choices = this.#choices();
    const begin = choices.filter((choice) => choice.toLowerCase().startsWith(wanted));
    const found = begin.length > 0 ? begin : choices.filter((choice) => choice.toLowerCase().includes(wanted));
    return [found.slice(0, completionsMax), typed];
  }
}
