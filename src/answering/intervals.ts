import { showDate } from '../knowledge/dates.js';
import type { PackedThing } from './answer.js';
import type { Calendar, Dated } from './calendar.js';
import { calendarGap, daysBetween, daysOf } from './dates.js';
import type { Document } from './documents.js';
import type { Computed } from './listing.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';

/** What finding the events of a question needs. */
export interface Events {
  readonly calendar: Calendar;
  readonly thing: (id: string) => PackedThing | undefined;
  readonly wide: ReadonlySet<string>;
  readonly read: (text: string) => Query;
  /** Candidates among the documents that tell of a date. */
  readonly rank: (query: Query, accept: (document: Document) => boolean) => readonly Candidate[];
}

interface Event {
  readonly dated: Dated;
  /** How well the words of the clause name it, in [0, 1]. */
  readonly certainty: number;
}

/** A clause names an event when it covers at least this share of the clause's weight. */
const certaintyMin = 0.6;

const joints =
  /\s+(?:and|until|till|to|did|was|were|had|does|after|before|since|from|between|or|versus|vs)\s+|[,;:?]\s+/giu;
const opening =
  /^.*?\b(?:how (?:long|much time|many (?:days|weeks|months|years))(?: (?:passed|went by|were there|was there|was it|lie|elapsed|did it take))?|time between|gap between|which (?:came|was|happened|is) (?:first|earlier|older)|what came first)\b[\s,:]*/iu;

/** Time between two events, or which of them came first. */
export function answerOverTime(query: Query, events: Events): Computed | undefined {
  const asksInterval = query.operations.has('interval') || query.kinds.has('how-long');
  const asksOrder = query.operations.has('order');
  if (!asksInterval && !asksOrder) return undefined;
  const pair = eventsOf(query, events);
  if (!pair) return undefined;
  const [one, other] = [events.calendar.exact(pair.dated), events.calendar.exact(pair.other)];
  const [first, second] = one.span.from <= other.span.from ? [one, other] : [other, one];
  return asksInterval ? interval(first, second, events) : order(first, second, events);
}

