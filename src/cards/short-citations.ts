import type { PackedFact, PackedSource } from '../answering/answer.js';
import { type SourceIndex, shortSources } from './evidence.js';

const shownMax = 2;

/**
 * Where a line that rests on several facts is written, in a few words: the first source of each fact, each source once
 * with its places, at most two and how many more: `[Embassy of Uzbekistan](…), ¶3 s8–9; [SCODA](…), ¶13 s3`.
 */
export function shortCitations(facts: readonly PackedFact[], sources: SourceIndex): string | undefined {
  const places = new Map<PackedSource, Set<string>>();
  for (const fact of facts) {
    const refOf = (id: string) => `${fact.pack}/${id}`;
    const first = fact.sources.find(({ source }) => sources.has(refOf(source)));
    const source = first && sources.get(refOf(first.source));
    if (first && source) places.set(source, (places.get(source) ?? new Set()).add(first.at));
  }
  const shown = shortSources([...places].slice(0, shownMax).map(([source, at]) => ({ source, places: [...at] })));
  const more = places.size - shown.length;
  return shown.length === 0 ? undefined : `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
