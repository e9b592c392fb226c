import { fold } from '../knowledge/fold.js';
import type { Pack, ThingType } from '../knowledge/schema.js';
import type { PackedFact, PackedThing, Unnamed } from './answer.js';
import { disputesOf } from './composing.js';
import { daysBetween, type Span } from './days.js';
import { thingsOf } from './documents.js';
import { cleanQuestion } from './text.js';
import { thingNamed, thingsNamed } from './things-named.js';
import type { Precision, TimelineAnswer, TimelineEntry, TimelineTopic, TimelineWishes } from './timeline-answer.js';
import { daysOfEntry, entriesOf, factsOfEntry } from './timeline-entries.js';
import type { Workshop } from './workshop.js';

/** Answers what happened, by date; see `Engine.timeline`. */
export function timelines(workshop: Workshop, packs: readonly Pack[]): (wishes: TimelineWishes) => TimelineAnswer {
  // Everything, or a whole pack, is put in order when it is first asked for: in a large collection that takes a while.
  const wholes = new Map<string, readonly TimelineEntry[]>();
  const entriesFor = (topic: TimelineTopic): readonly TimelineEntry[] => {
    if (topic.kind === 'things') return entriesOf(factsAboutAll(topic.things, workshop), workshop.thing);
    const key = topic.kind === 'pack' ? topic.id : '';
    const before = wholes.get(key);
    if (before) return before;
    const facts = key === '' ? workshop.facts : workshop.facts.filter((fact) => fact.pack === key);
    const entries = entriesOf(facts, workshop.thing);
    wholes.set(key, entries);
    return entries;
  };
  return (wishes) => {
    const span = spanAsked(wishes, workshop);
    if ('kind' in span) return span;
    const topic = topicNamed(cleanQuestion(wishes.topic ?? ''), workshop, packs);
    if (topic.kind === 'unclear' || topic.kind === 'unknown') return { ...topic, ...span };
    const all = entriesFor(topic);
    const entries = all.filter((entry) => sideOfSpan(entry, span) === 'in');
    const told = entries.flatMap(factsOfEntry);
    return {
      kind: 'known',
      topic,
      ...span,
      entries,
      before: all.findLast((entry) => sideOfSpan(entry, span) === 'before'),
      after: all.find((entry) => sideOfSpan(entry, span) === 'after'),
      disputes: disputesOf(told, workshop.disputes),
    };
  };
}

function topicNamed(text: string, workshop: Workshop, packs: readonly Pack[]): TimelineTopic | Unnamed {
  if (text === '') return { kind: 'everything' };
  const wanted = fold(text);
  const pack = packs.find(({ header }) => fold(header.id) === wanted || fold(header.title) === wanted);
  if (pack) return { kind: 'pack', id: pack.header.id, title: pack.header.title };
  const ids = text.split('+');
  const byId = ids.map(workshop.thing).filter((thing) => thing !== undefined);
  if (byId.length === ids.length) return { kind: 'things', things: byId };
  const several = thingsNamed(text, workshop);
  if (several.length > 1) return { kind: 'things', things: several };
  const named = thingNamed(text, workshop);
  return named.kind === 'thing' ? { kind: 'things', things: [named.thing] } : named;
}

/** Facts about every one of some things, or what belongs to it: of an organization also those about its bodies. */
function factsAboutAll(things: readonly PackedThing[], workshop: Workshop): readonly PackedFact[] {
  const families = things.map((thing) => familyOf(thing, workshop));
  return workshop.facts.filter((fact) => {
    const touched = [...fact.about, ...thingsOf(fact.value)];
    return families.every((family) => touched.some((id) => family.has(id)));
  });
}

/** What is in a city is no event of its country. */
const withoutParts: readonly ThingType[] = ['country', 'place'];

function familyOf(thing: PackedThing, { things }: Workshop): ReadonlySet<string> {
  const family = new Set([thing.id]);
  if (withoutParts.includes(thing.type)) return family;
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { id, partOf } of things) if (partOf !== undefined && family.has(partOf)) family.add(id);
  }
  return family;
}

type Refused = Extract<TimelineAnswer, { readonly kind: 'no date' | 'backwards' }>;

/** First and last day asked for. A `from` of two dates, "2004–2010", is both where no `to` is given. */
function spanAsked(
  wishes: TimelineWishes,
  workshop: Workshop,
): { readonly from?: string | undefined; readonly to?: string | undefined } | Refused {
  const [from, to] = [cleanQuestion(wishes.from ?? ''), cleanQuestion(wishes.to ?? '')];
  const [first, last] = [wholeSpan(from, workshop), wholeSpan(to, workshop)];
  if (from !== '' && !first) return { kind: 'no date', option: 'from', typed: from };
  if (to !== '' && !last) return { kind: 'no date', option: 'to', typed: to };
  const both = first && to === '' && isSeveral(from, workshop) ? first.to : undefined;
  const span = { from: first?.from, to: last?.to ?? both };
  if (span.from !== undefined && span.to !== undefined && span.from > span.to)
    return { kind: 'backwards', from: span.from, to: span.to };
  return span;
}

/** From the first day of the first date in a text to the last day of its last one. */
function wholeSpan(text: string, { reader }: Workshop): Span | undefined {
  const dates = reader.readDates(text);
  // Alone a year is one however far it is from those that facts tell of.
  if (dates.length === 0) return yearsIn(text);
  // Of "31 February 2019" only the month is a date: to begin there would be a guess.
  if (dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text).match(/\d/))
    return undefined;
  const spans = dates.flatMap(({ span }) => span ?? []);
  const [first] = spans;
  const last = spans.at(-1);
  return first && last && { from: first.from, to: last.to };
}

/** `1850`, `1850–1900` */
function yearsIn(text: string): Span | undefined {
  const [, first, last = first] = /^(\d{4})(?:\s?[-–—]\s?(\d{4}))?$/.exec(text) ?? [];
  return first === undefined || first === '0000' ? undefined : { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** Whether a text gives a stretch of time by its ends, "2004–2010" or "2004 to 2010", and not one date. */
function isSeveral(text: string, { reader }: Workshop): boolean {
  const dates = reader.readDates(text);
  const [only] = dates;
  if (dates.length !== 1 || !only) return true;
  return (text.match(/\d{4}/g) ?? []).length > 1;
}

/**
 * Whether an entry happened, or began, before, in or after a span. One of whose days lie in it is in it; what is known to
 * the year or month alone tells nothing of a shorter time within that.
 */
function sideOfSpan(
  entry: TimelineEntry,
  { from = '0001-01-01', to = '9999-12-31' }: { readonly from?: string | undefined; readonly to?: string | undefined },
): 'before' | 'in' | 'after' | 'unsure' {
  const days = daysOfEntry(entry);
  if (days.to < from) return 'before';
  if (days.from > to) return 'after';
  return daysBetween(from, to) + 1 < leastDays[entry.precision] ? 'unsure' : 'in';
}

/** Days of the shortest year, month and day. */
const leastDays: Readonly<Record<Precision, number>> = { year: 365, month: 28, day: 1 };
