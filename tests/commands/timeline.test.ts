import { describe, expect, test } from 'vitest';
import { timeline, timelinePage } from '../../commands/timeline.js';
import type { TimelineAnswer } from '../../src/answering/timeline-answer.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { timelineButtonVersion } from '../../src/cards/timeline-state.js';
import { commission, fact } from '../cards/invented.js';
import { customIds, labels, texts } from '../cards/read-card.js';
import { fakeEngine, press, request, services, slash } from './fake-engine.js';

const answer: TimelineAnswer = {
  kind: 'known',
  topic: { kind: 'things', things: [commission] },
  entries: Array.from({ length: 19 }, (_, at) => ({
    date: `19${31 + at}`,
    precision: 'year',
    shape: 'moment',
    fact: fact({ id: `F-${1000 + at}` }),
    also: [],
    alike: [],
  })),
  disputes: [],
};
const here = services(fakeEngine({ timeline: answer }));

describe('/timeline', () => {
  test('hands topic and span to the engine, as typed', () => {
    const asked: unknown[] = [];
    const engine = {
      ...fakeEngine(),
      timeline: (wishes: unknown) => {
        asked.push(wishes);
        return answer;
      },
    };
    timeline.run(slash({ topic: 'river', from: 'May 1931', to: '1940' }), services(engine));
    timeline.run(slash({}), services(engine));
    expect(asked).toEqual([
      { topic: 'river', from: 'May 1931', to: '1940' },
      { topic: undefined, from: undefined, to: undefined },
    ]);
  });

  test('is public, or for the asker alone, and remembers its topic for follow-ups', () => {
    expect(timeline.run(slash({ topic: 'river' }), here)).toMatchObject({ private: false, asked: 'River Commission' });
    const hidden = slash({ private: true });
    expect([timeline.defer(hidden), timeline.run(hidden, here).private]).toEqual(['private', true]);
  });

  test('without a topic remembers nothing', () => {
    expect(timeline.run(slash({}), services(fakeEngine())).asked).toBeUndefined();
  });

  test('completes over collections first, then things', () => {
    const suggestions = [{ label: 'River Commission', value: 'river-commission' }];
    const complete = (value: string) =>
      timeline.complete({ ...request, focused: { name: 'topic', value } }, services(fakeEngine({ suggestions })));
    expect(complete('riv')).toEqual([{ label: 'The river', value: 'river' }, ...suggestions]);
    expect(complete('com')).toEqual(suggestions);
  });
});

describe('another page of a timeline', () => {
  const [more] = customIds(timeline.run(slash({ topic: 'river' }), here).card).map((id) => parseCustomId(id));
  const state = more?.state ?? [];

  test('is of the version that its buttons are made for', () => {
    expect(more).toEqual({
      kind: timelinePage.id,
      version: timelineButtonVersion,
      state: ['river-commission', '', '', '7', '11'],
    });
  });

  test('turns the card of who asked, forth and back', () => {
    const reply = timelinePage.press(press(state), here);
    expect(reply.kind).toBe('update');
    expect(texts(reply.card)[0]).toMatch(/-# events 8–13 of 19$/);
    expect(labels(reply.card).slice(0, 2)).toEqual(['Back', 'More']);
  });

  test('gives anyone else a page of their own', () => {
    const reply = timelinePage.press(press(state, { asker: { id: '12', mayManageMessages: false } }), here);
    expect(reply).toMatchObject({ kind: 'message', private: true });
    expect(customIds(reply.card)[1]).toBe('timeline:1:river-commission:::14:12');
  });

  test.each([
    ['a topic without events', state, services(fakeEngine())],
    ['a topic that is gone', state, services(fakeEngine({ timeline: { kind: 'unknown', typed: 'x', near: [] } }))],
    ['a page that is no number', ['river-commission', '', '', '-1', '11'], here],
    ['no state', [], here],
  ])('of %s is declined calmly', (_why, broken, engine) => {
    expect(texts(timelinePage.press(press(broken), engine).card)[0]).toMatch(/^What this button meant is no longer/);
  });
});
