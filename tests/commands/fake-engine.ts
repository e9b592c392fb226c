import type { PressRequest, Request, SeenMessage, Services, SlashRequest } from '../../commands/command.js';
import type {
  Answer,
  PackedFact,
  PackedThing,
  ResolutionAnswer,
  Suggestion,
  TopicAnswer,
} from '../../src/answering/answer.js';
import type { ComparisonAnswer } from '../../src/answering/comparison-answer.js';
import type { AskContext, Engine } from '../../src/answering/engine.js';
import type { Receipt } from '../../src/answering/receipt.js';
import type { TimelineAnswer } from '../../src/answering/timeline-answer.js';
import { commission, fact, resolutionText, secondFact, source, unknown } from '../cards/invented.js';

/** What an engine was asked, in order. */
export interface Asked {
  readonly question: string;
  readonly context: AskContext;
}

export interface FakeEngine extends Engine {
  readonly asked: readonly Asked[];
}

const river = {
  id: 'river',
  title: 'The river',
  owner: 'Study group',
  version: '1.0.0',
  licence: 'CC0-1.0',
  language: 'en',
  about: 'A commission and its archive.',
  reading: [],
};

/** An engine that knows two facts and answers every question the same way, or as told question by question. */
export function fakeEngine(
  told: {
    readonly answer?: Answer | ((question: string) => Answer);
    readonly resolution?: ResolutionAnswer;
    readonly topic?: TopicAnswer;
    readonly comparison?: ComparisonAnswer;
    readonly compared?: readonly [PackedThing, PackedThing];
    readonly timeline?: TimelineAnswer;
    readonly suggestions?: readonly Suggestion[];
    readonly receipts?: readonly Receipt[];
  } = {},
): FakeEngine {
  const asked: Asked[] = [];
  const facts: readonly PackedFact[] = [fact(), secondFact];
  const answer = told.answer ?? unknown();
  return {
    asked,
    packs: [river],
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
    compare: (a, b = '') =>
      told.comparison ?? {
        kind: 'unsettled',
        side: 'a',
        reading: { kind: 'unknown', typed: a, near: [] },
        other: b,
      },
    compared: () => told.compared,
    timeline: () => told.timeline ?? { kind: 'known', topic: { kind: 'everything' }, entries: [], disputes: [] },
    suggest: (_typed, of, limit = 25) =>
      (
        told.suggestions ?? (of === 'questions' ? facts.map((each) => ({ label: each.says, value: each.ref })) : [])
      ).slice(0, limit),
    sources: () => [source(), resolutionText],
    fact: (ref) => facts.find((each) => each.ref === ref),
    receipts: (text) => told.receipts ?? [{ kind: 'unknown', wanted: { typed: text }, near: facts }],
    inventory: () => ({
      packs: [{ header: river, facts: 2, things: 1, sources: 2, disputes: 1, newestCheck: '2026-11-20' }],
      languages: ['English'],
    }),
  };
}

export function services(engine: Engine, now = '2026-11-22T12:00:00Z'): Services {
  return { engine, now: new Date(now), locale: 'en-US', version: '1.0.0' };
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

export function slash(
  values: Readonly<Record<string, string | number | boolean>>,
  over: Partial<Request> = {},
): SlashRequest {
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
      maybeNumber(name) {
        const value = values[name];
        return typeof value === 'number' ? value : undefined;
      },
      boolean: (name) => values[name] === true,
    },
  };
}

export function press(state: readonly string[], over: Partial<PressRequest> = {}): PressRequest {
  return { ...request, state, values: [], message: { ...message, authorIsBot: true }, ...over };
}
