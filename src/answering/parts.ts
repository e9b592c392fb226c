import type { OperationWord } from './lexicon.js';
import type { Query, Reader } from './query.js';
import { readWords } from './text.js';

/** A part with fewer words of its own is not a question by itself: "when" of "when and where was it signed". */
const ownWordsMin = 2;

/**
 * The two questions of a two-part question: "when did it open, and who led it?"; the question alone where it has one part.
 *
 * @param question - cleaned
 */
export function partsOfQuestion(question: string, { lexicon }: Pick<Reader, 'lexicon'>): readonly string[] {
  const words = readWords(question);
  const texts = words.map((word) => word.text);
  if (!/[?;]./.test(question) && !texts.some((text, at) => at > 0 && lexicon.joins(text))) return [question];
  const opens = new Set(
    lexicon.find(texts).flatMap(({ sense, from }) => (sense.as === 'question' && sense.kind !== 'is-it' ? [from] : [])),
  );
  const own = (from: number, to: number): number =>
    texts.slice(from, to).filter((word) => !lexicon.isStopWord(word)).length;
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1];
    const here = words[at];
    if (!before || !here) continue;
    // "…, and on what day was it": the second may begin with a preposition.
    const opener = opens.has(at) ? at : lexicon.isStopWord(here.text) && opens.has(at + 1) ? at + 1 : undefined;
    if (opener === undefined) continue;
    const joint = question.slice(before.end, here.start);
    const joins = /[?;]/.test(joint) || lexicon.joins(before.text);
    const firstEnds = lexicon.joins(before.text) ? at - 1 : at;
    if (
      joins &&
      own(0, firstEnds) >= ownWordsMin &&
      own(at, words.length) >= 1 &&
      [...opens].some((open) => open < firstEnds)
    ) {
      const end = words[firstEnds - 1]?.end ?? before.end;
      return [question.slice(0, end).trim(), question.slice(here.start).trim()];
    }
  }
  return [question];
}

/** One of several things that a question asks the same of. */
export interface Share {
  /** Its name, as typed. */
  readonly name: string;
  /** The question about it alone. */
  readonly question: string;
}

/** What is asked of two things together. */
const together: readonly OperationWord[] = ['between', 'interval', 'compare', 'order', 'count', 'longest', 'shortest'];

/**
 * The two questions of one that asks the same of two things of a type: "When did A and B join?"; none where it asks
 * nothing of each, as for the time between the two.
 *
 * @param query - how the question was read
 * @param typeOf - type of a thing
 */
export function sharesOf(
  question: string,
  query: Query,
  { lexicon, names }: Pick<Reader, 'lexicon' | 'names'>,
  typeOf: (id: string) => string | undefined,
): readonly Share[] {
  const asksEach = query.kinds.has('when') || query.kinds.has('where') || query.kinds.has('who');
  if (!asksEach || together.some((kind) => query.operations.has(kind))) return [];
  const words = readWords(question);
  const found = names.find(words.map(({ text }) => text));
  for (const [at, left] of found.entries()) {
    const right = found[at + 1];
    // "A and B", "A and the B".
    const joint = words[left.to]?.text;
    const article = words[left.to + 1]?.text ?? '';
    if (!right || joint === undefined || !lexicon.joins(joint)) continue;
    if (right.from !== left.to + (lexicon.isStopWord(article) ? 2 : 1)) continue;
    const types = new Set(left.things.map(typeOf));
    if (!right.things.some((id) => types.has(typeOf(id)))) continue;
    const [start, end] = [words[left.from]?.start, words[right.to - 1]?.end];
    if (start === undefined || end === undefined) continue;
    return [left, right].map((name) => {
      const typed = question.slice(words[name.from]?.start, words[name.to - 1]?.end);
      return { name: typed, question: `${question.slice(0, start)}${typed}${question.slice(end)}` };
    });
  }
  return [];
}
