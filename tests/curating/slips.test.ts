import { describe, expect, test } from 'vitest';
import { editCost } from '../../src/answering/edit-cost.js';
import { seeded, slip } from '../../src/curating/slips.js';

const draw = (seed: number, count: number): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

describe('seeded chance', () => {
  test('is the same at every run', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
  });

  test('is another with another seed', () => {
    expect(draw(7, 5)).not.toEqual(draw(8, 5));
  });

  test('lies in [0, 1), evenly', () => {
    const drawn = draw(1, 4_000);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const within = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(within, `tenth ${tenth}`).toBeGreaterThan(300);
      expect(within, `tenth ${tenth}`).toBeLessThan(500);
    }
  });
});

describe('slips of the keyboard', () => {
  const text = 'when was the lantern treaty of the council signed in 2032';
  const slipped = (seed: number): string => slip(text, seeded(seed));

  test('are the same at every run', () => {
    expect(slipped(3)).toBe(slipped(3));
  });

  test('touch one or two of the longer words, and nothing else', () => {
    for (let seed = 0; seed < 200; seed++) {
      const words = slipped(seed).split(' ');
      const touched = text.split(' ').filter((word, at) => words[at] !== word);
      expect(words).toHaveLength(text.split(' ').length);
      expect(touched.length).toBeLessThanOrEqual(2);
      expect(touched.filter((word) => word.length < 5)).toEqual([]);
    }
  });

  test('are one slip to a word, and leave its first letter', () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const [at, word] of slipped(seed).split(' ').entries()) {
        const meant = text.split(' ')[at] ?? '';
        expect(editCost(word, meant, 9), `${word} for ${meant}`).toBeLessThanOrEqual(1);
        expect(word[0]).toBe(meant[0]);
      }
    }
  });

  test('are not made in short words', () => {
    expect(slip('who is it by', seeded(1))).toBe('who is it by');
  });
});
