import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropNulls, parseJson } from '../../src/practice/json.js';

test.each([
  ['an id as a number', '{"id":1574177695607029760}', { id: '1574177695607029760' }],
  ['ids in a list', '[1574177695607029760, 2]', ['1574177695607029760', 2]],
  ['the ends of the range of an option', '[-9007199254740992, 9007199254740992]', [-(2 ** 53), 2 ** 53]],
  ['more than that', '9007199254740994', '9007199254740994'],
  [
    'a long fraction',
    '[0.12500000000000000000, 4503599627370496000.0, 1e21]',
    [0.125, 4_503_599_627_370_496_000, 1e21],
  ],
  [
    'digits in a text',
    '{"a":"x\\\\","b":"1574177695607029760 \\" 1574177695607029760"}',
    { a: 'x\\', b: '1574177695607029760 " 1574177695607029760' },
  ],
])('reads %s', (_what, text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test('reads everything else as JSON.parse does', () => {
  fc.assert(
    fc.property(
      fc.json().filter((text) => !/\d{16}/.test(text)),
      (text) => {
        expect(parseJson(`["1574177695607029760",${text}]`)).toEqual(['1574177695607029760', JSON.parse(text)]);
      },
    ),
  );
});

test.each(['{"id":1574177695607029760', '"1574177695607029760', '1574177695607029760"'])('refuses %s', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

test('what is null is taken out at any depth', () => {
  const value = { a: null, b: [{ c: null, d: 0 }, null], e: { f: { g: null } } };
  dropNulls(value);
  expect(value).toEqual({ b: [{ d: 0 }, null], e: { f: {} } });
});
