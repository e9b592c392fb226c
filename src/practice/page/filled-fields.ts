import type { CommandEntry, Field } from './command-entries.js';
import type { OptionValue } from './contract.js';
import { filesProblem } from './upload.js';

/** What stands in one field: the text that one reads, and what was picked from a list. */
export interface Filled {
  readonly text: string;
  /** Gone as soon as the text is changed by hand. */
  readonly picked?: OptionValue | undefined;
  /** For an attachment; the text is its name. */
  readonly file?: File | undefined;
}

/** Option name → what stands in its field; a field that is not among them is not shown. */
export type FilledFields = Readonly<Record<string, Filled>>;

/** The fields that a command starts with: those that must be filled. */
export function requiredFields(entry: CommandEntry): FilledFields {
  return Object.fromEntries(entry.fields.filter(({ required }) => required).map(({ name }) => [name, { text: '' }]));
}

/** Option name → what is sent for it. */
export type Values = Readonly<Record<string, OptionValue | File>>;

export type ReadFields =
  | { readonly ok: true; readonly values: Values }
  /** The first field that cannot be sent, and why. */
  | { readonly ok: false; readonly field: string; readonly problem: string };

/** What is sent for the fields of a command, or the first thing that is wrong with them. */
export function readFields(entry: CommandEntry, filled: FilledFields): ReadFields {
  const values: Record<string, OptionValue | File> = {};
  for (const field of entry.fields) {
    const { name, required, label } = field;
    const value = field.kind === 'attachment' ? filled[name]?.file : valueIn(field, filled[name]);
    if (value !== undefined) {
      const problem = problemWith(field, value);
      if (problem !== undefined) return { ok: false, field: name, problem };
      values[name] = value;
    } else if (required || (filled[name]?.text ?? '').trim() !== '') {
      const problem = required && (filled[name]?.text ?? '').trim() === '' ? `Fill in “${label}”` : asked(field);
      return { ok: false, field: name, problem };
    }
  }
  return { ok: true, values };
}

/** Everything typed so far, as the bot is told of it while it completes: numbers half typed stay text, files stay here. */
export function partialValues(entry: CommandEntry, filled: FilledFields): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    entry.fields.flatMap((field) => {
      const each = filled[field.name];
      return each === undefined || each.text === '' || field.kind === 'attachment'
        ? []
        : [[field.name, valueIn(field, each) ?? each.text] as const];
    }),
  );
}

/** The value that a text stands for; undefined where it stands for none. */
export function valueIn({ kind, choices, completes }: Field, filled: Filled | undefined): OptionValue | undefined {
  if (filled === undefined) return undefined;
  if (filled.picked !== undefined) return filled.picked;
  const text = filled.text.trim();
  if (text === '') return undefined;
  if (choices.length > 0) return choices.find(({ label, value }) => sameText(label, text) || value === text)?.value;
  switch (kind) {
    case 'string':
      return filled.text;
    case 'boolean':
      return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : undefined;
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    default:
      return /^\d{15,}$/.test(text) && !completes ? text : undefined;
  }
}

function problemWith({ label, kind, min, max }: Field, value: OptionValue | File): string | undefined {
  if (typeof value === 'object') return filesProblem([value]);
  if (typeof value === 'boolean') return undefined;
  const size = typeof value === 'number' ? value : value.length;
  const unit = kind === 'string' ? ' characters' : '';
  if (min !== undefined && size < min) return `“${label}” must be at least ${min}${unit}`;
  if (max !== undefined && size > max) return `“${label}” must be at most ${max}${unit}`;
  return undefined;
}

function asked({ label, kind, choices }: Field): string {
  if (kind === 'attachment') return `Choose a file for “${label}”`;
  if (choices.length > 0) return `Choose “${label}” from its list`;
  const wanted = {
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'True or False',
    user: 'somebody from the list',
    channel: 'a channel from the list',
    role: 'a role from the list',
    mentionable: 'somebody or a role from the list',
  };
  return `“${label}” must be ${wanted[kind]}`;
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
