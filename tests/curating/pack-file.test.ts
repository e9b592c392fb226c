import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withItems, withItemsChanged } from '../../src/curating/pack-file.js';
import { parseYamlText } from '../../src/knowledge/yaml-text.js';
import { anyThing } from './any-pack.js';

const cape = { id: 'north-cape', type: 'place', name: 'North Cape' };
const written = (text: string) => ({ text });

describe('adding', () => {
  test.each([
    ['to an empty file', '', 'things:\n  - id: north-cape\n    type: place\n    name: North Cape\n'],
    [
      'to a file without the section',
      '# Places\nfacts: []\n',
      '# Places\nfacts: []\n\nthings:\n  - id: north-cape\n    type: place\n    name: North Cape\n',
    ],
    [
      'to an empty section',
      'things: [] # none yet\n',
      'things:\n  - id: north-cape\n    type: place\n    name: North Cape\n',
    ],
    [
      'keeps comments, also at the end, and items as they are',
      'things:\n  # first\n  - { id: isle,   type: place, name: "Isle" } # here\n  # more to come\n',
      'things:\n  # first\n  - { id: isle,   type: place, name: "Isle" } # here\n  # more to come\n\n  - id: north-cape\n    type: place\n    name: North Cape\n',
    ],
    [
      'before the next section and its comment',
      'things:\n- { id: isle, type: place, name: Isle }\n- { id: sea, type: place, name: Sea }\n\n# Now the facts\nfacts: []\n',
      'things:\n- { id: isle, type: place, name: Isle }\n- { id: sea, type: place, name: Sea }\n- id: north-cape\n  type: place\n  name: North Cape\n\n# Now the facts\nfacts: []\n',
    ],
    [
      'with the line ends of the file',
      'things:\r\n  - { id: isle, type: place, name: Isle }\r\n',
      'things:\r\n  - { id: isle, type: place, name: Isle }\r\n\r\n  - id: north-cape\r\n    type: place\r\n    name: North Cape\r\n',
    ],
  ])('%s', (_why, before, after) => {
    expect(withItems(before, 'things', [cape])).toEqual(written(after));
  });

  test.each([
    ['a list within brackets', 'things: [{ id: isle, type: place, name: Isle }]\n', /cannot be changed line by line/],
    ['broken YAML', 'things: [\n', /is not YAML/],
    ['a list at the root', '- a\n', /is not YAML/],
  ])('%s is left alone', (_why, before, problem) => {
    expect(withItems(before, 'things', [cape])).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('changing', () => {
  const before = `things:
  # the isle
  - id: isle
    type: place
    name: Isle # the only one

  # the sea
  - { id: sea, type: place, name: Sea }
facts: []
`;

  test('an item keeps its place and what stands around it', () => {
    expect(withItemsChanged(before, 'things', [{ id: 'isle', type: 'place', name: 'The Isle' }])).toEqual(
      written(before.replace('Isle # the only one', 'The Isle')),
    );
  });

  test('the last item before another section', () => {
    expect(withItemsChanged(before, 'things', [{ id: 'sea', type: 'place', name: 'Cold Sea' }])).toEqual(
      written(
        before.replace('- { id: sea, type: place, name: Sea }', '- id: sea\n    type: place\n    name: Cold Sea'),
      ),
    );
  });

  test('several items at once', () => {
    const items = ['sea', 'isle'].map((id) => ({ id, type: 'place', name: `New ${id}` }));
    expect(withItemsChanged(before, 'things', items)).toEqual(
      written(
        before
          .replace('Isle # the only one', 'New isle')
          .replace('- { id: sea, type: place, name: Sea }', '- id: sea\n    type: place\n    name: New sea'),
      ),
    );
  });

  test('an id that the file does not have is in the way', () => {
    expect(withItemsChanged(before, 'things', [cape])).toEqual({ problem: expect.stringMatching(/cannot be changed/) });
  });

  test('which of two with the same id is meant nobody can know', () => {
    const twice = 'things:\n  - { id: isle, type: place, name: Isle }\n  - { id: isle, type: place, name: Other }\n';
    expect(withItemsChanged(twice, 'things', [{ ...cape, id: 'isle' }])).toEqual({
      problem: 'has "isle" more than once in "things". Give each item an id of its own first.',
    });
  });

  test('an item of which another repeats a part by an anchor is left alone', () => {
    const anchored =
      'things:\n  - { id: isle, type: place, name: Isle, names: &n { en: [a] } }\n  - { id: sea, type: place, name: Sea, names: *n }\n';
    expect(withItemsChanged(anchored, 'things', [{ ...cape, id: 'isle' }])).toEqual({
      problem: expect.stringMatching(/cannot be changed/),
    });
  });
});

const differentThings = fc.uniqueArray(anyThing, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });

test('what was added and changed is read back, whatever it says', () => {
  fc.assert(
    fc.property(differentThings, anyThing, (things, other) => {
      const added = withItems('# Things\n', 'things', things);
      if ('problem' in added) throw new Error(added.problem);
      const position = things.length - 1;
      const item = { ...other, id: things[position]?.id ?? '' };
      const changed = withItemsChanged(added.text, 'things', [item]);
      if ('problem' in changed) throw new Error(changed.problem);
      expect(parseYamlText(changed.text, '').data).toEqual({ things: things.with(position, item) });
    }),
  );
});
