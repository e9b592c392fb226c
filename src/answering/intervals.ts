import { showDate } from '../knowledge/dates.js';
import type { Dated } from './calendar.js';
import { datePhrase } from './date-phrase.js';
import { type Events, pairOf } from './events.js';
import { answerOfDate } from './happenings.js';
import { answerAtMoment } from './holding.js';
import type { Computed } from './listing.js';
import { chosenPair, order, orderAsked } from './order.js';
import type { Query } from './query.js';
import { dayCount, shortMaxDays, timeBetween } from './time-between.js';

/** What time answers: who held an office at a moment, what happened on a date, how long between two events, which was first. */
export function answerOverTime(query: Query, events: Events): Computed | undefined {
  return answerAtMoment(query, events) ?? answerOfDate(query, events) ?? answerOfPair(query, events);
}

/** Time between two events, or which of them came first. */
function answerOfPair(query: Query, events: Events): Computed | undefined {
  const asksInterval = query.operations.has('interval') || query.kinds.has('how-long');
  const asked = asksInterval ? undefined : orderAsked(query);
  if (!asksInterval && !asked) return undefined;
  // "How long did it last?" asks for the time that one event took.
  if (asksInterval && query.operations.has('last') && query.asking.has(query.words.length - 1)) return undefined;
  const pair = (asked && chosenPair(query, events)) ?? pairOf(query, events);
  if (!pair) return undefined;
  const [one, other] = [events.calendar.exact(pair.one), events.calendar.exact(pair.other)];
  const [first, second] = one.span.from <= other.span.from ? [one, other] : [other, one];
  return asked ? order(first, second, asked, events) : interval(first, second, query, events);
}

function interval(first: Dated, second: Dated, query: Query, events: Events): Computed | undefined {
  if (first.span.to > second.span.to) return undefined;
  const { words, days } = timeBetween(counted(first), counted(second));
  const short = days === undefined || days < shortMaxDays ? words : `${words} (${dayCount(days)})`;
  return {
    operation: 'interval',
    short: `${short}: from ${showDate(first.date)} to ${showDate(second.date)}`,
    text: `From ${eventText(first, events)} to ${eventText(second, events)}.${otherDates(first, query, events)}${otherDates(second, query, events)}`,
    facts: [first.fact, second.fact],
    about: [first.thing, second.thing],
  };
}

/**
 * Which date was counted from, where a thing has several and no word of the question says which: "A was signed then; it is
 * in force from …".
 */
function otherDates(dated: Dated, query: Query, { calendar, thing, relation }: Events): string {
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
  const told = (one: Dated): string => datePhrase(relation(one.fact.relation ?? ''), one.date);
  return ` Of ${thing(dated.thing)?.name ?? dated.thing} the date taken is ${told(dated)}; also known: ${[...relations.values()].map(told).join(', ')}.`;
}

/** `A/RES/64/183 (adopted on 18 December 2009)` */
function eventText({ thing, fact, date }: Dated, events: Events): string {
  return `${events.thing(thing)?.name ?? thing} (${datePhrase(events.relation(fact.relation ?? ''), date)})`;
}

/** A span of years is counted from the first month of its first year. */
function counted({ date, span }: Dated): string {
  return /^\d{4}\/\d{4}$/.test(date) ? span.from.slice(0, 7) : date;
}
