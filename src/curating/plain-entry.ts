import { quoted } from '../knowledge/problems.js';

/** One sentence, question with its answer, or titled text, as it stands in a file that knows nothing of packs. */
export interface PlainEntry {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Place among the lines or rows that are not empty, from 1: the ¶ of its facts. */
  readonly place: number;
  /** Every run of blanks and line breaks in it is one blank, as in `title` and `text`. */
  readonly question?: string | undefined;
  readonly title?: string | undefined;
  readonly text: string;
}

export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export type EntriesRead = { readonly entries: readonly PlainEntry[] } | { readonly problems: readonly LineProblem[] };

/** What was read of one line or row: `heading` is a question or a title, as the file calls it. */
export interface RawEntry {
  readonly line: number;
  readonly place: number;
  readonly heading?: { readonly as: 'question' | 'title'; readonly text: string } | undefined;
  readonly text: string;
}

/** Longer texts are documents: as facts, nobody would find their parts. UTF-16 units. */
const textMax = 6_000;
const questionMin = 3;

/** Checks and cleans what was read; all that is wrong is told at once. */
export function entriesOf(raw: readonly RawEntry[], known: readonly LineProblem[] = []): EntriesRead {
  const problems: LineProblem[] = [...known];
  const entries: PlainEntry[] = [];
  const titles = new Map<string, number>();
  for (const { heading } of raw)
    if (heading?.as === 'title') titles.set(clean(heading.text), (titles.get(clean(heading.text)) ?? 0) + 1);
  for (const { line, place, heading, text: written } of raw) {
    const text = clean(written);
    const head = heading && clean(heading.text);
    const [of, article] = heading?.as === 'question' ? ['answer', 'an'] : ['text', 'a'];
    // A title that only one text has, and that asks, is the question that the text answers.
    const asks = heading?.as === 'question' || (head?.endsWith('?') && titles.get(head) === 1);
    const problem =
      text === ''
        ? `has no ${of}.`
        : !/[\p{L}\p{N}]/u.test(text)
          ? `has ${quoted(text)} for ${article} ${of}, which says nothing.`
          : text.length > textMax
            ? `has ${article} ${of} of ${text.length} characters. Longer than ${textMax} is a document: break it up into sentences, one a line.`
            : heading?.as === 'question' && (head ?? '').length < questionMin
              ? `has ${head === '' ? 'no question' : `the question ${quoted(head)}, which is too short`}.`
              : undefined;
    if (problem !== undefined) problems.push({ line, message: problem });
    else if (!head) entries.push({ line, place, text });
    else entries.push(asks ? { line, place, question: head, text } : { line, place, title: head, text });
  }
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return entries.length === 0 ? { problems: [{ line: 1, message: 'has nothing in it.' }] } : { entries };
}

/** On one line, without what moves a cursor. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
