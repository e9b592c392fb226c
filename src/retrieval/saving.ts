import { GrowingBytes } from './growing.js';
import type { Postings } from './postings.js';
import type { Found } from './text-index.js';
import { PackedStrings } from './word-table.js';

/** Bytes are not an index that this version can load. */
export class BrokenIndex extends Error {
  override readonly name = 'BrokenIndex';
}

const magic = 'RPTRINDX';
/** Raised whenever what is saved, or how words are read, changes. */
const version = 1;
const headerBytes = 20;

/** Magic, version, length and checksum of what follows; then stretches of bytes, each after its length. */
export function write({ collection, statistics, kinship, directions }: Found): Uint8Array {
  const { postings } = statistics;
  const parts: Uint8Array[] = [];
  const put = (part: Uint8Array): void => {
    parts.push(littleEndian(Uint32Array.of(part.length)), part);
  };
  put(littleEndian(Uint32Array.of(collection.titled, collection.asking, kinship?.dimensions ?? 0)));
  for (const strings of [collection.ids, collection.words.strings(), collection.stems.strings()]) {
    put(littleEndian(strings.starts));
    put(strings.bytes);
  }
  for (const numbers of [collection.termOf, collection.starts, statistics.frequencies, postings.starts])
    put(littleEndian(numbers));
  put(gapsOf(postings));
  for (const bytes of [collection.lists, postings.weights, postings.peaks, statistics.isLittle]) put(bytes);
  for (const numbers of [statistics.weightOf, statistics.norms, statistics.lengths, statistics.contents])
    put(littleEndian(bitsOf(numbers)));
  put(littleEndian(bitsOf(Float32Array.of(statistics.titleWeight, statistics.idfMax))));
  put(new Uint8Array(directions.buffer, directions.byteOffset, directions.length));
  if (kinship) {
    put(new Uint8Array(kinship.vectors.buffer, kinship.vectors.byteOffset, kinship.vectors.length));
    put(littleEndian(bitsOf(kinship.scales)));
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(headerBytes + length);
  let at = headerBytes;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < magic.length; place++) view.setUint8(place, magic.charCodeAt(place));
  view.setUint32(8, version, true);
  view.setUint32(12, length, true);
  view.setUint32(16, checksum(bytes, headerBytes), true);
  return bytes;
}

/**
 * Reads what {@link write} wrote.
 *
 * @throws BrokenIndex if the bytes are something else, of another version, cut short or changed
 */
export function read(bytes: Uint8Array): Found {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A saved index is a Uint8Array.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || [...magic].some((letter, at) => view.getUint8(at) !== letter.charCodeAt(0)))
    throw new BrokenIndex('These bytes are not a saved index. Build the engine again and save it.');
  const written = view.getUint32(8, true);
  if (written !== version)
    throw new BrokenIndex(
      `The saved index has version ${written}, and this program reads version ${version}. Build the engine again.`,
    );
  const length = view.getUint32(12, true);
  if (length !== bytes.length - headerBytes)
    throw new BrokenIndex(
      `The saved index is ${length + headerBytes} bytes long, but ${bytes.length} are here. Copy it again.`,
    );
  if (view.getUint32(16, true) !== checksum(bytes, headerBytes))
    throw new BrokenIndex('The saved index was changed: its checksum is wrong. Copy it again.');
  let at = headerBytes;
  const take = (): Uint8Array => {
    const partLength = at + 4 <= bytes.length ? view.getUint32(at, true) : Number.POSITIVE_INFINITY;
    if (at + 4 + partLength > bytes.length)
      throw new BrokenIndex('The saved index ends early. Build the engine again.');
    at += 4 + partLength;
    return bytes.subarray(at - partLength, at);
  };
  const takeBytes = (): Uint8Array => take().slice();
  const takeNumbers = (): Uint32Array => numbersOf(take());
  const takeFloats = (): Float32Array => new Float32Array(takeNumbers().buffer);
  const takeSigned = (): Int8Array => new Int8Array(takeBytes().buffer);
  const takeStrings = (): PackedStrings => {
    const starts = takeNumbers();
    return new PackedStrings(takeBytes(), starts);
  };
  const [titled = 0, asking = 0, dimensions = 0] = takeNumbers();
  const ids = takeStrings();
  const words = takeStrings().table();
  const stems = takeStrings().table();
  const [termOf, starts, frequencies, postingStarts] = [takeNumbers(), takeNumbers(), takeNumbers(), takeNumbers()];
  const documents = documentsOf(take(), postingStarts);
  const [lists, weights, peaks, isLittle] = [takeBytes(), takeBytes(), takeBytes(), takeBytes()];
  const [weightOf, norms, lengths, contents] = [takeFloats(), takeFloats(), takeFloats(), takeFloats()];
  const [titleWeight = 0, idfMax = 0] = takeFloats();
  const directions = takeSigned();
  return {
    collection: { ids, words, stems, termOf, lists, starts, titled, asking },
    statistics: {
      postings: { starts: postingStarts, documents, weights, peaks },
      weightOf,
      isLittle,
      frequencies,
      titleWeight,
      norms,
      lengths,
      contents,
      idfMax,
    },
    kinship: dimensions > 0 ? { dimensions, vectors: takeSigned(), scales: takeFloats() } : undefined,
    directions,
  };
}

/** Each term's documents as steps from one to the next, which mostly fit into one byte. */
function gapsOf({ starts, documents }: Postings): Uint8Array {
  const gaps = new GrowingBytes(documents.length + 16);
  for (let term = 0; term + 1 < starts.length; term++) {
    let before = 0;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      gaps.pushVarint(document - before);
      before = document;
    }
  }
  return gaps.finished();
}

function documentsOf(gaps: Uint8Array, starts: Uint32Array): Uint32Array {
  const documents = new Uint32Array(starts[starts.length - 1] ?? 0);
  let from = 0;
  for (let term = 0; term + 1 < starts.length; term++) {
    let before = 0;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      let byte = gaps[from++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = gaps[from++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      before += gap;
      documents[at] = before;
    }
  }
  return documents;
}

function bitsOf(numbers: Float32Array): Uint32Array {
  return new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
}

/** The bytes of numbers, the lowest first, whatever machine this is. */
function littleEndian(values: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  if (isLittleEndian) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return bytes;
  }
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(at * 4, value, true);
  return bytes;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  if (isLittleEndian) return new Uint32Array(bytes.slice().buffer, 0, bytes.length >> 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** No change of one byte leaves it the same. @see Fowler, Noll & Vo, FNV-1a, 1991 */
function checksum(bytes: Uint8Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
