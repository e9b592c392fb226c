import type { PackHeader, ThingType } from '../knowledge/schema.js';
import type { Answer, PackedFact, PackedSource, ResolutionAnswer, Suggestion, TopicAnswer } from './answer.js';

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
   * Autocomplete: known questions, or names of things, that fit what was typed so far.
   *
   * @param limit - at most this many, best first; Discord takes 25
   */
  suggest(typed: string, of: 'questions' | readonly ThingType[], limit?: number): readonly Suggestion[];
  sources(): readonly PackedSource[];
  /** @param ref - `un-sco/F-0183` */
  fact(ref: string): PackedFact | undefined;
}
