/** One range of a citation's place: of paragraphs, or of sentences in one paragraph; from 1, ends included. */
interface Range {
  readonly paragraphs: readonly [number, number];
  readonly sentences: readonly [number, number] | undefined;
}

/** A copy of a source, split the way places count it. */
export interface SplitCopy {
  readonly text: string;
  /** Sentences of each ¶: of each line that is not blank. */
  readonly paragraphs: readonly (readonly string[])[];
}

/** What stands at a place, or why nothing does. */
export type PlaceReading = { readonly text: string } | { readonly missing: string };

/** Lines of a copy that are titles: its ¶ have few words and stand before the first long one. */
const titleWordsMax = 30;

export function splitCopy(text: string): SplitCopy {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return { text, paragraphs: lines.map(splitSentences) };
}

/**
 * Sentences of one line. A full stop ends one where a blank and a capital letter, digit or quote follow, but not after
 * a form of address or an initial ("Mr. Deguang", "J. Kubis").
 */
export function splitSentences(line: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/[.!?…]+["”»’')\]]*\s+(?=["“«‘'([]*[\p{Lu}\p{N}])/gu)) {
    const upTo = end.index + end[0].length;
    const before = line.slice(from, end.index);
    if (/(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|H\.E|St|No|op|art|p|para|vs|\p{Lu})$/u.test(before) && end[0].startsWith('.'))
      continue;
    sentences.push(line.slice(from, upTo).trim());
    from = upTo;
  }
  const rest = line.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/**
 * The text at a place of a copy. Places that name no ¶ (`op. 4`, `page`) stand for the whole copy; `title` and
 * `heading` for what stands above its first long ¶.
 *
 * @param place - as citations have it: `¶3 s5`, `¶3 s5-6`, `¶5-6, ¶9`, `title`, `page`, …
 */
export function readPlace(copy: SplitCopy, place: string): PlaceReading {
  if (place === 'title' || place === 'heading') return { text: titleOf(copy) };
  if (!place.startsWith('¶')) return { text: copy.text };
  const texts: string[] = [];
  for (const { paragraphs, sentences } of rangesOf(place)) {
    for (let number = paragraphs[0]; number <= paragraphs[1]; number++) {
      const paragraph = copy.paragraphs[number - 1];
      if (paragraph === undefined) return { missing: `it has ${copy.paragraphs.length} ¶` };
      if (sentences === undefined) texts.push(...paragraph);
      else if (sentences[1] > paragraph.length) return { missing: `its ¶${number} has ${paragraph.length} sentences` };
      else texts.push(...paragraph.slice(sentences[0] - 1, sentences[1]));
    }
  }
  return texts.length === 0 ? { missing: 'nothing is counted so' } : { text: texts.join(' ') };
}

function titleOf({ paragraphs }: SplitCopy): string {
  const first = paragraphs.findIndex((sentences) => sentences.join(' ').split(' ').length > titleWordsMax);
  return paragraphs.slice(0, Math.max(1, first)).flat().join(' ');
}

function rangesOf(place: string): readonly Range[] {
  return [...place.matchAll(/¶(\d+)(?: s(\d+))?(?:[-–](\d+))?/gu)].map(([, paragraph, sentence, to]) => {
    const first = Number(paragraph);
    if (sentence === undefined) return { paragraphs: [first, Number(to ?? first)], sentences: undefined };
    return { paragraphs: [first, first], sentences: [Number(sentence), Number(to ?? sentence)] };
  });
}
