import { agreement } from './dates.js';
import type { Document, Gives } from './documents.js';
import type { InvertedIndex } from './inverted-index.js';
import type { Query, Unit } from './query.js';

/** What speaks for and against a document as the answer to a question; each in [0, 1] unless it says otherwise. */
export interface Features {
  /** Share of the question's weight that the document covers. */
  readonly coverage: number;
  /** The same with the commonest words left out where the document lacks them. */
  readonly essential: number;
  /** Likeness to the nearest known phrasing: twice the shared weight over the weight of both. */
  readonly phrasing: number;
  /** Likeness to the sentence itself. */
  readonly sentence: number;
  /** BM25 over all fields, as a share of what a perfect document would reach. */
  readonly bm25: number;
  /** Its value is of the kind asked for. */
  readonly gives: number;
  /** Its value is not, but its sentence names something of the kind. */
  readonly mentions: number;
  /** A kind of answer is asked for that it has nothing of. */
  readonly cannotGive: number;
  /** Its relation is one that the question names. */
  readonly relation: number;
  /** A relation with the same kind of value is asked for, and it is not this one. */
  readonly otherRelation: number;
  /** It has the two ends of the relation the other way round: who followed, and who was followed. */
  readonly reversed: number;
  /** Its subject is named in the question. */
  readonly subject: number;
  /** A date, place or number is asked for, and the question has neither the subject's name nor a word of it. */
  readonly subjectLacking: number;
  /** Share of the question's dates that it lacks or contradicts. */
  readonly dateLacking: number;
  /** Weight share of named things that it does not have. */
  readonly thingLacking: number;
  /** Share of the question's numbers that it does not have. */
  readonly numberLacking: number;
  /** Weight share of words that the collection knows and this document lacks. */
  readonly wordLacking: number;
  /** Weight share of words that the collection does not know at all. */
  readonly wordUnknown: number;
  /** What is asked for by name is not in it. */
  readonly focusLacking: number;
  /** The question names someone or something that no pack knows. */
  readonly nameUnknown: number;
  /** Weight of all words it lacks, whatever their share: 1 is about two rare words. */
  readonly lacking: number;
}

export type FeatureName = keyof Features;

export type Weights = Readonly<Record<FeatureName, number>>;

export const featureNames = [
  'coverage',
  'essential',
  'phrasing',
  'sentence',
  'bm25',
  'gives',
  'mentions',
  'cannotGive',
  'relation',
  'otherRelation',
  'reversed',
  'subject',
  'subjectLacking',
  'dateLacking',
  'thingLacking',
  'numberLacking',
  'wordLacking',
  'wordUnknown',
  'focusLacking',
  'nameUnknown',
  'lacking',
] as const satisfies readonly FeatureName[];

/** Terms of a text with their weight together. */
export interface Text {
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
}

export interface Profile {
  readonly document: Document;
  readonly sentence: Text;
  readonly phrasings: readonly Text[];
  readonly known: ReadonlySet<string>;
}

/** A document with one of its phrasings left out of account, for measuring without its own answer in the question. */
export interface Without {
  readonly document: Document;
  readonly phrasing: number;
}

/** What a slight unit counts beside a full one. */
export const slightShare = 0.3;

/** Weight of lacking words that counts in full. */
const lackingFull = 12;

/** A question with what its units weigh, which is the same for every document. */
export interface Weighed {
  readonly query: Query;
  readonly wanted: readonly Gives[];
  /** Units that are full, with their weight. */
  readonly full: readonly { readonly unit: Unit; readonly weight: number; readonly indexed: boolean }[];
  /** Units that count for likeness, each term once. */
  readonly alike: readonly AlikeUnit[];
}

