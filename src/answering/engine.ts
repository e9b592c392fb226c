import type { PackHeader, ThingType } from '../knowledge/schema.js';
import type {
  Answer,
  PackedFact,
  PackedSource,
  PackedThing,
  ResolutionAnswer,
  Suggestion,
  TopicAnswer,
} from './answer.js';
import type { Aspect, ComparisonAnswer } from './comparison-answer.js';
import type { Inventory } from './inventory.js';
import type { Receipt } from './receipt.js';
import type { TimelineAnswer, TimelineWishes } from './timeline-answer.js';

export interface AskContext {
  /** The day against which "now", "latest" and "next" are read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Earlier questions of the same asker, oldest first. */
  readonly history?: readonly string[] | undefined;
}

/** A snapshot of the knowledge, ready to answer. Same engine, question and context: same answer. */
export interface Engine {
  readonly packs: readonly PackHeader[];
  /** The newest day on which a fact was checked, `YYYY-MM-DD`. */
  readonly newestCheck: string;
  /** Facts in all packs. */
  readonly size: number;
  ask(question: string, context: AskContext): Answer;
  /** Reads any UN document symbol, a thing id or a title; never throws. */
  resolution(text: string): ResolutionAnswer;
  /** A thing by name, alias or id. */
  topic(text: string): TopicAnswer;
  /**
   * Two things side by side, by the typed values of their facts; each is named by id, name or symbol. Never throws.
   *
   * @param b - where it is missing or empty, both are looked for in `a`: "64/183 and 71/14"
   * @param on - compares only what belongs to it
   */
  compare(a: string, b?: string, on?: Aspect): ComparisonAnswer;
  /** The two things that a question sets side by side: "what is the difference between 64/183 and 71/14?". */
  compared(question: string): readonly [PackedThing, PackedThing] | undefined;
  /** What happened, by date: of some things, of a pack or of everything, within a span of days. Never throws. */
  timeline(wishes: TimelineWishes): TimelineAnswer;
  /**
   * Autocomplete: known questions, refs of facts and disputes, or names of things, that fit what was typed so far.
   *
   * @param limit - at most this many, best first; Discord takes 25
   */
  suggest(typed: string, of: 'questions' | 'refs' | readonly ThingType[], limit?: number): readonly Suggestion[];
  sources(): readonly PackedSource[];
  /** @param ref - `un-sco/F-0183` */
  fact(ref: string): PackedFact | undefined;
  /**
   * The facts and disputes that a text names by ref: `un-sco/F-0183 · r2`, `F-0183`, several of them as on a card.
   *
   * @returns at least one; refs that the collection lacks are `unknown`
   */
  receipts(text: string): readonly Receipt[];
  inventory(): Inventory;
}
