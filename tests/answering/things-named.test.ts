import { describe, expect, test } from 'vitest';
import { thingNamed, thingsNamed } from '../../src/answering/things-named.js';
import { workshop } from './workshop.js';

describe('one thing', () => {
  test.each([
    ['its id', 'ferry-treaty', 'ferry-treaty'],
    ['its name', 'the Ferry Treaty', 'ferry-treaty'],
    ['its name in another language', 'Паромный договор', 'ferry-treaty'],
    ['the two numbers of its symbol', '88/201', 'res-88-201'],
    ['its symbol as people write it', 'res 88-201', 'res-88-201'],
    ['its symbol with a Cyrillic letter', 'А/RES/88/201', 'res-88-201'],
  ])('is named by %s', (_why, typed, id) => {
    expect(thingNamed(typed, workshop)).toMatchObject({ kind: 'thing', thing: { id } });
  });

  test('is not named by a name that two share', () => {
    const named = thingNamed('Grey Heron', workshop);
    expect(named.kind === 'unclear' ? named.things.map(({ id }) => id) : []).toEqual(['heron-boat', 'heron-inn']);
  });

  test('is not named by a slip, which has near ones', () => {
    const named = thingNamed('Lantrn Acord', workshop);
    expect(named.kind === 'unknown' ? named.near[0]?.id : undefined).toBe('lantern-accord');
  });

  test('is not named by a document that the collection has nothing on; what it is is told', () => {
    expect(thingNamed('A/RES/70/1', workshop)).toMatchObject({ kind: 'unknown', symbol: { symbol: 'A/RES/70/1' } });
  });
});

describe('several things', () => {
  test.each([
    ['symbols with a word between', '88/201 and 90/14', ['res-88-201', 'res-90-14']],
    ['symbols with a blank between', '88/201 90/14', ['res-88-201', 'res-90-14']],
    ['names', 'Ferry Treaty vs Lantern Accord', ['ferry-treaty', 'lantern-accord']],
    ['a name and a symbol', 'the Ferry Treaty, 90/14', ['ferry-treaty', 'res-90-14']],
    ['one thing by two names', 'Lake Union, LU', ['union']],
    ['a name that two share', 'Grey Heron and Ferry Treaty', ['ferry-treaty']],
    ['nothing', '', []],
  ])('%s', (_why, typed, ids) => {
    expect(thingsNamed(typed, workshop).map(({ id }) => id)).toEqual(ids);
  });
});
