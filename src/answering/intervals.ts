import { showDate } from '../knowledge/dates.js';
import type { Dated } from './calendar.js';
import { type Events, pairOf } from './events.js';
import { answerOfDate } from './happenings.js';
import { answerAtMoment } from './holding.js';
import type { Computed } from './listing.js';
import type { Query } from './query.js';
import { capital } from './text.js';
import { dayCount, shortMaxDays, timeBetween } from './time-between.js';

/** What time answers: who held an office at a moment, what happened on a date, how long between two events, which was first. */
export function answerOverTime(query: Query, events: Events): Computed | undefined {
  return answerAtMoment(query, events) ?? answerOfDate(query, events) ?? answerOfPair(query, events);
}

/** Time between two events, or which of them came first. */
function answerOfPair(query: Query, events: Events): Computed | undefined {
  const asksInterval = query.operations.has('interval') || query.kinds.has('how-long');
  const asksOrder = query.operations.has('order');
  if (!asksInterval && !asksOrder) return undefined;
  const pair = pairOf(query, events);
  if (!pair) return undefined;
  const [one, other] = [events.calendar.exact(pair.one), events.calendar.exact(pair.other)];
  const [first, second] = one.span.from <= other.span.from ? [one, other] : [other, one];
  return asksInterval ? interval(first, second, query, events) : order(first, second, events);
}

function interval(first: Dated, second: Dated, query: Query, events: Events): Computed | undefined {
  if (first.span.to > second.span.to) return undefined;
  const from = `${labelOf(first, events)} (${showDate(first.date)})`;
  const to = `${labelOf(second, events)} (${showDate(second.date)})`;
  const { words, days } = timeBetween(counted(first), counted(second));
  const short = days === undefined || days < shortMaxDays ? words : `${words} (${dayCount(days)})`;
  return {
    operation: 'interval',
    short: `${short}: from ${showDate(first.date)} to ${showDate(second.date)}`,
    text: `From ${from} to ${to}.${otherDates(first, query, events)}${otherDates(second, query, events)}`,
    facts: [first.fact, second.fact],
    about: [first.thing, second.thing],
  };
}

function order(first: Dated, second: Dated, events: Events): Computed | undefined {
  if (first.span.to >= second.span.from && first.span.from !== first.span.to) {
    // Known only to the year or month, and the other lies within it: nothing can be said.
    if (first.span.from <= second.span.from && first.span.to >= second.span.to) return undefined;
  }
  return {
    operation: 'order',
    short: `${capital(labelOf(first, events))} came first, on ${showDate(first.date)}`,
    text: `Before ${labelOf(second, events)} (${showDate(second.date)}): ${first.fact.says}`.slice(0, 600),
    facts: [first.fact, second.fact],
    about: [first.thing, second.thing],
  };
}

/**
 * Which date was counted from, where a thing has several and no word of the question says which: "A was signed then; it is
 * in force from …".
 */
function otherDates(dated: Dated, query: Query, { calendar, thing }: Events): string {
  const named = new Set([...query.relating.values()].flat());
  if (named.has(dated.fact.relation ?? '')) return '';
  const others = calendar
    .every(dated.thing)
    .filter(
      ({ fact, span }) =>
        fact.relation !== undefined &&
        fact.relation !== dated.fact.relation &&
        (span.to < dated.span.from || span.from > dated.span.to),
    );
  const relations = new Map(others.map((other) => [other.fact.relation, other] as const));
  if (relations.size === 0) return '';
  const told = [...relations].map(([relation, { date }]) => `${relationText(relation)} ${showDate(date)}`);
  return ` Of ${thing(dated.thing)?.name ?? dated.thing} the date taken is ${relationText(dated.fact.relation)} ${showDate(dated.date)}; also known: ${told.join(', ')}.`;
}

function relationText(relation: string | undefined): string {
  return relation?.replaceAll('-', ' ') ?? '';
}

function labelOf(dated: Dated, events: Events): string {
  const name = events.thing(dated.thing)?.name ?? dated.thing;
  const relation = relationText(dated.fact.relation);
  return /^(?:held|adopted|signed) on$/.test(relation) ? name : `${name}: ${relation.replace(/ on$/, '')}`;
}

/** A span of years is counted from the first month of its first year. */
function counted({ date, span }: Dated): string {
  return /^\d{4}\/\d{4}$/.test(date) ? span.from.slice(0, 7) : date;
}
