import type { ClosedList, Dispute, Fact, Source, Thing } from '../knowledge/schema.js';

/** A fact with the pack it lies in; `ref` is unique wherever packs meet: `un-sco/F-0183`. */
export interface PackedFact extends Fact {
  readonly pack: string;
  readonly ref: string;
}

/** A dispute with the pack it lies in; `ref` as in {@link PackedFact}: `un-sco/D-01`. */
export interface PackedDispute extends Dispute {
  readonly pack: string;
  readonly ref: string;
}

export interface PackedSource extends Source {
  readonly pack: string;
}

export interface PackedThing extends Thing {
  readonly pack: string;
}

/** One source of an answer with every place in it that the answer rests on, in reading order. */
export interface Evidence {
  readonly source: PackedSource;
  readonly places: readonly string[];
}

/** A word of the question that was read as another one. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** What the question asks the engine to do with the facts it finds. */
export type Operation =
  | 'look up'
  | 'list'
  | 'count'
  | 'first'
  | 'last'
  | 'nth'
  | 'next'
  | 'previous'
  | 'interval'
  | 'order'
  | 'compare'
  | 'verify';

/** Why the engine offers near facts without claiming that one of them is the answer. */
export type DoubtReason = 'weak' | 'rival too close';

/** Why the engine claims nothing. */
export type AbstainReason =
  /** No words to look for: empty, emoji, punctuation. */
  | 'no question'
  /** A greeting or thanks. */
  | 'small talk'
  /** Nothing in the collection shares its subject. */
  | 'nothing found'
  /** Its subject is known, the thing asked for is not. */
  | 'not in the collection'
  /** It takes something for granted that the facts contradict or lack; see {@link Unknown.premise}. */
  | 'false premise'
  /** It names a document that the collection has nothing on; see {@link Unknown.symbol}. */
  | 'unknown document';

/** What every answer tells of the question it answers. */
export interface Reading {
  /** The question as typed, cleaned of what cannot be shown; may be empty. */
  readonly question: string;
  /** The question as it was read: spelling corrected, a follow-up completed. */
  readonly understood: string;
  readonly corrections: readonly Correction[];
  /** Probability in [0, 1] that the collection answers the question and this is the right answer. */
  readonly confidence: number;
  /** The day against which "now" and "latest" were read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The steps that led here, written down when asked for: few answers are ever explained. */
  readonly steps: () => readonly Step[];
}

/** One step of the engine, for `--explain`: its name and, line by line, what came of it. */
export interface Step {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface Answered extends Reading {
  readonly kind: 'answered';
  readonly operation: Operation;
  /** The answer in a few words: `18 December 2009`. Empty where the sentence itself is the shortest answer. */
  readonly short: string;
  /** The sentence or short list that carries the answer; lines separated by `\n`. */
  readonly text: string;
  /** Every fact the answer rests on, most important first. */
  readonly facts: readonly PackedFact[];
  /** The closed list it was counted over, where it was. */
  readonly list?: ClosedList | undefined;
  readonly evidence: readonly Evidence[];
  readonly disputes: readonly PackedDispute[];
  /** Facts a reader may want next; each has at least one phrasing in `asked`. */
  readonly related: readonly PackedFact[];
}

export interface Suggested extends Reading {
  readonly kind: 'suggested';
  readonly why: DoubtReason;
  /** Near facts, best first, at most five. */
  readonly near: readonly PackedFact[];
}

export interface Unknown extends Reading {
  readonly kind: 'unknown';
  readonly why: AbstainReason;
  /** What is wrong with the premise, from facts, in one sentence. */
  readonly premise?: string | undefined;
  readonly symbol?: SymbolReading | undefined;
  /** Near facts, best first, at most five; never claimed to be the answer. */
  readonly near: readonly PackedFact[];
}

/** What the bot has to say about one question. Abstaining is an answer, not an error. */
export type Answer = Answered | Suggested | Unknown;

/** A UN document symbol found in a text. */
export interface SymbolReading {
  /** In its official form: `A/RES/64/183`. */
  readonly symbol: string;
  readonly kind: 'resolution' | 'decision' | 'draft' | 'meeting record' | 'document';
  /** "General Assembly", "Security Council", … */
  readonly organ: string;
  /** The session or year it belongs to, where the symbol tells: "64th session", "2016". */
  readonly when?: string | undefined;
  /** What the symbol says in words: "Resolution 183 of the 64th session of the General Assembly". */
  readonly says: string;
  /** Address of the official text. */
  readonly url: string;
  /** The words in the text it was read from. */
  readonly typed: string;
  /** What the same two numbers mean where they are no resolution: `64/183` alone may be document A/64/183. */
  readonly other?: { readonly symbol: string; readonly url: string } | undefined;
}

/** What `/resolution` has to say. */
export type ResolutionAnswer =
  | {
      readonly kind: 'known';
      readonly thing: PackedThing;
      /** Undefined where the resolution's number is not known to the collection. */
      readonly symbol?: SymbolReading | undefined;
      /** Facts about it, in reading order: title, adoption, sponsors, content. */
      readonly facts: readonly PackedFact[];
      readonly disputes: readonly PackedDispute[];
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'outside'; readonly symbol: SymbolReading; readonly near: readonly PackedThing[] }
  | { readonly kind: 'unreadable'; readonly typed: string; readonly near: readonly PackedThing[] };

/** What `/topic` has to say: a thing's facts by date, undated ones last. */
export type TopicAnswer =
  | {
      readonly kind: 'known';
      readonly thing: PackedThing;
      readonly entries: readonly { readonly date?: string | undefined; readonly fact: PackedFact }[];
      readonly disputes: readonly PackedDispute[];
    }
  | { readonly kind: 'unclear'; readonly typed: string; readonly things: readonly PackedThing[] }
  | { readonly kind: 'unknown'; readonly typed: string; readonly near: readonly PackedThing[] };

/** One side of a comparison or the topic of a timeline, where it names no one thing of the collection. */
export type Unnamed =
  | { readonly kind: 'unclear'; readonly typed: string; readonly things: readonly PackedThing[] }
  | {
      readonly kind: 'unknown';
      readonly typed: string;
      readonly near: readonly PackedThing[];
      /** A UN document that exists without the collection having anything on it. */
      readonly symbol?: SymbolReading | undefined;
    };

/** One line of an autocomplete list. */
export interface Suggestion {
  /** What is shown, at most 100 characters. */
  readonly label: string;
  /** What is sent back, at most 100 characters: a fact ref, a thing id or the text itself. */
  readonly value: string;
}
