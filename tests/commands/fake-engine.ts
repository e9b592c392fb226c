import type { PressRequest, Request, SeenMessage, Services, SlashRequest } from '../../commands/command.js';
import type { Answer, PackedFact, ResolutionAnswer, Suggestion, TopicAnswer } from '../../src/answering/answer.js';
import type { AskContext, Engine } from '../../src/answering/engine.js';
import { commission, fact, resolutionText, secondFact, source, unknown } from '../cards/invented.js';

/** What an engine was asked, in order. */
export interface Asked {
  readonly question: string;
  readonly context: AskContext;
}

export interface FakeEngine extends Engine {
  readonly asked: readonly Asked[];
}

/** An engine that knows two facts and answers every question the same way, or as told question by question. */
export function fakeEngine(
  told: {
    readonly answer?: Answer | ((question: string) => Answer);
    readonly resolution?: ResolutionAnswer;
    readonly topic?: TopicAnswer;
    readonly suggestions?: readonly Suggestion[];
  } = {},
): FakeEngine {
  const asked: Asked[] = [];
  const facts: readonly PackedFact[] = [fact(), secondFact];
  const answer = told.answer ?? unknown();
  return {
    asked,
    packs: [
      {
        id: 'river',
        title: 'The river',
        owner: 'Study group',
        version: '1.0.0',
        licence: 'CC0-1.0',
        language: 'en',
        about: 'A commission and its archive.',
        reading: [],
      },
    ],
    newestCheck: '2026-11-20',
    size: facts.length,
    ask(question, context) {
      asked.push({ question, context });
      return typeof answer === 'function' ? answer(question) : answer;
    },
    resolution: (text) => told.resolution ?? { kind: 'unreadable', typed: text, near: [] },
    topic: (text) =>
      told.topic ??
      (text === commission.id
        ? { kind: 'known', thing: commission, entries: [{ fact: secondFact }], disputes: [] }
        : { kind: 'unknown', typed: text, near: [] }),
    suggest: (_typed, of, limit = 25) =>
      (
        told.suggestions ?? (of === 'questions' ? facts.map((each) => ({ label: each.says, value: each.ref })) : [])
      ).slice(0, limit),
    sources: () => [source(), resolutionText],
    fact: (ref) => facts.find((each) => each.ref === ref),
  };
}

export function services(engine: Engine, now = '2026-11-22T12:00:00Z'): Services {
  return { engine, now: new Date(now), locale: 'en-US' };
}

export const request: Request = {
  asker: { id: '11', mayManageMessages: false },
  place: { channelId: '21', guildId: '31', mentionsArrive: true },
  history: [],
};

export const message: SeenMessage = {
  id: '41',
  content: 'The River Commission first met in 1931.',
  authorId: '12',
  authorIsBot: false,
  card: [],
  private: false,
};

export function slash(values: Readonly<Record<string, string | boolean>>, over: Partial<Request> = {}): SlashRequest {
  const maybeString = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ...request,
    ...over,
    options: {
      maybeString,
      string(name) {
        const value = maybeString(name);
        if (value === undefined) throw new Error(`${name} is missing`);
        return value;
      },
      boolean: (name) => values[name] === true,
    },
  };
}

export function press(state: readonly string[], over: Partial<PressRequest> = {}): PressRequest {
  return { ...request, state, message: { ...message, authorIsBot: true }, ...over };
}
