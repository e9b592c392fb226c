import type { PackedThing } from './answer.js';
import type { Lexicon } from './lexicon.js';
import { finish, type Steps } from './steps.js';
import { readWords } from './text.js';

/** A name found in a sequence of words: from the word at `from` up to, not including, the one at `to`. */
export interface NameMention {
  /** Ids of all things of that name. */
  readonly things: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Names {
  /** The longest names in the words, from left to right, none overlapping another. */
  find(words: readonly string[]): readonly NameMention[];
  /** All words of all names. */
  readonly words: ReadonlySet<string>;
}

/** Names, aliases and symbols of things, in any language. */
export function buildNames(things: readonly PackedThing[], lexicon: Lexicon): Names {
  return namesIn(finish(nameTreeSteps(things, lexicon)), lexicon);
}

/** Names as plain data. */
export interface NameTree {
  readonly root: Branch;
  /** All words of all names. */
  readonly words: ReadonlySet<string>;
}

/** Names that begin with the same words: what they name when they end here, and how they go on. */
interface Branch {
  readonly things: string[];
  readonly next: Map<string, Branch>;
}

/** Gathers the names of things, in small steps. */
export function* nameTreeSteps(things: readonly PackedThing[], lexicon: Lexicon): Steps<NameTree> {
  const root: Branch = { things: [], next: new Map() };
  const words = new Set<string>();
  for (const thing of things) {
    yield;
    for (const name of namesOf(thing)) {
      const parts = readWords(name).map((word) => word.text);
      if (parts.length === 0) continue;
      for (const part of parts) words.add(part);
      plant(root, parts, thing.id);
      if (parts.some(isInflecting))
        plant(
          root,
          parts.map((part) => rootOf(part, lexicon)),
          thing.id,
        );
    }
  }
  return { root, words };
}

/** @param lexicon - the one that the names were gathered with */
export function namesIn({ root, words }: NameTree, lexicon: Lexicon): Names {
  /** The longest name that begins at a word. */
  const longestAt = (sequence: readonly string[], from: number): NameMention | undefined => {
    let found: NameMention | undefined;
    let branch: Branch | undefined = root;
    // The same words without the endings that cases give them, while one of them has such an ending.
    let inflected: Branch | undefined = root;
    let isInflected = false;
    for (let at = from; at < sequence.length && (branch || inflected); at++) {
      const word = sequence[at] ?? '';
      const before: Branch | undefined = branch;
      branch = before?.next.get(word);
      isInflected ||= isInflecting(word);
      inflected = inflected?.next.get(rootOf(word, lexicon));
      // An article or preposition alone is never a name, whatever a pack calls its things.
      if (at === from && lexicon.isStopWord(word)) continue;
      const things =
        named(branch) ?? (isInflected ? named(inflected) : undefined) ?? named(before && withoutEnding(before, word));
      if (things) found = { things, from, to: at + 1 };
    }
    return found;
  };

  /** What follows a word without one of its endings: `ShHTga`, `Tashkentda`, `members'`. */
  const withoutEnding = ({ next }: Branch, word: string): Branch | undefined => {
    for (const part of lexicon.roots(word)) {
      const branch = next.get(part);
      if (named(branch)) return branch;
    }
    return undefined;
  };

  return {
    words,
    find(sequence) {
      const found: NameMention[] = [];
      for (let from = 0; from < sequence.length; from++) {
        const mention = longestAt(sequence, from);
        if (!mention) continue;
        found.push(mention);
        from = mention.to - 1;
      }
      return found;
    },
  };
}

function plant(root: Branch, parts: readonly string[], id: string): void {
  let branch = root;
  for (const part of parts) {
    const next = branch.next.get(part) ?? { things: [], next: new Map<string, Branch>() };
    branch.next.set(part, next);
    branch = next;
  }
  if (!branch.things.includes(id)) branch.things.push(id);
}

function named(branch: Branch | undefined): readonly string[] | undefined {
  return branch && branch.things.length > 0 ? branch.things : undefined;
}

function isInflecting(word: string): boolean {
  return word.charCodeAt(0) > 0x7f && inflecting.test(word);
}

/** A word of an inflecting script without its ending, so that cases of a name meet; others as they are. */
function rootOf(word: string, lexicon: Lexicon): string {
  return word.length > 3 && isInflecting(word) ? (lexicon.roots(word)[0] ?? word) : word;
}

const inflecting = /\p{Script=Cyrillic}/u;

/** Every name under which a thing may be asked for. */
export function namesOf(thing: Pick<PackedThing, 'name' | 'names' | 'symbol'>): readonly string[] {
  return [thing.name, ...Object.values(thing.names ?? {}).flat(), ...(thing.symbol ? [thing.symbol] : [])];
}
