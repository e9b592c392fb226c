import { expect, test } from 'vitest';
import { textProblem } from '../../../src/practice/page/message-limits.js';

test.each([
  ['as long as can be', 'a'.repeat(2000), undefined],
  ['one more', 'a'.repeat(2001), 'A message has at most 2,000 characters; this one has 2,001.'],
  ['an emoji takes two', '🎉'.repeat(1001), 'A message has at most 2,000 characters; this one has 2,002.'],
])('a text %s', (_why, text, problem) => {
  if (problem === undefined) expect(textProblem(text)).toBeUndefined();
  else expect(textProblem(text)).toContain(problem);
});
