import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OptionValue, PageChannel, PageState } from './contract.js';

/** Numbers that Discord gives to kinds of commands, options and contexts; its enums would be one more download. */
const slashKind = 1;
const messageKind = 3;
const subcommand = 1;
const subcommandGroup = 2;
const inGuild = 0;
const withBot = 1;
const toGuild = 0;
const toUser = 1;

const optionKinds = {
  3: 'string',
  4: 'integer',
  5: 'boolean',
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  10: 'number',
  11: 'attachment',
} as const;

export interface Choice {
  readonly label: string;
  readonly value: OptionValue;
}

/** One option of a slash command, as a person fills it in. */
export interface Field {
  /** What is sent. */
  readonly name: string;
  /** In the reader's language. */
  readonly label: string;
  readonly hint: string;
  readonly kind: (typeof optionKinds)[keyof typeof optionKinds];
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** Whether the bot offers choices while one types. */
  readonly completes: boolean;
  /** Of a number its least and greatest value, of a text its lengths in characters. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A command as the picker lists it; subcommands each by itself. */
export interface CommandEntry {
  /** What is sent: `ask`, `deck add`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly fields: readonly Field[];
}

/** Slash commands that can be used here and by you, by name. */
export function slashCommands(state: PageState, channel: PageChannel, locale: string): readonly CommandEntry[] {
  return commandsHere(state, channel, slashKind)
    .flatMap((command) => entriesOf(command, command.options ?? [], [], locale))
    .sort((one, other) => (one.label < other.label ? -1 : 1));
}

/** Commands for a message's menu that can be used here. */
export function messageCommands(state: PageState, channel: PageChannel, locale: string): readonly CommandEntry[] {
  return commandsHere(state, channel, messageKind).map((command) => ({
    name: command.name,
    label: localized(command.name, command.name_localizations, locale),
    hint: '',
    fields: [],
  }));
}

function commandsHere(state: PageState, channel: PageChannel, kind: number): readonly APIApplicationCommand[] {
  if (!channel.may.useCommands) return [];
  const guild = state.guilds.find(({ id }) => id === channel.guildId);
  const installed = guild === undefined || guild.botIsMember ? [toGuild, toUser] : [toUser];
  return state.commands.filter((command) => {
    const contexts: readonly number[] = command.contexts ?? [inGuild, withBot];
    const installations: readonly number[] = command.integration_types ?? [toGuild];
    return (
      command.type === kind &&
      (command.guild_id === undefined || command.guild_id === channel.guildId) &&
      contexts.includes(channel.guildId === null ? withBot : inGuild) &&
      installations.some((each) => installed.includes(each)) &&
      isAllowed(command.default_member_permissions, state, channel)
    );
  });
}

/** Whether your permissions do for a command; the page knows of two that not everyone has. */
function isAllowed(needed: string | null | undefined, { you }: PageState, channel: PageChannel): boolean {
  if (needed === null || needed === undefined || channel.guildId === null || you.rank === 'admin') return true;
  const manageMessages = 1n << 13n;
  const everyone = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n);
  const granted = channel.may.manageMessages ? everyone | manageMessages : everyone;
  return needed !== '0' && (BigInt(needed) & granted) === BigInt(needed);
}

type Named = Pick<APIApplicationCommand, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;

function entriesOf(
  named: Named,
  options: readonly APIApplicationCommandOption[],
  above: readonly Named[],
  locale: string,
): readonly CommandEntry[] {
  const path = [...above, named];
  const below = options.filter(({ type }) => type === subcommand || type === subcommandGroup);
  if (below.length > 0) {
    return below.flatMap((option) =>
      entriesOf(option, 'options' in option ? (option.options ?? []) : [], path, locale),
    );
  }
  return [
    {
      name: path.map(({ name }) => name).join(' '),
      label: path.map(({ name, name_localizations }) => localized(name, name_localizations, locale)).join(' '),
      hint: localized(named.description, named.description_localizations, locale),
      fields: options.flatMap((option) => fieldOf(option, locale)),
    },
  ];
}

function fieldOf(option: APIApplicationCommandOption, locale: string): readonly Field[] {
  const kind = Object.entries(optionKinds).find(([number]) => Number(number) === Number(option.type))?.[1];
  if (kind === undefined) return [];
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return [
    {
      name: option.name,
      label: localized(option.name, option.name_localizations, locale),
      hint: localized(option.description, option.description_localizations, locale),
      kind,
      required: option.required ?? false,
      choices: choices.map((choice) => choiceOf(choice, locale)),
      completes: 'autocomplete' in option && option.autocomplete === true,
      min: 'min_value' in option ? option.min_value : 'min_length' in option ? option.min_length : undefined,
      max: 'max_value' in option ? option.max_value : 'max_length' in option ? option.max_length : undefined,
    },
  ];
}

/** A choice in the reader's language. */
export function choiceOf(
  choice: {
    readonly name: string;
    readonly name_localizations?: Localizations;
    readonly value: string | number;
  },
  locale: string,
): Choice {
  return { label: localized(choice.name, choice.name_localizations, locale), value: choice.value };
}

type Localizations = Readonly<Partial<Record<string, string | null>>> | null | undefined;

function localized(text: string, others: Localizations, locale: string): string {
  return others?.[locale] ?? text;
}
