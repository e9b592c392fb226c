import type { Answer, PackedFact, PackedThing, Suggestion } from '../src/answering/answer.js';
import { thingsOf } from '../src/answering/documents.js';
import type { Engine } from '../src/answering/engine.js';
import { answerCard } from '../src/cards/answer.js';
import type { Card } from '../src/cards/card.js';
import { comparisonCard } from '../src/cards/comparison.js';
import { comparisonLink } from '../src/cards/comparison-state.js';
import { indexSources } from '../src/cards/evidence.js';
import type { Reader } from '../src/cards/reader.js';
import type { MessageReply, Request, Services } from './command.js';
import { wordsOf } from './message-text.js';

/** What every way to ask shares: the day, the card, and what the next question may refer to. */

/** A pasted message can be 4,000 characters; no question is. */
const questionMaxChars = 1000;

const examplesMax = 3;

export function askEngine(question: string, { history }: Pick<Request, 'history'>, services: Services): Answer {
  return services.engine.ask(wordsOf(question).slice(0, questionMaxChars), { asOf: asOf(services), history });
}

/** @param from - of a long list: how many lines an earlier part showed */
export function answerReply(
  answer: Answer,
  request: Request,
  services: Services,
  isPrivate: boolean,
  from = 0,
): MessageReply {
  const { engine } = services;
  const around = {
    sources: indexSources(engine.sources()),
    examples: isQuestion(answer) ? [] : exampleQuestions(engine),
    official: officialText(answer, engine),
    from,
  };
  const reader = readerOf(request, isPrivate);
  const sides = engine.compared(answer.understood);
  return {
    kind: 'message',
    card: comparedInstead(answer, sides, services, reader) ?? [
      ...answerCard(answer, reader, around),
      ...comparisonLink(sides, reader),
    ],
    private: isPrivate,
    asked: isQuestion(answer) ? answer.understood : undefined,
  };
}

/**
 * The two side by side, where a question compares them and no answer speaks of both: what holds for one of them would
 * stand there as if it were the difference.
 */
function comparedInstead(
  answer: Answer,
  sides: readonly [PackedThing, PackedThing] | undefined,
  { engine }: Services,
  reader: Reader,
): Card | undefined {
  if (sides === undefined || (answer.kind === 'answered' && sides.every((side) => isSpokenOf(side, answer.facts))))
    return undefined;
  const [a, b] = sides;
  const comparison = engine.compare(a.id, b.id);
  if (comparison.kind !== 'known' || comparison.rows.length === 0) return undefined;
  return comparisonCard(comparison, reader, indexSources(engine.sources()));
}

function isSpokenOf({ id }: PackedThing, facts: readonly PackedFact[]): boolean {
  return facts.some(({ about, value }) => about.includes(id) || thingsOf(value).includes(id));
}

/** `2026-11-22`: today in UTC, and never a day before the facts were checked: a clock that is behind knows no better. */
export function asOf({ engine, now }: Services): string {
  const today = now.toISOString().slice(0, 10);
  if (today < engine.newestCheck) return engine.newestCheck;
  return today;
}

export function readerOf({ asker, place }: Request, isPrivate: boolean): Reader {
  return { id: asker.id, private: isPrivate, mentionsArrive: place.mentionsArrive };
}

export function exampleQuestions(engine: Engine): readonly Suggestion[] {
  return engine.suggest('', 'questions', examplesMax);
}

/** An answer about a UN document links that document itself, not what someone wrote about it. */
function officialText(answer: Answer, engine: Engine): string | undefined {
  const subject = answer.kind === 'answered' ? onlySubject(answer.facts) : undefined;
  const topic = subject === undefined ? undefined : engine.topic(subject);
  if (topic?.kind !== 'known' || topic.thing.id !== subject || topic.thing.symbol === undefined) return undefined;
  const document = engine.resolution(topic.thing.symbol);
  return document.kind === 'known' ? document.symbol?.url : undefined;
}

/** The thing that all the facts speak of first; a count over many documents is about none of them. */
function onlySubject(facts: readonly PackedFact[]): string | undefined {
  const subjects = new Set(facts.map((fact) => fact.about[0]));
  return subjects.size === 1 ? facts[0]?.about[0] : undefined;
}

function isQuestion(answer: Answer): boolean {
  return answer.kind !== 'unknown' || (answer.why !== 'small talk' && answer.why !== 'no question');
}
