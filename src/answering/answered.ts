import type { Answer, PackedDispute, PackedFact } from './answer.js';
import { disputesOf, evidenceFor } from './composing.js';
import type { Computed } from './listing.js';
import type { Candidate } from './ranking.js';
import type { Workshop } from './workshop.js';

/** What an answer says of how the question was read. */
export type ReadingOnly = Pick<Answer, 'question' | 'understood' | 'corrections' | 'asOf' | 'steps'>;

/** An answer of what was found, with where it is written and what else a reader may want to know. */
export function answered(
  reading: ReadingOnly,
  found: Computed & { readonly dispute?: PackedDispute | undefined },
  confidence: number,
  candidates: readonly Candidate[],
  workshop: Workshop,
): Answer {
  const { facts, list, dispute } = found;
  const told = disputesOf(facts, workshop.disputes).filter((other) => other !== dispute);
  const claims = [
    ...(dispute ? dispute.readings.map((one) => ({ pack: dispute.pack, citations: one.sources })) : []),
    ...facts.map((fact) => ({ pack: fact.pack, citations: fact.sources })),
    ...(list ? [{ pack: workshop.packOfList.get(list) ?? '', citations: list.sources }] : []),
  ];
  return {
    ...reading,
    kind: 'answered',
    operation: found.operation,
    short: found.short,
    text: found.text,
    facts,
    list,
    confidence,
    evidence: evidenceFor(claims, workshop),
    disputes: dispute ? [dispute, ...told] : told,
    related: relatedTo(facts, candidates, workshop),
  };
}

/** Facts of one subject that are looked at for what a reader may want next. */
const relatedAmong = 500;

/** Facts about the same subject that a reader may want next, the nearest to the question first. */
function relatedTo(
  facts: readonly PackedFact[],
  candidates: readonly Candidate[],
  workshop: Workshop,
): readonly PackedFact[] {
  const subjects = new Set(facts.map((fact) => fact.about[0]));
  const near = candidates.flatMap(({ document }) => (document.fact ? [document.fact] : []));
  // What all of a collection is about connects nothing: of so many, only the near ones are wanted.
  const same = [...subjects].flatMap((subject) => workshop.factsOf(subject ?? '').slice(0, relatedAmong));
  const seen = new Set(facts.map((fact) => fact.ref));
  return [...near.filter((fact) => subjects.has(fact.about[0])), ...same]
    .filter((fact) => fact.asked.length > 0 && !seen.has(fact.ref) && seen.add(fact.ref))
    .slice(0, 3);
}
