import { showDate } from '../knowledge/dates.js';
import type { PackedFact, SymbolReading } from './answer.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';
import type { Workshop } from './workshop.js';

/** Facts near a question, best first; where the index has none, those whose known phrasings look like it. */
export function nearFacts(
  candidates: readonly Candidate[],
  question: string,
  workshop: Workshop,
): readonly PackedFact[] {
  const nearest = candidates[0]?.relevance ?? 0;
  const found = candidates.flatMap(({ document, relevance }) =>
    document.fact && relevance > nearest * 0.5 ? [document.fact] : [],
  );
  return (candidates.length > 0 ? found : workshop.suggester.factsLike(question, nearMax)).slice(0, nearMax);
}

/** Near facts on one card. */
const nearMax = 3;

export function strangerPremise(symbol: SymbolReading, workshop: Workshop): string {
  const list = [...workshop.lists.values()].find((candidate) =>
    candidate.members.some((id) => workshop.thing(id)?.type === symbol.kind),
  );
  const known = list
    ? ` The ${list.name} that the collection knows are complete as of ${showDate(list.asOf)}, and ${symbol.symbol} is not among them.`
    : '';
  return `The collection has nothing on ${symbol.symbol}.${known}`;
}

/** Whether a question points back ("who signed it?") where nothing was spoken of before, and names nothing itself. */
export function pointsNowhere({ units, pointsBack, asking, relating }: Query): boolean {
  const own = units.filter((unit) => !unit.slight);
  return (
    pointsBack &&
    own.every((unit) => !unit.carried && unit.kind === 'word' && (asking.has(unit.at) || relating.has(unit.at)))
  );
}
