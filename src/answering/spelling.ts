import { bitCount } from '../meaning/bit-count.js';
import { deletionIndexSteps } from './deletion-index.js';
import { editCost } from './edit-cost.js';
import { finish, type Steps } from './steps.js';

/** A word of the vocabulary near another one. */
export interface Near {
  readonly word: string;
  /** In edits; see {@link editCost}. */
  readonly cost: number;
  /** How often the collection uses it. */
  readonly frequency: number;
}

/** A vocabulary to spell against: folded words with how often the collection uses them. */
export interface Speller {
  /** Words of the vocabulary that may have been meant, those of the fewest edits first; none for what has figures. */
  near(word: string): readonly Near[];
  /** A word one slip away that the collection uses far more often; undefined if there is none, or the word is not rare. */
  commoner(word: string): string | undefined;
  has(word: string): boolean;
  frequency(word: string): number;
}

/** A word used at most this often may be a slip that someone wrote down as a name. */
const rareMax = 3;
/** A word used at least this often is what a slip of it stands for. */
const commonMin = 40;
/** Most words told of as near. */
const nearMax = 12;
/** Dearest single slip: a wrong letter in the first place, far from the right one. */
const slipMax = 1.4;
/** Up to this many edits a long word may be away. */
const slipsMax = 2.8;
/** Shortest word that may have two slips. */
const twoSlipsMin = 6;
/** Letters that one word has and the other has not, after two slips. */
const differingMax = 4;

export function buildSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  return finish(spellerSteps(vocabulary));
}

/** Words of one length, in columns. */
interface Column {
  readonly numbers: Int32Array;
  /** Which letters a word has; see {@link letterMask}. */
  readonly letters: Int32Array;
}

/** {@link buildSpeller} in small steps. */
export function* spellerSteps(vocabulary: ReadonlyMap<string, number>): Steps<Speller> {
  const words: string[] = [];
  const lengths: number[] = [];
  for (const word of vocabulary.keys()) {
    yield;
    if (word.length < 2 || hasFigure(word)) continue;
    words.push(word);
    lengths[word.length] = (lengths[word.length] ?? 0) + 1;
  }
  const byLength = lengths.map((count): Column => ({ numbers: new Int32Array(count), letters: new Int32Array(count) }));
  const filled = byLength.map(() => 0);
  for (let number = 0; number < words.length; number++) {
    const word = words[number] ?? '';
    const column = byLength[word.length];
    const at = filled[word.length] ?? 0;
    filled[word.length] = at + 1;
    if (column) {
      column.numbers[at] = number;
      column.letters[at] = letterMask(word);
    }
    if (number % 64 === 0) yield;
  }
  const slips = yield* deletionIndexSteps(words);

  const oneSlipAway = (word: string): Near[] => {
    const found: Near[] = [];
    slips.near(word, (number) => {
      const candidate = words[number] ?? '';
      const cost = editCost(word, candidate, slipMax);
      if (cost <= slipMax) found.push({ word: candidate, cost, frequency: vocabulary.get(candidate) ?? 0 });
    });
    return found;
  };
  const twoSlipsAway = (word: string): Near[] => {
    const found: Near[] = [];
    const mask = letterMask(word);
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const column = byLength[length];
      if (!column) continue;
      const { letters, numbers } = column;
      for (let at = 0; at < letters.length; at++) {
        if (bitCount(mask ^ (letters[at] ?? 0)) > differingMax) continue;
        const candidate = words[numbers[at] ?? 0] ?? '';
        const cost = editCost(word, candidate, slipsMax);
        if (cost <= slipsMax) found.push({ word: candidate, cost, frequency: vocabulary.get(candidate) ?? 0 });
      }
    }
    return found;
  };

  return {
    near(word) {
      if (word.length < 2 || hasFigure(word)) return [];
      const one = oneSlipAway(word);
      const found = one.length > 0 || word.length < twoSlipsMin ? one : twoSlipsAway(word);
      return found.sort((a, b) => a.cost - b.cost || b.frequency - a.frequency).slice(0, nearMax);
    },
    commoner(word) {
      const own = vocabulary.get(word) ?? 0;
      if (own > rareMax || word.length < 5) return undefined;
      let best: Near | undefined;
      for (const near of oneSlipAway(word))
        if (
          near.word !== word &&
          near.cost <= 1 &&
          near.frequency >= commonMin &&
          near.frequency > (best?.frequency ?? 0)
        )
          best = near;
      return best?.word;
    },
    has: (word) => vocabulary.has(word),
    frequency: (word) => vocabulary.get(word) ?? 0,
  };
}

/** Numbers are never corrected. */
function hasFigure(word: string): boolean {
  return figure.test(word);
}

const figure = /\p{N}/u;

function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}
