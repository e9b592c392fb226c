import type { Report } from './findings.js';
import { fold } from './fold.js';
import { isOneSlip } from './nearest.js';
import type { Pack } from './schema.js';
import { namesOf } from './written-forms.js';

/** Shorter words have too many neighbours that are right. */
const lettersMin = 5;

/** A slip in a longer run stands in one of its parts as well. */
const windowWordsMax = 6;

/**
 * Names in sentences that are one slip of the keyboard away from a name of the pack, and none themselves: `Imanalyev`,
 * `Untied Nations`. A word alone is no slip if the language or any name or title of the pack has it.
 *
 * @param dictionary - everyday words, folded
 */
export function checkSpelling(pack: Pack, dictionary: ReadonlySet<string>, warning: Report): void {
  const names = pack.things.flatMap(namesOf);
  // Titles have the names of publishers, streets and people that no thing stands for.
  const texts = [...names, ...pack.sources.flatMap(({ title, publisher }) => [title, publisher])];
  const known = new Set(texts.flatMap(segmentsOf).flatMap(namesIn).map(folded));
  /** Folded name, or capitalised word of one → as it is printed. */
  const printed = new Map(
    names
      .filter((name) => !/\p{N}/u.test(name))
      .flatMap(segmentsOf)
      .flatMap((words) => [words, ...words.map((word) => [word])])
      .filter((words) => isName(words) && words.length <= windowWordsMax)
      .map((words) => [folded(words), words.join(' ')]),
  );
  const byForm = formsOf(printed.keys());
  /** What was judged → the name it may stand for. */
  const judged = new Map<string, string | undefined>();
  const meant = (window: string): string | undefined => {
    if (!judged.has(window)) {
      const near = deletionsOf(window).flatMap((form) => byForm.get(form) ?? []);
      judged.set(
        window,
        near.find((name) => isOneSlip(window, name) && !isInflected(window, name)),
      );
    }
    return judged.get(window);
  };

  const look = (item: object, id: string, says: string, path: readonly PropertyKey[]) => {
    const told = new Set<string>();
    // The longest first: it is the one that tells most.
    const windows = segmentsOf(says).flatMap(namesIn);
    for (const words of windows.toSorted((a, b) => b.length - a.length)) {
      const window = folded(words);
      if (known.has(window) || (words.length === 1 && dictionary.has(window))) continue;
      const name = printed.get(meant(window) ?? '');
      const slipped = words.filter((word) => !name?.split(' ').includes(word));
      if (name === undefined || slipped.every((word) => told.has(word))) continue;
      for (const word of slipped) told.add(word);
      warning(item, path, `${id} writes "${words.join(' ')}", which is no name of the pack. Did you mean "${name}"?`);
    }
  };
  for (const fact of pack.facts) look(fact, fact.id, fact.says, ['says']);
  for (const dispute of pack.disputes) {
    look(dispute, dispute.id, dispute.point, ['point']);
    for (const [at, reading] of dispute.readings.entries()) {
      // What a source misprints is quoted.
      look(dispute, dispute.id, reading.says.replace(/["“«][^"”»]*["”»]/g, '·'), ['readings', at, 'says']);
    }
  }
}

/** The words between two marks of punctuation, without the 's of a genitive. */
function segmentsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/[^\p{L}\p{M}'’ʻ\s-]+/u)
    .map((segment) => (segment.match(/\p{L}[\p{L}\p{M}'’ʻ]*/gu) ?? []).map((word) => word.replace(/['’]s?$/u, '')))
    .filter((words) => words.length > 0);
}

/** All runs of words that may be a name. */
function namesIn(words: readonly string[]): readonly (readonly string[])[] {
  const runs: (readonly string[])[] = [];
  for (const [from, word] of words.entries()) {
    if (!isCapital(word)) continue;
    for (let to = from + 1; to <= Math.min(words.length, from + windowWordsMax); to++) {
      const run = words.slice(from, to);
      if (isName(run)) runs.push(run);
    }
  }
  return runs;
}

/** Names begin and end with a capital letter; what is short has too many neighbours that are right. */
function isName(words: readonly string[]): boolean {
  return isCapital(words[0]) && isCapital(words.at(-1)) && words.join('').length >= lettersMin;
}

function isCapital(word = ''): boolean {
  return /^\p{Lu}/u.test(word);
}

function folded(words: readonly string[]): string {
  return fold(words.join(' '));
}

/** `Security Councils` is no slip of `Security Council`. */
function isInflected(a: string, b: string): boolean {
  const [words, others] = [a.split(' '), b.split(' ')];
  return words.length === others.length && words.every((word, at) => bare(word) === bare(others[at] ?? ''));
}

function bare(word: string): string {
  return word.replace(/s$/, '');
}

/** Name by each form that the loss of one letter gives it, and by itself: two names one slip apart share such a form. */
function formsOf(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map<string, string[]>();
  for (const name of names) {
    for (const form of deletionsOf(name)) {
      const others = byForm.get(form);
      if (others === undefined) byForm.set(form, [name]);
      else others.push(name);
    }
  }
  return byForm;
}

function deletionsOf(text: string): readonly string[] {
  const letters = [...text];
  return [...new Set([text, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])];
}
