import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { stem } from '../../src/answering/text.js';
import { english, russian } from './language.js';

const lexicon = buildLexicon([english, russian], stem);
const senses = (text: string) => [
  ...new Set(
    lexicon.find(text.split(' ')).map(({ sense, from, to }) => {
      const what =
        sense.as === 'relation'
          ? sense.name
          : sense.as === 'noun'
            ? sense.gives
            : sense.as === 'translation'
              ? sense.words.join(' ')
              : sense.as === 'question' || sense.as === 'operation'
                ? sense.kind
                : '';
      return `${text.split(' ').slice(from, to).join(' ')} = ${sense.as} ${what}`.trimEnd();
    }),
  ),
];

describe('phrases', () => {
  test('are all found, the longest first where they begin at the same word', () => {
    expect(senses('how many days')).toEqual([
      'how many days = question how-long',
      'how many days = operation interval',
      'how many = question how-many',
      'how many = operation count',
      'how = question how',
      'days = noun date',
    ]);
  });

  test.each([
    ['an inflected word', 'adopting', ['adopting = relation adopted-on']],
    ['a word that asks and names a relation', 'headquarters', ['headquarters = relation seat']],
    ['the beginning of a word, for one that ends in *', 'подписано', ['подписано = relation signed-on']],
    [
      'words of another language with what they mean',
      'паромный договор',
      ['паромный договор = translation ferry treaty'],
    ],
    ['talk that asks nothing', 'good morning', ['good morning = small talk']],
    ['talk around a question', 'for my essay', ['for my essay = chatter']],
    ['a word that no language has', 'dragon', []],
    ['half of a phrase', 'longest', []],
  ])('find %s', (_why, text, found) => {
    expect(senses(text)).toEqual(found);
  });
});

test.each([
  ['digits', '12', 12],
  ['a number word', 'three', 3],
  ['a number word of another language', 'два', 2],
  ['more digits than a count has', '1234567890', undefined],
  ['another word', 'ferry', undefined],
])('the number of %s', (_why, word, value) => {
  expect(lexicon.numberOf(word)).toBe(value);
});

test.each([
  ['an ordinal word', 'third', 3],
  ['an ordinal in digits', '90th', 90],
  ['the last', 'latest', -1],
  ['a word of another language', 'первый', 1],
  ['a plain number', '3', undefined],
])('the ordinal of %s', (_why, word, value) => {
  expect(lexicon.ordinalOf(word)).toBe(value);
});

test('words of one idea stand under the first of them', () => {
  expect(['adopt', 'pass', 'adoption'].map((word) => lexicon.ideaOf(stem(word)))).toEqual(['adopt', 'adopt', 'adopt']);
});

test('a word without synonyms stands for itself', () => {
  expect(lexicon.ideaOf('ferri')).toBe('ferri');
  expect(lexicon.ideaOf('quai')).toBe('quai');
});

test.each([
  ['a stop word', lexicon.isStopWord('the'), true],
  ['a word with meaning', lexicon.isStopWord('treaty'), false],
  ['a pronoun', lexicon.isPronoun('it'), true],
  ['a word of a phrase', lexicon.knows('headquarters'), true],
  ['a synonym', lexicon.knows('boat'), true],
  ['the beginning of an open phrase', lexicon.knows('подписанный'), true],
  ['a word of no language', lexicon.knows('dragon'), false],
])('%s is told', (_why, told, expected) => {
  expect(told).toBe(expected);
});

test('a hasty spelling stands for its word', () => {
  expect([lexicon.slipOf('wen'), lexicon.slipOf('when')]).toEqual(['when', undefined]);
});

test('endings are taken off, the longest first, as long as three letters are left', () => {
  expect([lexicon.roots('договором'), lexicon.roots('союза'), lexicon.roots('оса')]).toEqual([
    ['договор'],
    ['союз'],
    [],
  ]);
});

test('no languages at all make a lexicon that knows nothing', () => {
  const empty = buildLexicon([], stem);
  expect([empty.find(['when']), empty.knows('when'), empty.roots('whens')]).toEqual([[], false, []]);
});
