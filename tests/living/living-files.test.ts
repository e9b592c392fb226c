import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { LivingEngine, type News } from '../../src/living/living-engine.js';
import { loadApart, startWorker } from '../../src/living/load-apart.js';
import { newsInWords } from '../../src/living/news-in-words.js';
import { watchFolder } from '../../src/living/watch-folder.js';
import { build } from '../built.js';
import { inventedFiles, writeFiles } from '../knowledge/invented-packs.js';

// Real files, a real watch and the compiled thread: see built.ts for where that comes from.

const factsFile = 'lights/facts/tower.yaml';
const facts = inventedFiles[factsFile];
/** The same facts with another day on which the light was built. */
const builtOn = (day: number) =>
  facts.replace('3 May 1902', `${day} May 1902`).replace('1902-05-03', `1902-05-0${day}`);
const question = 'When was the Tall Light built?';

async function prepare() {
  const dir = await writeFiles({});
  const news: News[] = [];
  let told = () => {};
  const living = await LivingEngine.start(
    async () => buildEngine(await loadKnowledge(dir)),
    { dir },
    (one) => {
      news.push(one);
      told();
    },
    {
      load: (order, signal) =>
        loadApart(order, signal, (what) => startWorker(what, pathToFileURL(join(build, 'src/living/load-worker.js')))),
      watch: (folder, onChange) => watchFolder(folder, onChange, { quietMs: 60, pollMs: 100 }),
    },
  );
  onTestFinished(() => living.close());
  const answer = () => {
    const found = living.current().ask(question, { asOf: '2026-11-22' });
    return found.kind === 'answered' ? found.short : found.kind;
  };
  /** Makes an edit and waits for what becomes of it. */
  const after = async (edit: () => Promise<unknown>): Promise<News | undefined> => {
    const next = new Promise<void>((resolve) => {
      told = resolve;
    });
    await edit();
    await next;
    return news.at(-1);
  };
  const write = (text: string) => writeFile(join(dir, factsFile), text);
  return { dir, living, news, answer, after, write };
}

test('an edit changes the answer; a broken one does not and is told by file and line; the mended one does', async () => {
  const { answer, after, write } = await prepare();
  expect(answer()).toContain('3 May 1902');

  expect(await after(() => write(builtOn(4)))).toMatchObject({ kind: 'swapped' });
  expect(answer()).toContain('4 May 1902');

  const broken = await after(() => write(builtOn(5).replace('source: gazette-1902', 'source: gazette-1920')));
  if (broken?.kind !== 'refused') throw new Error('the broken edit was taken');
  const [problem, now] = newsInWords(broken);
  expect(problem).toMatch(/lights\/facts\/tower\.yaml:\d+: .*Did you mean "gazette-1902"\?/);
  expect(now).toContain('not in use');
  expect(answer()).toContain('4 May 1902');

  expect(await after(() => write(builtOn(5)))).toMatchObject({ kind: 'swapped' });
  expect(answer()).toContain('5 May 1902');
});

test('a question keeps the engine that it began with', async () => {
  const { living, answer, after, write } = await prepare();
  const begun = living.current();
  await after(() => write(builtOn(4)));
  expect(begun.ask(question, { asOf: '2026-11-22' })).toMatchObject({ short: expect.stringContaining('3 May 1902') });
  expect(answer()).toContain('4 May 1902');
});

test('of edits in quick succession the last one stays', async () => {
  const { answer, after, write } = await prepare();
  // The third falls into the loading of the ones before.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
  const last = await after(async () => {
    await write(builtOn(4));
    await write(builtOn(5));
    await pause();
    await write(builtOn(6));
  });
  expect(last?.kind).toBe('swapped');
  await expect.poll(answer, { timeout: 10_000 }).toContain('6 May 1902');
});

test('a folder that is taken away is told, goes on serving, and is taken up again when it is back', async () => {
  const { dir, answer, after } = await prepare();
  const gone = await after(() => rename(dir, `${dir}-away`));
  onTestFinished(() => rm(`${dir}-away`, { recursive: true, force: true }));
  expect(gone).toMatchObject({ kind: 'refused', problems: [{ message: expect.stringContaining('no folder here') }] });
  expect(answer()).toContain('3 May 1902');
  await writeFile(join(`${dir}-away`, factsFile), builtOn(7));
  expect(await after(() => rename(`${dir}-away`, dir))).toMatchObject({ kind: 'swapped' });
  expect(answer()).toContain('7 May 1902');
});
