import type { Relation } from '../knowledge/schema.js';
import type { PackedThing } from './answer.js';
import type { Calendar, Dated } from './calendar.js';
import { agrees } from './dates.js';
import { daysOf } from './days.js';
import type { Document } from './documents.js';
import type { Query, Reader, Unit } from './query.js';
import type { Candidate } from './ranking.js';
import type { Stretch } from './sides.js';
import { datingRelations } from './standing.js';

/** What finding the events of a question needs. */
export interface Events {
  readonly calendar: Calendar;
  readonly thing: (id: string) => PackedThing | undefined;
  readonly wide: ReadonlySet<string>;
  readonly relation: (name: string) => Relation | undefined;
  readonly reader: Pick<Reader, 'lexicon'>;
  readonly read: (text: string) => Query;
  /** Candidates among the documents that tell of a date. */
  readonly rank: (query: Query, accept: (document: Document) => boolean) => readonly Candidate[];
}

/** Two events that a question sets side by side. */
export interface Pair {
  readonly one: Dated;
  readonly other: Dated;
}

/** A clause names an event when it covers at least this share of the clause's weight. */
const certaintyMin = 0.6;

/**
 * The two events a question sets side by side: the two dated things that it names, two dates of the one that it names,
 * or the best reading of its two halves.
 *
 * @returns undefined where it names more or fewer, or says of them what no dated fact bears out
 */
export function pairOf(query: Query, events: Events): Pair | undefined {
  const units = query.units.filter((unit) => !unit.carried && unit.kind === 'thing').sort((a, b) => a.at - b.at);
  const named = units.filter((unit) => unit.things.some((id) => !events.wide.has(id)));
  const dated = named.flatMap((unit) => datedBy(unit, query, units, events) ?? []);
  const said = query.units.filter((unit) => {
    if (unit.slight) return false;
    if (unit.kind === 'date') return !dated.some(({ thing }) => isOn(thing, unit, events));
    return unit.kind === 'word' && !query.asking.has(unit.at) && !query.relating.has(unit.at);
  });
  // Dated things and no other word to tell what of them is meant: no need to look for clauses, in any language.
  if (said.length === 0 && named.length === dated.length) {
    const [one, other, ...more] = distinct(dated);
    if (one && other) return more.length === 0 ? { one, other } : undefined;
    const both = one && twoDatesOf(one.thing, query, events);
    if (both) return both;
    const wide = one && units.filter((unit) => !named.includes(unit)).flatMap((unit) => saidDate(unit, query, events));
    if (one && wide?.[0] && distinct(wide).length === 1) return { one, other: wide[0] };
  }
  return byClauses(query, events);
}

/** The date of a named thing by the relation that the words nearest to it name, or else its own day. */
function datedBy(unit: Unit, query: Query, units: readonly Unit[], events: Events): Dated | undefined {
  const relations = relationsNear(unit, query, units);
  for (const id of unit.things) {
    const dated = events.wide.has(id) ? undefined : (events.calendar.by(id, relations) ?? ownDay(id, events));
    if (dated) return dated;
  }
  return undefined;
}

/** The day of an event, or of what was founded or adopted; of a person none by the name alone: it may be that of an office. */
function ownDay(id: string, { calendar, thing }: Events): Dated | undefined {
  return thing(id)?.type === 'person' ? undefined : calendar.of(id);
}

/** The date of a thing that is too general to be an event itself, where the word beside it says which: "the founding of the SCO". */
function saidDate(unit: Unit, query: Query, { calendar }: Events): readonly Dated[] {
  const relations = [...query.relating].flatMap(([at, names]) => (Math.abs(at - unit.at) <= nearWords ? names : []));
  return unit.things.flatMap((id) => calendar.by(id, new Set(relations)) ?? []);
}

/** How many words may stand between a thing and the verb that says which of its dates is meant. */
const nearWords = 3;

/** Relations named by words that are nearer to a thing than to any other. */
function relationsNear(unit: Unit, query: Query, units: readonly Unit[]): ReadonlySet<string> {
  const distance = (other: Unit, at: number): number => Math.abs(other.at - at);
  return new Set(
    [...query.relating].flatMap(([at, names]) =>
      units.every((other) => other === unit || distance(unit, at) <= distance(other, at)) ? names : [],
    ),
  );
}

/** "Between the signing and the entry into force of the pact": two dates of one thing. */
function twoDatesOf(thing: string, query: Query, { calendar }: Events): Pair | undefined {
  const names = new Set([...query.relating.values()].flat());
  const dates = [...names].flatMap((name) => calendar.by(thing, new Set([name])) ?? []);
  const [one, other, ...more] = distinct(dates);
  return one && other && more.length === 0 ? { one, other } : undefined;
}

