import { Closeness } from './closeness.js';
import { DocumentWords } from './document-words.js';
import { likenessNames } from './feature-names.js';
import { kinshipUnknown } from './fitted.js';
import { addTerm, lengthOf } from './kinship.js';
import type { Question, Unit } from './question.js';
import type { TextIndex } from './text-index.js';

/** Words of a document that are compared; what follows is left out. */
const wordsMax = 1_000;
/** Words that stand within so many of each other stand near. */
const nearWords = 25;
/** Places in {@link likenessNames}. */
export const featureCount = likenessNames.length;
const kinshipPlace = likenessNames.indexOf('kinship');

/** Compares documents with one question after another, closely. */
export class Likeness {
  readonly #index: TextIndex;
  readonly #reader: DocumentWords;
  /** Term → the unit of the question that it belongs to, from 1; 0 for none. */
  readonly #unitOf: Uint8Array;
  readonly #shareOf: Float32Array;
  /** Of each unit: how well and how often the document has it. */
  readonly #shares = new Float64Array(256);
  readonly #counts = new Float64Array(256);
  readonly #titleShares = new Float64Array(256);
  readonly #exact = new Uint8Array(256);
  readonly #within = new Uint16Array(256);
  readonly #hitAt = new Uint32Array(wordsMax);
  readonly #hitUnit = new Uint8Array(wordsMax);
  readonly #closeness: Closeness;
  #hits = 0;
  #adjacent = 0;
  #titleWeight = 0;

  constructor(index: TextIndex) {
    this.#index = index;
    this.#reader = new DocumentWords(index.collection);
    this.#closeness = new Closeness(index);
    this.#unitOf = new Uint8Array(index.collection.stems.size);
    this.#shareOf = new Float32Array(index.collection.stems.size);
  }

  /** Feature after feature of one document after another, each at least about 0 and at most about 1. */
  compare(question: Question, documents: readonly number[]): Float64Array {
    const { units } = question;
    this.#mark(units);
    this.#closeness.ask(units);
    const sums = sumsOf(units);
    const direction = this.#directionOf(units);
    const result = new Float64Array(documents.length * featureCount);
    for (const [at, document] of documents.entries()) {
      this.#scan(units, document);
      this.#write(result, at * featureCount, question, sums, document);
      if (direction) result[at * featureCount + kinshipPlace] = this.#kinshipOf(direction, document);
    }
    this.#unmark(units);
    return result;
  }

  #mark(units: readonly Unit[]): void {
    for (const [at, unit] of units.entries()) {
      for (const [place, term] of unit.terms.entries()) {
        const share = unit.shares[place] ?? 0;
        if (share <= (this.#shareOf[term] ?? 0)) continue;
        this.#shareOf[term] = share;
        this.#unitOf[term] = at + 1;
      }
    }
  }

  #unmark(units: readonly Unit[]): void {
    for (const { terms } of units) {
      for (const term of terms) {
        this.#shareOf[term] = 0;
        this.#unitOf[term] = 0;
      }
    }
  }

