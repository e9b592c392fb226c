import { vectorDimensions, type WordVectors, wordVectors } from '../meaning/word-vectors.js';
import { DirectionReader, toLengthOne } from './meanings.js';
import type { Unit } from './question.js';
import type { TextIndex } from './text-index.js';

/** Words of a document that are held against those of the question. */
const othersMax = 128;

/** How close documents are in meaning to one question after another, where they have other words than it. */
export class Closeness {
  readonly #index: TextIndex;
  readonly #vectors: WordVectors = wordVectors();
  readonly #reader: DirectionReader;
  /** Word → its row, from 1; 0 for one not met since the question was asked. */
  readonly #rowOf: Uint16Array;
  readonly #met: number[] = [];
  /** Row after row: how close the word is to each of the question's, squared. */
  #rows = new Float32Array(4_096);
  /** Of each row: the largest of its numbers, and the last document that it was met in. */
  readonly #largest: number[] = [];
  readonly #lastIn: number[] = [];
  /** The question's words that have a vector, and where they stand among its units. */
  readonly #asked: number[] = [];
  readonly #places: number[] = [];
  readonly #best: number[] = [];
  readonly #direction = new Float64Array(vectorDimensions);
  readonly #others = new Uint32Array(othersMax);
  #otherCount = 0;
  /** What the question's missing words are matched by, and the document's further ones, each in weight. */
  asked = 0;
  told = 0;

  constructor(index: TextIndex) {
    this.#index = index;
    this.#reader = new DirectionReader(index.collection, index.statistics, index.meanings.meaningOf);
    this.#rowOf = new Uint16Array(index.collection.words.size);
  }

  /** Takes the question that documents are held against from now on. */
  ask(units: readonly Unit[]): void {
    for (const word of this.#met) this.#rowOf[word] = 0;
    this.#met.length = 0;
    this.#asked.length = 0;
    this.#places.length = 0;
    this.#direction.fill(0);
    for (const [place, { meaning, isLittle, weight }] of units.entries()) {
      if (meaning < 0 || isLittle) continue;
      this.#asked.push(meaning);
      this.#places.push(place);
      this.#vectors.add(this.#direction, meaning, weight);
    }
    toLengthOne(this.#direction);
  }

  /** Begins a document. */
  open(): void {
    this.#otherCount = 0;
  }

  /** Takes a word of the document that the question does not have. */
  add(word: number): void {
    if (this.#otherCount < othersMax) this.#others[this.#otherCount++] = word;
  }

  /** Fills `asked` and `told`. @param shares - of each unit of the question: how well the document has it */
  close(document: number, units: readonly Unit[], shares: Float64Array): void {
    const { termOf } = this.#index.collection;
    const { weightOf } = this.#index.statistics;
    const width = this.#asked.length;
    const best = this.#best;
    for (let at = 0; at < width; at++) best[at] = 0;
    let told = 0;
    for (let other = 0; other < this.#otherCount; other++) {
      const word = this.#others[other] ?? 0;
      const row = this.#rowFor(word);
      if (this.#lastIn[row] === document) continue;
      this.#lastIn[row] = document;
      const largest = this.#largest[row] ?? 0;
      if (largest === 0) continue;
      told += (weightOf[termOf[word] ?? 0] ?? 0) * largest;
      for (let at = 0; at < width; at++) {
        const closeness = this.#rows[row * width + at] ?? 0;
        if (closeness > (best[at] ?? 0)) best[at] = closeness;
      }
    }
    let asked = 0;
    for (let at = 0; at < width; at++) {
      const place = this.#places[at] ?? 0;
      if (shares[place] === 0) asked += (units[place]?.weight ?? 0) * (best[at] ?? 0);
    }
    this.asked = asked;
    this.told = told;
  }

  /** The cosine between where the question and a document point; 0 where one of them points nowhere. */
  alongside(document: number): number {
    const { directions } = this.#index.meanings;
    const direction = this.#direction;
    let dot = 0;
    if (directions.length > 0) {
      const from = document * vectorDimensions;
      for (let at = 0; at < vectorDimensions; at++) dot += (direction[at] ?? 0) * (directions[from + at] ?? 0);
      return dot / 127;
    }
    const own = this.#reader.read(document);
    for (let at = 0; at < vectorDimensions; at++) dot += (direction[at] ?? 0) * (own[at] ?? 0);
    return dot;
  }

  #rowFor(word: number): number {
    const known = this.#rowOf[word] ?? 0;
    if (known > 0) return known - 1;
    const width = this.#asked.length;
    const row = this.#met.length;
    this.#met.push(word);
    this.#rowOf[word] = row + 1;
    if (this.#rows.length < (row + 1) * width) {
      const larger = new Float32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const meaning = (this.#index.meanings.meaningOf[word] ?? 0) - 1;
    this.#largest[row] = this.#vectors.squaredCosines(meaning, this.#asked, this.#rows, row * width);
    this.#lastIn[row] = -1;
    return row;
  }
}