/** The best reading of a question as two clauses, each of which names an event. */
function byClauses(query: Query, events: Events): Pair | undefined {
  const timing = query.timing ?? [];
  const text = blank(query.question, timing);
  let best: (Pair & { readonly certainty: number }) | undefined;
  for (const { start, end } of events.reader.lexicon.sides.joints(text)) {
    const left = eventOf(text.slice(eventFrom(text, start, timing), start), events);
    const right = left && eventOf(text.slice(end), events);
    if (!left || !right || left.dated.fact.ref === right.dated.fact.ref || left.dated.date === right.dated.date)
      continue;
    const certainty = Math.min(left.certainty, right.certainty);
    if (!best || certainty > best.certainty) best = { one: left.dated, other: right.dated, certainty };
  }
  return best;
}

/** Where the first event begins: "for my essay: how long was it between …" names none before the words that ask. */
function eventFrom(text: string, end: number, timing: readonly Stretch[]): number {
  const asked = timing.filter((stretch) => stretch.end < end && /\p{L}/u.test(text.slice(stretch.end, end)));
  return Math.max(0, ...asked.map((stretch) => stretch.end));
}

function eventOf(text: string, events: Events): { readonly dated: Dated; readonly certainty: number } | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const clause = events.read(text);
  const named = clause.units.filter((unit) => unit.kind === 'thing' && !unit.things.some((id) => events.wide.has(id)));
  const words = clause.units.filter(
    (unit) => unit.kind === 'word' && !unit.slight && !clause.asking.has(unit.at) && !clause.relating.has(unit.at),
  );
  const [only] = named.length === 1 && words.length === 0 ? named : [];
  const own = only && datedBy(only, clause, named, events);
  if (own && clause.units.every((unit) => !unit.date || agrees(unit.date, own.span)))
    return { dated: own, certainty: 1 };
  const general = clause.units.filter((unit) => unit.kind === 'thing');
  const [wide] =
    named.length === 0 && words.length === 0 ? general.flatMap((unit) => saidDate(unit, clause, events)) : [];
  if (wide && clause.units.every((unit) => !unit.date || agrees(unit.date, wide.span)))
    return { dated: wide, certainty: 1 };
  // "The accession of A" is not the signing of something that A had to do with, whatever else is said.
  const relations = datingRelations(clause);
  const [told, ...more] =
    named.length === 1
      ? named.flatMap(({ things }) => things.flatMap((id) => events.calendar.by(id, relations) ?? []))
      : [];
  if (told && more.length === 0 && clause.units.every((unit) => !unit.date || agrees(unit.date, told.span)))
    return { dated: told, certainty: saidCertainty };
  // A fact that tells the date itself is what the clause means, rather than one about something that has a date.
  const rankings = [
    events.rank(clause, (document) => ownDate(document) !== undefined),
    events.rank(clause, (document) => datedOf(document, events) !== undefined),
  ];
  const found = rankings.find(([first]) => first && isMeant(first, named));
  const [best, ...others] = found ?? [];
  const dated = best && datedOf(best.document, events);
  if (!best || !dated) return undefined;
  const rival = others.find(({ document }) => datedOf(document, events)?.date !== dated.date);
  // Two things that fit the words as well: which of them is meant cannot be told.
  if (rival && best.relevance - rival.relevance < leadMin) return undefined;
  return { dated, certainty: best.features.coverage * 0.95 };
}

/** What a clause is trusted with that names a thing and what happened to it, and says more. */
const saidCertainty = 0.97;

/** Lead of what a clause names over what else it could name; relevance units. */
const leadMin = 0.5;

/** Whether what is found is what the words name: where they name something, it must have to do with it. */
function isMeant({ document, features }: Candidate, named: readonly Unit[]): boolean {
  return (
    features.coverage >= certaintyMin &&
    features.dateLacking === 0 &&
    named.every((unit) => unit.things.some((id) => document.things.includes(id)))
  );
}

/** The date a document tells: its own, or its subject's. */
function datedOf(document: Document, events: Events): Dated | undefined {
  const isEvent = document.fact !== undefined && !events.wide.has(document.subject);
  return ownDate(document) ?? (isEvent ? ownDay(document.subject, events) : undefined);
}

function ownDate({ fact, subject }: Document): Dated | undefined {
  return fact?.value && 'date' in fact.value
    ? { fact, thing: subject, date: fact.value.date, span: daysOf(fact.value.date) }
    : undefined;
}

/** Whether a date of the question only says which thing is meant: "the declaration of April 2010". */
function isOn(thing: string, unit: Unit, { calendar }: Events): boolean {
  const dated = calendar.of(thing);
  const span = unit.date?.span;
  return dated !== undefined && span !== undefined && span.from <= dated.span.from && dated.span.to <= span.to;
}

function distinct(dates: readonly Dated[]): readonly Dated[] {
  return [...new Map(dates.map((dated) => [`${dated.thing} ${dated.fact.relation}`, dated] as const)).values()];
}

function blank(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
