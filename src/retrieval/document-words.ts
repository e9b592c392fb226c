import type { Collection } from './collection.js';

/** Reads the words of one document after another without making anything. */
export class DocumentWords {
  readonly #lists: Uint8Array;
  readonly #starts: Uint32Array;
  /** The words last read. */
  words: Uint32Array;
  /** How many there are. */
  length = 0;
  /** How many of them are the title's, which come first. */
  titleLength = 0;

  constructor({ lists, starts }: Pick<Collection, 'lists' | 'starts'>) {
    this.#lists = lists;
    this.#starts = starts;
    this.words = new Uint32Array(256);
  }

  /** @param wordsMax - what follows is left unread */
  read(document: number, wordsMax: number): void {
    const lists = this.#lists;
    let words = this.words;
    let at = this.#starts[document] ?? 0;
    const end = this.#starts[document + 1] ?? 0;
    let length = -1;
    while (at < end && length < wordsMax) {
      let byte = lists[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      if (length < 0) this.titleLength = value;
      else {
        if (length === words.length) words = this.#enlarge();
        words[length] = value;
      }
      length += 1;
    }
    this.length = Math.max(0, length);
    this.titleLength = Math.min(this.titleLength, this.length);
  }

  #enlarge(): Uint32Array {
    const larger = new Uint32Array(this.words.length * 2);
    larger.set(this.words);
    this.words = larger;
    return larger;
  }
}
