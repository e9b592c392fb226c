import { expect, test } from 'vitest';
import { History } from '../../src/discord/history.js';

function historyAt(options: { questionsMax?: number; conversationsMax?: number } = {}) {
  const time = { ms: 0 };
  return { time, history: new History({ ...options, nowMs: () => time.ms }) };
}

const minuteMs = 60_000;

test('the questions of one person in one channel, oldest first', () => {
  const { history } = historyAt();
  history.add('ada', 'hall', 'who leads it?');
  history.add('ben', 'hall', 'where is it?');
  history.add('ada', 'lounge', 'when was it?');
  history.add('ada', 'hall', 'since when?');
  expect(history.recent('ada', 'hall')).toEqual(['who leads it?', 'since when?']);
  expect(history.recent('ben', 'hall')).toEqual(['where is it?']);
  expect(history.recent('ben', 'lounge')).toEqual([]);
});

test('a question is followed up for ten minutes', () => {
  const { time, history } = historyAt();
  history.add('ada', 'hall', 'who leads it?');
  time.ms = 4 * minuteMs;
  history.add('ada', 'hall', 'since when?');
  time.ms = 10 * minuteMs - 1;
  expect(history.recent('ada', 'hall')).toEqual(['who leads it?', 'since when?']);
  time.ms = 10 * minuteMs;
  expect(history.recent('ada', 'hall')).toEqual(['since when?']);
  time.ms = 14 * minuteMs;
  expect(history.recent('ada', 'hall')).toEqual([]);
});

test('only the last questions are kept', () => {
  const { history } = historyAt({ questionsMax: 2 });
  for (const question of ['one?', 'two?', 'three?']) history.add('ada', 'hall', question);
  expect(history.recent('ada', 'hall')).toEqual(['two?', 'three?']);
});

test('the conversation that was silent for longest goes when there are too many', () => {
  const { history } = historyAt({ conversationsMax: 2 });
  history.add('ada', 'hall', 'one?');
  history.add('ben', 'hall', 'two?');
  history.add('ada', 'hall', 'three?');
  history.add('cho', 'hall', 'four?');
  expect(history.recent('ada', 'hall')).toEqual(['one?', 'three?']);
  expect(history.recent('ben', 'hall')).toEqual([]);
  expect(history.recent('cho', 'hall')).toEqual(['four?']);
});

test('questions of people who never come back are dropped', () => {
  const { time, history } = historyAt();
  history.add('ada', 'hall', 'who leads it?');
  time.ms = 6 * minuteMs;
  history.add('ben', 'hall', 'where is it?');
  time.ms = 11 * minuteMs;
  history.forget();
  expect(history.size).toBe(1);
  expect(history.recent('ben', 'hall')).toEqual(['where is it?']);
});
