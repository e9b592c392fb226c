import { describe, expect, test } from 'vitest';
import { complete, leansBack } from '../../src/answering/following-up.js';
import { query, workshop } from './workshop.js';

/** What a follow-up is about, once completed; undefined where it stands alone. */
function about(before: string, focus: readonly string[], text: string) {
  const completed = complete(query(text), { query: query(before), focus }, workshop.thing, workshop.wide);
  return completed?.units.filter((unit) => unit.kind === 'thing').flatMap((unit) => unit.things);
}

describe('a follow-up is about', () => {
  test.each([
    [
      'what a pronoun points to',
      'When was the Ferry Treaty signed?',
      ['ferry-treaty'],
      'Who signed it?',
      ['ferry-treaty'],
    ],
    [
      'what a bare question word leaves out',
      'When was the Ferry Treaty signed?',
      ['ferry-treaty'],
      'and where?',
      ['ferry-treaty'],
    ],
    [
      'the answer, where a pronoun points to that',
      'Which resolution was adopted in 2038?',
      ['res-93-5'],
      'how did they vote on it?',
      ['res-93-5'],
    ],
    [
      'the new thing in the place of one of its type',
      'When was the Ferry Treaty signed?',
      ['ferry-treaty'],
      'what about the Lantern Accord?',
      ['lantern-accord'],
    ],
    [
      'where the list went on to, not where it began',
      'Which resolution came right after 90/14?',
      ['res-90-77', 'res-90-14'],
      'and the next one?',
      ['res-90-77'],
    ],
  ])('%s', (_why, before, focus, text, things) => {
    expect(about(before, focus, text)).toEqual(things);
  });
});

describe('a follow-up', () => {
  const before = { query: query('When was the first Council meeting held?'), focus: ['meeting-1'] };
  const completed = (text: string) => complete(query(text), before, workshop.thing, workshop.wide);

  test('asks for what was asked before, where it says nothing else', () => {
    const earlier = { query: query('When was the Ferry Treaty signed?'), focus: ['ferry-treaty'] };
    const other = complete(query('what about the Lantern Accord?'), earlier, workshop.thing, workshop.wide);
    expect([...(other?.relations ?? [])]).toContain('signed-on');
  });

  test('replaces an ordinal by its own', () => {
    const units = completed('and the second?')?.units.filter((unit) => unit.kind === 'number' || unit.kind === 'thing');
    expect(units?.map((unit) => unit.typed)).toContain('second');
    expect(units?.flatMap((unit) => unit.things)).not.toContain('meeting-1');
  });

  test('trusts what it carried over less than what was typed', () => {
    const carried = completed('where was it held?')?.units.filter((unit) => unit.carried);
    expect(carried?.length).toBeGreaterThan(0);
    expect(carried?.every((unit) => unit.trust < 1)).toBe(true);
  });

  test('says in words how it was completed', () => {
    const said = completed('where was it held?')?.understood;
    expect(said).toMatch(/^where was it held\? \(.*council meeting/i);
  });
});

test.each([
  ['names its own thing', 'When was the Lantern Accord signed?'],
  ['has words enough of its own', 'cheese recipe bread dragon football'],
])('a question that %s is left alone', (_why, text) => {
  expect(about('When was the Ferry Treaty signed?', ['ferry-treaty'], text)).toBeUndefined();
});

test('there is nothing to complete a question with where the one before was about nothing', () => {
  expect(about('hello', [], 'and where?')).toBeUndefined();
});

test.each([
  ['a pronoun', 'who signed it?', true],
  ['"and" at the beginning', 'and where?', true],
  ['"and" within', 'Ferry Treaty and Lantern Accord', false],
  ['a question of its own', 'When was the Ferry Treaty signed?', false],
])('leaning back is told by %s', (_why, text, leans) => {
  expect(leansBack(query(text))).toBe(leans);
});
