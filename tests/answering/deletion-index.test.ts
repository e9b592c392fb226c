import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletionIndexSteps } from '../../src/answering/deletion-index.js';
import { finish } from '../../src/answering/steps.js';

const near = (words: readonly string[], typed: string): readonly string[] => {
  const found: string[] = [];
  finish(deletionIndexSteps(words)).near(typed, (at) => found.push(words[at] ?? ''));
  return found;
};

describe('a word is found', () => {
  test.each([
    ['by itself', 'ferry'],
    ['with a letter left out', 'fery'],
    ['with its first letter left out', 'erry'],
    ['with its last letter left out', 'ferr'],
    ['with a letter too many', 'fernry'],
    ['with another letter', 'fexry'],
    ['with two letters swapped', 'frery'],
  ])('%s', (_why, typed) => {
    expect(near(['lantern', 'ferry', 'quay'], typed)).toContain('ferry');
  });

  const word = fc.stringMatching(/^[a-zа-яў]{2,12}$/u);

  test('with any letter left out, whatever the word', () => {
    fc.assert(
      fc.property(word, fc.nat(), (meant, place) => {
        const at = place % meant.length;
        expect(near([meant], meant.slice(0, at) + meant.slice(at + 1))).toEqual([meant]);
      }),
    );
  });

  test('once, however many forms it shares', () => {
    expect(near(['aaaa'], 'aaaa')).toEqual(['aaaa']);
  });
});

test('most words that are far off are not told', () => {
  const far = Array.from(
    { length: 500 },
    (_, at) => `quay${String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26))}${at}`,
  );
  expect(near([...far, 'ferry'], 'fery').length).toBeLessThan(20);
});

test('nothing is found where there are no words', () => {
  expect(near([], 'ferry')).toEqual([]);
});
