import { finish, type Steps } from './steps.js';

/** A vocabulary to spell against: folded words with how often the collection uses them. */
export interface Speller {
  /** The word of the vocabulary that was most likely meant, with its cost in edits; undefined if none is near. */
  nearest(word: string, costMax?: number): { readonly word: string; readonly cost: number } | undefined;
  /** A word one slip away that the collection uses far more often; undefined if there is none, or the word is not rare. */
  commoner(word: string): string | undefined;
  /** Two words of the vocabulary that were run together. */
  split(word: string): readonly [string, string] | undefined;
}

/** A word used at most this often may be a slip that someone wrote down as a name. */
const rareMax = 3;
/** A word used at least this often is what a slip of it stands for. */
const commonMin = 40;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbours = keyboardNeighbours();
const vowels = new Set('aeiouy');

export function buildSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  return finish(spellerSteps(vocabulary));
}

/** {@link buildSpeller} in small steps. */
export function* spellerSteps(vocabulary: ReadonlyMap<string, number>): Steps<Speller> {
  const byLength = new Map<number, { readonly word: string; readonly letters: number; readonly frequency: number }[]>();
  for (const [word, frequency] of vocabulary) {
    yield;
    if (/\p{N}/u.test(word) || word.length < 3) continue;
    const same = byLength.get(word.length) ?? [];
    same.push({ word, letters: letterMask(word), frequency });
    byLength.set(word.length, same);
  }

  return {
    nearest(word, costMax = costLimit(word)) {
      if (costMax <= 0 || /\p{N}/u.test(word)) return undefined;
      const letters = letterMask(word);
      const reach = Math.ceil(costMax / 0.5);
      // A replaced letter changes two of the letters that a word has, a dropped or added one a single letter.
      const differingLetters = Math.floor(costMax / 0.7) * 2;
      let best: { word: string; cost: number; frequency: number } | undefined;
      for (let length = word.length - Math.min(reach, 3); length <= word.length + Math.min(reach, 3); length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (bitCount(letters ^ candidate.letters) > differingLetters) continue;
          const cost = editCost(word, candidate.word, best ? Math.min(costMax, best.cost) : costMax);
          if (cost > costMax) continue;
          if (!best || cost < best.cost || (cost === best.cost && candidate.frequency > best.frequency)) {
            best = { word: candidate.word, cost, frequency: candidate.frequency };
          }
        }
      }
      return best && { word: best.word, cost: best.cost };
    },
    commoner(word) {
      const own = vocabulary.get(word) ?? 0;
      if (own > rareMax || word.length < 5) return undefined;
      let best: { readonly word: string; readonly frequency: number } | undefined;
      for (let length = word.length - 1; length <= word.length + 1; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (candidate.frequency < Math.max(commonMin, (best?.frequency ?? 0) + 1) || candidate.word === word)
            continue;
          if (editCost(word, candidate.word, 1) <= 1) best = candidate;
        }
      }
      return best?.word;
    },
    split(word) {
      if (word.length < 6) return undefined;
      for (let at = 3; at <= word.length - 3; at++) {
        const [left, right] = [word.slice(0, at), word.slice(at)];
        if (vocabulary.has(left) && vocabulary.has(right)) return [left, right];
      }
      return undefined;
    },
  };
}

/** How many edits a word of this length may be away from what was meant. */
function costLimit(word: string): number {
  const length = [...word].length;
  if (length < 3) return 0;
  if (length === 3) return 0.7;
  if (length === 4) return 1;
  if (length <= 6) return 1.6;
  return length <= 9 ? 2.1 : 2.8;
}

/**
 * Weighted edit distance: slips that fingers and ears make cost less than others, and a wrong first letter costs more.
 *
 * @param costMax - above it the exact figure does not matter
 * @see Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964
 */
export function editCost(typed: string, meant: string, costMax: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let least = row;
    const a = typed[row - 1] ?? '';
    for (let column = 1; column <= meant.length; column++) {
      const b = meant[column - 1] ?? '';
      const first = row === 1 || column === 1 ? 0.4 : 0;
      const doubledTyped = a === typed[row - 2] ? 0.5 : 1;
      const doubledMeant = b === meant[column - 2] ? 0.5 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + doubledTyped + (row === 1 ? 0.4 : 0),
        (current[column - 1] ?? 0) + doubledMeant + (column === 1 ? 0.4 : 0),
        (last[column - 1] ?? 0) + (a === b ? 0 : substitutionCost(a, b) + first),
      );
      if (row > 1 && column > 1 && a === meant[column - 2] && typed[row - 2] === b) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + (a === b ? 0 : 0.6));
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > costMax) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  return last[meant.length] ?? Number.POSITIVE_INFINITY;
}

function substitutionCost(a: string, b: string): number {
  if (neighbours.get(a)?.includes(b)) return 0.8;
  if (vowels.has(a) && vowels.has(b)) return 0.7;
  return soundAlike.has(a + b) ? 0.7 : 1;
}

const soundAlike = new Set([
  'ck',
  'kc',
  'sz',
  'zs',
  'vw',
  'wv',
  'cs',
  'sc',
  'fv',
  'vf',
  'iy',
  'yi',
  'qk',
  'kq',
  'gj',
  'jg',
  'td',
  'dt',
]);

function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

/** How many bits are set. @see Warren, "Hacker's Delight", 2nd edition, 2012, section 5-1 */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function keyboardNeighbours(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  rows.forEach((row, y) => {
    [...row].forEach((key, x) => {
      const near = [
        row[x - 1],
        row[x + 1],
        rows[y - 1]?.[x],
        rows[y - 1]?.[x + 1],
        rows[y + 1]?.[x],
        rows[y + 1]?.[x - 1],
      ];
      map.set(key, near.filter((other) => other !== undefined).join(''));
    });
  });
  return map;
}
