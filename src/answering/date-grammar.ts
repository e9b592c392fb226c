import type { DateToken } from './date-tokens.js';
import { type DateWords, isPartAt } from './date-words.js';
import { joinSpans, type Span, spanOf } from './days.js';
import { figuresAt, fullYear, isYear } from './figure-dates.js';

/** A date read from some place on: a span of days, or a month and perhaps days of any year. */
export interface ReadDate {
  readonly span?: Span | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
  /** Place of the first token after it. */
  readonly next: number;
}

/** Something read, and the place of the first token after it. */
interface Piece {
  readonly value: number;
  readonly next: number;
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

/** The longest date that begins at a token; day, month and year may come in any usual order. */
export function dateAt(tokens: readonly DateToken[], at: number, words: DateWords): ReadDate | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'sign') return undefined;
  if (token.kind === 'number' ? isGlued(tokens, at) : !words.begins(token.text)) return undefined;
  return longest(
    token.kind === 'word'
      ? [
          decade(tokens, at, words),
          ...dayFirst(tokens, at, words),
          ...monthFirst(tokens, at, words),
          partFirst(tokens, at, words),
        ]
      : token.digits === 4
        ? // Ten years before their first one, which may be as long: "2010-yillar".
          [figuresAt(tokens, at), decade(tokens, at, words), ...yearFirst(tokens, at, words)]
        : token.digits <= 2
          ? [
              figuresAt(tokens, at),
              decade(tokens, at, words),
              ...dayFirst(tokens, at, words),
              ...monthFirst(tokens, at, words),
            ]
          : [],
  );
}

/** The longest of some readings; of two as long, the first. */
function longest(found: readonly (ReadDate | undefined)[]): ReadDate | undefined {
  let best: ReadDate | undefined;
  for (const one of found) if (one && (!best || one.next > best.next)) best = one;
  return best;
}

/** "13 April 2016", "13–14 April", "с 13 по 14 апреля": the year is looked for even where there is none. */
function dayFirst(tokens: readonly DateToken[], at: number, words: DateWords): readonly (ReadDate | undefined)[] {
  return daysAt(tokens, at, words).map((days) => {
    const month = monthAt(tokens, gap(tokens, days.next, words, true), words);
    if (!month) return undefined;
    const year = yearAt(tokens, gap(tokens, month.next, words, true), words) ?? shortYear(tokens, month.next);
    return year ? inYear(year.value, month.value, days, year.next) : ofAnyYear(month.value, days, month.next);
  });
}

/** "April 13, 2016", "April 2016", "12月18日"; a month alone where its name says so, or the word before it. */
function monthFirst(tokens: readonly DateToken[], at: number, words: DateWords): readonly (ReadDate | undefined)[] {
  const month = monthAt(tokens, at, words);
  if (!month) return [];
  const year = yearAt(tokens, gap(tokens, month.next, words, true), words) ?? shortYear(tokens, month.next);
  const dayPlace = gap(tokens, month.next, words, false);
  const dated = daysAt(tokens, dayPlace, words).flatMap((days) => {
    if (isSlash(tokens, days.next)) return [];
    const after = yearAt(tokens, gap(tokens, days.next, words, true), words);
    return [
      after ? inYear(after.value, month.value, days, after.next) : undefined,
      ofAnyYear(month.value, days, days.next),
    ];
  });
  const before = tokens[at - 1];
  const article = before !== undefined && words.is.within(before.text) ? tokens[at - 2] : undefined;
  const led = [before, article].some((token) => token !== undefined && words.is.beforeMonth(token.text));
  return [
    year && spanned(spanOf(year.value, month.value), year.next),
    ...dated,
    led || month.said ? { month: month.value, next: month.next } : undefined,
  ];
}

