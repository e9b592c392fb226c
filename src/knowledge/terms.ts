import type { Fact, Pack } from './schema.js';

/** First and last day that a date may mean, counted in days; equal for a whole day. */
export interface DateBounds {
  readonly first: number;
  readonly last: number;
}

/** When something began and ended, each as exactly as it is known. */
export interface Span {
  readonly from: DateBounds;
  readonly to: DateBounds;
}

/** A fact whose span is known. */
export type Term = Fact & { readonly held: NonNullable<Fact['held']> };

/** An office is handed over within days, and sources date the day of the ceremony or the day after. */
export const handoverDaysMax = 7;

const msPerDay = 86_400_000;
const goingOn: DateBounds = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/**
 * The days that a date of a pack may mean: `2016` is one of 366.
 *
 * @param date - `2004`, `2004-12`, `2004-12-02`; of two with a slash between, from the first of one to the last of the other
 */
export function boundsOf(date: string): DateBounds {
  const [from = date, to = from] = date.split('/');
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 12, lastDay] = to.split('-').map(Number);
  return {
    first: Date.UTC(year, month - 1, day) / msPerDay,
    // Day 0 of the next month is the last of this one.
    last:
      (lastDay === undefined ? Date.UTC(lastYear, lastMonth, 0) : Date.UTC(lastYear, lastMonth - 1, lastDay)) /
      msPerDay,
  };
}

/** What a fact's `held` says. Without an end it goes on; without a beginning it began some day before its end. */
export function spanOf(held: { readonly from?: string | undefined; readonly to?: string | undefined }): Span {
  const to = held.to === undefined ? goingOn : boundsOf(held.to);
  return {
    from: held.from === undefined ? { first: Number.NEGATIVE_INFINITY, last: to.last } : boundsOf(held.from),
    to,
  };
}

/**
 * By how many days, at the least, one of two spans would have to be moved for them not to meet, whatever their inexact
 * dates mean; not above 0 where they may keep apart as they are. 2014–2015 and 2015–2016 may.
 */
export function daysToPart(a: Span, b: Span): number {
  return Math.min(a.to.first - b.from.last, b.to.first - a.from.last);
}

/** `from 2014 to 2015`, `since 2014`, `to 2015`: a fact's `held` as messages have it. */
export function showHeld({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string {
  if (from === undefined) return to === undefined ? 'some time' : `to ${to}`;
  return to === undefined ? `since ${from}` : `from ${from} to ${to}`;
}

export function termsOf({ facts }: Pack): readonly Term[] {
  return facts.filter((fact): fact is Term => fact.held !== undefined);
}

/**
 * Pairs of terms with one key that were surely going on at once, and for longer than a handover takes; of each pair
 * first the one that stands later in the list.
 */
export function* meeting(terms: readonly Term[], keyOf: (term: Term) => string): Generator<readonly [Term, Term]> {
  const places = new Map(terms.map((term, place) => [term, place]));
  for (const group of groupBy(terms, keyOf).values()) {
    const byStart = group
      .map((term) => ({ term, span: spanOf(term.held), place: places.get(term) ?? 0 }))
      .sort((a, b) => a.span.from.last - b.span.from.last);
    for (const [at, one] of byStart.entries()) {
      for (let next = at + 1; next < byStart.length; next++) {
        const other = byStart[next];
        // Whatever begins later begins too late as well.
        if (other === undefined || one.span.to.first - other.span.from.last <= handoverDaysMax) break;
        if (daysToPart(one.span, other.span) <= handoverDaysMax) continue;
        yield one.place > other.place ? [one.term, other.term] : [other.term, one.term];
      }
    }
  }
}

export function groupBy<F extends Fact>(
  facts: readonly F[],
  keyOf: (fact: F) => string,
): ReadonlyMap<string, readonly F[]> {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}
