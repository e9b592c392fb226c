import type { ClosedList } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedThing, SymbolReading, Unnamed } from './answer.js';

/** The two sides of a comparison, in the order in which they were named. */
export type SideName = 'a' | 'b';

/** What only part of the relations of two things are compared for. */
export type Aspect = 'dates' | 'adoption' | 'people' | 'places' | 'numbers' | 'content';

/** One value of one side, in words, and the facts that say so. */
export interface ComparedValue {
  readonly words: string;
  readonly facts: readonly PackedFact[];
}

/** What two things have by one relation. Sets are split: what both have stands once, in `both`. */
export interface ComparedRow {
  readonly relation: string;
  /** The relation in words: "adopted on". */
  readonly label: string;
  /**
   * `cannot tell`: two dates of which one lies within the other, so that they may be the same. `only`: the collection has
   * nothing on that for the other side.
   */
  readonly verdict: 'same' | 'different' | 'cannot tell' | 'only a' | 'only b';
  readonly both: readonly ComparedValue[];
  readonly a: readonly ComparedValue[];
  readonly b: readonly ComparedValue[];
  /** When what each side has held, where it holds over a span and is a set: "since 4 July 2024, as of …". */
  readonly when: { readonly a?: string | undefined; readonly b?: string | undefined };
  /** Computed from the two values, where each side has one: how much later the later, how much more the greater is. */
  readonly difference?:
    | { readonly greater: SideName; readonly words: string; readonly in: 'time' | 'number' }
    | undefined;
  /** The closed list by which the side without a value surely has none. */
  readonly none?: PackedClosedList | undefined;
}

export interface PackedClosedList extends ClosedList {
  readonly pack: string;
}

/** Where two things stand in a closed list that has at least one of them; undefined for one that is not in it. */
export interface ComparedPlaces {
  readonly list: PackedClosedList;
  readonly a?: PlaceInList | undefined;
  readonly b?: PlaceInList | undefined;
}

export interface PlaceInList {
  /** Counted from 1 by the list's dates; undefined where they leave it open. */
  readonly place?: number | undefined;
  /** What dates it, where a fact does. */
  readonly fact?: PackedFact | undefined;
}

/** What `/compare` has to say. */
export type ComparisonAnswer =
  | {
      readonly kind: 'known';
      readonly a: PackedThing;
      readonly b: PackedThing;
      readonly on?: Aspect | undefined;
      /** In reading order: what differs, what both have, what only one has. */
      readonly rows: readonly ComparedRow[];
      readonly places: readonly ComparedPlaces[];
      readonly disputes: readonly PackedDispute[];
      /** The symbols of the two, where they are UN documents. */
      readonly symbols: { readonly a?: SymbolReading | undefined; readonly b?: SymbolReading | undefined };
    }
  | { readonly kind: 'same'; readonly thing: PackedThing }
  /** Only one thing was named: what else may be set beside it. */
  | { readonly kind: 'alone'; readonly thing: PackedThing; readonly beside: readonly PackedThing[] }
  /** A side that names no one thing; `other` is what the other side is, by id where it is clear, as typed where not. */
  | { readonly kind: 'unsettled'; readonly side: SideName; readonly reading: Unnamed; readonly other: string };
