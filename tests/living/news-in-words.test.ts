import { expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import type { News } from '../../src/living/living-engine.js';
import { newsInWords } from '../../src/living/news-in-words.js';
import { lakeKnowledge } from '../answering/pack.js';

const problem = (line: number) => ({ file: 'packs/lake/facts.yaml', line, message: 'is wrong. Mend it.' });
const engine = buildEngine(lakeKnowledge);

test.each<[string, News, readonly string[]]>([
  [
    'an edit in use: what serves now',
    { kind: 'swapped', engine },
    [`The packs were edited and are in use: lake 1.0.0, ${engine.size} facts.`],
  ],
  [
    'an edit with a mistake: where it is and what to do, then what serves',
    { kind: 'refused', problems: [problem(3)] },
    [
      'packs/lake/facts.yaml:3: is wrong. Mend it.',
      'The edit is not in use; the packs from before it go on answering.',
    ],
  ],
  [
    'an edit that could not be loaded: why, and what to do',
    { kind: 'failed', error: new Error('out of memory') },
    [
      'The edited packs could not be loaded (out of memory). Save a file again to try once more.',
      'The packs from before the edit go on answering.',
    ],
  ],
])('%s', (_what, news, lines) => {
  expect(newsInWords(news)).toEqual(lines);
});

test('of many mistakes the first few, and where to find the rest', () => {
  const problems = Array.from({ length: 40 }, (_, at) => problem(at + 1));
  const lines = newsInWords({ kind: 'refused', problems });
  expect(lines).toHaveLength(7);
  expect(lines[5]).toBe('… and 35 more: npm run knowledge -- check tells all.');
});
