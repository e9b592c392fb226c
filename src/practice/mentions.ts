import type { APIAllowedMentions } from 'discord-api-types/v10';
import type { Pinged } from './world.js';

/** What a text mentions, before anything is allowed or not. */
export function mentioned(text: string) {
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
  return {
    everyone: /@(everyone|here)\b/.test(text),
    users: ids(/<@!?(\d+)>/g),
    roles: ids(/<@&(\d+)>/g),
  };
}

/**
 * Whom a text would ping. Permissions are left out of it: a message that would ping everyone counts as such even where
 * the bot may not.
 *
 * @param allowed - absent: Discord pings all that the text mentions
 * @param repliedTo - the author of the message it replies to
 * @see https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pings(text: string, allowed: APIAllowedMentions | null | undefined, repliedTo?: string): Pinged {
  const found = mentioned(text);
  const replied = repliedTo !== undefined && (allowed?.replied_user ?? !allowed) ? [repliedTo] : [];
  if (!allowed) return { ...found, users: [...new Set([...found.users, ...replied])] };
  const parses: readonly string[] = allowed.parse ?? [];
  const users = found.users.filter((id) => parses.includes('users') || allowed.users?.includes(id));
  return {
    everyone: found.everyone && parses.includes('everyone'),
    users: [...new Set([...users, ...replied])],
    roles: found.roles.filter((id) => parses.includes('roles') || allowed.roles?.includes(id)),
  };
}
