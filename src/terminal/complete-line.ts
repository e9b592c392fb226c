import type { CompleteRequest, Services, SlashCommand } from '../../commands/command.js';
import { basicOptions, quitWords, splitOptions } from './parse-line.js';
import { plainText } from './plain-text.js';

/** What Tab offers: whole texts, each to stand in the place of `typed` at the end of the line. */
export interface Completion {
  readonly offers: readonly string[];
  readonly typed: string;
}

const booleanOption = 5;
/** Discord shows 25 in a list to scroll; in a terminal they would push the conversation away. */
const offersMax = 10;

/**
 * Completes a line up to the cursor: names of commands, their options by the command's own `complete`, names of further
 * options; a line without a slash as the question of `/ask`.
 */
export async function completeLine(
  line: string,
  commands: readonly SlashCommand[],
  request: Omit<CompleteRequest, 'focused'>,
  services: Services,
): Promise<Completion> {
  const start = line.trimStart();
  if (/^\/\S*$/.test(start)) return completeName(start, commands);
  const [, name, typed] = /^\/(\S+)\s+(.*)$/su.exec(start) ?? [];
  if (name === undefined || typed === undefined) return completeQuestion(start, commands, request, services);
  const command = commands.find((each) => each.data.name === name.toLowerCase());
  if (command === undefined) return { offers: [], typed };
  return completeOption(command, typed, request, services);
}

function completeName(typed: string, commands: readonly SlashCommand[]): Completion {
  const names = [...commands.map((command) => command.data.name), ...quitWords].map((name) => `/${name}`);
  const offers = names.filter((name) => name.startsWith(typed.toLowerCase()));
  return { offers: offers.length === 1 ? offers.map((name) => `${name} `) : offers, typed };
}

async function completeQuestion(
  typed: string,
  commands: readonly SlashCommand[],
  request: Omit<CompleteRequest, 'focused'>,
  services: Services,
): Promise<Completion> {
  const ask = commands.find((command) => command.data.name === 'ask');
  const option = ask === undefined ? undefined : basicOptions(ask)[0];
  if (ask === undefined || option === undefined || typed.length < 3) return { offers: [], typed };
  return { offers: await offersFor(ask, option.name, typed, request, services), typed };
}

async function completeOption(
  command: SlashCommand,
  typed: string,
  request: Omit<CompleteRequest, 'focused'>,
  services: Services,
): Promise<Completion> {
  const options = basicOptions(command);
  const names = options.map((option) => option.name).join('|');
  const [before = '', focusedName, focusedText] = lastOption(typed, names);
  const option = options.find((each) => each.name === focusedName) ?? options[0];
  if (option === undefined) return { offers: [], typed };
  const value = focusedText ?? before;
  const further = furtherNames(command, typed);
  if (further !== undefined) return further;
  if (option.type === booleanOption) return { offers: completeBoolean(value), typed: value };
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    const fits = option.choices.filter((choice) => choice.name.toLowerCase().startsWith(value.toLowerCase()));
    return { offers: fits.map((choice) => choice.name), typed: value };
  }
  return { offers: await offersFor(command, option.name, value, request, services), typed: value };
}

/** The text before the last `name:`, that name, and what follows it. */
function lastOption(typed: string, names: string): readonly [string, string?, string?] {
  const match = new RegExp(`^(.*(?:^|\\s))(${names}):\\s*(.*)$`, 'isu').exec(typed);
  return match === null ? [typed] : [match[1] ?? '', (match[2] ?? '').toLowerCase(), match[3] ?? ''];
}

/** The option whose name has been begun as the last word, where there is one that is not set yet. */
function furtherNames(command: SlashCommand, typed: string): Completion | undefined {
  const options = basicOptions(command);
  const set = splitOptions(options, typed);
  const word = /(?:^|\s)(\p{L}{2,})$/u.exec(typed)?.[1];
  if (word === undefined) return undefined;
  const offers = options
    .slice(1)
    .filter((option) => !set.has(option.name) && option.name.startsWith(word.toLowerCase()))
    .map((option) => `${option.name}: `);
  return offers.length === 0 ? undefined : { offers, typed: word };
}

function completeBoolean(value: string): readonly string[] {
  return ['true', 'false'].filter((word) => word.startsWith(value.toLowerCase()));
}

async function offersFor(
  command: SlashCommand,
  name: string,
  value: string,
  request: Omit<CompleteRequest, 'focused'>,
  services: Services,
): Promise<readonly string[]> {
  const suggestions = (await command.complete?.({ ...request, focused: { name, value } }, services)) ?? [];
  // A label that was cut is no text to send; its value is.
  return suggestions
    .slice(0, offersMax)
    .map(({ label, value: sent }) => plainText(label.endsWith('…') ? sent : label).replaceAll('\n', ' '));
}
