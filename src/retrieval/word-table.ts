import { GrowingBytes, GrowingNumbers } from './growing.js';

/**
 * Strings numbered from 0 in the order they were first added, in two flat arrays and a hash table: a fifth of what a
 * `Map` of strings takes, and written to disk as it is. Every string comes back as it was, lone surrogates too.
 *
 * @see Knuth, "The Art of Computer Programming", volume 3, section 6.4, algorithm L (open addressing)
 */
export class WordTable {
  readonly #arena: GrowingBytes;
  readonly #starts: GrowingNumbers;
  #slots: Int32Array;
  #encoded = new Uint8Array(256);

  constructor() {
    this.#arena = new GrowingBytes(4_096);
    this.#starts = new GrowingNumbers(1_024);
    this.#starts.push(0);
    this.#slots = new Int32Array(2_048).fill(-1);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of the string of these UTF-16 code units; -1 if it was not added. */
  find(units: Uint16Array, length: number): number {
    const bytes = this.#encode(units, length);
    return this.#slots[this.#slotOf(bytes)] ?? -1;
  }

  /** The number of the string of these UTF-16 code units, a new one if it was not there. */
  add(units: Uint16Array, length: number): number {
    const bytes = this.#encode(units, length);
    const slot = this.#slotOf(bytes);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const number = this.size;
    this.#slots[slot] = number;
    this.#arena.pushAll(this.#encoded, bytes);
    this.#starts.push(this.#arena.length);
    if (number * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  findText(text: string): number {
    return this.find(unitsOf(text), text.length);
  }

  addText(text: string): number {
    return this.add(unitsOf(text), text.length);
  }

  /** The strings without the table to find them by. */
  strings(): PackedStrings {
    return new PackedStrings(this.#arena.finished(), this.#starts.finished());
  }

  textOf(number: number): string {
    return decode(this.#arena.bytes, this.#starts.at(number), this.#starts.at(number + 1));
  }

  #encode(units: Uint16Array, length: number): number {
    if (this.#encoded.length < length * 3) this.#encoded = new Uint8Array(length * 6);
    const encoded = this.#encoded;
    let at = 0;
    for (let index = 0; index < length; index++) {
      const unit = units[index] ?? 0;
      if (unit < 0x80) encoded[at++] = unit;
      else if (unit < 0x800) {
        encoded[at++] = 0xc0 | (unit >> 6);
        encoded[at++] = 0x80 | (unit & 63);
      } else {
        encoded[at++] = 0xe0 | (unit >> 12);
        encoded[at++] = 0x80 | ((unit >> 6) & 63);
        encoded[at++] = 0x80 | (unit & 63);
      }
    }
    return at;
  }

  /** Where the encoded string stands in the hash table, or the empty place where it belongs. */
  #slotOf(length: number): number {
    const encoded = this.#encoded;
    const slots = this.#slots;
    const arena = this.#arena.bytes;
    const mask = slots.length - 1;
    let slot = hashOf(encoded, 0, length) & mask;
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number < 0) return slot;
      const start = this.#starts.at(number);
      if (this.#starts.at(number + 1) - start === length) {
        let at = 0;
        while (at < length && arena[start + at] === encoded[at]) at++;
        if (at === length) return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    const arena = this.#arena.bytes;
    for (let number = 0; number < this.size; number++) {
      let slot = hashOf(arena, this.#starts.at(number), this.#starts.at(number + 1)) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** Strings in one array of bytes (UTF-8, with lone surrogates as three bytes of their own) and where each begins. */
export class PackedStrings {
  constructor(
    readonly bytes: Uint8Array,
    /** One more than there are strings: the last says where the last string ends. */
    readonly starts: Uint32Array,
  ) {}

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return decode(this.bytes, this.starts[index] ?? 0, this.starts[index + 1] ?? 0);
  }

  /** The same strings, to be found by what they are; numbered as they stand here. */
  table(): WordTable {
    const table = new WordTable();
    const units = new Uint16Array(this.longest());
    for (let index = 0; index < this.size; index++) table.add(units, this.unitsAt(index, units));
    return table;
  }

  longest(): number {
    let longest = 0;
    for (let index = 0; index < this.size; index++)
      longest = Math.max(longest, (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0));
    return longest;
  }

  /** Writes the UTF-16 code units of a string to `units`. @returns how many there are */
  unitsAt(index: number, units: Uint16Array): number {
    return decodeUnits(this.bytes, this.starts[index] ?? 0, this.starts[index + 1] ?? 0, units);
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

let shared = new Uint16Array(256);

function unitsOf(text: string): Uint16Array {
  if (shared.length < text.length) shared = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at++) shared[at] = text.charCodeAt(at);
  return shared;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  // Ids are short and plain as a rule, and every answer needs ten of them.
  if (end - start <= 48) {
    let plain = '';
    let at = start;
    for (let byte = bytes[at] ?? 0; at < end && byte < 0x80; byte = bytes[at] ?? 0) {
      plain += String.fromCharCode(byte);
      at += 1;
    }
    if (at === end) return plain;
  }
  const units = new Uint16Array(end - start);
  const length = decodeUnits(bytes, start, end, units);
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < length; from += 4_096)
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + 4_096)));
  return text;
}

function decodeUnits(bytes: Uint8Array, start: number, end: number, units: Uint16Array): number {
  let length = 0;
  for (let at = start; at < end; ) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) units[length++] = byte;
    else if (byte < 0xe0) units[length++] = ((byte & 31) << 6) | ((bytes[at++] ?? 0) & 63);
    else {
      const middle = (bytes[at++] ?? 0) & 63;
      units[length++] = ((byte & 15) << 12) | (middle << 6) | ((bytes[at++] ?? 0) & 63);
    }
  }
  return length;
}
