import { asksForThing, profileOf } from './composing.js';
import type { Document } from './documents.js';
import { isExcluded, withoutExcluded } from './excluding.js';
import { complete, type Earlier, leansBack } from './following-up.js';
import { answerOverTime } from './intervals.js';
import { confidenceOf } from './judging.js';
import { answerOverList, type Computed } from './listing.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';
import { withMember } from './selecting.js';
import { substitute } from './substituting.js';
import { cleanQuestion } from './text.js';
import { timeOf, withThatTime } from './that-time.js';
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
  /** The question in words that need no other; undefined where it was completed by things carried over. */
  readonly text?: string | undefined;
}

/**
 * Reads a question by itself and, where it leans on the one before, completed by it. A question that does not say that it
 * leans on another is completed only if nothing answers it alone, or if the last answer is about what answers it then.
 */
function consider(typed: string, earlier: Earlier | undefined, workshop: Workshop): Considered {
  const asked = withThatTime(typed, earlier?.time, workshop.reader);
  const query = {
    ...understand(asked, workshop.reader),
    ...(asked === typed ? {} : { question: cleanQuestion(typed) }),
  };
  const exchanged = earlier && exchange(query, earlier, workshop);
  if (exchanged) return exchanged;
  const alone: Considered = { ...tryOut(query, workshop), text: asked };
  const completed =
    earlier && query.strangers.length === 0 ? complete(query, earlier, workshop.thing, workshop.wide) : undefined;
  if (!completed) return alone;
  const carried = tryOut(completed, workshop);
  if (leansBack(query) || !isSound(alone, workshop)) return carried;
  return !alone.written && !alone.computed && isOfCarried(carried, completed) && isSound(carried, workshop)
    ? carried
    : alone;
}

/** A question that exchanges one thing in the question before, where that has an answer. */
function exchange(query: Query, earlier: Earlier, workshop: Workshop): Considered | undefined {
  const { text } = earlier;
  if (text === undefined) return undefined;
  const whole = substitute(query, { text, query: earlier.query }, workshop.reader, workshop.thing);
  if (whole === undefined) return undefined;
  const { question, corrections } = query;
  const tried = tryOut({ ...understand(whole, workshop.reader), question, corrections }, workshop);
  return isSound(tried, workshop) ? { ...tried, text: whole } : undefined;
}

/** Whether something answers a question well enough to be given. */
function isSound({ computed, written, candidates }: Considered, { settings: { judging } }: Workshop): boolean {
  return computed !== undefined || written === true || confidenceOf(candidates, judging) >= judging.floor;
}

/** Whether what answers best is about a thing that was carried over. */
function isOfCarried({ candidates }: Considered, { units }: Query): boolean {
  const carried = new Set(units.flatMap((unit) => (unit.carried ? unit.things : [])));
  return candidates[0]?.document.fact?.about.some((id) => carried.has(id)) ?? false;
}

function tryOut(whole: Query, workshop: Workshop): Considered {
  const read = withoutExcluded(whole, workshop.reader.lexicon);
  const { excluded } = read;
  const accept = excluded && ((document: Document) => !isExcluded(document, excluded));
  const known = workshop.ranking.rank(read, accept);
  // A question that a curator wrote down is answered as written, whatever else it could be taken for.
  const written = known.find(({ phrasing }) => phrasing >= knownQuestion);
  if (written)
    return { query: read, candidates: [written, ...known.filter((other) => other !== written)], written: true };
  const query = withMember(read, workshop) ?? read;
  const candidates = query === read ? known : workshop.ranking.rank(query, accept);
  const computed =
    introduced(query, workshop) ??
    answerOverList(query, workshop) ??
    answerOverTime(query, {
      ...workshop,
      read: (text) => understand(text, workshop.reader),
      rank: workshop.ranking.rank,
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
  const { query, candidates, computed, text } = consider(question, before, workshop);
  const fact =
    computed?.facts[0] ??
    (confidenceOf(candidates, workshop.settings.judging) >= workshop.settings.judging.offer
      ? candidates[0]?.document.fact
      : undefined);
  const named = query.units.flatMap((unit) => unit.things);
  return { query, focus: [...new Set([...(fact?.about ?? []), ...named])], text, time: timeOf(fact, query) };
}
