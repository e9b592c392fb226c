import { describe, expect, test } from 'vitest';
import { answerThis } from '../../commands/answer-this.js';
import { ask } from '../../commands/ask.js';
import { findASource } from '../../commands/find-a-source.js';
import { freeText } from '../../commands/free-text.js';
import type { PackedThing } from '../../src/answering/answer.js';
import { answered, commission, suggested, symbol, unknown } from '../cards/invented.js';
import { buttons, labels, texts } from '../cards/read-card.js';
import { fakeEngine, message, request, services, slash } from './fake-engine.js';

describe('/ask', () => {
  test('asks the question with the day and the earlier questions, and remembers it as understood', () => {
    const engine = fakeEngine({ answer: answered() });
    const reply = ask.run(slash({ question: 'wen did it first meet' }, { history: ['what is it'] }), services(engine));
    expect(engine.asked).toEqual([
      { question: 'wen did it first meet', context: { asOf: '2026-11-22', history: ['what is it'] } },
    ]);
    expect(reply.asked).toBe('when did the river commission first meet');
    expect(texts(reply.card)[1]).toMatch(/^\*\*4 May 1931\*\*/);
  });

  test.each([
    ['a fact of the list', 'river/F-0002', 'who chairs the river commission'],
    ['a fact of the list, with blanks', ' river/F-0002 ', 'who chairs the river commission'],
    ['a ref that no fact has', 'river/F-0009', 'river/F-0009'],
    ['its words', 'Who chairs it?', 'Who chairs it?'],
    ['words around a mention', 'hey <@123456789012345678> who chairs <#5> it', 'hey who chairs it'],
  ])('takes %s', (_why, typed, question) => {
    const engine = fakeEngine();
    ask.run(slash({ question: typed }), services(engine));
    expect(engine.asked.map((each) => each.question)).toEqual([question]);
  });

  test.each([
    ['public by default', {}, false, 'public'],
    ['private on wish', { private: true }, true, 'private'],
  ] as const)('is %s', (_why, wish, isPrivate, defer) => {
    const asking = slash({ question: 'x', ...wish });
    expect(ask.run(asking, services(fakeEngine())).private).toBe(isPrivate);
    expect(ask.defer(asking)).toBe(defer);
  });

  test.each([
    ['today in UTC', '2026-11-23T01:30:00+03:00', '2026-11-22'],
    ['the newest check where the clock is behind it', '2020-01-01T00:00:00Z', '2026-11-20'],
  ])('reads "now" as %s', (_why, now, asOf) => {
    const engine = fakeEngine();
    ask.run(slash({ question: 'x' }), services(engine, now));
    expect(engine.asked[0]?.context.asOf).toBe(asOf);
  });

  test('about a UN document links that document', () => {
    const document = { ...commission, type: 'resolution', symbol: 'A/RES/7/9' } as const;
    const resolution = { kind: 'known', thing: document, symbol, facts: [], disputes: [], evidence: [] } as const;
    const link = (thing: PackedThing) => {
      const topic = { kind: 'known', thing, entries: [], disputes: [] } as const;
      const engine = fakeEngine({ answer: answered(), resolution, topic });
      return buttons(ask.run(slash({ question: 'x' }), services(engine)).card)[0];
    };
    expect(link(document)).toMatchObject({ label: 'Official text', url: symbol.url });
    expect(link({ ...document, id: 'res-1-1' })).toMatchObject({ label: 'Source' });
    expect(link(commission)).toMatchObject({ label: 'Source' });
  });

  test('hands the engine the beginning of an endless question', () => {
    const engine = fakeEngine();
    ask.run(slash({ question: 'x'.repeat(6000) }), services(engine));
    expect(engine.asked[0]?.question).toHaveLength(1000);
  });

  test('completes to what Discord takes: 25 at most, none empty, none twice, values whole', () => {
    const suggestions = [
      { label: 'a '.repeat(80), value: 'long' },
      { label: 'no value', value: '' },
      { label: 'twice', value: 'long' },
      { label: '\u0000', value: 'invisible' },
      { label: 'cut value', value: 'v'.repeat(101) },
      ...Array.from({ length: 40 }, (_, index) => ({ label: `Question ${index}`, value: `river/F-${index}` })),
    ];
    const engine = { ...fakeEngine(), suggest: () => suggestions };
    const choices = ask.complete({ ...request, focused: { name: 'question', value: 'a' } }, services(engine));
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ label: 'twice', value: 'long' });
    expect(choices[1]).toEqual({ label: 'Question 0', value: 'river/F-0' });
    expect(choices.every(({ label }) => label.length > 0 && label.length <= 100)).toBe(true);
  });
});

