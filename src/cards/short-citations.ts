import type { PackedFact } from '../answering/answer.js';
import { type SourceIndex, shortCitation } from './evidence.js';

const shownMax = 2;

/**
 * Where a line that rests on several facts is written, in a few words: the first source of each fact, each source once
 * with its places, at most two and how many more: `[Embassy of Uzbekistan](…), ¶3 s8, ¶3 s9; [SCODA](…), ¶13 s3`.
 */
export function shortCitations(facts: readonly PackedFact[], sources: SourceIndex): string | undefined {
  const places = new Map<string, { readonly fact: PackedFact; readonly source: string; readonly at: string[] }>();
  for (const fact of facts) {
    const first = fact.sources.find(({ source }) => sources.has(`${fact.pack}/${source}`));
    if (first === undefined) continue;
    const key = `${fact.pack}/${first.source}`;
    const before = places.get(key) ?? { fact, source: first.source, at: [] };
    if (!before.at.includes(first.at)) before.at.push(first.at);
    places.set(key, before);
  }
  const shown = [...places.values()]
    .slice(0, shownMax)
    .flatMap(
      ({ fact, source, at }) => shortCitation({ ...fact, sources: [{ source, at: at.join(', ') }] }, sources) ?? [],
    );
  const more = places.size - shown.length;
  return shown.length === 0 ? undefined : `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
