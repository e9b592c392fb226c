import type { APIAllowedMentions } from 'discord-api-types/v10';
import type { Pinged } from './message-store.js';

/** What a text mentions, before anything is allowed or not. */
export function mentioned(text: string) {
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
  return {
    everyone: /@(everyone|here)\b/.test(text),
    users: ids(/<@!?(\d+)>/g),
    roles: ids(/<@&(\d+)>/g),
  };
}

export interface PingRules {
  /** Absent: Discord pings all that the text mentions. */
  readonly allowed?: APIAllowedMentions | null | undefined;
  /** The author of the message it replies to. */
  readonly repliedTo?: string | undefined;
  /** Whether the author has the permission to mention everyone. */
  readonly mayEveryone: boolean;
}

/**
 * Whom a text pings. Every role of the practice server can be mentioned by everybody.
 *
 * @see https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pings(text: string, { allowed, repliedTo, mayEveryone }: PingRules): Pinged {
  const found = mentioned(text);
  const everyone = found.everyone && mayEveryone;
  const replied = repliedTo !== undefined && (allowed?.replied_user ?? !allowed) ? [repliedTo] : [];
  if (!allowed) return { ...found, everyone, users: [...new Set([...found.users, ...replied])] };
  const parses: readonly string[] = allowed.parse ?? [];
  const users = found.users.filter((id) => parses.includes('users') || allowed.users?.includes(id));
  return {
    everyone: everyone && parses.includes('everyone'),
    users: [...new Set([...users, ...replied])],
    roles: found.roles.filter((id) => parses.includes('roles') || allowed.roles?.includes(id)),
  };
}
