import { type PackedTexts, textsBeforePhrasings } from './packed-texts.js';
import type { Steps } from './steps.js';
import { type AlikeUnit, type CloseSlot, noSlot, type Weighed } from './weighing.js';

/** How a document's texts compare with a question. Read before the next document is compared: there is one of it. */
export interface Comparison {
  /** Slot of a question's term → 1 where some text of the document has it; see {@link Weighed.slotTerms}. */
  readonly known: Uint8Array;
  /** Likeness to the sentence, in [0, 1]. */
  readonly sentence: number;
  /** Likeness to the nearest phrasing, in [0, 1]. */
  readonly phrasing: number;
  /** Likeness to the nearest text, names left out, where words close in meaning count by how close they are; in [0, 1]. */
  readonly meaning: number;
}

export interface Comparer {
  /**
   * Compares documents with one question, in the order given.
   *
   * @param omitted - a phrasing to leave out, for measuring without a question's own answer in the index
   */
  compare(
    weighed: Weighed,
    documents: readonly number[],
    each: (document: number, comparison: Comparison) => void,
    omitted?: { readonly document: number; readonly phrasing: number },
  ): void;
}

/** Makes ready to compare, in small steps. */
export function* comparerSteps(texts: PackedTexts, weightOf: Float64Array): Steps<Comparer> {
  const { firstText, firstTerm, terms } = texts;
  const textWeights = new Float64Array(firstTerm.length - 1);
  const seen = new Uint32Array(weightOf.length);
  for (let text = 0; text < textWeights.length; text++) {
    let weight = 0;
    for (let at = firstTerm[text] ?? 0; at < (firstTerm[text + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      if (seen[term] === text + 1) continue;
      seen[term] = text + 1;
      weight += weightOf[term] ?? 0;
    }
    textWeights[text] = weight;
    if (text % 64 === 0) yield;
  }
  // Term → its slot in the question at hand, 0 for all others; wiped after each question.
  const slotOf = new Uint16Array(weightOf.length);

  return {
    compare(weighed, documents, each, omitted) {
      const { slotTerms, alike } = weighed;
      for (let slot = noSlot + 1; slot < slotTerms.length; slot++) slotOf[slotTerms[slot] ?? 0] = slot;
      const known = new Uint8Array(slotTerms.length);
      const has = new Uint8Array(slotTerms.length);
      const likeness: Likeness = { exact: new Float64Array(1), loose: new Float64Array(1) };
      const best = new Float64Array(3);
      const comparison: Comparison = {
        known,
        get sentence() {
          return best[0] ?? 0;
        },
        get phrasing() {
          return best[1] ?? 0;
        },
        get meaning() {
          return best[2] ?? 0;
        },
      };
      for (const document of documents) {
        known.fill(0);
        best.fill(0);
        const from = firstText[document] ?? 0;
        const to = firstText[document + 1] ?? 0;
        for (let text = from; text < to; text++) {
          if (omitted?.document === document && text === from + textsBeforePhrasings + omitted.phrasing) continue;
          let shared = false;
          const end = firstTerm[text + 1] ?? 0;
          for (let at = firstTerm[text] ?? 0; at < end; at++) {
            const slot = slotOf[terms[at] ?? 0] ?? noSlot;
            if (slot === noSlot) continue;
            has[slot] = 1;
            known[slot] = 1;
            shared = true;
          }
          if (!shared) continue;
          if (text === from || text >= from + textsBeforePhrasings) {
            measure(alike, has, textWeights, text, likeness);
            raise(best, text === from ? 0 : 1, likeness.exact);
            raise(best, 2, likeness.loose);
          }
          has.fill(0);
        }
        each(document, comparison);
      }
      for (let slot = noSlot + 1; slot < slotTerms.length; slot++) slotOf[slotTerms[slot] ?? 0] = noSlot;
    },
  };
}

/** Two figures that are written thousands of times a question: in typed arrays they cost no memory. */
interface Likeness {
  readonly exact: Float64Array;
  readonly loose: Float64Array;
}

function raise(best: Float64Array, place: number, figure: Float64Array): void {
  if ((figure[0] ?? 0) > (best[place] ?? 0)) best[place] = figure[0] ?? 0;
}

/**
 * Symmetric overlap of a question and a text by the weight of their terms, in [0, 1]; 1 where both have the same terms.
 *
 * @param has - slot → 1 where the text has the term
 * @param into - takes the likeness by the terms themselves, and the one where terms close in meaning count too
 */
function measure(
  units: readonly AlikeUnit[],
  has: Uint8Array,
  textWeights: Float64Array,
  text: number,
  into: Likeness,
): void {
  let mine = 0;
  let shared = 0;
  let close = 0;
  for (let place = 0; place < units.length; place++) {
    const own = units[place];
    if (!own) continue;
    const { unit, slots, weights } = own;
    let at = 0;
    while (at < slots.length && has[slots[at] ?? noSlot] !== 1) at++;
    const isShared = at < slots.length;
    const weight = weights[isShared ? at : 0] ?? 0;
    mine += weight;
    if (isShared) shared += weight * (unit.kind === 'word' && at > 0 ? 0.6 : unit.trust);
    else close += weight * closest(own.close, has);
    if (unit.kind !== 'date') continue;
    // A date stands for its month and year as well: a text has all of them, or those that it knows.
    for (let other = 1; other < slots.length; other++) {
      mine += weights[other] ?? 0;
      if (has[slots[other] ?? noSlot] === 1) shared += weights[other] ?? 0;
    }
  }
  const both = mine + (textWeights[text] ?? 0);
  into.exact[0] = both > 0 ? Math.min(1, (2 * shared) / both) : 0;
  into.loose[0] = both > 0 ? Math.min(1, (2 * (shared + close)) / both) : 0;
}

/** How close the closest of some terms is that a text has, in [0, 1]. */
export function closest(close: readonly CloseSlot[], has: Uint8Array): number {
  let best = 0;
  for (let at = 0; at < close.length; at++) {
    const one = close[at];
    if (one && has[one.slot] === 1 && one.closeness > best) best = one.closeness;
  }
  return best;
}
