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
  const firstText = growing();
  const firstTerm = growing();
  const terms = growing();
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
      return { firstText: firstText.whole(), firstTerm: firstTerm.whole(), terms: terms.whole() };
    },
  };
}

/** Whole numbers in a row that grows by doubling. */
export function growing() {
  let numbers = new Uint32Array(1_024);
  let length = 0;
  return {
    push(value: number): void {
      if (length === numbers.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length++] = value;
    },
    whole: (): Uint32Array => numbers.slice(0, length),
    get length() {
      return length;
    },
  };
}
