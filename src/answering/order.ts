import type { Dated } from './calendar.js';
import { datePhrase } from './date-phrase.js';
import type { Events, Pair } from './events.js';
import type { Computed } from './listing.js';
import type { Query, Unit } from './query.js';
import { sideOf } from './sides.js';
import { datingRelations } from './standing.js';

/** Which of two events a question asks for. */
export type Order = 'first' | 'last';

/**
 * Whether a question asks which of two events came first, or last: in so many words, as "did A come before B?", or of two
 * between which it lets choose.
 */
export function orderAsked(query: Query): Order | undefined {
  const { operations, kinds, units, choice } = query;
  if (operations.has('order')) return 'first';
  if (choice?.length === 2 && choice.every(({ kind }) => kind === 'thing')) {
    // Where the word for it stands beside one of them, it is read as the side of that: "раньше, A или B".
    const sides = new Set(choice.map(sideOf));
    if (operations.has('first') || sides.has('before')) return 'first';
    if (operations.has('last') || sides.has('after')) return 'last';
  }
  const isWhether = kinds.has('is-it') && kinds.size === 1 && query.noun === undefined;
  const isBeside = (unit: Unit): boolean => unit.kind === 'thing' && ['before', 'after'].includes(sideOf(unit));
  return isWhether && units.some(isBeside) ? 'first' : undefined;
}

/** The two between which a question lets choose, each dated by the relation that it names for both, or by its own day. */
export function chosenPair(query: Query, { calendar }: Pick<Events, 'calendar'>): Pair | undefined {
  const relations = datingRelations(query);
  const [one, other, ...more] = (query.choice ?? []).map(({ things }) =>
    things.map((id) => calendar.by(id, relations) ?? calendar.of(id)).find((dated) => dated !== undefined),
  );
  return one && other && more.length === 0 ? { one, other } : undefined;
}

/** Which of two events came first or last; undefined where the dates are not exact enough to tell. */
export function order(first: Dated, second: Dated, asked: Order, events: Events): Computed | undefined {
  // Known only to the year or month, and the other lies within it: nothing can be said.
  const isWithin = first.span.from <= second.span.from && first.span.to >= second.span.to;
  if (isWithin && first.span.from !== first.span.to) return undefined;
  const told = asked === 'first' ? first : second;
  const name = events.thing(told.thing)?.name ?? told.thing;
  return {
    operation: 'order',
    short: `${name} came ${asked === 'first' ? 'first' : 'later'}: ${datePhrase(events.relation(told.fact.relation ?? ''), told.date)}`,
    text: [...new Set([first.fact.says, second.fact.says])].join(' '),
    facts: [first.fact, second.fact],
    about: [first.thing, second.thing],
  };
}
