import type { AbstainReason, Answer, Answered, Evidence, Step, SymbolReading } from './answer.js';
import { answered } from './answered.js';
import { chosenAnswer } from './choosing.js';
import { joinShort } from './composing.js';
import { nearFacts, pointsNowhere, strangerPremise } from './declining.js';
import type { AskContext } from './engine.js';
import { explainCandidates, explainQuery } from './explaining.js';
import { confidenceOf, isContested, standsOut } from './judging.js';
import { forEachMeaning, lookedUp } from './looking-up.js';
import { meaningsOf, withoutOthers } from './meanings.js';
import { partsOfQuestion, sharesOf } from './parts.js';
import { answerOfPassage } from './passage-answer.js';
import { barTo, contradictionOf, notVotedOn, officeNotHeld } from './premises.js';
import type { Query } from './query.js';
import { type Considered, read } from './reading.js';
import { answerOfStanding } from './standing.js';
import { cleanQuestion } from './text.js';
import { barToClaim, contradictedBy, verdictOn, withDeciding } from './verifying.js';
import type { Workshop } from './workshop.js';

/** What a computed answer is trusted with: its parts are exact, the reading of the question may not be. */
const computedConfidence = 0.9;

/** What a question among the known phrasings is trusted with. */
const writtenConfidence = 0.97;

/** The whole pipeline; a question of two parts is answered in both, or in the one that has an answer. */
export function answer(typed: string, context: AskContext, workshop: Workshop): Answer {
  const question = cleanQuestion(typed);
  const passage = answerOfPassage(question, context.asOf, workshop);
  if (passage) return passage;
  const [first, second] = partsOfQuestion(question, workshop.reader);
  if (first !== undefined && second !== undefined) {
    const one = answerOne(first, context, workshop);
    const other = answerOne(second, { ...context, history: [...(context.history ?? []), first] }, workshop);
    if (one.kind === 'answered' && other.kind === 'answered') return joinAnswers(question, one, other);
    const whole = answerOne(typed, context, workshop);
    if (one.kind === 'answered') return withPartOpen(whole, one, second);
    return other.kind === 'answered' ? withPartOpen(whole, other, first) : whole;
  }
  const considered = read(typed, context.history ?? [], workshop);
  const whole = decide(considered, context, workshop);
  if (whole.kind === 'answered' && whole.operation !== 'look up') return whole;
  const each = answerEach(question, considered.query, context, workshop);
  return each && (whole.kind !== 'answered' || each.confidence > whole.confidence) ? each : whole;
}

/** The answered part of a question, with a word on the other; the whole where that has another answer, or says why not. */
function withPartOpen(whole: Answer, part: Answered, open: string): Answer {
  if (whole.kind === 'answered' && whole.facts[0] !== part.facts[0]) return whole;
  if (whole.kind === 'unknown' && whole.premise !== undefined) return whole;
  const { question } = whole;
  return {
    ...part,
    question,
    understood: question,
    text: `${part.text}\nThe collection has no sure answer to the other part of the question, “${open}”.`,
  };
}

/** A question that asks the same of two things, answered for each. */
function answerEach(question: string, query: Query, context: AskContext, workshop: Workshop): Answer | undefined {
  const [left, right] = sharesOf(question, query, workshop.reader, (id) => workshop.thing(id)?.type);
  if (!left || !right) return undefined;
  const one = answerOne(left.question, context, workshop);
  const other = answerOne(right.question, context, workshop);
  if (one.kind !== 'answered' || other.kind !== 'answered' || one.facts[0] === other.facts[0]) return undefined;
  const named = (answer: Answered, name: string): Answered => ({
    ...answer,
    short: answer.short === '' ? '' : `${name}: ${answer.short}`,
  });
  return joinAnswers(question, named(one, left.name), named(other, right.name));
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
    short: joinShort([one.short, other.short], facts),
    text: [...new Set([one.text, other.text])].join('\n'),
    facts,
    evidence: [...sources.values()],
    disputes: [...new Set([...one.disputes, ...other.disputes])],
    related: one.related.filter((fact) => !facts.includes(fact)),
    steps: () => [...one.steps(), ...other.steps()],
  };
}

/** One question: read, complete from history, compute or rank, judge, compose. */
function answerOne(typed: string, context: AskContext, workshop: Workshop): Answer {
  return decide(read(typed, context.history ?? [], workshop), context, workshop);
}

/** Judges what was found for a question, and composes the answer or says why there is none. */
function decide(
  { query, candidates: ranked, computed, written }: Considered,
  { asOf }: Pick<AskContext, 'asOf'>,
  workshop: Workshop,
): Answer {
  const standing = written ? undefined : answerOfStanding(query, asOf, workshop);
  const verdict = written || standing ? undefined : verdictOn(query, ranked, asOf, workshop);
  const candidates = verdict ? withDeciding(verdict, ranked, query) : ranked;
  const steps = (): readonly Step[] => [
    explainQuery(query, workshop),
    explainCandidates(ranked, query, workshop, standing ?? computed, verdict),
  ];
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
  const notHeld = written ? undefined : (officeNotHeld(query, workshop) ?? notVotedOn(query, workshop)?.says);
  if (notHeld !== undefined) return unknown('false premise', 0.05, { premise: notHeld });
  if (standing) return answered(reading, standing, computedConfidence, candidates, workshop);
  if (verdict?.as === 'contradicted')
    return unknown('false premise', 0.05, { premise: contradictedBy(verdict, workshop) });
  if (verdict?.chosen)
    return answered(reading, chosenAnswer(verdict.chosen, query, workshop), computedConfidence, candidates, workshop);
  if (computed) return answered(reading, computed, computedConfidence, candidates, workshop);

  if (!written && pointsNowhere(query)) return unknown('nothing found', 0.05);

  const meanings = written ? [] : meaningsOf(candidates, query);
  const judged = withoutOthers(candidates, meanings);
  const weighed = written ? writtenConfidence : confidenceOf(judged, workshop.settings.judging);
  const confidence = verdict ? Math.max(weighed, computedConfidence) : weighed;
  const best = candidates[0];
  const { floor, offer } = workshop.settings.judging;
  if (!best) return unknown('nothing found', 0.01);
  const barred =
    !written && !verdict && (barTo(best, query, workshop) ?? barToClaim(candidates, query, workshop)) !== undefined;
  if (confidence >= floor && !barred)
    return answered(
      reading,
      meanings.length > 0 ? forEachMeaning(meanings, query, workshop) : lookedUp(candidates, query, workshop),
      confidence,
      candidates,
      workshop,
    );
  const doubt = barred ? Math.min(confidence, floor * doubtShare) : confidence;
  const contradiction = contradictionOf(candidates, query, workshop);
  if (contradiction) return unknown('false premise', doubt, { premise: contradiction });
  if (confidence >= offer || standsOut(candidates))
    return {
      ...reading,
      kind: 'suggested',
      why: isContested(candidates) ? 'rival too close' : 'weak',
      confidence: doubt,
      near: nearFacts(candidates, query.question, workshop),
    };
  return unknown(best.features.coverage < 0.3 ? 'nothing found' : 'not in the collection', doubt);
}

/** Share of the floor that the confidence of something reaches at most that is no answer however near it is. */
const doubtShare = 0.95;
