import type { CommandEntry, Field } from './command-entries.js';
import { type FilledFields, requiredFields } from './filled-fields.js';

export interface TypedCommand {
  readonly entry: CommandEntry;
  readonly filled: FilledFields;
}

/** What is looked for in the list of commands: the text after a slash at the very start; undefined where there is none. */
export function commandSearch(text: string): string | undefined {
  return /^\/([^\n/]{0,60})$/.exec(text)?.[1]?.toLowerCase();
}

/** Commands that fit what was typed: those that begin with it first, then those that have it anywhere. */
export function searchCommands(entries: readonly CommandEntry[], search: string): readonly CommandEntry[] {
  const place = ({ label, name, hint }: CommandEntry) => {
    if (label.toLowerCase().startsWith(search) || name.startsWith(search)) return 0;
    if (label.toLowerCase().includes(search) || name.includes(search)) return 1;
    return hint.toLowerCase().includes(search) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wanted) => entries.filter((entry) => place(entry) === wanted));
}

/**
 * Reads a command that was typed or pasted in one go: `/ask when was it founded`, `/ask question: when … private: true`.
 *
 * Words before the first named option belong to the first text option, or where there is none to the first option.
 *
 * @returns undefined where no command stands at the start, or nothing after it and `whole` is not set
 */
export function readCommand(text: string, entries: readonly CommandEntry[], whole = false): TypedCommand | undefined {
  const fitting = entries.flatMap((entry) =>
    [entry.name, entry.label].map((name) => ({ entry, name: name.toLowerCase() })),
  );
  const longestFirst = fitting.sort((one, other) => other.name.length - one.name.length);
  const typed = text.toLowerCase();
  const found = longestFirst.find(({ name }) => {
    const after = typed.slice(name.length + 1);
    return typed.startsWith(`/${name}`) && (/^\s/.test(after) || (whole && after === ''));
  });
  if (found === undefined) return undefined;
  const { entry, name } = found;
  return { entry, filled: { ...requiredFields(entry), ...readOptions(text.slice(name.length + 1).trim(), entry) } };
}

/**
 * Named options within a text: `when was it built private: true`.
 *
 * @param home - what belongs to no name is its text; its own name counts at the very start, or after another one
 * @returns option name → what was written for it; the home is always among them
 */
export function splitNamed(text: string, fields: readonly Field[], home: Field): FilledFields {
  const starts: { readonly field: Field; readonly from: number; readonly until: number }[] = [];
  for (const match of text.matchAll(/(?<=^|\s)([\p{L}\p{N}_-]+)\s?:(?=[\s\S])/gu)) {
    const field = fields.find(({ name, label }) => name === match[1] || label === match[1]);
    const isFirst = match.index === 0 || starts.length > 0;
    if (field !== undefined && (field.name !== home.name || isFirst)) {
      starts.push({ field, from: match.index, until: match.index + match[0].length });
    }
  }
  if (starts.length === 0) return { [home.name]: { text: inList(home, text) } };
  const named = starts.map(({ field, until }, at) => {
    const value = text.slice(until, starts[at + 1]?.from).trim();
    return [field.name, { text: inList(field, value) }] as const;
  });
  return { [home.name]: { text: text.slice(0, starts[0]?.from).trim() }, ...Object.fromEntries(named) };
}

function readOptions(text: string, { fields }: CommandEntry): FilledFields {
  const home = fields.find(({ kind }) => kind === 'string') ?? fields[0];
  if (home === undefined || text === '') return {};
  const split = splitNamed(text, fields, home);
  return Object.fromEntries(Object.entries(split).filter(([, { text: written }]) => written !== ''));
}

/** As the list writes it, whatever the case it was typed in. */
function inList({ choices, kind }: Field, text: string): string {
  const labels = kind === 'boolean' ? ['True', 'False'] : choices.map(({ label }) => label);
  return labels.find((label) => label.toLowerCase() === text.toLowerCase()) ?? text;
}
