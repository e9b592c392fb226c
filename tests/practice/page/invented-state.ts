import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { PageChannel, PageMessage, PageState, PageUser } from '../../../src/practice/page/contract.js';

/** Invented people, channels and messages for tests of the page. */

export const asker: PageUser = { id: '1001', name: 'Mira', bot: false, rank: 'everyone' };
export const keeper: PageUser = { id: '1002', name: 'Tomas', bot: false, rank: 'curator' };
export const botUser: PageUser = { id: '1009', name: 'Herald', bot: true, rank: 'bot' };

export const mayMuch = { send: true, manageMessages: false, useCommands: true, openThreads: true };

export const hall: PageChannel = {
  id: '2001',
  kind: 'text',
  name: 'hall',
  guildId: '3001',
  parentId: null,
  may: mayMuch,
};
export const library: PageChannel = { ...hall, id: '2002', name: 'library' };
export const alcove: PageChannel = { ...hall, id: '2003', name: 'alcove', kind: 'thread', parentId: hall.id };
export const abroad: PageChannel = { ...hall, id: '2004', name: 'abroad', guildId: '3002' };
export const direct: PageChannel = { ...hall, id: '2005', name: 'Herald', kind: 'direct', guildId: null };

export function inventedState(change: Partial<PageState> = {}): PageState {
  return {
    you: asker,
    yourRoles: [],
    bot: botUser,
    botOnline: true,
    people: [asker, keeper],
    members: [asker, keeper, botUser],
    guilds: [
      {
        id: '3001',
        name: 'Reading room',
        channels: [hall, library, alcove],
        roles: [{ id: '4001', name: 'curator' }],
        botIsMember: true,
      },
      { id: '3002', name: 'Far away', channels: [abroad], roles: [], botIsMember: false },
    ],
    direct,
    commands: [],
    messages: {},
    panel: { explains: false, edits: false },
    ...change,
  };
}

let made = 0;

/** @param change - what is unlike an ordinary message of the asker in the hall */
export function inventedMessage(change: Partial<PageMessage> = {}, author: PageUser = asker): PageMessage {
  made += 1;
  return {
    id: String(5000 + made),
    channel_id: hall.id,
    type: 0,
    author: {
      id: author.id,
      username: author.name.toLowerCase(),
      discriminator: '0',
      global_name: author.name,
      avatar: null,
      bot: author.bot,
    },
    content: 'When was the hall built?',
    timestamp: '2026-05-04T10:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    onlyYou: false,
    ...change,
  };
}

/** A slash command in a form that Discord would send; the options are as its description of the API has them. */
export function inventedCommand(
  name: string,
  options: readonly APIApplicationCommandOption[] = [],
  change: Partial<APIApplicationCommand> = {},
): APIApplicationCommand {
  return {
    id: `6${name.length}`,
    application_id: botUser.id,
    type: 1,
    name,
    description: `What ${name} does`,
    default_member_permissions: null,
    version: '1',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [...options],
    ...change,
  };
}
