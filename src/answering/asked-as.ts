import { nounAsked, outermost } from './intent.js';
import type { Lexicon, Noun, QuestionKind } from './lexicon.js';
import { readWords } from './text.js';

/** Question words by which facts are told apart, each with its bit; "what" and "is it" ask for anything. */
const bits: Partial<Readonly<Record<QuestionKind, number>>> = {
  when: 1,
  who: 2,
  where: 4,
  'how-many': 8,
  'how-long': 16,
  why: 32,
  how: 64,
};

/** "In which year" is "when": a noun after "which" → what it asks as. */
const nounBits: Readonly<Record<Noun, number>> = {
  date: 1,
  person: 2,
  body: 2,
  country: 2 | 4,
  place: 4,
  number: 8,
  resolution: 128,
  session: 256,
};

/** The question words of a question as one set of bits; 0 where it asks for nothing in particular. */
export function askedAs(kinds: ReadonlySet<QuestionKind>, noun: Noun | undefined): number {
  let asked = noun === undefined ? 0 : nounBits[noun];
  for (const kind of kinds) if (kind !== 'how') asked |= bits[kind] ?? 0;
  // "How" says how something is asked only where nothing finer does: "how and when".
  return asked === 0 && kinds.has('how') ? (bits.how ?? 0) : asked;
}

/** @returns {@link askedAs} of a text as it is written */
export function askedAsReader(lexicon: Pick<Lexicon, 'find'>): (text: string) => number {
  return (text) => {
    const found = lexicon.find(readWords(text).map((word) => word.text));
    const kinds = outermost(found.filter(({ sense }) => sense.as === 'question')).flatMap(({ sense }) =>
      sense.as === 'question' ? [sense.kind] : [],
    );
    return askedAs(new Set(kinds), nounAsked(found));
  };
}

/** Whether a text that asks like this asks why. */
export function asksWhy(asked: number): boolean {
  return (asked & (bits.why ?? 0)) !== 0;
}
