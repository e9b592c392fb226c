import type { PackedDispute, PackedFact, PackedThing, Unnamed } from './answer.js';

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';

/** One event of a timeline, with every fact that tells it. */
export interface TimelineEntry {
  /** As a fact gives it: `2004`, `2004-12`, `2004-12-02`, or the first and last of several days with a slash between. */
  readonly date: string;
  readonly precision: Precision;
  /** `moment`: it happened then. `span`: it began then and lasted. `end`: only its end is known, and `date` is that. */
  readonly shape: 'moment' | 'span' | 'end';
  /** When a span ended, as exactly as known; undefined for a moment, and for what had not ended when it was checked. */
  readonly end?: string | undefined;
  /** The fact that tells it best. */
  readonly fact: PackedFact;
  /** Further facts that tell the same event. */
  readonly also: readonly PackedFact[];
  /** The same of other things on the same date: "China has been a member since …", and five others. */
  readonly alike: readonly { readonly thing: PackedThing; readonly fact: PackedFact }[];
}

/** What a timeline is of: everything, one pack, or what is about all of some things. */
export type TimelineTopic =
  | { readonly kind: 'everything' }
  | { readonly kind: 'pack'; readonly id: string; readonly title: string }
  | { readonly kind: 'things'; readonly things: readonly PackedThing[] };

/** What is asked of a timeline; each part may be missing or empty. */
export interface TimelineWishes {
  /** Names or ids of things, the id or title of a pack. */
  readonly topic?: string | undefined;
  /** First and last day, in any form in which a date can be written: `2004`, `December 2004`, `the 2010s`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What `/timeline` has to say. */
export type TimelineAnswer =
  | {
      readonly kind: 'known';
      readonly topic: TimelineTopic;
      /** First and last day asked for, `YYYY-MM-DD`. */
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      /** By date, earliest first; what is known less exactly stands before what lies within it. May be empty. */
      readonly entries: readonly TimelineEntry[];
      /** The nearest events of the topic before and after the span. */
      readonly before?: TimelineEntry | undefined;
      readonly after?: TimelineEntry | undefined;
      readonly disputes: readonly PackedDispute[];
    }
  /** The topic names no one thing; the span is kept. */
  | (Unnamed & { readonly from?: string | undefined; readonly to?: string | undefined })
  /** A text that is no date with a year. */
  | { readonly kind: 'no date'; readonly option: 'from' | 'to'; readonly typed: string }
  /** A span that ends before it begins; days as `YYYY-MM-DD`. */
  | { readonly kind: 'backwards'; readonly from: string; readonly to: string };