/** "2009-yil 18-dekabr", "2009年12月18日", "2009 December", "2013–2015", "2009", "2009年底". */
function yearFirst(tokens: readonly DateToken[], at: number, words: DateWords): readonly (ReadDate | undefined)[] {
  const year = yearAt(tokens, at, words);
  if (!year) return [];
  const comma = gap(tokens, year.next, words, true);
  const plain = gap(tokens, year.next, words, false);
  const dayThenMonth = daysAt(tokens, comma, words).map((days) => {
    const month = monthAt(tokens, gap(tokens, days.next, words, false), words);
    return month && inYear(year.value, month.value, days, month.next);
  });
  const month = monthAt(tokens, plain, words);
  const monthThenDay = month
    ? daysAt(tokens, gap(tokens, month.next, words, false), words).map((days) =>
        inYear(year.value, month.value, days, days.next),
      )
    : [];
  const dash = tokens[year.next];
  const last = dash && (dash.text === '-' || dash.text === '/') ? yearAt(tokens, year.next + 1, words) : undefined;
  const part = words.partsFrom(tokens[plain]?.text ?? '').find((one) => isPartAt(one, tokens, plain));
  return [
    ...dayThenMonth,
    ...monthThenDay,
    month && spanned(spanOf(year.value, month.value), month.next),
    last && spanned(joinSpans(spanOf(year.value), spanOf(last.value)), last.next),
    part && months(year.value, part.from, part.to, plain + part.words.length),
    spanned(spanOf(year.value), year.next),
  ];
}

/** "mid-2010", "early in 2010", "the first half of 2010", "в конце 2009 года"; of a month it says nothing new. */
function partFirst(tokens: readonly DateToken[], at: number, words: DateWords): ReadDate | undefined {
  const part = words.partsFrom(tokens[at]?.text ?? '').find((one) => isPartAt(one, tokens, at));
  if (!part) return undefined;
  const year = yearAt(tokens, gap(tokens, at + part.words.length, words, false), words);
  return year && months(year.value, part.from, part.to, year.next);
}

/** "the 2010s", "90-е", "2010年代", "in the nineties". */
function decade(tokens: readonly DateToken[], at: number, words: DateWords): ReadDate | undefined {
  const token = tokens[at];
  const named = token && words.decades.get(token.text);
  if (named !== undefined) return spanned(joinSpans(spanOf(named), spanOf(named + 9)), at + 1);
  if (token?.kind !== 'number' || token.value % 10 !== 0) return undefined;
  // "The 10s" and "the 20s" may be of this century or the last.
  const first = isYear(token) ? token.value : token.digits === 2 && token.value >= 50 ? 1900 + token.value : undefined;
  if (first === undefined) return undefined;
  const sign = tokens[at + 1];
  const place = sign && (sign.text === '-' || sign.text === "'") && !sign.spaced ? at + 2 : at + 1;
  const after = words.afterDecade.find((one) => isPartAt(one, tokens, place));
  return after && spanned(joinSpans(spanOf(first), spanOf(first + 9)), place + after.words.length);
}

/** A day, and where another follows it after "to" or a dash, both of them; the longer reading first. */
function daysAt(tokens: readonly DateToken[], at: number, words: DateWords): readonly Days[] {
  const first = dayAt(tokens, at, words);
  if (!first) return [];
  const alone = { first: first.value, last: first.value, next: first.next };
  const joint = tokens[first.next];
  if (!joint || !(joint.text === '-' || joint.text === '/' || words.is.joints(joint.text))) return [alone];
  const last = dayAt(tokens, first.next + 1, words);
  return last && last.value > first.value
    ? [{ first: first.value, last: last.value, next: last.next }, alone]
    : [alone];
}

function dayAt(tokens: readonly DateToken[], at: number, words: DateWords): Piece | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const value = token.kind === 'number' && token.digits <= 2 ? token.value : words.ordinalOf(token.text);
  if (value === undefined || value < 1 || value > 31) return undefined;
  const after = tokens[at + 1];
  const hyphen = after?.text === '-' && !after.spaced;
  const ending = hyphen ? tokens[at + 2] : after;
  if (token.kind === 'number' && ending?.kind === 'word' && words.is.afterDay(ending.text))
    return { value, next: at + (hyphen ? 3 : 2) };
  return { value, next: at + 1 };
}

