import { fold } from '../knowledge/fold.js';
import type { Language } from '../knowledge/language-schema.js';
import { foldInPlace } from './date-tokens.js';
import type { DateMention } from './dates.js';
import { joinSpans } from './days.js';

/** Where on the time line a question looks, relative to a date: `until` and `since` count it in, `at` is its moment. */
export type Side = 'in' | 'before' | 'until' | 'after' | 'since' | 'around' | 'at';

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A side that a text names beside a date or a thing, and where the words stand that do. */
export interface Beside extends Stretch {
  readonly side: Side;
}

/** The phrases around dates of several languages, ready to be looked up. */
export interface Sides {
  /** The side that the words beside a stretch name; undefined where none do. */
  of(text: string, stretch: Stretch): Beside | undefined;
  /** Dates as `between … and …` joins them: each pair so joined is one date, and the phrase's words are told. */
  join(text: string, dates: readonly DateMention[]): Joined;
  /** Places of the words that may part the two events of a question. */
  joints(text: string): readonly Stretch[];
}

export interface Joined {
  readonly dates: readonly DateMention[];
  readonly phrases: readonly Stretch[];
}

/** A phrase with a place for each of two dates. */
interface Pair {
  readonly before: RegExp;
  readonly between: RegExp;
  readonly after: RegExp | undefined;
}

const sides = ['before', 'until', 'after', 'since', 'around', 'at'] as const;

/** Not within a longer word. */
const standing = '(?<![\\p{L}\\p{N}])';

/** How far from a date a phrase beside it may begin or end. */
const reach = 60;

export function sidesOf(languages: readonly Language[]): Sides {
  const times = languages.map((language) => language.times);
  const passing = anyOf(times.flatMap((time) => time.passing));
  const phrases = sides.flatMap((side) => times.flatMap((time) => time[side]).map((text) => ({ side, text })));
  const sideOfWords = new Map(phrases.map(({ side, text }) => [wordsIn(text), side] as const));
  const heads = phrases.flatMap(({ text }) => (text.endsWith('…') ? [text] : []));
  const tails = phrases.flatMap(({ text }) => (text.startsWith('…') ? [text] : []));
  const head = new RegExp(`(?:${standing}(${anyOf(heads)})|(${hanOf(heads)}))${filler(passing)}$`, 'u');
  const tail = new RegExp(`^${filler(passing)}(?:(${hanOf(tails)})|(${anyOf(tails)})(?!\\p{L}))`, 'u');
  // Long patterns, of which few questions need any: made when first needed.
  let pairs: readonly Pair[] | undefined;
  const madePairs = (): readonly Pair[] =>
    times
      .flatMap((time) => time.between)
      .map((text) => {
        const [before = '', between = '', after = ''] = text.split('…').map((part) => part.trim());
        const [middle, last] = [anyOf([between]), anyOf([after])];
        const opening = `(?:${standing}(?:${anyOf([before])})|${hanOf([before])})${filler(passing)}$`;
        return {
          before: new RegExp(before ? opening : '$', 'u'),
          between: new RegExp(`^${filler(passing)}${middle}${filler(passing)}$`, 'u'),
          after: after ? new RegExp(`^${filler(passing)}${last}`, 'u') : undefined,
        };
      });
  const jointWords = times.flatMap((time) => time.joints);
  const joint = new RegExp(
    `${standing}(?:${anyOf(jointWords)})(?![\\p{L}\\p{N}])|${hanOf(jointWords)}|[,;:?]\\s`,
    'gu',
  );

  return {
    of(text, { start, end }) {
      const plain = foldInPlace(text);
      for (const at of endsOf(plain, end)) {
        const found = tail.exec(plain.slice(at, at + reach));
        const words = found?.[1] ?? found?.[2] ?? '';
        const side = sideOfWords.get(wordsIn(words));
        const last = at + (found?.[0].length ?? 0);
        if (side) return { side, start: Math.max(end, last - words.length), end: last };
      }
      const from = Math.max(0, start - reach);
      const found = head.exec(plain.slice(from, start));
      const words = found?.[1] ?? found?.[2] ?? '';
      const side = sideOfWords.get(wordsIn(words));
      const first = from + (found?.index ?? 0);
      return side && { side, start: first, end: first + words.length };
    },
    join(text, dates) {
      const plain = foldInPlace(text);
      const joined: DateMention[] = [];
      const found: Stretch[] = [];
      for (let at = 0; at < dates.length; at++) {
        const [first, second] = [dates[at], dates[at + 1]];
        if (!first) continue;
        const span = joinSpans(first.span, second?.span);
        const whole = second && span && pairAround(plain, first, second);
        if (!whole || !second) {
          joined.push(first);
          continue;
        }
        joined.push({ span, start: first.start, end: second.end });
        found.push(whole);
        at++;
      }
      return { dates: joined, phrases: found };
    },
    joints: (text) =>
      [...foldInPlace(text).matchAll(joint)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
      })),
  };

  /** The stretch of a phrase of two places with one date in each. */
  function pairAround(plain: string, first: Stretch, second: Stretch): Stretch | undefined {
    pairs ??= madePairs();
    for (const { before, between, after } of pairs) {
      const from = Math.max(0, first.start - reach);
      const opening = before.exec(plain.slice(from, first.start));
      if (!opening) continue;
      if (!endsOf(plain, first.end).some((at) => between.test(plain.slice(at, second.start)))) continue;
      if (!after) return { start: from + opening.index, end: second.end };
      for (const at of endsOf(plain, second.end)) {
        const closing = after.exec(plain.slice(at, at + reach));
        if (closing) return { start: from + opening.index, end: Math.max(second.end, at + closing[0].length) };
      }
    }
    return undefined;
  }
}

/** Places where what follows a stretch may begin: its end, and within its last word, of which an ending may be part. */
function endsOf(plain: string, end: number): readonly number[] {
  const places = [end];
  for (let at = end - 1; at > 0 && /^(?!\p{Script=Han})\p{L}/u.test(plain.slice(at)) && end - at <= 12; at--)
    places.push(at);
  return places;
}

/** Phrases as alternatives, longest first; `*` stands for any ending, a blank for any run of blanks. */
function anyOf(texts: readonly string[]): string {
  const phrases = [...new Set(texts.map(wordsIn))].filter(Boolean).sort((a, b) => b.length - a.length);
  return phrases.map(patternOf).join('|') || '(?!)';
}

function patternOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\p{L}*')
    .replace(/\s+/g, '\\s+');
}

/** Those of some phrases that are written without blanks around them. */
function hanOf(texts: readonly string[]): string {
  return anyOf(texts.filter((text) => /^\p{Script=Han}+$/u.test(wordsIn(text))));
}

function filler(passing: string): string {
  return `(?:[\\s,-]*(?:${passing})(?!(?!\\p{Script=Han})[\\p{L}\\p{N}]))*[\\s,-]*`;
}

/** A phrase without its "…", folded. */
function wordsIn(text: string): string {
  return fold(text.replaceAll('…', ' ')).trim();
}

/** The side of a unit at which a question looks; a unit of an earlier question stands beside nothing. */
export function sideOf({
  beside,
  carried,
}: {
  readonly beside?: Beside | undefined;
  readonly carried?: boolean | undefined;
}): Side {
  return carried ? 'in' : (beside?.side ?? 'in');
}
