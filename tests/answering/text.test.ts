import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuestion, questionMaxChars, readWords, stem } from '../../src/answering/text.js';

const texts = (text: string) => readWords(text).map((word) => word.text);

describe('cleaning a question', () => {
  test.each([
    ['blanks at the ends', '  when?  ', 'when?'],
    ['line breaks and tabs', 'when\n\nwas\tit', 'when was it'],
    ['a null byte', 'wh\0en', 'when'],
    ['marks that turn the direction of text', '\u202ewhen\u202c was it', 'when was it'],
    ['a blank of no width', 'wh\u200ben', 'when'],
    ['full-width letters and digits', 'Ａ／ＲＥＳ／８８／２０１', 'A/RES/88/201'],
    ['half an emoji', 'wh\ud83den', 'when'],
    ['nothing but blanks', ' \u00a0\u2003\n', ''],
  ])('tidies %s', (_why, typed, cleaned) => {
    expect(cleanQuestion(typed)).toBe(cleaned);
  });

  test('cuts what is longer than the longest question that is read', () => {
    expect(cleanQuestion('a'.repeat(questionMaxChars + 1))).toHaveLength(questionMaxChars);
  });

  test('leaves one line without invisible characters, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(cleanQuestion(typed)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('reading words', () => {
  test.each([
    ['punctuation', 'Who signed it, and where?', ['who', 'signed', 'it', 'and', 'where']],
    ['a possessive', 'the Union’s seat', ['the', 'union', 'seat']],
    ['a possessive typed with a straight quote', "the Union's seat", ['the', 'union', 'seat']],
    ['an apostrophe within a word', "isn't", ['isnt']],
    ['an Uzbek letter written with an apostrophe', 'toʻrt', ['tort']],
    ['a hyphen between two words', 'co-author', ['co', 'author']],
    ['marks on letters', 'Café Größe', ['cafe', 'grosse']],
    ['Cyrillic', 'Когда подписан договор?', ['когда', 'подписан', 'договор']],
    ['a script without blanks', '湖泊联盟 成立', ['湖泊', '联盟', '成立']],
    ['digits', '88th session, 11 members', ['88th', 'session', '11', 'members']],
    ['emoji only', '🎉🎉', []],
    ['nothing', '', []],
  ])('reads %s', (_why, text, words) => {
    expect(texts(text)).toEqual(words);
  });

  test('says where each word stands in the text', () => {
    const text = 'Ah, the Union’s 湖泊';
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ah', 'the', 'Union’s', '湖泊']);
  });
});

describe('stems', () => {
  test.each([
    ['tenses', ['adopt', 'adopts', 'adopted', 'adopting']],
    ['British and American spelling', ['organization', 'organisation']],
    ['the two programmes', ['programme', 'program', 'programmes']],
    ['harbours', ['harbour', 'harbor', 'harbours']],
  ])('%s meet', (_why, words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  test.each([
    ['two letters', 'is'],
    ['digits', '88th'],
    ['another script', 'договором'],
  ])('%s stay as they are', (_why, word) => {
    expect(stem(word)).toBe(word);
  });
});
