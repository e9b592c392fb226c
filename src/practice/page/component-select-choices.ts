import type { APISelectMenuComponent, ChannelType } from 'discord-api-types/v10';
import type { ChoiceOption } from './component-choice.js';
import { kind } from './component-kinds.js';
import type { Names } from './names.js';

/** Discord's channel types as the page has them. https://docs.discord.com/developers/resources/channel */
const channelTypes = { text: [0, 5], thread: [10, 11, 12], direct: [1] } as const;

/** What one can choose in a select: its own options, or who and what is here. */
export function choicesOf(select: APISelectMenuComponent, names: Names): readonly ChoiceOption[] {
  switch (select.type) {
    case kind.stringSelect:
      return select.options;
    case kind.userSelect:
      return people(names);
    case kind.roleSelect:
      return roles(names);
    case kind.mentionableSelect:
      return [...people(names), ...roles(names)];
    case kind.channelSelect:
      return names.channels
        .filter(({ kind: channel }) => isOneOf(channel, select.channel_types ?? []))
        .map(({ id, name }) => ({ value: id, label: `#${name}` }));
    default:
      return [];
  }
}

/** What is chosen before anybody chose. */
export function defaultsOf(select: APISelectMenuComponent): readonly string[] {
  if (select.type === kind.stringSelect) {
    return select.options.filter((option) => option.default === true).map(({ value }) => value);
  }
  return (select.default_values ?? []).map(({ id }) => id);
}

function people({ users }: Names): readonly ChoiceOption[] {
  return users.map(({ id, name }) => ({ value: id, label: name }));
}

function roles(names: Names): readonly ChoiceOption[] {
  return names.roles.map(({ id, name }) => ({ value: id, label: `@${name}` }));
}

function isOneOf(channel: keyof typeof channelTypes, types: readonly ChannelType[]): boolean {
  return types.length === 0 || channelTypes[channel].some((type) => types.some((each) => Number(each) === type));
}
