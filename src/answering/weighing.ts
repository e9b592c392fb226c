import { askedAs } from './asked-as.js';
import type { Gives } from './documents.js';
import type { InvertedIndex } from './inverted-index.js';
import type { Query, Unit } from './query.js';

/** What a slight unit counts beside a full one. */
export const slightShare = 0.3;

/** A unit of a question whose weight counts, with the slots of its terms; see {@link Weighed.slotTerms}. */
export interface WeighedUnit {
  readonly unit: Unit;
  readonly weight: number;
  readonly slots: readonly number[];
  /** Slots of the terms close to it in meaning, with how close they are, in (0, 1]. */
  readonly close: readonly CloseSlot[];
  /** Whether some document has it. */
  readonly indexed: boolean;
}

export interface CloseSlot {
  readonly slot: number;
  readonly closeness: number;
}

/** A unit that counts for likeness, with what each of its terms weighs there. */
export interface AlikeUnit {
  readonly unit: Unit;
  readonly slots: readonly number[];
  readonly weights: readonly number[];
  readonly close: readonly CloseSlot[];
}

/** A question with what its units weigh, which is the same for every document. */
export interface Weighed {
  readonly query: Query;
  /** Kinds of answer that it asks for; none where any will do. */
  readonly wanted: readonly Gives[];
  /** The question's distinct terms that some document has: slot → term number, from {@link noSlot} + 1 on. */
  readonly slotTerms: readonly number[];
  /** Units that are not slight. */
  readonly full: readonly WeighedUnit[];
  readonly slight: readonly WeighedUnit[];
  /** Units that count for likeness, each term once. */
  readonly alike: readonly AlikeUnit[];
  /** Ids of all things it names. */
  readonly things: ReadonlySet<string>;
  /** Term numbers of its words. */
  readonly words: readonly number[];
  /** Its question words; see {@link askedAs}. */
  readonly askedAs: number;
  /** What is asked for by name. */
  readonly focus?: WeighedUnit | undefined;
}

/** The slot of terms that no document has. */
export const noSlot = 0;
const noTerm = -1;

/** @param weightOfTerm - what a term counts when texts are compared */
export function weigh(query: Query, index: InvertedIndex, weightOfTerm: (term: string) => number): Weighed {
  const slots = new Map<number, number>();
  const slotOf = (term: string): number => {
    const number = index.numberOf(term);
    if (number === undefined) return noSlot;
    const before = slots.get(number);
    if (before !== undefined) return before;
    slots.set(number, slots.size + 1);
    return slots.size;
  };
  const closeSlots = ({ close = [], terms }: Unit): readonly CloseSlot[] =>
    close.flatMap(({ term, closeness }) => {
      const slot = terms.includes(term) ? noSlot : slotOf(term);
      return slot === noSlot ? [] : [{ slot, closeness: closeness * closeness }];
    });
  const weighed = (unit: Unit): WeighedUnit => ({
    unit,
    weight: weightOf(unit, index) * (unit.carried ? unit.trust : 1),
    slots: unit.terms.map(slotOf),
    close: closeSlots(unit),
    indexed: unit.terms.some(index.has),
  });
  const counted = new Set<string>();
  const alike: AlikeUnit[] = [];
  const full: WeighedUnit[] = [];
  const slight: WeighedUnit[] = [];
  const things = new Set<string>();
  const words: number[] = [];
  for (const unit of query.units) {
    const own = weighed(unit);
    (unit.slight ? slight : full).push(own);
    for (const thing of unit.things) things.add(thing);
    if (unit.kind === 'word')
      for (const term of unit.terms) {
        const number = index.numberOf(term);
        if (number !== undefined) words.push(number);
      }
    const [first = ''] = unit.terms;
    // A little word that no phrasing has (another language's) says nothing of likeness.
    if (counted.has(first) || (unit.slight && !index.has(first))) continue;
    counted.add(first);
    const share = unit.carried ? unit.trust : 1;
    alike.push({
      unit,
      close: own.close,
      slots: own.slots,
      weights: unit.terms.map((term) => weightOfTerm(term) * share),
    });
  }
  return {
    query,
    wanted: wantedOf(query),
    full,
    slight,
    alike,
    things,
    words,
    askedAs: askedAs(query.kinds, query.noun),
    focus: query.focus && weighed(query.focus),
    slotTerms: [noTerm, ...slots.keys()],
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
function weightOf(unit: Unit, index: InvertedIndex): number {
  let least = unit.kind === 'date' ? 3 : Number.POSITIVE_INFINITY;
  for (const term of unit.terms) least = Math.min(least, index.idf(term));
  return least;
}
