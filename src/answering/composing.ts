import { showDate } from '../knowledge/dates.js';
import type { Citation, ThingType } from '../knowledge/schema.js';
import type { Evidence, PackedDispute, PackedFact, PackedSource, PackedThing } from './answer.js';
import { daysOf } from './dates.js';
import type { Gives } from './documents.js';
import { standTogether } from './judging.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';
import { capital } from './text.js';
import { wantedOf } from './weighing.js';

export interface Naming {
  readonly thing: (id: string) => PackedThing | undefined;
  readonly source: (pack: string, id: string) => PackedSource | undefined;
  readonly factsOf: (thing: string) => readonly PackedFact[];
}

/** What a reader wants to know first of a thing, in this order. */
const profileRelations = [
  'stands-for',
  'title',
  'holds-office',
  'adopted-on',
  'signed-on',
  'held-on',
  'established-on',
  'grants',
  'signed-in',
  'held-in',
  'seat',
  'purpose',
  'function',
  'adopted-how',
];

/** Most facts on one card: it is read on a phone. */
export const cardFactsMax = 3;

/** Whether a question is nothing but the name of a thing. */
export function asksForThing(query: Query): boolean {
  const full = query.units.filter(
    (unit) => !unit.slight && !unit.carried && (!query.asking.has(unit.at) || query.askingKind.has(unit.at)),
  );
  const open = query.kinds.size === 0 || [...query.kinds].every((kind) => kind === 'what' || kind === 'is-it');
  return (
    open &&
    query.noun === undefined &&
    full.length > 0 &&
    full.every((unit) => unit.kind === 'thing') &&
    new Set(full.flatMap((unit) => unit.things)).size === 1
  );
}

/** The facts that introduce a thing: one of each kind, at most as many as fit a card. */
export function profileOf(thing: string, { factsOf }: Pick<Naming, 'factsOf'>): readonly PackedFact[] {
  const place = (fact: PackedFact): number => profileRelations.indexOf(fact.relation ?? '');
  const introducing = factsOf(thing)
    .filter((fact) => place(fact) >= 0)
    .sort((a, b) => place(a) - place(b));
  const once = introducing.filter(
    (fact, at) => introducing.findIndex((other) => other.relation === fact.relation) === at,
  );
  return once.slice(0, cardFactsMax);
}

/** Where a question asks for two kinds of answer at once ("when and where"), facts of the same subject that give the others. */
export function otherSides(best: PackedFact, candidates: readonly Candidate[], query: Query): readonly PackedFact[] {
  const top = candidates[0];
  if (!top) return [];
  const wanted = new Set<Gives>(
    [...query.kinds].flatMap((kind): readonly Gives[] =>
      kind === 'when' ? ['date'] : kind === 'where' ? ['place'] : kind === 'who' ? ['person'] : [],
    ),
  );
  if (query.noun && query.noun !== 'number') wanted.add(query.noun);
  if (wanted.size < 2) return [];
  const missing = [...wanted].filter((gives) => !top.document.gives.has(gives));
  return missing.flatMap((gives) => {
    const other = candidates.find(
      ({ document, relevance }) =>
        document.gives.has(gives) && document.fact !== best && relevance > top.relevance * sideShare,
    );
    return other?.document.fact ? [other.document.fact] : [];
  });
}

/** A fact that gives another side of the answer is at least this near to the question, as a share of the nearest. */
const sideShare = 0.6;

/** A part of an answer is at least this near to the question, as a share of the nearest part. */
const partShare = 0.8;

/** Further values of the subject that the question does not tell apart from the nearest: the other topics, the other aims. */
export function partsOf(candidates: readonly Candidate[]): readonly PackedFact[] {
  const [top] = candidates;
  if (!top) return [];
  return candidates
    .slice(1)
    .flatMap((other) =>
      other.document.fact && standTogether(top, other) && other.relevance > top.relevance * partShare
        ? [other.document.fact]
        : [],
    );
}

/** Facts that say the same as one of them, less or more exactly, from other sources. */
export function agreeing(fact: PackedFact, others: readonly PackedFact[]): readonly PackedFact[] {
  if (fact.relation === undefined) return [];
  return others.filter((other) => other !== fact && other.relation === fact.relation && agree(fact, other)).slice(0, 2);
}

/**
 * What goes on where a fact of a plain pack ends, in order: further parts of its paragraph, or of the answer that has its
 * question for a thing.
 *
 * @param others - all facts of its subject
 */
export function continuing(fact: PackedFact, others: readonly PackedFact[]): readonly PackedFact[] {
  const place = paragraphOf(fact);
  const isAnswer = fact.asked.length > 0 && fact.about.length > 1;
  if (place === undefined && !isAnswer) return [];
  const from = others.indexOf(fact) + 1;
  const goesOn = (other: PackedFact): boolean =>
    place === undefined ? other.asked.length === 0 : paragraphOf(other) === place;
  const end = others.findIndex((other, at) => at >= from && !goesOn(other));
  return from === 0 ? [] : others.slice(from, end < 0 ? undefined : end);
}

/** `faq ¶12` of a part of a paragraph; undefined of what is whole. */
function paragraphOf({ sources: [first] }: PackedFact): string | undefined {
  const paragraph = /^¶\d+(?= s\d)/u.exec(first?.at ?? '')?.[0];
  return first && paragraph && `${first.source} ${paragraph}`;
}