interface AlikeUnit {
  readonly unit: Unit;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

export function weigh(query: Query, index: InvertedIndex, weightOfTerm: (term: string) => number): Weighed {
  const counted = new Set<string>();
  const alike = query.units.flatMap((unit): readonly AlikeUnit[] => {
    const [first = ''] = unit.terms;
    // A little word that no phrasing has (another language's) says nothing of likeness.
    if (counted.has(first) || (unit.slight && !index.has(first))) return [];
    counted.add(first);
    const share = unit.carried ? unit.trust : 1;
    return [{ unit, terms: unit.terms.map((term) => ({ term, weight: weightOfTerm(term) * share })) }];
  });
  const full = query.units
    .filter((unit) => !unit.slight)
    .map((unit) => ({
      unit,
      weight: weightOf(unit, index) * (unit.carried ? unit.trust : 1),
      indexed: unit.terms.some((term) => index.has(term)),
    }));
  return { query, wanted: wantedOf(query), full, alike };
}

export function featuresOf(weighed: Weighed, profile: Profile, bm25: number, without: Without | undefined): Features {
  const { query, wanted } = weighed;
  const { document } = profile;
  const phrasings =
    without?.document === document ? profile.phrasings.filter((_, at) => at !== without.phrasing) : profile.phrasings;
  const known =
    phrasings === profile.phrasings
      ? profile.known
      : new Set([...document.says, ...document.names, ...phrasings.flatMap(({ terms }) => [...terms])]);
  let whole = 0;
  let covered = 0;
  let essential = 0;
  let wordLacking = 0;
  let wordUnknown = 0;
  const counts = { thing: 0, thingLacking: 0, number: 0, numberLacking: 0, date: 0, dateLacking: 0 };
  for (const { unit, weight, indexed } of weighed.full) {
    const match = matchOf(unit, document, known);
    whole += weight;
    covered += weight * match;
    essential += unit.common && match === 0 ? 0 : weight;
    // What was carried over may be left behind: only what was typed can be lacking.
    if (unit.carried) continue;
    if (unit.kind === 'thing') {
      counts.thing += weight;
      counts.thingLacking += weight * (1 - match);
    } else if (unit.kind === 'number') {
      counts.number++;
      counts.numberLacking += match > 0 ? 0 : 1;
    } else if (unit.kind === 'date') {
      counts.date++;
      counts.dateLacking += 1 - match;
    } else if (indexed) {
      wordLacking += weight * (1 - match);
    } else {
      wordUnknown += weight;
    }
  }
  const share = (part: number, all: number): number => (all > 0 ? part / all : 0);
  const gives = wanted.some((kind) => document.gives.has(kind));
  const mentions = wanted.some((kind) => document.mentions.has(kind));
  return {
    coverage: share(covered, whole),
    essential: share(covered, essential),
    phrasing: phrasings.reduce((best, phrasing) => Math.max(best, likeness(weighed.alike, phrasing)), 0),
    sentence: likeness(weighed.alike, profile.sentence),
    bm25,
    gives: wanted.length > 0 && gives ? 1 : 0,
    mentions: wanted.length > 0 && !gives && mentions ? 1 : 0,
    cannotGive: wanted.length > 0 && !gives && !mentions ? 1 : 0,
    relation: document.relation !== undefined && query.relations.has(document.relation) ? 1 : 0,
    otherRelation: asksOtherRelation(query, document) ? 1 : 0,
    reversed: isReversed(query, document) ? 1 : 0,
    subject: query.units.some((unit) => unit.things.includes(document.subject)) ? 1 : 0,
    subjectLacking: asksOfSubject(wanted) && !namesSubject(query, document) ? 1 : 0,
    dateLacking: share(counts.dateLacking, counts.date),
    thingLacking: share(counts.thingLacking, counts.thing),
    numberLacking: share(counts.numberLacking, counts.number),
    wordLacking: share(wordLacking, whole),
    wordUnknown: share(wordUnknown, whole),
    focusLacking: query.focus && matchOf(query.focus, document, known) === 0 ? 1 : 0,
    nameUnknown: query.units.some((unit) => unit.stranger) ? 1 : 0,
    lacking: Math.min(1, (wordLacking + wordUnknown) / lackingFull),
  };
}

/** Kinds of answer that a question asks for; none where any will do. */
export function wantedOf(query: Query): readonly Gives[] {
  if (query.noun === 'place') return ['place'];
  if (query.noun === 'country') return ['country'];
  if (query.noun === 'person') return ['person'];
  if (query.noun === 'body') return ['body'];
  if (query.noun === 'resolution') return ['resolution'];
  if (query.noun === 'session') return ['session'];
  if (query.noun === 'date' || query.kinds.has('when')) return ['date'];
  if (query.kinds.has('how-many') || query.kinds.has('how-long')) return ['number'];
  if (query.kinds.has('who')) return ['person', 'country', 'body'];
  if (query.kinds.has('where')) return ['place'];
  if (query.kinds.has('why')) return ['reason'];
  return [];
}

/** What a unit weighs: the rarer, the more. */
export function weightOf(unit: Unit, index: InvertedIndex): number {
  const idfs = unit.terms.map((term) => index.idf(term));
  return unit.kind === 'date' ? Math.min(...idfs, 3) : Math.min(...idfs);
}

function asksOtherRelation({ relations, relationKinds }: Query, { relation, relationKind }: Document): boolean {
  return (
    relation !== undefined && relationKind !== undefined && !relations.has(relation) && relationKinds.has(relationKind)
  );
}

/** "Who succeeded Alimov": what stands after the verb is its object, and the fact about its subject is another one. */
function isReversed({ units, relations, relating }: Query, { relation, equal, subject }: Document): boolean {
  if (relation === undefined || equal === undefined || !relations.has(relation)) return false;
  const verb = [...relating].find(([, names]) => names.includes(relation))?.[0] ?? 0;
  const named = units.filter((unit) => unit.things.includes(subject) !== unit.things.includes(equal));
  if (named.length !== 1) return false;
  return named.every((unit) =>
    unit.carried || unit.at > verb ? unit.things.includes(subject) : unit.things.includes(equal),
  );
}

/** Kinds of answer that are asked of a subject; "who" and "which" may ask for the subject itself. */
function asksOfSubject(wanted: readonly Gives[]): boolean {
  return wanted.length === 1 && (wanted[0] === 'date' || wanted[0] === 'place' || wanted[0] === 'number');
}

function namesSubject(query: Query, document: Document): boolean {
  return query.units.some(
    (unit) =>
      unit.things.includes(document.subject) ||
      (unit.kind === 'word' && unit.terms.some((term) => document.subjectWords.has(term))),
  );
}

/** How far a document has what a unit means, in [0, 1]. */
function matchOf(unit: Unit, document: Document, known: ReadonlySet<string>): number {
  if (unit.date) {
    const { date } = unit;
    return Math.max(0, ...document.dates.map((span) => agreement(date, span)));
  }
  if (unit.kind === 'thing')
    return unit.things.some((id) => document.things.has(id)) || unit.terms.some((term) => known.has(term)) ? 1 : 0;
  const at = unit.terms.findIndex((term) => known.has(term));
  return at < 0 ? 0 : at === 0 ? unit.trust : 0.6;
}

/** Symmetric overlap of a question and a text by the weight of their terms, in [0, 1]; 1 where both have the same terms. */
function likeness(units: readonly AlikeUnit[], text: Text): number {
  let mine = 0;
  let shared = 0;
  for (const { unit, terms } of units) {
    const at = terms.findIndex(({ term }) => text.terms.has(term));
    const weight = terms[Math.max(0, at)]?.weight ?? 0;
    mine += weight;
    if (at >= 0) shared += weight * (unit.kind === 'word' && at > 0 ? 0.6 : unit.trust);
    if (unit.kind !== 'date') continue;
    // A date stands for its month and year as well: a text has all of them, or those that it knows.
    for (const other of terms.slice(1)) {
      mine += other.weight;
      if (text.terms.has(other.term)) shared += other.weight;
    }
  }
  return mine + text.weight > 0 ? Math.min(1, (2 * shared) / (mine + text.weight)) : 0;
}
