import { CollectionBuilder } from './collection.js';
import { Ranker } from './ranker.js';
import { read, write } from './saving.js';
import { shape } from './shape.js';
import { finish, type Steps } from './steps.js';
import { completionSteps, type TextIndex, textIndexSteps } from './text-index.js';

export { BrokenIndex } from './saving.js';
export type { Steps } from './steps.js';

/** One text of a collection. Of a question with its answer, the question is the title. */
export interface Doc {
  /** Unique in the collection; comes back as it is. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
}

export interface BuildOptions {
  /**
   * Whether to find out which words keep the same company; true if not said. Without, a collection of up to 12,000
   * documents builds quicker and takes less room, and other words for the same thing are found less well.
   */
  readonly kinship?: boolean | undefined;
}

export interface RankOptions {
  /** Most documents that are wanted; at most 30 are ever given. */
  readonly k?: number;
}

export interface RankedDoc {
  readonly id: string;
  /** Higher is better; comparable within one question only. */
  readonly relevance: number;
  /** Probability in [0, 1] that this document answers. */
  readonly confidence: number;
}

export interface Ranking {
  /** Probability in [0, 1] that anything in the collection answers. */
  readonly confidence: number;
  /** Best first; only documents that share a word with the question, so there may be fewer than asked for, or none. */
  readonly ranked: readonly RankedDoc[];
}

/** Finds the documents of a collection that answer a question. */
export interface Engine {
  /** How many documents there are. */
  readonly size: number;
  /**
   * The documents nearest to a question.
   *
   * @param question - as typed; what follows its first 4,000 UTF-16 code units, or its first 64 different words, is ignored
   * @throws TypeError if the question is not a string
   * @throws RangeError if `k` is not a whole number from 1
   */
  rank(question: string, options?: RankOptions): Ranking;
  /** The engine as bytes for {@link loadEngine}: the same documents in the same order give the same bytes. */
  save(): Uint8Array;
}

/** Documents read between two pauses of {@link engineSteps}. */
const sliceSize = 32;
const kDefault = 10;

/**
 * Builds an engine from documents, which are not kept.
 *
 * @throws TypeError if a document has no string for an id or a text, or something else than a string for a title
 * @throws RangeError if two documents have one id
 */
export function buildEngine(docs: Iterable<Doc>, options?: BuildOptions): Engine {
  return finish(engineSteps(docs, options));
}

/** {@link buildEngine} in small steps: drive it with `next()`, and do something else between two of them. */
export function* engineSteps(docs: Iterable<Doc>, { kinship = true }: BuildOptions = {}): Steps<Engine> {
  if (typeof docs?.[Symbol.iterator] !== 'function')
    throw new TypeError('The documents must be an array or another iterable.');
  const builder = new CollectionBuilder();
  let place = 0;
  for (const doc of docs) {
    if (place % sliceSize === 0) yield;
    const { id, title, text } = checked(doc, place);
    if (!builder.add(id, title, text))
      throw new RangeError(
        `Document ${place} has the id "${id.slice(0, 100)}", which an earlier one has too. Ids must be unique.`,
      );
    place += 1;
  }
  return engineOf(yield* textIndexSteps(builder.finish(), shape, kinship));
}

/**
 * Makes an engine from what {@link Engine.save} gave; it ranks exactly as the saved one did.
 *
 * @throws TypeError if this is no `Uint8Array`
 * @throws BrokenIndex if the bytes are something else, of another version, cut short or changed
 */
export function loadEngine(bytes: Uint8Array): Engine {
  return engineOf(finish(completionSteps(read(bytes), shape)));
}

function engineOf(index: TextIndex): Engine {
  const ranker = new Ranker(index);
  return {
    size: index.size,
    rank(question, { k = kDefault } = {}) {
      if (typeof question !== 'string') throw new TypeError(`A question is a string, not ${typeof question}.`);
      if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number from 1, not ${String(k)}.`);
      const { order, sure } = ranker.rank(question);
      const best = order[0]?.relevance ?? 0;
      return {
        confidence: sure.anything,
        ranked: order.slice(0, k).map(({ document, relevance }) => ({
          id: index.collection.ids.at(document),
          relevance,
          confidence: sure.best * Math.exp(relevance - best),
        })),
      };
    },
    save: () => write(index),
  };
}

/** What may come from plain JavaScript is looked at here, and nowhere else. */
function checked(doc: Doc, place: number): Required<Doc> & { readonly title: string } {
  if (doc === null || doc === undefined) throw new TypeError(`Document ${place} is ${String(doc)}, not an object.`);
  const { id, title = '', text } = doc;
  const problem = (field: string, value: unknown): TypeError =>
    new TypeError(`Document ${place} needs a string as its ${field}, not ${value === null ? 'null' : typeof value}.`);
  if (typeof id !== 'string') throw problem('id', id);
  if (typeof title !== 'string') throw problem('title', title);
  if (typeof text !== 'string') throw problem('text', text);
  return { id, title, text };
}
