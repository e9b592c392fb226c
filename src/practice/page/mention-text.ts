import type { Named, Names } from './names.js';

/** One that can be written after its sign: `@Name`, `#channel`. */
export interface Mentionable extends Named {
  readonly kind: 'person' | 'app' | 'role' | 'channel' | 'thread';
}

export type Sign = '@' | '#';

/** All that can be mentioned after a sign, the bot first. */
export function mentionables(names: Names, botId: string, sign: Sign): readonly Mentionable[] {
  if (sign === '#') {
    return names.channels.flatMap(({ id, name, kind }) =>
      kind === 'direct' ? [] : [{ id, name, kind: kind === 'text' ? 'channel' : kind }],
    );
  }
  const users = names.users.map(({ id, name, isBot }) => ({ id, name, kind: isBot ? 'app' : 'person' }) as const);
  return [
    ...users.filter(({ id }) => id === botId),
    ...users.filter(({ id }) => id !== botId),
    ...names.roles.map(({ id, name }) => ({ id, name, kind: 'role' as const })),
  ];
}

export interface MentionSearch {
  /** Where the sign stands in the text. */
  readonly from: number;
  readonly sign: Sign;
  readonly search: string;
}

/** The mention that is being typed where the caret stands; undefined where there is none. */
export function mentionSearch(text: string, caret: number): MentionSearch | undefined {
  const [, written, search] = /(?:^|[\s(])([@#])([^\s@#]{0,32})$/.exec(text.slice(0, caret)) ?? [];
  if (written === undefined || search === undefined) return undefined;
  return { from: caret - search.length - 1, sign: written === '@' ? '@' : '#', search: search.toLowerCase() };
}

export function searchMentionables(all: readonly Mentionable[], search: string): readonly Mentionable[] {
  const starts = all.filter(({ name }) => name.toLowerCase().startsWith(search));
  const has = all.filter((each) => !starts.includes(each) && each.name.toLowerCase().includes(search));
  return [...starts, ...has].slice(0, 8);
}

const code = /(```[\s\S]*?```|`[^`\n]*`)/;

/** What is sent for a text in which people read `@Name` and `#channel`: mentions by id. Code is left as it is. */
export function withIds(text: string, names: Names, botId: string): string {
  const people = mentionables(names, botId, '@').map(({ id, name, kind }) => ({
    written: `@${name}`,
    sent: kind === 'role' ? `<@&${id}>` : `<@${id}>`,
  }));
  const channels = mentionables(names, botId, '#').map(({ id, name }) => ({ written: `#${name}`, sent: `<#${id}>` }));
  const all = [...people, ...channels].sort((one, other) => other.written.length - one.written.length);
  if (all.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}<&])(?:${all.map(({ written }) => escaped(written)).join('|')})(?![\\p{L}\\p{N}_-])`,
    'giu',
  );
  const find = (match: string) =>
    all.find(({ written }) => written.toLowerCase() === match.toLowerCase())?.sent ?? match;
  return outsideCode(text, (part) => part.replace(pattern, find));
}

/** What people read for a text that was sent: the reverse of {@link withIds}. */
export function withNames(text: string, names: Names): string {
  const read = (match: string, sign: string, id: string) => {
    const name = sign === '@&' ? names.role(id) : sign === '#' ? names.channel(id) : names.user(id);
    return name === undefined ? match : `${sign === '#' ? '#' : '@'}${name}`;
  };
  return outsideCode(text, (part) => part.replace(/<(@&|@|#)(\d+)>/g, read));
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(code)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
