import { DocumentWords } from './document-words.js';
import { weightStep } from './postings.js';
import type { Unit } from './question.js';
import { SmallestFirst } from './smallest-first.js';
import type { TextIndex } from './text-index.js';

/** A term of the question with its stretch of the postings. */
interface Reach {
  readonly term: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  /** The most that it can add to any document. */
  readonly bound: number;
}

/** Shorter stretches are always read: finding out whether they could be skipped takes longer. */
const alwaysReadMax = 6_000;
/** Documents that are looked into for the terms whose postings are not read. */
const lookedMax = 80;
/** Words of a document that are looked at. */
const wordsMax = 1_000;

/**
 * Finds the documents that come nearest to a question by BM25, rare terms first, and stops reading postings when the
 * terms that are left can bring no further document among the nearest.
 *
 * @see Turtle & Flood, "Query evaluation: strategies and optimizations", 1995 (MaxScore)
 */
export class Nearest {
  readonly #index: TextIndex;
  readonly #scores: Float32Array;
  /** Documents with a score, in the order they were met. */
  #met: Uint32Array;
  #metCount = 0;
  readonly #reader: DocumentWords;
  readonly #nearest: SmallestFirst;
  readonly #looked: SmallestFirst;
  readonly #added: Float32Array;

  constructor(index: TextIndex, max: number) {
    this.#index = index;
    this.#scores = new Float32Array(index.size);
    this.#met = new Uint32Array(Math.min(index.size, 4_096));
    this.#reader = new DocumentWords(index.collection);
    this.#nearest = new SmallestFirst(max);
    this.#looked = new SmallestFirst(Math.max(max, lookedMax));
    this.#added = new Float32Array(index.collection.stems.size);
  }

  /** At most `max` documents, the nearest first, those of equal score in the collection's order. */
  find(units: readonly Unit[]): readonly number[] {
    const reaches = this.#reaches(units);
    let rest = 0;
    for (const { bound } of reaches) rest += bound;
    let most = 0;
    let found: readonly number[] | undefined;
    for (const [at, reach] of reaches.entries()) {
      // Nobody has more than the terms read so far can give: until that is more than the rest, others may still come.
      if (rest < most && reach.end - reach.start > Math.max(alwaysReadMax, this.#metCount >> 2)) {
        found = this.#withoutReading(reaches, at, rest);
        if (found) break;
      }
      this.#read(reach);
      rest -= reach.bound;
      most += reach.bound;
    }
    found ??= this.#best(this.#nearest);
    const scores = this.#scores;
    for (let at = 0; at < this.#metCount; at++) scores[this.#met[at] ?? 0] = 0;
    this.#metCount = 0;
    return found;
  }

  #reaches(units: readonly Unit[]): readonly Reach[] {
    const { statistics } = this.#index;
    const { starts, peaks } = statistics.postings;
    const reaches: Reach[] = [];
    for (const unit of units) {
      for (const [at, term] of unit.terms.entries()) {
        const weight = (statistics.weightOf[term] ?? 0) * (unit.shares[at] ?? 0) * weightStep;
        const bound = weight * (peaks[term] ?? 0);
        reaches.push({ term, weight, start: starts[term] ?? 0, end: starts[term + 1] ?? 0, bound });
      }
    }
    return reaches.sort((a, b) => b.bound - a.bound || a.term - b.term);
  }

  #read({ weight, start, end }: Reach): void {
    const { documents, weights } = this.#index.statistics.postings;
    const scores = this.#scores;
    if (this.#met.length < Math.min(scores.length, this.#metCount + end - start)) {
      const larger = new Uint32Array(
        Math.min(scores.length, Math.max(this.#met.length * 2, this.#metCount + end - start)),
      );
      larger.set(this.#met);
      this.#met = larger;
    }
    const met = this.#met;
    let metCount = this.#metCount;
    for (let at = start; at < end; at++) {
      const document = documents[at] ?? 0;
      const score = scores[document] ?? 0;
      if (score === 0) met[metCount++] = document;
      scores[document] = score + weight * (weights[at] ?? 0);
    }
    this.#metCount = metCount;
  }

  /**
   * The nearest documents, with the terms from `from` on looked up in the best so far only.
   *
   * @returns undefined if the rest could still bring others among the nearest
   */
  #withoutReading(reaches: readonly Reach[], from: number, rest: number): readonly number[] | undefined {
    this.#select(this.#looked);
    const open = this.#looked.drain();
    const scores = this.#scores;
    const least = open[this.#nearest.capacity - 1];
    if (least === undefined || (scores[least] ?? 0) <= rest) return undefined;
    const added = this.#added;
    for (const { term, weight } of reaches.slice(from)) added[term] = Math.max(added[term] ?? 0, weight / weightStep);
    for (const document of open) this.#nearest.offer(document, (scores[document] ?? 0) + this.#look(document));
    for (const { term } of reaches) added[term] = 0;
    return this.#nearest.drain();
  }

  /** What the terms that were marked add to a document, a term taken once. */
  #look(document: number): number {
    const { termOf } = this.#index.collection;
    const reader = this.#reader;
    const added = this.#added;
    reader.read(document, wordsMax);
    const norm = this.#index.statistics.norms[document] ?? 0;
    let sum = 0;
    for (let at = 0; at < reader.length; at++) {
      const term = termOf[reader.words[at] ?? 0] ?? 0;
      const weight = added[term] ?? 0;
      if (weight <= 0) continue;
      sum += (weight * (1 + this.#index.shape.k1)) / (1 + norm);
      // Below zero it is not met again in this document.
      added[term] = -weight;
    }
    if (sum > 0)
      for (let at = 0; at < reader.length; at++) {
        const term = termOf[reader.words[at] ?? 0] ?? 0;
        added[term] = Math.abs(added[term] ?? 0);
      }
    return sum;
  }

  #best(heap: SmallestFirst): readonly number[] {
    this.#select(heap);
    return heap.drain();
  }

  #select(heap: SmallestFirst): void {
    const scores = this.#scores;
    const met = this.#met;
    for (let at = 0; at < this.#metCount; at++) {
      const document = met[at] ?? 0;
      const score = scores[document] ?? 0;
      if (score >= heap.least) heap.offer(document, score);
    }
  }
}
