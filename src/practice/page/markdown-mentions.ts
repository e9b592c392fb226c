import { webAddress } from './markdown-address.js';
import type { Inline, TimeStyle } from './markdown-tree.js';

/** What stands between `<` and `>`. https://docs.discord.com/developers/reference#message-formatting */

const mention = /<(@!?|@&|#)(\d{1,20})>/y;
const command = /<\/([-_\p{L}\p{M}\p{N}]{1,32}(?: [-_\p{L}\p{M}\p{N}]{1,32}){0,2}):\d{1,20}>/uy;
const time = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y;
const emoji = /<a?:(\w{2,32}):\d{1,20}>/y;
const address = /<(https?:\/\/[^\s<>]+)>/iy;

const mentioned = { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' } as const;
/** What a date in JavaScript can hold. */
const secondsMax = 8.64e12;

/**
 * Reads a mention, command, time, emoji or address.
 *
 * @param links - whether an address may be read
 */
export function readAngle(
  text: string,
  at: number,
  links: boolean,
): { readonly node: Inline; readonly length: number } | undefined {
  for (const [pattern, read] of links ? [...readers, addressReader] : readers) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const node = found === null ? undefined : read(found);
    if (found !== null && node !== undefined) return { node, length: found[0].length };
  }
  return undefined;
}

type Reader = readonly [RegExp, (found: RegExpExecArray) => Inline | undefined];

const readers: readonly Reader[] = [
  [mention, ([, sign = '', id = '']) => (isSign(sign) ? { kind: mentioned[sign], id } : undefined)],
  [command, ([, name = '']) => ({ kind: 'command', name })],
  [
    time,
    ([, number = '', style = 'f']) => {
      const seconds = Number(number);
      return Math.abs(seconds) <= secondsMax && isStyle(style) ? { kind: 'time', seconds, style } : undefined;
    },
  ],
  [emoji, ([, name = '']) => ({ kind: 'emoji', name })],
];

const addressReader: Reader = [
  address,
  ([, written = '']) => {
    const url = webAddress(written);
    return url === undefined
      ? undefined
      : { kind: 'link', url, masked: false, children: [{ kind: 'text', text: written }] };
  },
];

function isSign(sign: string): sign is keyof typeof mentioned {
  return sign in mentioned;
}

function isStyle(style: string): style is TimeStyle {
  return /^[tTdDfFsSR]$/.test(style);
}
