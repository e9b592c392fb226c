import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Options, SlashCommand } from '../../commands/command.js';
import { nearest } from '../knowledge/nearest.js';
import { type OptionValue, readOption } from './read-option.js';

/** What a typed line means. */
export type ParsedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'command'; readonly command: SlashCommand; readonly options: Options }
  /** A command that cannot be run as typed; `says` tells why and what to type. */
  | { readonly kind: 'mistake'; readonly says: string };

/** The words that leave; they are no commands of the bot. */
export const quitWords = ['quit', 'exit'] as const;

const booleanType = 5;

/**
 * Reads a line as typed: `/resolution 64/183`, `/ask question: … private: true`, the number of a button, or text. What
 * stands before the first `name:` goes to the command's first option, as it does in Discord.
 */
export function parseLine(line: string, commands: readonly SlashCommand[]): ParsedLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (/^\d{1,2}$/.test(text)) return { kind: 'number', number: Number(text), text };
  const [, name, rest] = /^\/([\p{L}_-][\p{L}\p{N}_-]*)(?:\s+(.*))?$/su.exec(text) ?? [];
  if (name === undefined) return { kind: 'text', text };
  const wanted = name.toLowerCase();
  if (quitWords.some((word) => word === wanted)) return { kind: 'quit' };
  const command = commands.find((each) => each.data.name === wanted);
  if (command === undefined) return { kind: 'mistake', says: unknownCommand(wanted, commands) };
  return readOptions(command, rest ?? '');
}

/** The options that a command declares, in its order; those of subcommands are not among them. */
export function basicOptions(command: SlashCommand): readonly APIApplicationCommandBasicOption[] {
  return (command.data.options ?? []).filter((option) => option.type !== 1 && option.type !== 2);
}

/** The options as typed so far: name → text. What stands before the first name belongs to the first option. */
export function splitOptions(
  options: readonly APIApplicationCommandBasicOption[],
  rest: string,
): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  const [first] = options;
  if (first === undefined) return typed;
  const named = new RegExp(`^\\s*(?:${options.map((option) => option.name).join('|')}):`, 'iu').test(rest);
  // A text that stands first without its option's name may hold that name as a word of its own.
  const names = (named ? options : options.slice(1)).map((option) => option.name);
  // A name counts where a word begins: "what is private: true" names an option, "un-private:" does not.
  const parts = names.length === 0 ? [rest] : rest.split(new RegExp(`(?:^|(?<=\\s))(${names.join('|')}):`, 'iu'));
  const before = (parts[0] ?? '').trim();
  if (before !== '') typed.set(first.name, before);
  for (let index = 1; index < parts.length; index += 2) {
    const name = (parts[index] ?? '').toLowerCase();
    typed.set(name, `${typed.get(name) ?? ''} ${parts[index + 1] ?? ''}`.trim());
  }
  return typed;
}

function unknownCommand(name: string, commands: readonly SlashCommand[]): string {
  const names = [...commands.map((command) => command.data.name), ...quitWords];
  const near = nearest(name, names);
  const hint =
    near === undefined ? `There are ${names.map((each) => `/${each}`).join(', ')}.` : `Did you mean /${near}?`;
  return `There is no command /${name.slice(0, 40)}. ${hint}`;
}

function readOptions(command: SlashCommand, rest: string): ParsedLine {
  const declared = basicOptions(command);
  const typed = splitOptions(declared, rest);
  const values = new Map<string, OptionValue>();
  for (const option of declared) {
    const value = typed.get(option.name) ?? '';
    if (value === '') {
      if (option.required === true) return mistake(`"${option.name}" is missing.`, command);
    } else {
      const read = readOption(option, value);
      if ('wrong' in read) return mistake(read.wrong, command);
      values.set(option.name, read.value);
    }
  }
  if (declared.length === 0 && rest !== '') return mistake('It takes nothing after its name.', command);
  return { kind: 'command', command, options: optionsOf(command.data.name, values) };
}

function mistake(problem: string, command: SlashCommand): ParsedLine {
  return { kind: 'mistake', says: `${problem} Type ${usage(command)}: ${command.data.description}.` };
}

/** How a command is typed: `/ask <question> [private: true]`. */
export function usage(command: SlashCommand): string {
  const parts = basicOptions(command).map((option, index) => {
    const value = option.type === booleanType ? 'true' : '…';
    const form = index === 0 ? `<${option.name}>` : `${option.name}: ${value}`;
    return option.required === true ? form : `[${form.replace(/^<|>$/g, '')}]`;
  });
  return [`/${command.data.name}`, ...parts].join(' ');
}

function optionsOf(command: string, values: ReadonlyMap<string, OptionValue>): Options {
  const maybeString = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    string(name) {
      const value = maybeString(name);
      if (value === undefined) throw new Error(`/${command} has no option "${name}" that is required`);
      return value;
    },
    maybeString,
    maybeNumber(name) {
      const value = values.get(name);
      return typeof value === 'number' ? value : undefined;
    },
    boolean: (name) => values.get(name) === true,
  };
}
