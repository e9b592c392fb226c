import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customId, parseCustomId } from '../../src/cards/custom-id.js';

test('names kind, version and state in readable order', () => {
  expect(customId('related', 1, 'river/F-0001')).toBe('related:1:river/F-0001');
});

test('what is written is read back, whatever the state holds', () => {
  const parts = fc.tuple(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.integer({ min: 1, max: 999_999_999 }),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(parts, ([kind, version, state]) => {
      const wide = [kind, ...state].join('').length * 3 + 15 > 100;
      fc.pre(!wide);
      expect(parseCustomId(customId(kind, version, ...state))).toEqual({ kind, version, state });
    }),
  );
});

test('whatever is read was written so', () => {
  const alphabet = fc.constantFrom('a', ':', '%', '%25', '%3A', '1', '0', '7');
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (id) => {
      const parsed = parseCustomId(id);
      if (parsed !== undefined) expect(customId(parsed.kind, parsed.version, ...parsed.state)).toBe(id);
    }),
    { numRuns: 2000 },
  );
});

describe('refuses to write', () => {
  test('more than 100 characters', () => {
    expect(customId('k', 1, 'x'.repeat(96))).toHaveLength(100);
    expect(() => customId('k', 1, 'x'.repeat(97))).toThrow(RangeError);
  });

  test.each([
    ['version 0', 'related', 0],
    ['half a version', 'related', 1.5],
    ['no kind', '', 1],
  ])('%s', (_why, kind, version) => {
    expect(() => customId(kind, version)).toThrow(RangeError);
  });
});

test.each([
  ['the empty id', ''],
  ['a kind alone', 'related'],
  ['a version that is no number', 'related:one:x'],
  ['version 0', 'related:0:x'],
  ['an escape we do not write', 'related:1:%41'],
  ['more than 100 characters', `related:1:${'x'.repeat(100)}`],
])('does not read %s', (_why, id) => {
  expect(parseCustomId(id)).toBeUndefined();
});
