import { expect, test } from 'vitest';
import { choicesOf } from '../../src/discord/suggestions.js';

test('what Discord would refuse is left out before the list is cut to 25', () => {
  const fine = Array.from({ length: 30 }, (_, n) => ({ label: `Question ${n}`, value: `v${n}` }));
  const refused = [
    { label: ' ', value: 'no label' },
    { label: 'no value', value: '' },
    { label: 'too long a value', value: 'x'.repeat(101) },
    { label: 'the same again', value: 'v0' },
  ];
  const [first, ...others] = fine;
  expect(choicesOf([...(first === undefined ? [] : [first]), ...refused, ...others])).toEqual(
    fine.slice(0, 25).map(({ label, value }) => ({ name: label, value })),
  );
});

test('a label that is too long is cut between words', () => {
  const [choice] = choicesOf([{ label: `${'word '.repeat(19)}and the long end`, value: 'v' }]);
  expect(choice).toEqual({ name: `${'word '.repeat(19)}and…`, value: 'v' });
});
