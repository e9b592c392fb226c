import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Upload } from './files.js';
import { isString, type JsonObject } from './json.js';
import { optionKinds, type Resolver } from './resolved.js';

/** A value for a slash command's option: what was typed, the id of what was chosen, or a file. */
export type OptionValue = string | number | boolean | Upload;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

/**
 * The command that a person means by `ask` or `deck add`, and its data as Discord sends it.
 *
 * @param resolver - gathers what is told of the people, roles, channels and files that were chosen
 * @param focused - the option being typed, for autocomplete
 * @throws Error in the words of Discord's client, for what it would not let a person send
 */
export function slashData(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  resolver: Resolver,
  focused?: string,
): JsonObject {
  const where = `/${path.join(' ')}`;
  let declared = command.options ?? [];
  const groups: { readonly name: string; readonly type: ApplicationCommandOptionType }[] = [];
  for (const name of path.slice(1)) {
    const group = declared.find((option) => option.name === name);
    if (!group || !('options' in group || group.type === ApplicationCommandOptionType.Subcommand)) {
      throw new Error(`${where}: no such subcommand`);
    }
    groups.push({ name, type: group.type });
    declared = 'options' in group ? (group.options ?? []) : [];
  }
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`${where} has no option "${unknown}"`);
  const given = declared.flatMap((option) => {
    const { name, type } = option;
    const value = values[name];
    if (value === undefined) {
      if (option.required && focused === undefined) throw new Error(`${where}: the option "${name}" is required`);
      return [];
    }
    if (focused !== undefined) return [{ name, type, value, ...(name === focused && { focused: true }) }];
    return [{ name, type, value: checked(where, option, value, resolver) }];
  });
  const options = groups.reduceRight<readonly JsonObject[]>((inner, group) => [{ ...group, options: inner }], given);
  return { id: command.id, name: command.name, type: command.type, options, ...resolver.field };
}

/** What a type of option takes; ids and texts are strings. */
const wanted: { readonly [type: number]: 'boolean' | 'number' | 'object' | 'string' } = {
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Attachment]: 'object',
};

/** A value as Discord's client would send it, if it would. */
function checked(
  where: string,
  option: APIApplicationCommandOption,
  value: OptionValue,
  resolver: Resolver,
): string | number | boolean {
  const wants = wanted[option.type] ?? 'string';
  const refuse = (what: string): never => {
    throw new Error(`${where}: "${option.name}" takes ${what}`);
  };
  if (typeof value === 'object') return wants === 'object' ? resolver.attachment(value) : refuse(`a ${wants}`);
  if (typeof value !== wants) refuse(wants === 'object' ? 'a file' : `a ${wants}`);
  const kind = optionKinds[option.type];
  if (kind && isString(value)) resolver.add(kind, value);
  if ('choices' in option && option.choices && !option.choices.some((choice) => choice.value === value)) {
    refuse('one of its choices');
  }
  if (option.type === ApplicationCommandOptionType.String && isString(value)) {
    const { min_length: min = 0, max_length: max = 6000 } = option;
    if (value.length < min || value.length > max) refuse(`${min}–${max} characters`);
  }
  if (option.type === ApplicationCommandOptionType.Integer && !Number.isInteger(value)) refuse('whole numbers');
  if ('min_value' in option && typeof value === 'number') {
    if (value < (option.min_value ?? -Infinity)) refuse(`numbers from ${option.min_value}`);
  }
  if ('max_value' in option && typeof value === 'number') {
    if (value > (option.max_value ?? Infinity)) refuse(`numbers up to ${option.max_value}`);
  }
  return value;
}
