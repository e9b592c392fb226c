import { fold } from '../knowledge/fold.js';
import type { Language } from '../knowledge/schema.js';

/** First and last day of a date as exact as it is known, both `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A date in a question: a span of days, or a month (and day) of any year. Positions in UTF-16 code units. */
export interface DateMention {
  readonly span?: Span | undefined;
  /** 1–12, where no year is given. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly start: number;
  readonly end: number;
}

export type ReadDates = (text: string) => readonly DateMention[];

/**
 * A reader of dates in the languages given: `18 December 2009`, `Dec 18th, 2009`, `18.12.2009`, `2009-12-18`,
 * `December 2009`, `13–14 April 2016`, `2013-2015`, `2004年12月2日`, `8 April`, `in a November`.
 */
export function dateReader(languages: readonly Language[]): ReadDates {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const [name, month] of Object.entries(language.months)) months.set(fold(name), month);
  }
  const names =
    [...months.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escapeRegExp)
      .join('|') || '(?!)';
  const monthOf = (name: string | undefined): number | undefined => months.get(name ?? '');
  const left = '(?<![\\p{L}\\p{N}/])';
  const right = '(?![\\p{N}])';
  const year = '((?:19|20)\\d\\d)';
  const day = '(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?';
  const month = `(${names})[\\p{L}]{0,5}\\.?`;
  const dash = '\\s*(?:-|–|—|to|and|till|until|/)\\s*';

  // An inflected month begins as its name does.
  const monthStarts = new Set([...months.keys()].map((name) => name.slice(0, 3)));
  const beginsMonth = (word: string): boolean => monthStarts.has(word.slice(0, 3));

  type Read = (groups: readonly (string | undefined)[]) => Omit<DateMention, 'start' | 'end'> | undefined;
  const forms: readonly (readonly [RegExp, Read])[] = [
    [new RegExp(`${year}年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?`, 'gu'), ([y, m, d]) => spanOf(y, m, d)],
    [new RegExp(`${left}${year}[-/.](\\d{1,2})[-/.](\\d{1,2})${right}`, 'gu'), ([y, m, d]) => spanOf(y, m, d)],
    [
      new RegExp(`${left}(\\d{1,2})[./](\\d{1,2})[./]${year}${right}`, 'gu'),
      ([d, m, y]) => (Number(m) > 12 ? spanOf(y, d, m) : spanOf(y, m, d)),
    ],
    [
      new RegExp(`${left}${day}${dash}${day}\\s*(?:of\\s+)?${month}[,]?\\s*(?:of\\s+)?${year}`, 'gu'),
      ([d1, d2, m, y]) => joined(spanOf(y, monthOf(m), d1), spanOf(y, monthOf(m), d2)),
    ],
    [
      new RegExp(`${left}${month}\\s*${day}${dash}${day},?\\s*${year}`, 'gu'),
      ([m, d1, d2, y]) => joined(spanOf(y, monthOf(m), d1), spanOf(y, monthOf(m), d2)),
    ],
    [
      new RegExp(`${left}${day}[-\\s]*(?:of\\s+)?${month},?\\s*(?:of\\s+)?${year}`, 'gu'),
      ([d, m, y]) => spanOf(y, monthOf(m), d),
    ],
    [
      new RegExp(`${left}${month}\\s*${day},?\\s+(?:of\\s+)?${year}${right}`, 'gu'),
      ([m, d, y]) => spanOf(y, monthOf(m), d),
    ],
    [
      new RegExp(`${left}${year}(?:-?\\s?(?:yil(?:i|da)?|йил\\p{L}*|года?у?|г\\.?))?,?\\s*${day}[-\\s]*${month}`, 'gu'),
      ([y, d, m]) => spanOf(y, monthOf(m), d),
    ],
    [new RegExp(`${left}${month}[,]?\\s*(?:of\\s+)?${year}${right}`, 'gu'), ([m, y]) => spanOf(y, monthOf(m))],
    [new RegExp(`${left}${year}[-\\s]+${month}(?![\\p{L}])`, 'gu'), ([y, m]) => spanOf(y, monthOf(m))],
    [new RegExp(`${left}${year}\\s*[-–—/]\\s*${year}${right}`, 'gu'), ([a, b]) => joined(spanOf(a), spanOf(b))],
    [
      new RegExp(`${left}${day}${dash}${day}\\s*(?:of\\s+)?${month}(?![\\p{L}])`, 'gu'),
      ([d1, , m]) => ({ month: monthOf(m), day: Number(d1) }),
    ],
    [
      new RegExp(`${left}${day}\\s*(?:of\\s+)?${month}(?![\\p{L}])`, 'gu'),
      ([d, m]) => ({ month: monthOf(m), day: Number(d) }),
    ],
    [
      new RegExp(`${left}${month}\\s*${day}${right}(?!\\s*[/])`, 'gu'),
      ([m, d]) => ({ month: monthOf(m), day: Number(d) }),
    ],
    [
      new RegExp(
        `(?<=\\b(?:in|from|of|since|during|last|this|every|early|late|mid|v|в)\\s+(?:an?\\s+|the\\s+)?)(${names})(?![\\p{L}])`,
        'gu',
      ),
      ([m]) => ({ month: monthOf(m) }),
    ],
    [new RegExp(`${left}${year}(?![\\p{N}]|[/_]\\d)`, 'gu'), ([y]) => spanOf(y)],
  ];

  const figureForms = forms.filter(([pattern]) => !pattern.source.includes(names));

  return (text) => {
    // Most texts hold no date: one with neither a year nor a month is not searched form by form.
    const plain = foldInPlace(text);
    const hasMonth = plain.split(/[^\p{L}]+/u).some(beginsMonth);
    if (!hasMonth && !/(?:19|20)\d\d/.test(plain)) return [];
    const found: DateMention[] = [];
    for (const [pattern, read] of hasMonth ? forms : figureForms) {
      for (const match of plain.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (found.some((other) => start < other.end && end > other.start)) continue;
        const mention = read(match.slice(1));
        if (mention && (mention.span || mention.month)) found.push({ ...mention, start, end });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** Days covered by a date of a fact: `2004`, `2004-12`, `2004-12-02` or two of them with a slash between. */
export function daysOf(date: string): Span {
  const [first = '', last = first] = date.split('/');
  return { from: firstDay(first), to: lastDay(last) };
}

/** Whether a date of a fact can be what a question means: one lies within the other, or they overlap. */
export function agrees(mention: DateMention, date: Span): boolean {
  if (mention.span) return mention.span.from <= date.to && mention.span.to >= date.from;
  // A month of any year says nothing against a date known to the year alone.
  if (date.from.slice(0, 7) !== date.to.slice(0, 7))
    return date.from.slice(0, 4) === date.to.slice(0, 4) && date.from.endsWith('01-01')
      ? false
      : monthWithin(mention, date);
  if (Number(date.from.slice(5, 7)) !== mention.month) return false;
  return (
    mention.day === undefined || (Number(date.from.slice(8)) <= mention.day && mention.day <= Number(date.to.slice(8)))
  );
}

/** How well a date of a fact fits what a question means, in [0, 1]: whole where one lies within the other, part where they overlap. */
export function agreement(mention: DateMention, date: Span): number {
  if (!agrees(mention, date)) return 0;
  const { span } = mention;
  if (!span) return 1;
  const within = (span.from >= date.from && span.to <= date.to) || (date.from >= span.from && date.to <= span.to);
  return within ? 1 : 0.5;
}

/** Days from one day to another, both `YYYY-MM-DD`; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole years, months and days from one day to a later one. */
export function calendarGap(
  from: string,
  to: string,
): { readonly years: number; readonly months: number; readonly days: number } {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const early = d2 < d1;
  const months = (y2 - y1) * 12 + (m2 - m1) - (early ? 1 : 0);
  // A month after 31 January is the last day of February.
  const monthBefore = daysInMonth(m2 === 1 ? y2 - 1 : y2, m2 === 1 ? 12 : m2 - 1);
  const days = early ? d2 + monthBefore - Math.min(d1, monthBefore) : d2 - d1;
  return { years: Math.floor(months / 12), months: months % 12, days };
}

function monthWithin(mention: DateMention, date: Span): boolean {
  const month = mention.month ?? 0;
  return (
    Number(date.from.slice(5, 7)) <= month &&
    month <= Number(date.to.slice(5, 7)) &&
    date.from.slice(0, 4) === date.to.slice(0, 4)
  );
}

function spanOf(
  year: string | undefined,
  month?: string | number | undefined,
  day?: string | undefined,
): { span: Span } | undefined {
  const m = month === undefined ? undefined : Number(month);
  const d = day === undefined ? undefined : Number(day);
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (d !== undefined && (d < 1 || d > daysInMonth(Number(year), m ?? 1))) return undefined;
  const parts = [year, m, d].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return { span: daysOf(parts.join('-')) };
}

function joined(first: { span: Span } | undefined, last: { span: Span } | undefined): { span: Span } | undefined {
  if (!first || !last || first.span.from > last.span.to) return undefined;
  return { span: { from: first.span.from, to: last.span.to } };
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Folded letter by letter, so that positions stay those of the text. */
function foldInPlace(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return [...text].map(foldLetter).join('');
}

/** Letters met so far: texts share a few hundred. */
const letters = new Map<string, string>();
const lettersMax = 10_000;

function foldLetter(letter: string): string {
  const before = letters.get(letter);
  if (before !== undefined) return before;
  const [folded, lower] = [fold(letter), letter.toLowerCase()];
  const found = folded.length === letter.length ? folded : lower.length === letter.length ? lower : letter;
  if (letters.size < lettersMax) letters.set(letter, found);
  return found;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
