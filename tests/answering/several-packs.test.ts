import { expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { answerCard } from '../../src/cards/answer.js';
import { indexSources } from '../../src/cards/evidence.js';
import { factSchema, type Pack, packHeaderSchema, sourceSchema, thingSchema } from '../../src/knowledge/schema.js';
import { publicReader } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { lakeKnowledge } from './pack.js';

/** A pack on one of two bakeries that go by the same short name. Their facts and sources have the same ids. */
function bakery(id: string, town: string, opened: string): Pack {
  return {
    header: packHeaderSchema.parse({
      ...{ id, title: `${town} bakeries`, owner: 'Test', version: '1.0.0', licence: 'MIT', about: 'Bread.' },
    }),
    sources: [
      sourceSchema.parse({
        ...{ id: 'log', title: `The ${town} log`, publisher: town, url: `https://${id}.example/log`, language: 'en' },
        ...{ kind: 'official', checked: '2031-05-01' },
      }),
    ],
    things: [
      thingSchema.parse({
        ...{ id: `${id}-bakery`, type: 'organization', name: `${town} Bakery Association`, names: { en: ['TBA'] } },
      }),
    ],
    facts: [
      factSchema.parse({
        ...{
          id: 'F-0001',
          rev: 1,
          about: [`${id}-bakery`],
          says: `The ${town} Bakery Association opened in ${opened}.`,
        },
        ...{ value: { date: opened }, asked: [`when did the ${town} Bakery Association open`] },
        ...{ sources: [{ source: 'log', at: 'page' }], checked: '2031-05-01' },
      }),
    ],
    disputes: [],
    lists: [],
  };
}

const engine = buildEngine({
  ...lakeKnowledge,
  packs: [bakery('north', 'Northern', '2027'), bakery('south', 'Southern', '2029')],
});
const ask = (question: string) => engine.ask(question, { asOf: '2031-06-01' });

test.each([
  ['Northern', '2027', 'north/F-0001'],
  ['Southern', '2029', 'south/F-0001'],
])('each of two packs answers for its own: %s', (town, opened, ref) => {
  const answer = ask(`When did the ${town} Bakery Association open?`);
  if (answer.kind !== 'answered') throw new Error(`the question was ${answer.kind}`);
  expect([answer.short, answer.facts.map((fact) => fact.ref)]).toEqual([opened, [ref]]);
  expect(answer.evidence.map(({ source }) => source.title)).toEqual([`The ${town} log`]);
  const card = answerCard(answer, publicReader, { sources: indexSources(engine.sources()), examples: [] });
  expect(texts(card).join('\n')).toContain(ref);
});

test('a name that both packs have means both, each with its pack', () => {
  const topic = engine.topic('TBA');
  if (topic.kind !== 'unclear') throw new Error(`the topic was ${topic.kind}`);
  expect(topic.things.map(({ pack, id }) => `${pack}/${id}`)).toEqual(['north/north-bakery', 'south/south-bakery']);
  expect(engine.suggest('TBA', ['organization']).map(({ label }) => label)).toEqual([
    'Northern Bakery Association',
    'Southern Bakery Association',
  ]);
});

test('a question that names both by the name they share is answered for each, with the pack of each', () => {
  const answer = ask('When did the TBA open?');
  if (answer.kind !== 'answered') throw new Error(`the question was ${answer.kind}`);
  expect(answer.short).toBe('Northern Bakery Association: 2027; Southern Bakery Association: 2029');
  expect(answer.facts.map(({ ref }) => ref)).toEqual(['north/F-0001', 'south/F-0001']);
  expect(answer.evidence.map(({ source }) => source.pack)).toEqual(['north', 'south']);
  const card = answerCard(answer, publicReader, { sources: indexSources(engine.sources()), examples: [] });
  expect(texts(card).join('\n')).toContain('south/F-0001');
});
