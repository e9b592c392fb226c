import { GrowingNumbers } from '../retrieval/growing.js';

/** What one document is found by: texts as term numbers in order, repeated where they recur. */
export interface DocumentTexts {
  readonly says: readonly number[];
  /** What the things it is about are called. */
  readonly names: readonly number[];
  readonly phrasings: readonly (readonly number[])[];
}

/** The texts of all documents, one after another: a document's sentence, its names, then its phrasings. */
export interface PackedTexts {
  /** Document → its first text; one entry more than there are documents. */
  readonly firstText: Uint32Array;
  /** Text → its first term; one entry more than there are texts. */
  readonly firstTerm: Uint32Array;
  readonly terms: Uint32Array;
}

/** Texts before a document's phrasings. */
export const textsBeforePhrasings = 2;

/** Packs texts as documents are written; `pack` ends it. */
export function textPacker() {
  const firstText = new GrowingNumbers();
  const firstTerm = new GrowingNumbers();
  const terms = new GrowingNumbers();
  const add = (text: readonly number[]): void => {
    firstTerm.push(terms.length);
    for (const term of text) terms.push(term);
  };
  return {
    add({ says, names, phrasings }: DocumentTexts): void {
      firstText.push(firstTerm.length);
      add(says);
      add(names);
      phrasings.forEach(add);
    },
    pack(): PackedTexts {
      firstText.push(firstTerm.length);
      firstTerm.push(terms.length);
      return { firstText: firstText.finished(), firstTerm: firstTerm.finished(), terms: terms.finished() };
    },
  };
}
