import { type APIUser, PermissionFlagsBits } from 'discord-api-types/v10';
import { snowflake } from './snowflake.js';

/** What everyone in a practice server may do. */
const everyone =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.UseApplicationCommands;

const moderator = everyone | PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageThreads;

/** What the role of each rank grants. The bot may mention everyone, as on most servers: so a test sees if it does. */
export const permissions = {
  everyone,
  curator: moderator,
  admin: moderator | PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.Administrator,
  bot: everyone | PermissionFlagsBits.MentionEveryone,
} as const;

/** Somebody on the practice server. */
export interface Person {
  readonly id: string;
  readonly user: APIUser;
  readonly rank: keyof typeof permissions;
}

/** A type of its own, because the enum of flags has no name for "none". */
const noFlags: number = 0;

export function makeUser(username: string, globalName: string | null, bot = false): APIUser {
  return {
    id: snowflake(),
    username,
    discriminator: '0',
    global_name: globalName,
    avatar: null,
    banner: null,
    accent_color: null,
    flags: noFlags,
    public_flags: noFlags,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    ...(bot && { bot: true }),
  };
}

/** The people of a new practice server. */
export function makePeople() {
  return {
    student: person(makeUser('student', 'Student'), 'everyone'),
    curator: person(makeUser('curator', 'Curator'), 'curator'),
    admin: person(makeUser('admin', 'Admin'), 'admin'),
    otherBot: person(makeUser('other-bot', null, true), 'everyone'),
  };
}

export function person(user: APIUser, rank: Person['rank']): Person {
  return { id: user.id, user, rank };
}
