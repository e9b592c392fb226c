import type { TimeStyle } from './markdown-tree.js';
import type { Names } from './names.js';

const formats = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
} as const satisfies Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>>;

/** Units from the longest to the shortest, with their seconds. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * A timestamp in the reader's language and time zone.
 *
 * @param seconds - since 1970
 * @see https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
 */
export function showTime(seconds: number, style: TimeStyle, { locale, timeZone, nowMs = Date.now() }: Names): string {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, { ...formats[style], timeZone }).format(seconds * 1000);
  const from = seconds - nowMs / 1000;
  const [unit, length] = units.find(([, each]) => Math.abs(from) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(from / length), unit);
}
