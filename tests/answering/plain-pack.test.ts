import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import type { Engine } from '../../src/answering/engine.js';
import type { PlainEntry } from '../../src/curating/plain-entry.js';
import { takePlain } from '../../src/curating/plain-pack.js';
import { Origins } from '../../src/knowledge/origin.js';
import { type Knowledge, packHeaderSchema, sourceSchema } from '../../src/knowledge/schema.js';
import { english } from './language.js';

/** Packs of nothing but sentences, or questions with their answers, as importing makes them. */

const source = sourceSchema.parse({
  id: 'board',
  title: 'Notice board',
  publisher: 'Pier house',
  language: 'en',
  kind: 'reference',
  checked: '2026-11-22',
});

function packOf(entries: readonly Omit<PlainEntry, 'line' | 'place'>[]): Knowledge {
  const { facts, things, problems } = takePlain(
    entries.map((entry, at) => ({ ...entry, line: at + 1, place: at + 1 })),
    { id: 'pier', title: 'Pier house', present: undefined, origins: new Origins(), usedIds: [], source },
  );
  expect(problems).toEqual([]);
  const header = packHeaderSchema.parse({
    ...{ id: 'pier', title: 'Pier house', owner: 'Pier house', version: '1.0.0' },
    ...{ licence: 'CC0-1.0', about: 'What the notice board says.' },
  });
  const pack = { header, sources: [source], things, facts, disputes: [], lists: [] };
  return { packs: [pack], relations: {}, languages: [english], dictionary: new Set() };
}

const ask = (engine: Engine, question: string) => engine.ask(question, { asOf: '2026-11-22' });

describe('sentences alone', () => {
  const sentences = [
    'The pier café serves hot chocolate until midnight.',
    'Dogs on a lead may walk along the northern breakwater.',
    'The lighthouse keeper winds the great clock every Tuesday.',
    'Rowing boats are rented beside the harbour office.',
    'The storm of 1911 washed the wooden bandstand away.',
    'A diver found the bell of the ferry Kestrel near the reef.',
    'Fishing permits are sold at the bait shop.',
    'The swimming pool is heated with water from the brewery.',
    'Lost umbrellas are kept for a year in the ticket booth.',
    'The oldest gull on the pier is called Admiral.',
    'Lanterns hang from the bandstand on midsummer night.',
    'The ferry to Goose Island leaves from the western jetty.',
  ];
  let engine: Engine;
  beforeAll(() => {
    engine = buildEngine(packOf(sentences.map((text) => ({ text }))));
  });

  test.each([
    ['in its own words', 'where are rowing boats rented', 3],
    ['about a part of it', 'who winds the great clock of the lighthouse', 2],
    ['with a typo', 'where are fishing permtis sold', 6],
    ['in another form', 'which diver finds the bell of the Kestrel ferry', 5],
    ['with its year', 'what did the storm of 1911 wash away', 4],
  ])('are found by a question %s', (_why, question, at) => {
    const answer = ask(engine, question);
    const [first] = answer.kind === 'answered' ? answer.facts : answer.near;
    expect(first?.says).toBe(sentences[at]);
  });

  test.each(['how do I file my income tax', 'what is the capital of Peru'])('do not answer "%s"', (question) => {
    expect(ask(engine, question).kind).not.toBe('answered');
  });

  test('are the whole answer: there is no shorter one, and the place is the line', () => {
    const answer = ask(engine, sentences[6] ?? '');
    expect(answer).toMatchObject({
      kind: 'answered',
      short: '',
      text: sentences[6],
      evidence: [{ source: { id: 'board' }, places: ['¶7'] }],
    });
  });
});

describe('questions with their answers', () => {
  const pairs = [
    { question: 'When does the pier open?', text: 'At nine, and at ten in winter.' },
    { question: 'Can I bring my dog?', text: 'Yes, on a lead.' },
    { question: 'Are pets welcome on the pier?', text: 'Yes, on a lead.' },
    { question: 'How do I rent a rowing boat?', text: 'Ask at the harbour office.' },
    { question: 'What does a day ticket cost?', text: 'Three crowns.' },
    { question: 'Where can I leave my bicycle?', text: 'In the rack behind the café.' },
  ];
  let engine: Engine;
  beforeAll(() => {
    engine = buildEngine(packOf(pairs));
  });

  test.each(pairs)('"$question" is answered as written', ({ question, text }) => {
    expect(ask(engine, question)).toMatchObject({ kind: 'answered', text });
  });

  test.each([
    ['in other words', 'can my dog come along', 'Yes, on a lead.'],
    ['by its second question', 'are pets welcome', 'Yes, on a lead.'],
    ['with a typo', 'what does a day tikcet cost', 'Three crowns.'],
    ['in a hurry', 'rent rowing boat', 'Ask at the harbour office.'],
  ])('one asked %s leads to the same fact', (_why, question, text) => {
    const answer = ask(engine, question);
    const [first] = answer.kind === 'answered' ? answer.facts : answer.near;
    expect(first?.says).toBe(text);
  });

  test('are offered while someone types', () => {
    expect(engine.suggest('dog', 'questions').map(({ label }) => label)).toContain('Can I bring my dog?');
  });

  test('a long answer is given whole, though it is several facts', () => {
    const first = `The ferry sails every hour ${'and calls at each of the small islands '.repeat(5).trim()}.`;
    const second = `In winter it sails every two hours ${'and leaves out the smallest islands '.repeat(5).trim()}.`;
    const long = buildEngine(
      packOf([...pairs, { question: 'How often does the ferry sail?', text: `${first} ${second}` }]),
    );
    expect(ask(long, 'How often does the ferry sail?')).toMatchObject({ kind: 'answered', text: `${first} ${second}` });
  });
});