  /** Reads a document and notes which units it has, where, and which stand side by side. */
  #scan(units: readonly Unit[], document: number): void {
    const { termOf, lists, starts } = this.#index.collection;
    const { weightOf, isLittle, titleWeight } = this.#index.statistics;
    const { meaningOf } = this.#index.meanings;
    const closeness = this.#closeness;
    closeness.open();
    const unitOf = this.#unitOf;
    this.#shares.fill(0, 0, units.length);
    this.#counts.fill(0, 0, units.length);
    this.#titleShares.fill(0, 0, units.length);
    this.#exact.fill(0, 0, units.length);
    this.#titleWeight = 0;
    this.#adjacent = 0;
    let hits = 0;
    let before = 0;
    let titleLength = 0;
    const end = starts[document + 1] ?? 0;
    // Read here rather than by DocumentWords: every question reads thirty documents.
    for (let from = starts[document] ?? 0, at = -1; from < end && at < wordsMax; at++) {
      let byte = lists[from++] ?? 0;
      let word = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[from++] ?? 0;
        word |= (byte & 127) << shift;
      }
      if (at < 0) {
        titleLength = word;
        continue;
      }
      const term = termOf[word] ?? 0;
      if (at < titleLength && isLittle[term] !== 1) this.#titleWeight += weightOf[term] ?? 0;
      const unit = unitOf[term] ?? 0;
      if (unit > 0) {
        const place = unit - 1;
        const share = this.#shareOf[term] ?? 0;
        if (share > (this.#shares[place] ?? 0)) this.#shares[place] = share;
        this.#counts[place] = (this.#counts[place] ?? 0) + (at < titleLength ? titleWeight : 1);
        if (at < titleLength && share > (this.#titleShares[place] ?? 0)) this.#titleShares[place] = share;
        if (units[place]?.word === word) this.#exact[place] = 1;
        if (unit === before + 1 && before > 0)
          this.#adjacent += Math.min(units[place]?.weight ?? 0, units[place - 1]?.weight ?? 0);
        this.#hitAt[hits] = at;
        this.#hitUnit[hits++] = place;
      } else if (isLittle[term] !== 1 && (meaningOf[word] ?? 0) > 0) closeness.add(word);
      before = unit;
    }
    this.#hits = hits;
  }

  #write(result: Float64Array, from: number, question: Question, sums: Sums, document: number): void {
    const { units } = question;
    const { statistics } = this.#index;
    const norm = statistics.norms[document] ?? 0;
    let bm25 = 0;
    let contentBm25 = 0;
    let squares = 0;
    let content = 0;
    let all = 0;
    let missing = 0;
    let title = 0;
    let exact = 0;
    for (let at = 0; at < units.length; at++) {
      const share = this.#shares[at] ?? 0;
      const unit = units[at];
      const weight = unit?.weight ?? 0;
      if (share === 0) {
        if (weight > missing && unit?.isLittle === false) missing = weight;
        continue;
      }
      all += weight * share;
      const count = this.#counts[at] ?? 0;
      const part = (weight * share * count) / (count + norm);
      bm25 += part;
      squares += weight * weight * share;
      if (this.#exact[at] === 1) exact += weight;
      if (unit?.isLittle === false) {
        contentBm25 += part;
        content += weight * share;
        title += weight * (this.#titleShares[at] ?? 0);
      }
    }
    result[from] = bm25 / sums.all;
    result[from + 1] = squares / (sums.length * (statistics.lengths[document] || 1));
    result[from + 2] = this.#adjacent / sums.all;
    result[from + 3] = (2 * content) / (sums.content + (statistics.contents[document] ?? 0) || 1);
    result[from + 4] = this.#nearby(units) / sums.all;
    result[from + 5] = exact / sums.all;
    result[from + 6] = question.wantsNumber && this.#hasNumber(document) ? 1 : 0;
    result[from + 7] = contentBm25 / (sums.content || 1);
    const coverage = content / (sums.content || 1);
    result[from + kinshipPlace] = kinshipUnknown[0] + kinshipUnknown[1] * coverage;
    result[from + 9] = coverage;
    result[from + 10] = this.#titleWeight > 0 ? (2 * title) / (sums.content + this.#titleWeight) : 0;
    result[from + 11] = all / sums.all;
    result[from + 12] = missing / statistics.idfMax;
    this.#closeness.close(document, units, this.#shares);
    result[from + 13] = this.#closeness.asked / (sums.content || 1);
    result[from + 14] = this.#closeness.told / (statistics.contents[document] || 1);
    result[from + 15] = this.#closeness.alongside(document);
  }

  /** The greatest weight of units that stand near each other. */
  #nearby(units: readonly Unit[]): number {
    const within = this.#within;
    within.fill(0, 0, units.length);
    let weight = 0;
    let best = 0;
    let first = 0;
    for (let hit = 0; hit < this.#hits; hit++) {
      const unit = this.#hitUnit[hit] ?? 0;
      const here = this.#hitAt[hit] ?? 0;
      while (here - (this.#hitAt[first] ?? 0) >= nearWords) {
        const left = this.#hitUnit[first++] ?? 0;
        const count = (within[left] ?? 0) - 1;
        within[left] = count;
        if (count === 0) weight -= this.#weightOf(units, left);
      }
      const count = (within[unit] ?? 0) + 1;
      within[unit] = count;
      if (count === 1) weight += this.#weightOf(units, unit);
      if (weight > best) best = weight;
    }
    return best;
  }

  #weightOf(units: readonly Unit[], at: number): number {
    return (units[at]?.weight ?? 0) * (this.#shares[at] ?? 0);
  }

  #hasNumber(document: number): boolean {
    const reader = this.#reader;
    reader.read(document, wordsMax);
    for (let at = 0; at < reader.length; at++) if (this.#index.hasDigit[reader.words[at] ?? 0] === 1) return true;
    return false;
  }

  /** Where the question points, length 1; undefined if its words point nowhere. */
  #directionOf(units: readonly Unit[]): Float64Array | undefined {
    const { kinship } = this.#index;
    if (!kinship) return undefined;
    const direction = new Float64Array(kinship.dimensions);
    for (const { terms, shares, weight } of units) {
      for (const [at, term] of terms.entries())
        addTerm(direction, kinship.vectors, term, weight * (shares[at] ?? 0) * (kinship.scales[term] ?? 0));
    }
    const length = lengthOf(direction);
    if (length === 0) return undefined;
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) / length;
    return direction;
  }

  #kinshipOf(direction: Float64Array, document: number): number {
    const { directions } = this.#index;
    const from = document * direction.length;
    let dot = 0;
    for (let at = 0; at < direction.length; at++) dot += (direction[at] ?? 0) * (directions[from + at] ?? 0);
    return dot / 127;
  }
}

/** Weights of a question's units, added up. */
interface Sums {
  readonly all: number;
  readonly content: number;
  readonly length: number;
}

function sumsOf(units: readonly Unit[]): Sums {
  let all = 0;
  let content = 0;
  let squares = 0;
  for (const { weight, isLittle } of units) {
    all += weight;
    if (!isLittle) content += weight;
    squares += weight * weight;
  }
  return { all: all || 1, content, length: Math.sqrt(squares) || 1 };
}
