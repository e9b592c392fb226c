import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FromWorker, loadApart, type Order, startWorker, type Thread } from '../../src/living/load-apart.js';
import { parcelsOf } from '../../src/living/parcels.js';
import { lakeKnowledge } from '../answering/pack.js';
import { build } from '../built.js';
import { changed, writeFiles } from '../knowledge/invented-packs.js';

/** A thread that answers from a list, one message for each word, and remembers whether it was ended. */
class FakeThread extends EventEmitter implements Thread {
  terminated = false;
  readonly #messages: FromWorker[];

  constructor(messages: readonly FromWorker[]) {
    super();
    this.#messages = [...messages];
    setImmediate(() => this.postMessage());
  }

  postMessage(): void {
    const message = this.#messages.shift();
    if (message !== undefined) this.emit('message', message);
  }

  async terminate(): Promise<number> {
    this.terminated = true;
    return 1;
  }
}

const order: Order = { dir: 'nowhere' };
const forever = new AbortController().signal;
const parcels = [...parcelsOf(lakeKnowledge)].map((parcel): FromWorker => ({ kind: 'parcel', parcel }));

describe('loading apart', () => {
  test('asks for parcel after parcel and puts them together', async () => {
    const thread = new FakeThread([...parcels, { kind: 'end' }]);
    expect(await loadApart(order, forever, () => thread)).toEqual({ kind: 'knowledge', knowledge: lakeKnowledge });
    expect(thread.terminated).toBe(true);
  });

  test('tells what is wrong', async () => {
    const refused = {
      kind: 'refused',
      problems: [{ file: 'a.yaml', line: 3, message: 'is wrong. Mend it.' }],
    } as const;
    expect(await loadApart(order, forever, () => new FakeThread([refused]))).toEqual(refused);
  });

  test.each([
    ['breaks down', (thread: FakeThread) => thread.emit('error', new Error('out of memory')), 'out of memory'],
    ['ends in the middle', (thread: FakeThread) => thread.emit('exit', 7), 'with code 7'],
  ])('a thread that %s is an error, and half a pack is nothing', async (_why, happens, message) => {
    const thread = new FakeThread(parcels.slice(0, 3));
    const loading = loadApart(order, forever, () => thread);
    setImmediate(() => setImmediate(() => happens(thread)));
    await expect(loading).rejects.toThrow(message);
    expect(thread.terminated).toBe(true);
  });

  test('is given up when nobody wants it any more', async () => {
    const thread = new FakeThread(parcels.slice(0, 3));
    const stop = new AbortController();
    const loading = loadApart(order, stop.signal, () => thread);
    stop.abort(new Error('a newer edit'));
    await expect(loading).rejects.toThrow('a newer edit');
    expect(thread.terminated).toBe(true);
  });
});

describe('the thread itself', () => {
  const start = (what: Order) => startWorker(what, pathToFileURL(join(build, 'src/living/load-worker.js')));

  test('loads what lies in a folder', async () => {
    const loaded = await loadApart({ dir: await writeFiles({}) }, forever, start);
    expect(loaded).toMatchObject({
      kind: 'knowledge',
      knowledge: {
        packs: [{ header: { id: 'lights' }, facts: [{ id: 'F-0001' }, { id: 'F-0002' }, { id: 'F-0003' }] }],
      },
    });
  });

  test.each([
    ['what loading finds', changed('lights/facts/tower.yaml', 'at: ¶3 }', 'at: there }'), 'is not a place'],
    ['what checking finds', changed('lights/facts/tower.yaml', '1902-05-03', '1902-05-04'), '1902-05-04'],
  ])('refuses by file and line: %s', async (_why, files, message) => {
    const loaded = await loadApart({ dir: await writeFiles(files) }, forever, start);
    expect(loaded).toMatchObject({
      kind: 'refused',
      problems: [
        {
          file: expect.stringContaining('lights/facts/tower.yaml'),
          line: expect.any(Number),
          message: expect.stringContaining(message),
        },
      ],
    });
  });

  test('looks for the packs that were chosen', async () => {
    const loaded = await loadApart({ dir: await writeFiles({}), packs: ['lamps'] }, forever, start);
    expect(loaded).toMatchObject({ problems: [{ message: expect.stringContaining('has no pack "lamps"') }] });
  });
});
