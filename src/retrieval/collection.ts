import { GrowingBytes, GrowingNumbers } from './growing.js';
import { stem } from './stem.js';
import { type PackedStrings, WordTable } from './word-table.js';
import { eachWord } from './words.js';

/** The documents as lists of word numbers: all that is saved; everything else follows from it. */
export interface Collection {
  readonly ids: PackedStrings;
  /** Words as they stand in the texts, folded. */
  readonly words: WordTable;
  /** Their stems: a term is a number of this table. */
  readonly stems: WordTable;
  /** Word → term. */
  readonly termOf: Uint32Array;
  /** Document after document: how many words its title has, then its words, title first, all as varints. */
  readonly lists: Uint8Array;
  /** Where each document's list begins; one more than there are documents. */
  readonly starts: Uint32Array;
  readonly titled: number;
  /** How many titles ask something. */
  readonly asking: number;
}

const questionOpening =
  /^\W*(?:who|whom|whose|what|when|where|why|which|how|is|are|am|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had)\b/i;

/** Collects documents one by one. */
export class CollectionBuilder {
  readonly #ids = new WordTable();
  readonly #words = new WordTable();
  readonly #stems = new WordTable();
  readonly #termOf = new GrowingNumbers();
  readonly #lists = new GrowingBytes();
  readonly #starts = new GrowingNumbers();
  #length = 0;
  #list32 = new Uint32Array(256);
  #titled = 0;
  #asking = 0;

  get size(): number {
    return this.#ids.size;
  }

  /** @returns false if a document of this id is there already; nothing changes then */
  add(id: string, title: string, text: string): boolean {
    const before = this.#ids.size;
    if (this.#ids.addText(id) < before) return false;
    this.#starts.push(this.#lists.length);
    this.#length = 0;
    eachWord(title, this.#take);
    const titleWords = this.#length;
    eachWord(text, this.#take);
    if (titleWords > 0) {
      this.#titled += 1;
      if (title.trimEnd().endsWith('?') || questionOpening.test(title)) this.#asking += 1;
    }
    this.#lists.pushVarint(titleWords);
    for (let at = 0; at < this.#length; at++) this.#lists.pushVarint(this.#list32[at] ?? 0);
    return true;
  }

  finish(): Collection {
    this.#starts.push(this.#lists.length);
    return {
      ids: this.#ids.strings(),
      words: this.#words,
      stems: this.#stems,
      termOf: this.#termOf.finished(),
      lists: this.#lists.finished(),
      starts: this.#starts.finished(),
      titled: this.#titled,
      asking: this.#asking,
    };
  }

  readonly #take = (units: Uint16Array, length: number): void => {
    const word = this.#words.add(units, length);
    if (word === this.#termOf.length) this.#termOf.push(this.#stems.addText(stem(this.#words.textOf(word))));
    if (this.#length === this.#list32.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#list32);
      this.#list32 = larger;
    }
    this.#list32[this.#length++] = word;
  };
}
