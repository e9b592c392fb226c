import type { PackedDispute, PackedFact } from './answer.js';
import { agreeing, cardFactsMax, composeLookUp, continuing, otherSides, partsOf } from './composing.js';
import type { Computed } from './listing.js';
import { factsOfMeanings, type Meaning } from './meanings.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';
import type { Workshop } from './workshop.js';

/** What answers for each of the things that share a name, each by its full name. */
export function forEachMeaning(meanings: readonly Meaning[], query: Query, workshop: Workshop): Computed {
  const facts = factsOfMeanings(meanings).slice(0, cardFactsMax);
  const shorts = meanings.slice(0, cardFactsMax).flatMap(({ thing, candidate }) => {
    const { short } = composeLookUp(candidate.document.fact ? [candidate.document.fact] : [], query, workshop);
    return short === '' ? [] : [`${workshop.thing(thing)?.name ?? thing}: ${short}`];
  });
  return {
    operation: 'look up',
    short: shorts.join('; '),
    text: facts.map(({ says }) => says).join('\n'),
    facts,
    about: meanings.map(({ thing }) => thing),
  };
}

/** What the nearest fact or dispute answers, with the facts that say the rest of it. */
export function lookedUp(
  candidates: readonly Candidate[],
  query: Query,
  workshop: Workshop,
): Computed & { readonly dispute?: PackedDispute | undefined } {
  const { fact, dispute, things } = candidates[0]?.document ?? { fact: undefined, dispute: undefined, things: [] };
  if (fact) {
    const facts = candidates[0]?.document.plain
      ? [fact, ...continuing(fact, workshop.factsOf(fact.about[0] ?? ''))].slice(0, cardFactsMax)
      : factsForCard(fact, candidates, query);
    return {
      operation: 'look up',
      ...composeLookUp(facts, query, workshop),
      facts: [...facts, ...agreeing(fact, workshop.factsOf(fact.about[0] ?? ''))],
      about: [],
    };
  }
  const touched = dispute
    ? workshop.facts.filter((other) => other.pack === dispute.pack && dispute.facts.includes(other.id))
    : [];
  return {
    operation: 'look up',
    short: '',
    text: dispute?.says ?? '',
    facts: touched.slice(0, 3),
    about: [...things],
    dispute,
  };
}

/** The facts that together answer: the best, and where more is asked than it says, the ones that say the rest. */
function factsForCard(best: PackedFact, candidates: readonly Candidate[], query: Query): readonly PackedFact[] {
  const more = [...otherSides(best, candidates, query), ...partsOf(candidates)];
  return [...new Set([best, ...more])].slice(0, cardFactsMax);
}
