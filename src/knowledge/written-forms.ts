import { foldLookAlikes } from './fold.js';
import type { Language } from './language-schema.js';
import type { Thing } from './schema.js';

/** What the words of some languages say about months and numbers, folded. */
export interface WordValues {
  /** Month name or abbreviation → 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Number word, cardinal or ordinal → its value. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A text, read for the dates, numbers and names written in it. */
export interface ReadText {
  /** Folded, with everything but letters and digits as one blank, and a blank at each end. */
  readonly words: string;
  /** `2009`, … */
  readonly years: ReadonlySet<string>;
  /** `12`, … */
  readonly months: ReadonlySet<string>;
  /** `12-18`, … */
  readonly days: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

export function wordValues(languages: readonly Language[]): WordValues {
  const months = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const language of languages) {
    for (const [word, month] of Object.entries(language.months)) months.set(foldLookAlikes(word), month);
    for (const [word, value] of Object.entries({ ...language.ordinals, ...language.numbers })) {
      if (value >= 0) numbers.set(foldLookAlikes(word), value);
    }
  }
  return { months, numbers };
}

/** Letters and digits of a text, folded, one blank between words and at both ends: what comparisons look through. */
export function bareWords(text: string): string {
  return ` ${foldLookAlikes(text)
    .replace(/(\p{L})'s?(?![\p{L}\p{N}])/gu, '$1')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Reads all dates and numbers of a text, in digits or in words. */
export function readText(text: string, { months: monthNames, numbers: numberWords }: WordValues): ReadText {
  const folded = foldLookAlikes(text);
  const years = new Set<string>();
  const months = new Set<string>();
  const days = new Set<string>();
  const numbers = new Set<number>();

  for (const [, year, month, day] of folded.matchAll(/(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g)) {
    if (year === undefined || month === undefined) continue;
    years.add(year);
    months.add(month);
    if (day !== undefined) days.add(`${month}-${day}`);
    // 2003-04 is also how a span of years is written.
    else years.add(year.slice(0, 2) + month);
  }
  for (const [, day, month, year] of folded.matchAll(/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g)) {
    if (day === undefined || month === undefined || year === undefined) continue;
    years.add(year);
    months.add(month.padStart(2, '0'));
    days.add(`${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  for (const [, from, to] of folded.matchAll(/(?<!\d)(\d{4})[/-](\d{2})(?![\d-])/g)) {
    if (from !== undefined && to !== undefined) years.add(from.slice(0, 2) + to);
  }
  for (const [year] of folded.matchAll(/(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/g)) years.add(year);

  const parts = folded.match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
  for (const [index, part] of parts.entries()) {
    const month = monthNames.get(part);
    if (month !== undefined) {
      const number = String(month).padStart(2, '0');
      months.add(number);
      for (const day of daysBeside(parts, index, monthNames)) days.add(`${number}-${day}`);
    }
    for (const value of valuesOf(part, parts[index + 1], numberWords)) numbers.add(value);
  }
  // 1 234 567 with blanks between its thousands.
  for (const [grouped] of folded.matchAll(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g))
    numbers.add(Number(grouped.replaceAll(' ', '')));
  return { words: bareWords(text), years, months, days, numbers };
}

/** Words that stand between the days of a span or list and its month: "13 and 14 April", "from the 3rd to the 5th of May". */
const between = new Set(['and', 'to', 'the', 'of', 'st', 'nd', 'rd', 'th', 'or', 'from', 'и', 'по', 'с']);

function daysBeside(
  parts: readonly string[],
  month: number,
  monthNames: ReadonlyMap<string, number>,
): readonly string[] {
  const days: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = month + step, left = 8; left > 0; at += step, left--) {
      const part = parts[at];
      if (part === undefined) break;
      if (/^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= 31) days.push(part.padStart(2, '0'));
      else if (/^\d{1,2},\d{1,2}$/.test(part)) days.push(...part.split(',').map((day) => day.padStart(2, '0')));
      else if (!between.has(part) || monthNames.has(part)) break;
    }
  }
  return days;
}

function valuesOf(part: string, next: string | undefined, numberWords: ReadonlyMap<string, number>): readonly number[] {
  if (/^\d/.test(part)) {
    const values = [Number(part.replaceAll(',', '')), Number(part.replace(',', '.'))];
    return values.filter((value) => !Number.isNaN(value));
  }
  const value = numberWords.get(part);
  if (value === undefined) return [];
  const unit = next === undefined ? undefined : numberWords.get(next);
  // "twenty-one", "fifty-ninth"
  return value >= 20 && value < 100 && value % 10 === 0 && unit !== undefined && unit > 0 && unit < 10
    ? [value, value + unit]
    : [value];
}

/**
 * Whether a text says a date.
 *
 * @param date - a date or span as packs have it; of a span both ends must be there
 * @param years - further years that the text may leave unsaid, because what stands around it says them
 */
export function saysDate(text: ReadText, date: string, years: ReadonlySet<string> = new Set()): boolean {
  return date.split('/').every((part) => {
    const [year, month, day] = part.split('-');
    return (
      (year === undefined || text.years.has(year) || years.has(year)) &&
      (month === undefined || text.months.has(month)) &&
      (day === undefined || text.days.has(`${month}-${day}`))
    );
  });
}

/** Whether a text names a thing by any of its names, its symbol, or a person's family name. */
export function saysThing(text: ReadText, thing: Thing): boolean {
  return namesOf(thing).some((name) => hasWords(text, name));
}

/** Whether a phrase stands in a text, whatever its case, marks and punctuation; an English plural s is let through. */
export function hasWords(text: ReadText, phrase: string): boolean {
  const words = bareWords(phrase);
  if (words.trim() === '') return false;
  return text.words.includes(words) || text.words.includes(`${words.trimEnd()}s `) || isUnspaced(phrase, text.words);
}

/** Scripts that write without blanks have no ends of words to look for. */
function isUnspaced(phrase: string, words: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(phrase) && words.includes(phrase);
}

/** All that a text may call a thing. */
export function namesOf(thing: Thing): readonly string[] {
  const names = [thing.name, ...Object.values(thing.names ?? {}).flat()];
  if (thing.symbol !== undefined) names.push(thing.symbol, thing.symbol.replace(/^[AS]\/RES\//, ''));
  const family = thing.type === 'person' ? thing.name.split(' ').at(-1) : undefined;
  return family === undefined ? names : [...names, family];
}
