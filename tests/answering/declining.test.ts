import { expect, test } from 'vitest';
import { pointsNowhere } from '../../src/answering/declining.js';
import { read } from '../../src/answering/reading.js';
import { workshop } from './workshop.js';

test.each([
  ['a pronoun with nothing before it', 'who signed it?', [], true],
  ['a pronoun for what was spoken of before', 'who signed it?', ['When was the Ferry Treaty signed?'], false],
  ['a pronoun beside a name', 'who signed it in Port Slate?', [], false],
  ['a name alone', 'who signed the Ferry Treaty?', [], false],
])('%s points nowhere or not', (_why, question, history, nowhere) => {
  expect(pointsNowhere(read(question, history, workshop).query)).toBe(nowhere);
});
