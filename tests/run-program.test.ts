import { expect, test } from 'vitest';
import { CannotStart } from '../src/cannot-start.js';
import { describeFailure } from '../src/run-program.js';

test.each<[string, unknown, string]>([
  ['what cannot start: its own lines', new CannotStart(['one', 'two']), 'one\ntwo'],
  [
    'an unexpected error: one line that says what to do',
    new TypeError('the oven\nbroke'),
    'Stopped by an unexpected error (TypeError: the oven broke). Run it again with LOG_LEVEL=debug to see where, and report that as an issue.',
  ],
  [
    'something thrown that is no error',
    'oven',
    'Stopped by an unexpected error (oven). Run it again with LOG_LEVEL=debug to see where, and report that as an issue.',
  ],
])('%s', (_why, error, text) => {
  expect(describeFailure(error, false)).toBe(text);
});

test('an unexpected error shows where it happened to those who want to know', () => {
  expect(describeFailure(new Error('the oven broke'), true)).toMatch(
    /^Stopped by an unexpected error\. Error: the oven broke\n +at /,
  );
});
