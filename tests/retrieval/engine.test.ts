import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BrokenIndex,
  buildEngine,
  type Doc,
  type Engine,
  engineSteps,
  loadEngine,
} from '../../src/retrieval/engine.js';

const kitchen: readonly Doc[] = [
  { id: 'bread', text: 'Sourdough bread rises overnight in a cold cellar before it is baked.' },
  { id: 'soup', text: 'The onion soup simmers for two hours with thyme and bay leaves.' },
  { id: 'cake', text: 'A marble cake needs six eggs, and the oven at 180 degrees.' },
  { id: 'tea', text: 'Green tea turns bitter when the water is boiling hot.' },
  { id: 'jam', text: 'Plum jam keeps for three years in a dark cupboard.' },
];

const answers: readonly Doc[] = [
  { id: 'hours', title: 'When is the library open?', text: 'Monday to Friday, from nine until six.' },
  { id: 'card', title: 'How do I renew my card?', text: 'Bring the old one to the desk by the door.' },
  { id: 'fine', title: 'What does a late book cost?', text: 'Ten cents a day, never more than the book.' },
];

function firstOf(engine: Engine, question: string): string | undefined {
  return engine.rank(question).ranked[0]?.id;
}

describe('the best document comes first', () => {
  const engine = buildEngine(kitchen);
  test.each([
    ['in its own words', 'how long does onion soup simmer', 'soup'],
    ['in other forms of them', 'baking sourdough breads', 'bread'],
    ['with a slip', 'when does gren tea turn biter', 'tea'],
    ['with two letters changed about', 'how many years does plum jma keep', 'jam'],
    ['with marks and capitals', 'MÁRBLE ÇAKE', 'cake'],
    ['a number exactly', 'what needs 180 degrees', 'cake'],
  ])('%s', (_why, question, id) => {
    expect(firstOf(engine, question)).toBe(id);
  });

  test.each([
    ['by its question', 'how can I renew a card', 'card'],
    ['by its answer', 'cents a day', 'fine'],
    ['by both', 'is the library open on friday', 'hours'],
  ])('a question with its answer is found %s', (_why, question, id) => {
    expect(firstOf(buildEngine(answers), question)).toBe(id);
  });

  test.each([
    ['Chinese', '绿茶用热水泡会变苦吗', 'zh'],
    ['Russian', 'когда заваривают чай', 'ru'],
    ['Thai', 'ชาเขียว', 'th'],
  ])('%s is read', (_why, question, id) => {
    const engineOfThree = buildEngine([
      { id: 'zh', text: '用太热的水泡绿茶会变苦。' },
      { id: 'ru', text: 'Зелёный чай заваривают не кипятком.' },
      { id: 'th', text: 'ชาเขียวจะขมเมื่อใช้น้ำร้อนจัด' },
      { id: 'en', text: 'Green tea turns bitter.' },
    ]);
    expect(firstOf(engineOfThree, question)).toBe(id);
  });

  test('equal documents stand in the order of the collection', () => {
    const twins = buildEngine(['b', 'a', 'c'].map((id) => ({ id, text: 'the same few words' })));
    expect(twins.rank('same words').ranked.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

describe('what comes back', () => {
  const engine = buildEngine(kitchen);

  test('ten at most unless asked otherwise, and never one that shares no word', () => {
    const many = buildEngine(Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, text: `pea number ${at}` })));
    expect(many.rank('pea').ranked).toHaveLength(10);
    expect(many.rank('pea', { k: 25 }).ranked).toHaveLength(25);
    expect(engine.rank('sourdough', { k: 5 }).ranked.map(({ id }) => id)).toEqual(['bread']);
  });

  test('thirty at most', () => {
    const many = buildEngine(Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, text: `pea number ${at}` })));
    expect(many.rank('pea', { k: 100 }).ranked).toHaveLength(30);
  });

  test('relevances and confidences fall, and confidences are probabilities', () => {
    const { confidence, ranked } = engine.rank('water in a cold oven with tea and eggs');
    expect(ranked.length).toBeGreaterThan(1);
    const relevances = ranked.map(({ relevance }) => relevance);
    expect(relevances).toEqual(relevances.toSorted((a, b) => b - a));
    const confidences = ranked.map((each) => each.confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    for (const each of [confidence, ...confidences]) {
      expect(each).toBeGreaterThanOrEqual(0);
      expect(each).toBeLessThanOrEqual(1);
    }
    expect(confidences[0]).toBeLessThanOrEqual(confidence);
  });

  test('what the collection answers is surer than what it only touches, and that surer than what it does not know', () => {
    const sure = (question: string): number => engine.rank(question).confidence;
    expect(sure('how long does the onion soup simmer')).toBeGreaterThan(sure('who invented the onion'));
    expect(sure('who invented the onion')).toBeGreaterThan(sure('quarterly parliament elections abroad'));
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['signs', '?!… 🍞'],
    ['words that nothing is like', 'xylophone zeppelin'],
  ])('%s finds nothing', (_why, question) => {
    expect(engine.rank(question)).toEqual({ confidence: 0, ranked: [] });
  });

  test('a question as long as a book is cut, not refused', () => {
    expect(firstOf(engine, `onion soup ${'and so on '.repeat(100_000)}`)).toBe('soup');
  });
});

