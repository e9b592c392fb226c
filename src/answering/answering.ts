import type {
  AbstainReason,
  Answer,
  Answered,
  Evidence,
  PackedDispute,
  PackedFact,
  Step,
  SymbolReading,
} from './answer.js';
import { agreeing, cardFactsMax, composeLookUp, disputesOf, evidenceFor, otherSides, partsOf } from './composing.js';
import { nearFacts, pointsNowhere, premiseOf, strangerPremise } from './declining.js';
import type { AskContext } from './engine.js';
import { explainCandidates, explainQuery } from './explaining.js';
import { confidenceOf, isContested } from './judging.js';
import type { Computed } from './listing.js';
import { partsOfQuestion } from './parts.js';
import { officeNotHeld } from './premises.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';
import { read } from './reading.js';
import { cleanQuestion } from './text.js';
import type { Workshop } from './workshop.js';

/** What a computed answer is trusted with: its parts are exact, the reading of the question may not be. */
const computedConfidence = 0.9;

/** What a question among the known phrasings is trusted with. */
const writtenConfidence = 0.97;

/** The whole pipeline; a question of two parts is answered in both, or as one question where a part has no answer. */
export function answer(typed: string, context: AskContext, workshop: Workshop): Answer {
  const question = cleanQuestion(typed);
  const [first, second] = partsOfQuestion(question, workshop.reader);
  if (first !== undefined && second !== undefined) {
    const one = answerOne(first, context, workshop);
    const other = answerOne(second, { ...context, history: [...(context.history ?? []), first] }, workshop);
    if (one.kind === 'answered' && other.kind === 'answered') return joinAnswers(question, one, other);
  }
  return answerOne(typed, context, workshop);
}

function joinAnswers(question: string, one: Answered, other: Answered): Answered {
  const facts = [...new Set([...one.facts, ...other.facts])];
  const sources = new Map<string, Evidence>();
  for (const evidence of [...one.evidence, ...other.evidence]) {
    const key = `${evidence.source.pack}/${evidence.source.id}`;
    const before = sources.get(key);
    sources.set(key, before ? { ...before, places: [...new Set([...before.places, ...evidence.places])] } : evidence);
  }
  return {
    ...one,
    question,
    understood: question,
    corrections: [...one.corrections, ...other.corrections],
    confidence: Math.min(one.confidence, other.confidence),
    short: [one.short, other.short].filter(Boolean).join('; '),
    text: [...new Set([one.text, other.text])].join('\n'),
    facts,
    evidence: [...sources.values()],
    disputes: [...new Set([...one.disputes, ...other.disputes])],
    related: one.related.filter((fact) => !facts.includes(fact)),
    steps: [...one.steps, ...other.steps],
  };
}

/** One question: read, complete from history, compute or rank, judge, compose. */
function answerOne(typed: string, { asOf, history = [] }: AskContext, workshop: Workshop): Answer {
  const { query, candidates, computed, written } = read(typed, history, workshop);
  const steps: readonly Step[] = [explainQuery(query, workshop), explainCandidates(candidates, workshop, computed)];
  const reading = {
    question: query.question,
    understood: query.understood,
    corrections: query.corrections,
    asOf,
    steps,
  };
  const unknown = (
    why: AbstainReason,
    confidence: number,
    more: { readonly premise?: string; readonly symbol?: SymbolReading } = {},
  ): Answer => ({
    ...reading,
    kind: 'unknown',
    why,
    confidence,
    near: why === 'no question' || why === 'small talk' ? [] : nearFacts(candidates, query.question, workshop),
    ...more,
  });

  if (query.smallTalk) return unknown('small talk', 0.02);
  if (query.units.every((unit) => unit.slight) && query.strangers.length === 0 && !computed)
    return unknown(query.units.length === 0 ? 'no question' : 'nothing found', 0.01);
  const stranger = query.strangers[0];
  if (stranger)
    return unknown('unknown document', 0.03, { symbol: stranger, premise: strangerPremise(stranger, workshop) });
  const notHeld = written ? undefined : officeNotHeld(query, workshop);
  if (notHeld !== undefined) return unknown('false premise', 0.05, { premise: notHeld });
  if (computed) return answered(reading, computed, computedConfidence, candidates, workshop);

  if (!written && pointsNowhere(query)) return unknown('nothing found', 0.05);

  const confidence = written ? writtenConfidence : confidenceOf(candidates, workshop.settings.judging);
  const best = candidates[0];
  const { floor, offer } = workshop.settings.judging;
  if (!best) return unknown('nothing found', 0.01);
  // One side of a comparison is no answer to it, however well it is known.
  const oneSided = query.operations.has('compare') && !written;
  if (confidence >= floor && !oneSided)
    return answered(reading, lookedUp(candidates, query, workshop), confidence, candidates, workshop);
  if (best.features.thingLacking > 0.3 || best.features.dateLacking > 0)
    return unknown('false premise', confidence, premiseOf(best, query, workshop));
  if (confidence >= offer)
    return {
      ...reading,
      kind: 'suggested',
      why: isContested(candidates) ? 'rival too close' : 'weak',
      confidence,
      near: nearFacts(candidates, query.question, workshop),
    };
  return unknown(best.features.coverage < 0.3 ? 'nothing found' : 'not in the collection', confidence);
}

function lookedUp(
  candidates: readonly Candidate[],
  query: Query,
  workshop: Workshop,
): Computed & { readonly dispute?: PackedDispute | undefined } {
  const { fact, dispute, things } = candidates[0]?.document ?? { fact: undefined, dispute: undefined, things: [] };
  if (fact) {
    const facts = factsForCard(fact, candidates, query);
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

type ReadingOnly = Pick<Answer, 'question' | 'understood' | 'corrections' | 'asOf' | 'steps'>;

function answered(
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

/** Facts about the same subject that a reader may want next, the nearest to the question first. */
function relatedTo(
  facts: readonly PackedFact[],
  candidates: readonly Candidate[],
  workshop: Workshop,
): readonly PackedFact[] {
  const subjects = new Set(facts.map((fact) => fact.about[0]));
  const near = candidates.flatMap(({ document }) => (document.fact ? [document.fact] : []));
  const same = [...subjects].flatMap((subject) => workshop.factsOf(subject ?? ''));
  const seen = new Set(facts.map((fact) => fact.ref));
  return [...near.filter((fact) => subjects.has(fact.about[0])), ...same]
    .filter((fact) => fact.asked.length > 0 && !seen.has(fact.ref) && seen.add(fact.ref))
    .slice(0, 3);
}
