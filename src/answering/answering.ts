import { showDate } from '../knowledge/dates.js';
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
import {
  agreeing,
  asksForThing,
  cardFactsMax,
  composeLookUp,
  disputesOf,
  evidenceFor,
  otherSides,
  partsOf,
  profileOf,
} from './composing.js';
import type { AskContext } from './engine.js';
import { explainCandidates, explainQuery } from './explaining.js';
import { complete, type Earlier, leansBack } from './following-up.js';
import { answerOverTime } from './intervals.js';
import { confidenceOf } from './judging.js';
import { answerOverList, type Computed } from './listing.js';
import { partsOfQuestion } from './parts.js';
import type { Query } from './query.js';
import { type Candidate, rank } from './ranking.js';
import { withMember } from './selecting.js';
import { cleanQuestion } from './text.js';
import { understand } from './understanding.js';
import type { Workshop } from './workshop.js';

/** Earlier questions that a follow-up may point back to. */
const historyMax = 5;

/** What a computed answer is trusted with: its parts are exact, the reading of the question may not be. */
const computedConfidence = 0.9;

/** Likeness to a known phrasing from which on the question is taken to be that one. */
const knownQuestion = 0.97;

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
    near: why === 'no question' || why === 'small talk' ? [] : nearFacts(candidates),
    ...more,
  });

  if (query.smallTalk) return unknown('small talk', 0.02);
  if (query.units.every((unit) => unit.slight) && query.strangers.length === 0 && !computed)
    return unknown(query.units.length === 0 ? 'no question' : 'nothing found', 0.01);
  const stranger = query.strangers[0];
  if (stranger)
    return unknown('unknown document', 0.03, { symbol: stranger, premise: strangerPremise(stranger, workshop) });
  if (computed) return answered(reading, computed, computedConfidence, candidates, workshop);

  const confidence = written ? writtenConfidence : confidenceOf(candidates, workshop.settings.judging);
  const best = candidates[0];
  const { floor, offer } = workshop.settings.judging;
  if (!best) return unknown('nothing found', 0.01);
  if (confidence >= floor)
    return answered(reading, lookedUp(candidates, query, workshop), confidence, candidates, workshop);
  if (best.features.thingLacking > 0.3 || best.features.dateLacking > 0)
    return unknown('false premise', confidence, premiseOf(best, query, workshop));
  if (confidence >= offer)
    return { ...reading, kind: 'suggested', why: 'weak', confidence, near: nearFacts(candidates) };
  return unknown(best.features.coverage < 0.3 ? 'nothing found' : 'not in the collection', confidence);
}

/** Understands a question with the ones before it, and finds or computes what may answer it; judges nothing. */
export function read(typed: string, history: readonly string[], workshop: Workshop): Considered {
  const earlier = history
    .slice(-historyMax)
    .reduce<Earlier | undefined>((before, question) => remember(question, before, workshop), undefined);
  return consider(typed, earlier, workshop);
}

/** A question read, and what may answer it. */
export interface Considered {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly computed?: Computed | undefined;
  /** The first candidate has the question itself among its known phrasings. */
  readonly written?: boolean | undefined;
}

/**
 * Reads a question by itself and, where it leans on the one before, completed by it. A question that does not say that it
 * leans on another is completed only if nothing answers it alone.
 */
function consider(typed: string, earlier: Earlier | undefined, workshop: Workshop): Considered {
  const query = understand(typed, workshop.reader);
  const alone = tryOut(query, workshop);
  const completed =
    earlier && query.strangers.length === 0 ? complete(query, earlier, workshop.thing, workshop.wide) : undefined;
  if (!completed) return alone;
  const { judging } = workshop.settings;
  if (
    !leansBack(query) &&
    (alone.computed || alone.written || confidenceOf(alone.candidates, judging) >= judging.floor)
  )
    return alone;
  return tryOut(completed, workshop);
}

function tryOut(read: Query, workshop: Workshop): Considered {
  const known = rank(read, workshop.ranking);
  // A question that a curator wrote down is answered as written, whatever else it could be taken for.
  const written = known.find(({ features }) => features.phrasing >= knownQuestion);
  if (written)
    return { query: read, candidates: [written, ...known.filter((other) => other !== written)], written: true };
  const query = withMember(read, workshop) ?? read;
  const candidates = query === read ? known : rank(query, workshop.ranking);
  const computed =
    introduced(query, workshop) ??
    answerOverList(query, workshop) ??
    answerOverTime(query, {
      ...workshop,
      read: (text) => understand(text, workshop.reader),
      rank: (clause, accept) => rank(clause, workshop.ranking, accept),
    });
  return { query, candidates, computed };
}

/** A question that is nothing but the name of a thing is answered with what introduces it. */
function introduced(query: Query, workshop: Workshop): Computed | undefined {
  if (!asksForThing(query)) return undefined;
  const ids = [...new Set(query.units.filter((unit) => !unit.slight).flatMap((unit) => unit.things))];
  const thing = ids.map(workshop.thing).find((found) => found !== undefined);
  const facts = thing ? profileOf(thing.id, workshop) : [];
  if (!thing || facts.length === 0) return undefined;
  return {
    operation: 'look up',
    short: thing.name,
    text: facts.map((fact) => fact.says).join(' '),
    facts,
    about: [thing.id],
  };
}

/** What the next question may point back to: the things this one named and the ones its answer is about. */
function remember(question: string, before: Earlier | undefined, workshop: Workshop): Earlier {
  const { query, candidates, computed } = consider(question, before, workshop);
  const fact =
    computed?.facts[0] ??
    (confidenceOf(candidates, workshop.settings.judging) >= workshop.settings.judging.offer
      ? candidates[0]?.document.fact
      : undefined);
  const named = query.units.flatMap((unit) => unit.things);
  return { query, focus: [...new Set([...(fact?.about ?? []), ...named])] };
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
    ...(list ? [{ pack: facts[0]?.pack ?? '', citations: list.sources }] : []),
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

function nearFacts(candidates: readonly Candidate[]): readonly PackedFact[] {
  const nearest = candidates[0]?.relevance ?? 0;
  return candidates
    .flatMap(({ document, relevance }) => (document.fact && relevance > nearest * 0.5 ? [document.fact] : []))
    .slice(0, 3);
}

function strangerPremise(symbol: SymbolReading, workshop: Workshop): string {
  const list = [...workshop.lists.values()].find((candidate) =>
    candidate.members.some((id) => workshop.thing(id)?.type === symbol.kind),
  );
  const known = list
    ? ` The ${list.name} that the collection knows are complete as of ${showDate(list.asOf)}, and ${symbol.symbol} is not among them.`
    : '';
  return `The collection has nothing on ${symbol.symbol}.${known}`;
}

/** What the question takes for granted and the nearest fact does not bear out. */
function premiseOf(best: Candidate, query: Query, workshop: Workshop): { readonly premise?: string } {
  const missing = query.units.filter(
    (unit) =>
      !unit.carried &&
      !unit.slight &&
      ((unit.kind === 'thing' && !unit.things.some((id) => best.document.things.has(id))) ||
        (unit.kind === 'date' && best.features.dateLacking > 0)),
  );
  const names = [
    ...new Set(
      missing.map((unit) =>
        unit.kind === 'thing' ? (workshop.thing(unit.things[0] ?? '')?.name ?? unit.typed) : unit.typed,
      ),
    ),
  ];
  return names.length > 0
    ? { premise: `The collection has no fact that connects this with ${names.join(' and ')}.` }
    : {};
}