function agree({ value: a }: PackedFact, { value: b }: PackedFact): boolean {
  if (!a || !b) return false;
  if ('date' in a && 'date' in b) {
    const [x, y] = [daysOf(a.date), daysOf(b.date)];
    return (x.from <= y.from && x.to >= y.to) || (y.from <= x.from && y.to >= x.to);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Short answer and sentences of one or more facts. */
export function composeLookUp(
  facts: readonly PackedFact[],
  query: Query,
  naming: Naming,
): { readonly short: string; readonly text: string } {
  const shorts = facts.map((fact) => shortAnswer(fact, query, naming));
  return {
    short: joinShort(shorts, facts),
    text: facts
      .map((fact) => fact.says)
      .join(' ')
      .replaceAll(' … … ', ' '),
  };
}

/** Short answers in one, each once: in the middle, words stand as the pack writes them, without a capital of their own. */
export function joinShort(shorts: readonly string[], facts: readonly PackedFact[]): string {
  const written = new Map(
    facts.flatMap(({ value }) => (value && 'text' in value ? [[capital(value.text), value.text] as const] : [])),
  );
  const [first, ...others] = new Set(shorts.filter(Boolean));
  return [...(first === undefined ? [] : [first]), ...others.map((short) => written.get(short) ?? short)].join('; ');
}

/** The answer in a few words, from the fact's typed value; empty where the sentence is the shortest answer. */
export function shortAnswer(fact: PackedFact, query: Query, { thing }: Naming): string {
  const { value, held } = fact;
  const name = (id: string): string => thing(id)?.name ?? id;
  const span =
    held &&
    [held.from, held.to]
      .filter((date) => date !== undefined)
      .map(showDate)
      .join('–');
  if (wantedOf(query).includes('date') && span && !(value && 'date' in value))
    return held.from && !held.to
      ? `Since ${span}`
      : held.from && held.to
        ? showDate(`${held.from}/${held.to}`)
        : `Until ${span}`;
  // "Which resolution …", "which body …": the fact's subject is the answer where its value is of another kind.
  const subject = thing(fact.about[0] ?? '');
  const asked = subject && typesWanted(query).includes(subject.type) ? subject : undefined;
  const valueType = value && 'thing' in value ? thing(value.thing)?.type : undefined;
  if (asked && !(valueType && typesWanted(query).includes(valueType)) && !(value && 'things' in value))
    return value && 'date' in value ? `${asked.name}, ${showDate(value.date)}` : asked.name;
  if (!value) return '';
  if ('date' in value) return showDate(value.date);
  if ('number' in value) return `${value.number} ${value.unit}`;
  if ('thing' in value)
    return subject && isNamedEnd(value.thing, subject, valueType, query) ? subject.name : name(value.thing);
  if ('things' in value) return enumerate(value.things.filter((id) => !query.excluded?.has(id)).map(name));
  return capital(value.text);
}

/** Whether the question names the value, one end of a relation between equals, and so asks for the other: "who came after X?". */
function isNamedEnd(value: string, subject: PackedThing, valueType: ThingType | undefined, { units }: Query): boolean {
  const names = (id: string): boolean => units.some(({ things }) => things.includes(id));
  return subject.type === valueType && names(value) && !names(subject.id);
}

/** Types of thing that a question asks for: by its noun, or "who". */
function typesWanted(query: Query): readonly ThingType[] {
  if (query.noun) return typesAsked[query.noun] ?? [];
  return wantedOf(query).includes('person') ? ['person'] : [];
}

/** Noun of a question → types of thing that it asks for. */
const typesAsked: Readonly<Record<string, readonly ThingType[]>> = {
  person: ['person'],
  place: ['place'],
  country: ['country'],
  body: ['organization', 'body'],
  resolution: ['resolution'],
  session: ['session'],
};

/** Where the answer is written: each source once, with all places, the most used first. */
export function evidenceFor(
  claims: readonly { readonly pack: string; readonly citations: readonly Citation[] }[],
  { source }: Naming,
): readonly Evidence[] {
  const found = new Map<string, { readonly source: PackedSource; readonly places: string[] }>();
  for (const { pack, citations } of claims) {
    for (const citation of citations) {
      const packed = source(pack, citation.source);
      if (!packed) continue;
      const key = `${pack}/${packed.id}`;
      const entry = found.get(key) ?? { source: packed, places: [] };
      if (!entry.places.includes(citation.at)) entry.places.push(citation.at);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ source: cited, places }) => ({
    source: cited,
    places: [...places].sort(inReadingOrder),
  }));
}

/** `¶3 s5` before `¶3 s10`: by the numbers in a place, first to last. */
export function inReadingOrder(a: string, b: string): number {
  const [x, y] = [a, b].map((place) => (place.match(/\d+/g) ?? []).map(Number));
  const at = (x ?? []).findIndex((number, index) => number !== y?.[index]);
  return at < 0 ? a.localeCompare(b) : (x?.[at] ?? 0) - (y?.[at] ?? 0);
}

/** Disputes that the cards of some facts must tell of. */
export function disputesOf(facts: readonly PackedFact[], disputes: readonly PackedDispute[]): readonly PackedDispute[] {
  return disputes.filter((dispute) =>
    facts.some((fact) => fact.pack === dispute.pack && dispute.facts.includes(fact.id)),
  );
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
