import { asksForThing, profileOf } from './composing.js';
import { complete, type Earlier, leansBack } from './following-up.js';
import { answerOverTime } from './intervals.js';
import { confidenceOf } from './judging.js';
import { answerOverList, type Computed } from './listing.js';
import type { Query } from './query.js';
import { type Candidate, rank } from './ranking.js';
import { withMember } from './selecting.js';
import { understand } from './understanding.js';
import type { Workshop } from './workshop.js';

/** Earlier questions that a follow-up may point back to. */
const historyMax = 5;

/** Likeness to a known phrasing from which on the question is taken to be that one. */
const knownQuestion = 0.97;

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
