import { expect, test } from 'vitest';
import { explain } from '../../src/terminal/explain.js';
import { answered, suggested } from './invented.js';

test('every step in order, then the answer and its facts', () => {
  const headings = explain(answered)
    .split('\n')
    .filter((line) => /^#+ /.test(line));
  expect(headings).toEqual(['## Question', '### 1. Read the text', '### 2. Judge', '### Answer', '### Facts']);
  expect(explain(answered)).toContain('**answered** (look up) · confidence 0.91 · as of 2031-05-01');
  expect(explain(answered)).toContain('moon/F-0001 · r2: The Lunar Bakery opened on 4 May 2029.');
  expect(explain(suggested)).toContain('### Near facts');
});

test('what people wrote stays within code blocks', () => {
  const hostile = { ...answered, question: '@everyone ```` <b>\u001b[31m' };
  const [, , fence, question, end] = explain(hostile).split('\n');
  expect([fence, question, end]).toEqual(['`````text', '@everyone ```` <b>', '`````']);
});
