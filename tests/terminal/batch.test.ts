import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { answerBatch } from '../../src/terminal/batch.js';
import { answered, engineThat, fact, source, unknown } from './invented.js';

async function run(input: string, answer: (question: string) => Answer = () => answered) {
  const engine = engineThat(answer);
  const output = new PassThrough();
  let nowMs = 0;
  const clock = () => {
    nowMs += 1.2345;
    return nowMs;
  };
  await answerBatch({ engine, asOf: '2030-01-01', nowMs: clock, input: Readable.from([Buffer.from(input)]), output });
  output.end();
  const written = await text(output);
  return {
    written,
    lines: written
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    asked: engine.asked,
  };
}

test('an answered question, field by field in the documented order', async () => {
  const { written } = await run('{"id":"d1","q":"when?"}\n');
  expect(written).toBe(
    `${JSON.stringify({
      id: 'd1',
      status: 'answered',
      answer: `4 May 2029.\n${fact.says}`,
      sources: [{ id: source.id, title: 'M/RES/7/1 — The bakers’ log', url: source.url }],
      confidence: 0.9123,
      ms: 1.235,
    })}\n`,
  );
});

test('a declined one carries the near facts apart from its text', async () => {
  const { lines } = await run('{"id":"d1","q":"when?"}', () => unknown);
  expect(lines).toEqual([
    expect.objectContaining({ status: 'unknown', sources: [], near: [{ id: fact.ref, text: fact.says }] }),
  ]);
  expect(lines[0].answer).not.toContain(fact.says);
});

test('a source without an address', async () => {
  const bare = { ...source, url: undefined, symbol: undefined };
  const { lines } = await run('{"id":"d1","q":"when?"}', () => ({
    ...answered,
    evidence: [{ source: bare, places: [] }],
  }));
  expect(lines[0].sources).toEqual([{ id: source.id, title: source.title, url: null }]);
});

test('history and the day reach the engine; other keys don’t matter', async () => {
  const { asked } = await run('{"id":1,"q":"and who?","history":["when?"],"kind":"context","expect":"answered"}');
  expect(asked).toEqual([{ question: 'and who?', asOf: '2030-01-01', history: ['when?'] }]);
});

test('one line for each line, in order, whatever is wrong with some', async () => {
  const input = [
    '\ufeff{"id":"a","q":"x"}\r',
    '',
    'not json',
    '[1]',
    '{"q":"x"}',
    '{"id":"b"}',
    '{"id":"c","q":"x","history":"y"}',
    `{"id":"d","q":"${'x'.repeat(300_000)}"}`,
    '{"id":"e","q":""}',
    '{"id":7,"q":"\\u0000"}',
  ];
  const { lines } = await run(input.join('\n'));
  expect(lines.map(({ line, id, error }) => [line, id, error])).toEqual([
    [undefined, 'a', undefined],
    [2, null, 'is empty'],
    [3, null, 'is not JSON'],
    [4, null, 'is not an object such as {"id":"1","q":"…"}'],
    [5, null, 'has no "id", a text or number'],
    [6, null, 'has no "q", the question as a text'],
    [7, null, 'has a "history" that is no list of texts'],
    [8, null, 'is longer than 262144 bytes'],
    [undefined, 'e', undefined],
    [undefined, 7, undefined],
  ]);
});

test('a question that breaks the engine does not break the run', async () => {
  const { lines } = await run('{"id":"a","q":"bad"}\n{"id":"b","q":"good"}', (question) => {
    if (question === 'bad') throw new Error('the oven broke');
    return answered;
  });
  expect(lines).toEqual([
    { line: 1, id: 'a', error: 'the engine failed: the oven broke' },
    expect.objectContaining({ id: 'b', status: 'answered' }),
  ]);
});
