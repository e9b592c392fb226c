import { expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import type { Knowledge } from '../../src/knowledge/schema.js';
import { LivingEngine, type News } from '../../src/living/living-engine.js';
import type { Loaded } from '../../src/living/load-apart.js';
import { lakeKnowledge } from '../answering/pack.js';

/** The invented knowledge in another version, by which it is told apart. */
function version(number: string): Knowledge {
  const packs = lakeKnowledge.packs.map((pack) => ({ ...pack, header: { ...pack.header, version: number } }));
  return { ...lakeKnowledge, packs };
}

/** A living engine whose edits and loads happen when the test says so. */
async function prepare() {
  const loads: { resolve: (loaded: Loaded) => void; reject: (error: unknown) => void; signal: AbortSignal }[] = [];
  const news: News[] = [];
  let told = () => {};
  let edit = () => {};
  let watching = true;
  const first = buildEngine(version('1.0.0'));
  const living = await LivingEngine.start(
    async () => first,
    { dir: 'nowhere' },
    (one) => {
      news.push(one);
      told();
    },
    {
      load: (_order, signal) => new Promise((resolve, reject) => loads.push({ resolve, reject, signal })),
      watch: async (_dir, onChange) => {
        edit = onChange;
        return {
          close() {
            watching = false;
          },
        };
      },
    },
  );
  /** Resolves with the next news. */
  const next = () =>
    new Promise<News | undefined>((resolve) => {
      told = () => resolve(news.at(-1));
    });
  return { living, first, loads, news, next, edit: () => edit(), isWatching: () => watching };
}

const versionOf = (living: LivingEngine) => living.current().packs[0]?.version;
const good = (number: string): Loaded => ({ kind: 'knowledge', knowledge: version(number) });
const bad: Loaded = { kind: 'refused', problems: [{ file: 'a.yaml', line: 3, message: 'is wrong. Mend it.' }] };

test('an edit is in use once it is loaded, checked and built, and not before', async () => {
  const { living, first, loads, next, edit } = await prepare();
  edit();
  expect(living.current()).toBe(first);
  const news = next();
  loads[0]?.resolve(good('1.1.0'));
  expect(living.current()).toBe(first);
  expect(await news).toEqual({ kind: 'swapped', engine: living.current() });
  expect(versionOf(living)).toBe('1.1.0');
});

test('who began with an engine finishes with it', async () => {
  const { living, loads, next, edit } = await prepare();
  const begun = living.current();
  edit();
  const news = next();
  loads[0]?.resolve(good('1.1.0'));
  await news;
  expect(begun.packs[0]?.version).toBe('1.0.0');
  expect(begun.ask('how long is the lake', { asOf: '2031-01-01' }).question).toBe('how long is the lake');
});

test.each([
  ['wrong', (load: { resolve: (loaded: Loaded) => void }) => load.resolve(bad), bad],
  [
    'not loaded',
    (load: { reject: (error: unknown) => void }) => load.reject(new Error('no memory')),
    { kind: 'failed', error: new Error('no memory') },
  ],
])('an edit that is %s is told, and the engine before goes on', async (_why, end, told) => {
  const { living, first, loads, next, edit } = await prepare();
  edit();
  const news = next();
  for (const load of loads) end(load);
  expect(await news).toEqual(told);
  expect(living.current()).toBe(first);
});

test('of edits in quick succession only the last one counts, whichever is loaded first', async () => {
  const { living, loads, news, next, edit } = await prepare();
  edit();
  edit();
  expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  const last = next();
  loads[1]?.resolve(good('1.2.0'));
  loads[0]?.resolve(good('1.1.0'));
  await last;
  await new Promise(setImmediate);
  expect(versionOf(living)).toBe('1.2.0');
  expect(news).toHaveLength(1);
});

test('files that change faster than they can be loaded are in use all the same, and the last of them in the end', async () => {
  const { living, loads, next, edit } = await prepare();
  for (let n = 0; n < 5; n += 1) edit();
  expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  const second = next();
  loads[1]?.resolve(good('1.2.0'));
  await second;
  expect(versionOf(living)).toBe('1.2.0');

  await expect.poll(() => loads.length).toBe(3);
  const last = next();
  loads[2]?.resolve(good('1.5.0'));
  await last;
  await new Promise(setImmediate);
  expect(versionOf(living)).toBe('1.5.0');
  expect(loads).toHaveLength(3);
});

test('closed, it watches no longer, and what is being loaded changes nothing', async () => {
  const { living, first, loads, news, edit, isWatching } = await prepare();
  edit();
  living.close();
  loads[0]?.resolve(good('1.1.0'));
  edit();
  await new Promise(setImmediate);
  expect(isWatching()).toBe(false);
  expect([living.current(), news, loads.length]).toEqual([first, [], 1]);
});

test('an edit while the first engine is being loaded is not missed', async () => {
  let edit = () => {};
  const told = new Promise<News>((resolve) => {
    void LivingEngine.start(
      async () => {
        edit();
        return buildEngine(version('1.0.0'));
      },
      { dir: 'nowhere' },
      resolve,
      {
        load: async () => good('1.1.0'),
        watch: async (_dir, onChange) => {
          edit = onChange;
          return { close() {} };
        },
      },
    );
  });
  const news = await told;
  expect(news.kind === 'swapped' && news.engine.packs[0]?.version).toBe('1.1.0');
});

test('where there is no first engine, nothing is watched any more', async () => {
  let watching = true;
  const start = LivingEngine.start(
    () => Promise.reject(new Error('the packs are wrong')),
    { dir: 'nowhere' },
    () => {},
    {
      watch: async () => ({
        close() {
          watching = false;
        },
      }),
    },
  );
  await expect(start).rejects.toThrow('the packs are wrong');
  expect(watching).toBe(false);
});