/** A month by its name or, where a word says that it is one, by its number; `said` if such a word does. */
function monthAt(
  tokens: readonly DateToken[],
  at: number,
  words: DateWords,
): (Piece & { readonly said: boolean }) | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const after = tokens[at + 1];
  if (token.kind === 'number')
    return token.digits <= 2 &&
      token.value >= 1 &&
      token.value <= 12 &&
      after?.spaced === false &&
      words.is.afterMonth(after.text)
      ? { value: token.value, next: at + 2, said: true }
      : undefined;
  const value = token.kind === 'word' ? monthNamed(tokens, at, words) : undefined;
  if (value === undefined) return undefined;
  if (after?.text === '.' && !after.spaced && token.text.length <= 5) return { value, next: at + 2, said: false };
  return after && words.is.afterMonth(after.text)
    ? { value, next: at + 2, said: true }
    : { value, next: at + 1, said: false };
}

function monthNamed(tokens: readonly DateToken[], at: number, words: DateWords): number | undefined {
  const word = tokens[at]?.text ?? '';
  const named = words.monthOf(word);
  if (named !== undefined) return named;
  const besideYear =
    isYear(tokens[at - 1]) || isYear(tokens[at + 1]) || (tokens[at + 1]?.text === ',' && isYear(tokens[at + 2]));
  return besideYear ? words.nearMonth(word) : undefined;
}

function yearAt(tokens: readonly DateToken[], at: number, words: DateWords): Piece | undefined {
  const token = tokens[at];
  if (!token || !isYear(token)) return undefined;
  const after = tokens[at + 1];
  // "2033/34" is a season or part of a symbol, "2010s" ten years.
  if (after && !after.spaced && (after.text === '/' || after.text === '_') && !isYear(tokens[at + 2])) return undefined;
  const hyphen = after?.text === '-' && !after.spaced;
  const word = hyphen ? tokens[at + 2] : after;
  if (word?.kind !== 'word' || (hyphen && word.spaced) || !words.is.afterYear(word.text))
    return { value: token.value, next: at + 1 };
  const next = at + (hyphen ? 3 : 2);
  const stop = tokens[next];
  // "2009 г." has a full stop of its own.
  return { value: token.value, next: word.text.length <= 2 && stop?.text === '.' && !stop.spaced ? next + 1 : next };
}

/** The '09 of "Dec '09". */
function shortYear(tokens: readonly DateToken[], at: number): Piece | undefined {
  const [sign, token] = [tokens[at], tokens[at + 1]];
  if (sign?.text !== "'" || token?.kind !== 'number' || token.digits !== 2 || token.spaced) return undefined;
  return { value: fullYear(token.value), next: at + 2 };
}

/** Past what may stand between the parts of a date: a hyphen, a word such as "of", and a comma where that is usual. */
function gap(tokens: readonly DateToken[], at: number, words: DateWords, comma: boolean): number {
  let next = at;
  if (comma && tokens[next]?.text === ',') next++;
  if (tokens[next]?.text === '-') next++;
  if (words.is.within(tokens[next]?.text ?? '')) next++;
  return next;
}

function inYear(year: number, month: number, { first, last }: Days, next: number): ReadDate | undefined {
  return spanned(joinSpans(spanOf(year, month, first), spanOf(year, month, last)), next);
}

function ofAnyYear(month: number, { first, last }: Days, next: number): ReadDate | undefined {
  // Any leap year will do.
  if (!spanOf(2000, month, last)) return undefined;
  return { month, day: first, ...(last > first ? { lastDay: last } : {}), next };
}

function months(year: number, from: number, to: number, next: number): ReadDate | undefined {
  return spanned(joinSpans(spanOf(year, from), spanOf(year, to)), next);
}

function spanned(span: Span | undefined, next: number): ReadDate | undefined {
  return span && { span, next };
}

/** Whether something stands right before a number that makes it part of something else: "A2009", "64/18". */
function isGlued(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at]?.spaced) return false;
  return before.text === '/' || (before.kind === 'word' && !/^\p{Script=Han}$/u.test(before.text));
}

function isSlash(tokens: readonly DateToken[], at: number): boolean {
  return tokens[at]?.text === '/';
}
