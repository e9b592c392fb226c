import { describe, expect, test } from 'vitest';
import { packedKnowledgeSteps } from '../../src/answering/packed-knowledge.js';
import { finish } from '../../src/answering/steps.js';
import { factSchema, listSchema, type Pack, packHeaderSchema, thingSchema } from '../../src/knowledge/schema.js';

/** A pack with one thing of the id `tba`, a room that is part of it, a fact on both and a list of it. */
function packOf(id: string, name: string, alias: string): Pack {
  return {
    header: packHeaderSchema.parse({ id, title: id, owner: 'Test', version: '1.0.0', licence: 'MIT', about: 'Bread.' }),
    sources: [],
    things: [
      thingSchema.parse({ id: 'tba', type: 'organization', name, names: { en: [alias] } }),
      thingSchema.parse({ id: `${id}-oven`, type: 'body', name: `${name} oven`, partOf: 'tba' }),
    ],
    facts: [
      factSchema.parse({
        ...{ id: 'F-0001', rev: 1, about: [`${id}-oven`], says: `The oven belongs to ${name}.` },
        ...{ value: { thing: 'tba' }, asked: [], sources: [{ source: 'log', at: 'page' }], checked: '2031-05-01' },
      }),
    ],
    disputes: [],
    lists: [
      listSchema.parse({
        ...{
          id: 'bakeries',
          name: 'bakeries',
          names: { en: ['bakeries'] },
          members: ['tba'],
          orderedBy: 'opened-on',
          asOf: '2031-05-01',
        },
        ...{ sources: [{ source: 'log', at: 'page' }] },
      }),
    ],
  };
}

const packed = (...packs: readonly Pack[]) => finish(packedKnowledgeSteps({ packs }));
const north = packOf('north', 'Northern Bakery Association', 'TBA');

test('facts and lists have an id that is unique wherever packs meet', () => {
  const { facts, lists } = packed(north, packOf('south', 'Tea Bar Alliance', 'Alliance'));
  expect(facts.map(({ ref, pack }) => [ref, pack])).toEqual([
    ['north/F-0001', 'north'],
    ['south/F-0001', 'south'],
  ]);
  expect(lists.map(({ id }) => id)).toEqual(['north/bakeries', 'south/bakeries']);
});

describe('things of one id in two packs', () => {
  test('are one where they have a name in common, with the names of both', () => {
    const { things } = packed(north, packOf('south', 'The Bakers', 'Tba'));
    const one = things.filter(({ id }) => id === 'tba');
    expect(one.map(({ pack, names }) => [pack, names])).toEqual([['north', { en: ['TBA', 'Tba'] }]]);
    expect(things).toHaveLength(3);
  });

  test('stay two where they only happen to have one id, and each pack means its own', () => {
    const { things, facts, lists } = packed(north, packOf('south', 'Tea Bar Alliance', 'Alliance'));
    expect(things.map(({ id }) => id)).toEqual(['tba', 'north-oven', 'south/tba', 'south-oven']);
    expect(things.find(({ id }) => id === 'south-oven')?.partOf).toBe('south/tba');
    expect(facts.map(({ value }) => value)).toEqual([{ thing: 'tba' }, { thing: 'south/tba' }]);
    expect(lists.map(({ members }) => members)).toEqual([['tba'], ['south/tba']]);
  });
});