function interval(first: Dated, second: Dated, events: Events): Computed | undefined {
  if (first.span.to > second.span.to) return undefined;
  const exact = first.span.from === first.span.to && second.span.from === second.span.to;
  const starts = isSpanOfDays(first) || isSpanOfDays(second);
  const days = daysBetween(first.span.from, second.span.from);
  const from = `${labelOf(first, events)} (${showDate(first.date)})`;
  const to = `${labelOf(second, events)} (${showDate(second.date)})`;
  const short = exact || starts ? exactly(first, second, days) : roughly(first, second);
  return {
    operation: 'interval',
    short: `${short}: from ${showDate(first.date)} to ${showDate(second.date)}`,
    text: `From ${from} to ${to}.`,
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

/** The two events a question sets side by side: two dated things, or the best reading of its two halves. */
function eventsOf(query: Query, events: Events): { readonly dated: Dated; readonly other: Dated } | undefined {
  const rest = query.understood
    .replace(opening, '')
    .replace(/\bbefore or after\b|\bearlier or later than\b/iu, ' or ')
    .replace(/[?!.]+\s*$/u, '');
  const named = query.units
    .filter((unit) => !unit.carried)
    .flatMap((unit) => unit.things.filter((id) => !events.wide.has(id)).slice(0, 1))
    .flatMap((id) => events.calendar.of(id) ?? []);
  const [one, another, ...more] = [...new Set(named)];
  const said = query.units.filter(
    (unit) => unit.kind === 'word' && !unit.slight && !query.asking.has(unit.at) && !query.relating.has(unit.at),
  );
  // Two dated things and no other word to tell what of them is meant: no need to look for clauses, in any language.
  if (one && another && more.length === 0 && said.length === 0) return { dated: one, other: another };
  let best: { readonly dated: Dated; readonly other: Dated; readonly certainty: number } | undefined;
  for (const joint of rest.matchAll(joints)) {
    const left = eventOf(rest.slice(0, joint.index), events);
    const right = eventOf(rest.slice(joint.index + joint[0].length), events);
    if (!left || !right || left.dated.fact.ref === right.dated.fact.ref || left.dated.date === right.dated.date)
      continue;
    const certainty = Math.min(left.certainty, right.certainty);
    if (!best || certainty > best.certainty) best = { dated: left.dated, other: right.dated, certainty };
  }
  return best;
}

function eventOf(text: string, events: Events): Event | undefined {
  const clause = events.read(
    text.replace(/^(?:\s*(?:after|before|since|from|between|until|did|was|were|the|and|that)\s+)+/iu, ''),
  );
  const named = clause.units.filter((unit) => unit.kind === 'thing' && !unit.things.some((id) => events.wide.has(id)));
  const words = clause.units.filter(
    (unit) => unit.kind === 'word' && !unit.slight && !clause.asking.has(unit.at) && !clause.relating.has(unit.at),
  );
  const only =
    named.length === 1 && words.length === 0
      ? named[0]?.things.map((id) => events.calendar.of(id)).find((dated) => dated !== undefined)
      : undefined;
  if (only) return { dated: only, certainty: 1 };
  // A fact that tells the date itself is what the clause means, rather than one about something that has a date.
  const candidates = [
    ...events.rank(clause, (document) => ownDate(document) !== undefined).slice(0, 1),
    ...events.rank(clause, (document) => datedOf(document, events) !== undefined).slice(0, 1),
  ];
  const best = candidates.find(({ features }) => features.coverage >= certaintyMin && features.dateLacking === 0);
  const dated = best && datedOf(best.document, events);
  return best && dated && { dated, certainty: best.features.coverage * 0.95 };
}

/** The date a document tells: its own, or its subject's. */
function datedOf(document: Document, { calendar, wide }: Events): Dated | undefined {
  return (
    ownDate(document) ?? (document.fact && !wide.has(document.subject) ? calendar.of(document.subject) : undefined)
  );
}

function ownDate({ fact, subject }: Document): Dated | undefined {
  return fact?.value && 'date' in fact.value
    ? { fact, thing: subject, date: fact.value.date, span: daysOf(fact.value.date) }
    : undefined;
}

function labelOf(dated: Dated, events: Events): string {
  const name = events.thing(dated.thing)?.name ?? dated.thing;
  const relation = dated.fact.relation?.replaceAll('-', ' ') ?? '';
  return /^(?:held|adopted|signed) on$/.test(relation) ? name : `${name}: ${relation.replace(/ on$/, '')}`;
}

function isSpanOfDays(dated: Dated): boolean {
  return dated.date.includes('/') && dated.date.split('/').every((part) => part.length === 10);
}

function exactly(first: Dated, second: Dated, days: number): string {
  const dayCount = `${days.toLocaleString('en').replace(',', '')} ${days === 1 ? 'day' : 'days'}`;
  if (days < 60) return dayCount;
  return `${gapInWords(calendarGap(first.span.from, second.span.from))} (${dayCount})`;
}

function roughly(first: Dated, second: Dated): string {
  const byMonth = first.date.length >= 7 && second.date.length >= 7;
  const gap = calendarGap(first.span.from.slice(0, 7).concat('-01'), second.span.from.slice(0, 7).concat('-01'));
  if (byMonth) return `about ${gapInWords({ ...gap, days: 0 })}`;
  const years = Number(second.span.from.slice(0, 4)) - Number(first.span.from.slice(0, 4));
  return `about ${years} ${years === 1 ? 'year' : 'years'}`;
}

function gapInWords({
  years,
  months,
  days,
}: {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}): string {
  const parts = [
    years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
    months > 0 ? `${months} ${months === 1 ? 'month' : 'months'}` : '',
    days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : '',
  ].filter(Boolean);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '0 days');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