describe('what may be a collection', () => {
  test('nothing at all', () => {
    const engine = buildEngine([]);
    expect(engine.size).toBe(0);
    expect(engine.rank('anything')).toEqual({ confidence: 0, ranked: [] });
    expect(loadEngine(engine.save()).rank('anything')).toEqual({ confidence: 0, ranked: [] });
  });

  test('a single document', () => {
    expect(firstOf(buildEngine([{ id: 'only', text: 'one lonely sentence' }]), 'lonely')).toBe('only');
  });

  test('empty texts are kept, and never found', () => {
    const engine = buildEngine([{ id: 'empty', text: '' }, ...kitchen]);
    expect(engine.size).toBe(6);
    expect(engine.rank('bread tea jam soup cake').ranked.map(({ id }) => id)).not.toContain('empty');
  });

  test('a text of a million words', () => {
    const long = { id: 'long', text: `${'word after word '.repeat(300_000)} quincunx` };
    expect(firstOf(buildEngine([long, ...kitchen]), 'quincunx')).toBe('long');
  });

  test('ids of any kind come back as they are', () => {
    const ids = ['', 'ä/ö#1', '中文', '\ud800', 'x'.repeat(300)];
    const engine = loadEngine(buildEngine(ids.map((id) => ({ id, text: 'pea' }))).save());
    expect(engine.rank('pea').ranked.map(({ id }) => id)).toEqual(ids);
  });

  test.each<[string, unknown, string]>([
    ['no list', 42, 'The documents must be an array or another iterable.'],
    ['null', null, 'The documents must be an array or another iterable.'],
    ['a number for an id', [{ id: 1, text: '' }], 'Document 0 needs a string as its id, not number.'],
    ['no text', [...kitchen, { id: 'x' }], 'Document 5 needs a string as its text, not undefined.'],
    ['null for a title', [{ id: 'x', title: null, text: '' }], 'Document 0 needs a string as its title, not null.'],
    ['a string for a document', ['text'], 'Document 0 needs a string as its id, not undefined.'],
    ['null for a document', [null], 'Document 0 is null, not an object.'],
    [
      'an id twice',
      [...kitchen, { id: 'tea', text: '' }],
      'Document 5 has the id "tea", which an earlier one has too.',
    ],
  ])('%s is refused', (_why, docs, message) => {
    expect(() => Reflect.apply(buildEngine, undefined, [docs])).toThrow(message);
  });

  test.each<[string, unknown[], string]>([
    ['a question that is a number', [7], 'A question is a string, not number.'],
    ['no question', [], 'A question is a string, not undefined.'],
    ['none of the best', ['tea', { k: 0 }], 'k must be a whole number from 1, not 0.'],
    ['one and a half', ['tea', { k: 1.5 }], 'k must be a whole number from 1, not 1.5.'],
  ])('%s is refused', (_why, args, message) => {
    expect(() => Reflect.apply(buildEngine(kitchen).rank, undefined, args)).toThrow(message);
  });
});

describe('saving', () => {
  const word = fc.constantFrom(
    ...'pea bean leek onion plum apple pear the of in green red 180 café 绿茶 чай'.split(' '),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const collection = fc
    .array(fc.record({ title: fc.option(text, { nil: undefined }), text }), { maxLength: 40 })
    .map((docs) => docs.map((doc, at) => ({ id: `d${at}`, ...doc })));

  test('a loaded engine ranks as the saved one did, whatever was in it', () => {
    fc.assert(
      fc.property(collection, fc.array(text, { minLength: 1, maxLength: 5 }), (docs, questions) => {
        const built = buildEngine(docs);
        const loaded = loadEngine(built.save());
        for (const question of questions) expect(loaded.rank(`${question} pae`)).toEqual(built.rank(`${question} pae`));
        expect(loaded.save()).toEqual(built.save());
      }),
      { numRuns: 40 },
    );
  });

  test('the bytes may lie anywhere in a larger buffer', () => {
    const saved = buildEngine(kitchen).save();
    const larger = new Uint8Array(saved.length + 7);
    larger.set(saved, 3);
    expect(firstOf(loadEngine(larger.subarray(3, 3 + saved.length)), 'plum jam')).toBe('jam');
  });

  const saved = buildEngine(kitchen).save();
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'These bytes are not a saved index.'],
    ['something else', new TextEncoder().encode('{"documents": [1, 2, 3], "more": true}'), 'not a saved index'],
    ['another version', changed(8, 99), 'The saved index has version 99'],
    ['an end cut off', saved.subarray(0, saved.length - 1), 'Copy it again.'],
    ['something at the end', Uint8Array.from([...saved, 0]), 'Copy it again.'],
  ])('%s is refused', (_why, bytes, message) => {
    expect(() => loadEngine(bytes)).toThrow(BrokenIndex);
    expect(() => loadEngine(bytes)).toThrow(message);
  });

  test('any changed bit is refused', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.nat(7), (at, bit) => {
        expect(() => loadEngine(changed(at, (saved[at] ?? 0) ^ (1 << bit)))).toThrow(BrokenIndex);
      }),
    );
  });

  test('something else than bytes is refused', () => {
    expect(() => Reflect.apply(loadEngine, undefined, ['bytes'])).toThrow(TypeError);
  });

  function changed(at: number, byte: number): Uint8Array {
    const copy = saved.slice();
    copy[at] = byte;
    return copy;
  }
});

describe('building in steps', () => {
  test('gives the same engine, and pauses on the way', () => {
    const docs = Array.from({ length: 400 }, (_, at) => ({ id: `${at}`, text: `pea ${at} bean ${at % 7}` }));
    const steps = engineSteps(docs);
    let pauses = 0;
    let next = steps.next();
    for (; next.done !== true; next = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(30);
    expect(next.value.save()).toEqual(buildEngine(docs).save());
  });
});
