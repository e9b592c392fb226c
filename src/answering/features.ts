import { type Comparison, closest } from './comparing.js';
import { agreement } from './dates.js';
import type { Document, Gives } from './documents.js';
import type { Query } from './query.js';
import type { Weighed, WeighedUnit } from './weighing.js';

/** What speaks for and against a document as the answer to a question; each in [0, 1] unless it says otherwise. */
export interface Features {
  /** Share of the question's weight that the document covers. */
  readonly coverage: number;
  /** The same with the commonest words left out where the document lacks them. */
  readonly essential: number;
  /** Share of the question's weight that only words close in meaning cover, each by how close they are. */
  readonly close: number;
  /** Likeness to the nearest text, sentence or phrasing, where words close in meaning count too. */
  readonly meaning: number;
  /** Likeness to the nearest known phrasing: twice the shared weight over the weight of both. */
  readonly phrasing: number;
  /** Likeness to the sentence itself. */
  readonly sentence: number;
  /** BM25 over all fields, as a share of what a perfect document would reach. */
  readonly bm25: number;
  /** Its value is of the kind asked for. */
  readonly gives: number;
  /** Its value is not, but its sentence names something of the kind, or people ask it with the same question words. */
  readonly mentions: number;
  /** A kind of answer is asked for that it has nothing of. */
  readonly cannotGive: number;
  /** It is known to be asked, but never with the question's own question words. */
  readonly askedOtherwise: number;
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
  'close',
  'meaning',
  'phrasing',
  'sentence',
  'bm25',
  'gives',
  'mentions',
  'cannotGive',
  'askedOtherwise',
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

/** Name of a feature → its place in a row of figures. */
export const place: Readonly<Record<FeatureName, number>> = placesOf();

/** How many figures a row has. */
export const rowLength = featureNames.length;

/** Weight of lacking words that counts in full. */
const lackingFull = 12;

/**
 * Writes the features of one document into a row: they are worked out for sixty documents a question, and read by name
 * for few.
 *
 * @param row - takes the figures, in the order of {@link featureNames}
 * @param bm25 - over all fields, as a share of what a perfect document would reach
 * @param omittedPhrasing - place of a phrasing to leave out of account
 */
export function writeFeatures(
  row: Float64Array,
  weighed: Weighed,
  document: Document,
  comparison: Comparison,
  bm25: number,
  omittedPhrasing?: number,
): void {
  const { query, wanted } = weighed;
  const { known } = comparison;
  let whole = 0;
  let covered = 0;
  let essential = 0;
  let close = 0;
  let wordLacking = 0;
  let wordUnknown = 0;
  let thing = 0;
  let thingLacking = 0;
  let numbers = 0;
  let numbersLacking = 0;
  let dates = 0;
  let datesLacking = 0;
  for (const own of weighed.full) {
    const { unit, weight } = own;
    const match = matchOf(own, document, known);
    if (match === 0) close += weight * closest(own.close, known);
    whole += weight;
    covered += weight * match;
    essential += unit.common && match === 0 ? 0 : weight;
    // What was carried over may be left behind: only what was typed can be lacking.
    if (unit.carried) continue;
    if (unit.kind === 'thing') {
      thing += weight;
      thingLacking += weight * (1 - match);
    } else if (unit.kind === 'number') {
      numbers++;
      numbersLacking += match > 0 ? 0 : 1;
    } else if (unit.kind === 'date') {
      dates++;
      datesLacking += 1 - match;
    } else if (own.indexed) {
      wordLacking += weight * (1 - match);
    } else {
      wordUnknown += weight;
    }
  }
  const gives = wanted.some((kind) => document.gives.has(kind));
  const asked = howAsked(weighed.askedAs, document.askedAs, omittedPhrasing);
  // A phrasing may begin with "when" and mean a condition: a day is told only where there is one.
  const tellsDay = document.dates.length > 0 || !wanted.includes('date');
  const mentions = (asked === 'so' && tellsDay) || wanted.some((kind) => document.mentions.has(kind));
  row[place.coverage] = share(covered, whole);
  row[place.essential] = share(covered, essential);
  row[place.close] = share(close, whole);
  row[place.meaning] = comparison.meaning;
  row[place.phrasing] = comparison.phrasing;
  row[place.sentence] = comparison.sentence;
  row[place.bm25] = bm25;
  row[place.gives] = wanted.length > 0 && gives ? 1 : 0;
  row[place.mentions] = wanted.length > 0 && !gives && mentions ? 1 : 0;
  row[place.cannotGive] = wanted.length > 0 && !gives && !mentions && isTold(wanted, document) ? 1 : 0;
  row[place.askedOtherwise] = asked === 'otherwise' ? 1 : 0;
  row[place.relation] = document.relation !== undefined && query.relations.has(document.relation) ? 1 : 0;
  row[place.otherRelation] = asksOtherRelation(query, document) ? 1 : 0;
  row[place.reversed] = isReversed(query, document) ? 1 : 0;
  row[place.subject] = weighed.things.has(document.subject) ? 1 : 0;
  row[place.subjectLacking] = asksOfSubject(wanted) && !namesSubject(weighed, document) ? 1 : 0;
  row[place.dateLacking] = share(datesLacking, dates);
  row[place.thingLacking] = share(thingLacking, thing);
  row[place.numberLacking] = share(numbersLacking, numbers);
  row[place.wordLacking] = share(wordLacking, whole);
  row[place.wordUnknown] = share(wordUnknown, whole);
  row[place.focusLacking] = weighed.focus && matchOf(weighed.focus, document, known) === 0 ? 1 : 0;
  row[place.nameUnknown] = query.units.some((unit) => unit.stranger) ? 1 : 0;
  row[place.lacking] = Math.min(1, (wordLacking + wordUnknown) / lackingFull);
}

/** The figures of a row by their names. */
export function featuresFrom(row: Float64Array): Features {
  const features: Partial<Record<FeatureName, number>> = {};
  for (const name of featureNames) features[name] = row[place[name]] ?? 0;
  return whole(features);
}

/** Sum of the features, each times its weight. */
export function relevance(features: Features, weights: Weights): number {
  return featureNames.reduce((sum, name) => sum + features[name] * weights[name], 0);
}

/** {@link relevance} of a row. */
export function rowRelevance(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < rowLength; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Weights in the order of a row. */
export function weightRow(weights: Weights): Float64Array {
  return Float64Array.from(featureNames, (name) => weights[name]);
}

function placesOf(): Record<FeatureName, number> {
  const places: Partial<Record<FeatureName, number>> = {};
  featureNames.forEach((name, at) => {
    places[name] = at;
  });
  return whole(places);
}

/** A figure for each feature, none of them missing. */
function whole(figures: Partial<Record<FeatureName, number>>): Record<FeatureName, number> {
  const isWhole = (some: typeof figures): some is Record<FeatureName, number> =>
    featureNames.every((name) => some[name] !== undefined);
  if (!isWhole(figures)) throw new Error('a feature has no figure');
  return figures;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/**
 * Whether a document would show that it has the kind of answer asked for: plain sentences show only dates and numbers, and
 * what answers a question in a pack of questions may do so in any words ("soon", "at the desk").
 */
function isTold(wanted: readonly Gives[], { plain, askedAs }: Document): boolean {
  return !plain || (askedAs.length === 0 && wanted.every((kind) => kind === 'date' || kind === 'number'));
}

/** Whether some known phrasing has a question word of the question, or only others. */
function howAsked(
  asked: number,
  known: readonly number[],
  omitted: number | undefined,
): 'so' | 'otherwise' | undefined {
  if (asked === 0) return undefined;
  let others = 0;
  for (let at = 0; at < known.length; at++) {
    if (at === omitted) continue;
    if (((known[at] ?? 0) & asked) !== 0) return 'so';
    others++;
  }
  return others > 0 ? 'otherwise' : undefined;
}

function asksOtherRelation({ relations, relationKinds }: Query, { relation, relationKind }: Document): boolean {
  return (
    relation !== undefined && relationKind !== undefined && !relations.has(relation) && relationKinds.has(relationKind)
  );
}

/** "Who succeeded Alimov": what stands after the verb is its object, and the fact about its subject is another one. */
function isReversed({ units, relations, relating }: Query, { relation, equal, subject, gives }: Document): boolean {
  if (relation === undefined || equal === undefined) return false;
  const named = units.filter((unit) => unit.things.includes(subject) !== unit.things.includes(equal));
  const [only] = named;
  if (only === undefined || named.length > 1) return false;
  // "Who came before Alimov": of persons, the one before is whom he followed.
  const side = gives.has('person') ? only.beside?.side : undefined;
  if (side === 'before') return only.things.includes(equal);
  if (side === 'after') return only.things.includes(subject);
  if (!relations.has(relation)) return false;
  const verb = [...relating].find(([, names]) => names.includes(relation))?.[0] ?? 0;
  return named.every((unit) =>
    unit.carried || unit.at > verb ? unit.things.includes(subject) : unit.things.includes(equal),
  );
}

/** Kinds of answer that are asked of a subject; "who" and "which" may ask for the subject itself. */
function asksOfSubject(wanted: readonly Gives[]): boolean {
  return wanted.length === 1 && (wanted[0] === 'date' || wanted[0] === 'place' || wanted[0] === 'number');
}

function namesSubject({ things, words }: Weighed, { subject, subjectWords }: Document): boolean {
  return things.has(subject) || words.some((word) => subjectWords.has(word));
}

/** How far a document has what a unit means, in [0, 1]. */
function matchOf({ unit, slots }: WeighedUnit, document: Document, known: Uint8Array): number {
  if (unit.date) {
    let best = 0;
    for (const span of document.dates) best = Math.max(best, agreement(unit.date, span));
    return best;
  }
  const at = slots.findIndex((slot) => known[slot] === 1);
  if (unit.kind === 'thing') return at >= 0 || unit.things.some((id) => document.things.includes(id)) ? 1 : 0;
  return at < 0 ? 0 : at === 0 ? unit.trust : 0.6;
}
