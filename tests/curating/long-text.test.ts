import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOfText } from '../../src/curating/long-text.js';

test('a text that fits stays whole', () => {
  expect(partsOfText('Bring the old card. It takes a day.', 40)).toEqual([
    { text: 'Bring the old card. It takes a day.', from: 1, to: 2 },
  ]);
});

test('a longer one is broken at ends of sentences, as many in a part as fit', () => {
  expect(partsOfText('One is short. Two is short. Three is the last one here.', 30)).toEqual([
    { text: 'One is short. Two is short.', from: 1, to: 2 },
    { text: 'Three is the last one here.', from: 3, to: 3 },
  ]);
});

describe('a sentence that does not fit is broken', () => {
  test.each([
    ['at a semicolon first', 'Ferries, cars and bikes wait; buses go on, and so do walkers.'],
    ['at a comma', 'Ferries and cars and bikes wait, buses go on and so do walkers.'],
    ['at a blank', 'Ferries and cars and bikes wait there buses go on and so do walkers.'],
  ])('%s', (_why, text) => {
    const parts = partsOfText(text, 40);
    expect(parts.every((part) => part.text.length <= 40 && part.from === 1 && part.to === 1)).toBe(true);
    expect(
      parts
        .map((part) => part.text)
        .join(' ')
        .replaceAll(' … … ', ' '),
    ).toBe(text);
  });

  test('with dots on both sides', () => {
    expect(partsOfText('Ferries wait for cars; buses go on without.', 30).map((part) => part.text)).toEqual([
      'Ferries wait for cars; …',
      '… buses go on without.',
    ]);
  });

  test('but never within one character', () => {
    const parts = partsOfText('🚢'.repeat(50), 30);
    expect(parts.every((part) => !/\p{Cs}/u.test(part.text))).toBe(true);
  });
});

test('no part is longer than allowed, and no letter is lost', () => {
  const letters = (text: string) => text.replace(/[\s…]/gu, '');
  fc.assert(
    fc.property(
      fc.stringMatching(/^\w[\w ,;.!?]{0,400}\w$/).map((text) => text.replace(/ +/g, ' ')),
      fc.integer({ min: 20, max: 300 }),
      (text, max) => {
        const parts = partsOfText(text, max);
        expect(parts.every((part) => part.text.length <= max)).toBe(true);
        expect(letters(parts.map((part) => part.text).join(''))).toBe(letters(text));
      },
    ),
  );
});
