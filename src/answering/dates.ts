import type { Language } from '../knowledge/language-schema.js';
import { dateAt } from './date-grammar.js';
import { dateTokens, foldInPlace } from './date-tokens.js';
import { dateWords } from './date-words.js';
import { isToTheDay, type Span } from './days.js';

export { calendarGap, daysBetween, daysOf, type Span } from './days.js';

/** A date in a question: a span of days, or a month (and days) of any year. Positions in UTF-16 code units. */
export interface DateMention {
  readonly span?: Span | undefined;
  /** 1–12, where no year is given. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The last of several days; the only one where it is missing. */
  readonly lastDay?: number | undefined;
  readonly start: number;
  readonly end: number;
}

export type ReadDates = (text: string) => readonly DateMention[];

/**
 * A reader of dates in the languages given: `18 December 2009`, `Dec 18th, '09`, `18.12.2009`, `2009-12-18`,
 * `December 2009`, `13–14 April 2016`, `2013-2015`, `mid-2010`, `the 2010s`, `2004年12月2日`, `2009-yil 18-dekabr`,
 * `8 April`, `in a November`. Their words, and what may stand around day, month and year, are the languages'.
 */
export function dateReader(languages: readonly Language[]): ReadDates {
  const words = dateWords(languages);
  return (text) => {
    const plain = foldInPlace(text);
    if (!words.mayBeIn(plain)) return [];
    const tokens = dateTokens(plain, words.figures);
    const found: DateMention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const date = dateAt(tokens, at, words);
      const [first, last] = [tokens[at], tokens[(date?.next ?? 0) - 1]];
      if (!date || !first || !last) {
        at++;
        continue;
      }
      const { next, ...mention } = date;
      found.push({ ...mention, start: first.start, end: last.end });
      at = next;
    }
    return found;
  };
}

/** Whether a date of a fact can be what a question means: one lies within the other, or they overlap. */
export function agrees(mention: DateMention, date: Span): boolean {
  if (mention.span) return mention.span.from <= date.to && mention.span.to >= date.from;
  const month = mention.month ?? 0;
  const [fromMonth, toMonth] = [monthsSince(date.from), monthsSince(date.to)];
  // The month of some year lies within it; a date known to the year alone says nothing against any month.
  const inMonth = toMonth - fromMonth >= 11 || (month - 1 - fromMonth + 12_000_000) % 12 <= toMonth - fromMonth;
  if (!inMonth || mention.day === undefined || fromMonth !== toMonth) return inMonth;
  return Number(date.from.slice(8)) <= (mention.lastDay ?? mention.day) && mention.day <= Number(date.to.slice(8));
}

/** How well a date of a fact fits what a question means, in [0, 1]: whole where one lies within the other, part where they overlap. */
export function agreement(mention: DateMention, date: Span): number {
  if (!agrees(mention, date)) return 0;
  const { span } = mention;
  if (!span) return 1;
  const within = (span.from >= date.from && span.to <= date.to) || (date.from >= span.from && date.to <= span.to);
  return within ? 1 : 0.5;
}

/**
 * Whether something that happened at a date of a fact surely did so at the date of a question; `undefined` where the
 * fact is not exact enough to tell.
 */
export function happenedAt(mention: DateMention, date: string, span: Span): boolean | undefined {
  if (!agrees(mention, span)) return false;
  if (isToTheDay(date)) return true;
  if (mention.span) return mention.span.from <= span.from && span.to <= mention.span.to ? true : undefined;
  return mention.day === undefined && span.from.slice(0, 7) === span.to.slice(0, 7) ? true : undefined;
}

/** Months from year nought to a day: neighbours differ by one. */
function monthsSince(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
