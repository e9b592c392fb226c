import type { PackedFact } from '../answering/answer.js';
import { inline } from './escape.js';
import { type SourceIndex, shortCitation } from './evidence.js';

/** Near facts on a card. */
export const nearMax = 3;
const factMaxChars = 330;

/** Near facts, each with where it is written, under a line that says what they are. */
export function nearLines(
  title: string,
  near: readonly PackedFact[],
  sources: SourceIndex,
  max = nearMax,
): string | undefined {
  if (near.length === 0) return undefined;
  return [
    `**${title}**`,
    ...near.slice(0, max).map((fact) => {
      const where = shortCitation(fact, sources);
      return `- ${inline(fact.says, factMaxChars)}${where === undefined ? '' : ` (${where})`}`;
    }),
  ].join('\n');
}

export function shownNear(near: readonly PackedFact[], max = nearMax): readonly PackedFact[] {
  return near.slice(0, max);
}
