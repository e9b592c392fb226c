import type { Reader } from './query.js';
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
  const opens = new Set(
    lexicon.find(texts).flatMap(({ sense, from }) => (sense.as === 'question' && sense.kind !== 'is-it' ? [from] : [])),
  );
  const own = (from: number, to: number): number =>
    texts.slice(from, to).filter((word) => !lexicon.isStopWord(word)).length;
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1];
    const here = words[at];
    if (!before || !here || !opens.has(at)) continue;
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