describe('free text', () => {
  const read = (text: string, answer = unknown(), onlyReplyPing = false) =>
    freeText.read({ ...request, text, onlyReplyPing }, services(fakeEngine({ answer })));

  test('is answered in public, and remembered', () => {
    const reply = freeText.read(
      { ...request, text: 'when', onlyReplyPing: false },
      services(fakeEngine({ answer: answered() })),
    );
    expect(reply).toMatchObject({ private: false, asked: 'when did the river commission first meet' });
  });

  test.each([
    ['nothing but the mention', ''],
    ['blanks', ' \n '],
    ['another mention', '<@5>'],
  ])('%s gets help', (_why, text) => {
    expect(texts(read(text)?.card ?? [])[0]).toMatch(/^\*\*Ask in your own words/);
  });

  test('small talk is not remembered as a question', () => {
    const reply = read('hello', unknown({ why: 'small talk' }));
    expect(reply).toBeDefined();
    expect(reply?.asked).toBeUndefined();
  });

  test.each([
    ['small talk', unknown({ why: 'small talk' })],
    ['a doubt', suggested()],
    ['no answer', unknown()],
  ])('that only replies stays without an answer where that would be %s', (_why, answer) => {
    const reply = freeText.read({ ...request, text: 'thanks!', onlyReplyPing: true }, services(fakeEngine({ answer })));
    expect(reply).toBeUndefined();
  });

  test('that only replies is answered where there is an answer', () => {
    const engine = fakeEngine({ answer: answered() });
    expect(freeText.read({ ...request, text: 'and when?', onlyReplyPing: true }, services(engine))).toBeDefined();
  });

  test('empty text that only replies gets nothing', () => {
    expect(read('', unknown(), true)).toBeUndefined();
  });
});

describe('Answer this', () => {
  test('asks what the message says, without the earlier questions, for the asker alone', () => {
    const engine = fakeEngine({ answer: answered() });
    const reply = answerThis.run({ ...request, history: ['what is it'], message }, services(engine));
    expect(engine.asked).toEqual([{ question: message.content, context: { asOf: '2026-11-22', history: [] } }]);
    expect(reply.private).toBe(true);
    expect(labels(reply.card)).toContain('Share');
  });

  test('says so where there is no text', () => {
    const reply = answerThis.run({ ...request, message: { ...message, content: '<@1>' } }, services(fakeEngine()));
    expect(texts(reply.card)).toEqual(['That message has no text that I can read.']);
  });
});

describe('Find a source', () => {
  test('shows the asker alone which facts speak of it', () => {
    const reply = findASource.run({ ...request, message }, services(fakeEngine({ answer: answered() })));
    expect(reply.private).toBe(true);
    expect(texts(reply.card).slice(0, 3)).toEqual([
      '> The River Commission first met in 1931.',
      '**What the collection has on that**',
      '- The River Commission first met on 4 May 1931 in Lower Harbour.',
    ]);
  });

  test('looks up its sentences', () => {
    const engine = fakeEngine({
      answer: (question) => (question === 'It first met in 1931.' ? answered() : unknown()),
    });
    const long = { ...message, content: 'I like rivers. It first met in 1931. So they say.' };
    const reply = findASource.run({ ...request, message: long }, services(engine));
    expect(texts(reply.card)[1]).toBe('**What the collection has on that**');
    expect(engine.asked.map(({ question }) => question)).toEqual([
      'I like rivers.',
      'It first met in 1931.',
      'So they say.',
    ]);
  });

  test('looks up the whole where no sentence has an answer', () => {
    const whole = 'It met. In 1931.';
    const engine = fakeEngine({ answer: (question) => (question === whole ? answered() : unknown()) });
    const reply = findASource.run({ ...request, message: { ...message, content: whole } }, services(engine));
    expect(texts(reply.card)[1]).toBe('**What the collection has on that**');
  });

  test('says so where there is no text', () => {
    const reply = findASource.run({ ...request, message: { ...message, content: ' ' } }, services(fakeEngine()));
    expect(texts(reply.card)).toEqual(['That message has no text that I can read.']);
  });
});
