import type { Collection } from './collection.js';
import { documentVectors, type Kinship, kinshipSteps } from './kinship.js';
import { type Meanings, meaningSteps } from './meanings.js';
import type { Shape } from './shape.js';
import { Spelling } from './spelling.js';
import { type Statistics, statisticsSteps } from './statistics.js';
import type { Steps } from './steps.js';

/** A collection with all that follows from it. */
export interface TextIndex {
  readonly collection: Collection;
  readonly shape: Shape;
  readonly size: number;
  readonly statistics: Statistics;
  readonly spelling: Spelling;
  readonly kinship: Kinship | undefined;
  /** Each document's direction; empty without kinship. */
  readonly directions: Int8Array;
  readonly meanings: Meanings;
  /** Word → 1 where it has a digit. */
  readonly hasDigit: Uint8Array;
}

/** What takes long to find, and is saved for that. */
export type Found = Pick<TextIndex, 'collection' | 'statistics' | 'kinship' | 'directions'>;

/** Finds all that follows from a collection, in small steps. @param withKinship - false leaves {@link Kinship} out */
export function* textIndexSteps(collection: Collection, shape: Shape, withKinship = true): Steps<TextIndex> {
  const statistics = yield* statisticsSteps(collection, shape);
  const kinship = withKinship ? yield* kinshipSteps(collection, statistics) : undefined;
  const directions = kinship ? yield* documentVectors(collection, statistics, kinship) : new Int8Array();
  return yield* completionSteps({ collection, statistics, kinship, directions }, shape);
}

/** Adds what is found quickly. */
export function* completionSteps(found: Found, shape: Shape): Steps<TextIndex> {
  const meanings = yield* meaningSteps(found.collection, found.statistics);
  const words = found.collection.words.strings();
  const hasDigit = new Uint8Array(words.size);
  for (let word = 0; word < words.size; word++) {
    const end = words.starts[word + 1] ?? 0;
    for (let at = words.starts[word] ?? 0; at < end; at++) {
      const byte = words.bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) hasDigit[word] = 1;
    }
  }
  const size = found.collection.starts.length - 1;
  return { ...found, shape, size, spelling: new Spelling(words), meanings, hasDigit };
}
