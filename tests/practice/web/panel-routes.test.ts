import { expect, test } from 'vitest';
import type { PanelPorts } from '../../../src/practice/web/panel.js';
import { page } from './page-peer.js';

/** A panel over one file, which explains what it is asked. */
function panelOver(file: { text: string; version: string }): PanelPorts {
  return {
    explain: async (question, earlier) => (question === 'early' ? undefined : [...earlier, question].join(' → ')),
    packs: {
      files: async () => [{ path: 'moon/pack.yaml', chars: file.text.length }],
      read: async (path) => (path === 'moon/pack.yaml' ? file : undefined),
      write: async (path, text, version) => {
        if (path !== 'moon/pack.yaml') return { kind: 'refused', problem: `There is no file ${path}.` };
        if (version !== file.version) return { kind: 'outdated', problem: 'Somebody saved it before you.' };
        Object.assign(file, { text, version: `${version}+` });
        return { kind: 'written', version: file.version };
      },
    },
  };
}

async function panel(ports?: PanelPorts) {
  const { address, discord, openTab } = await page(ports ? { panel: ports } : {});
  const ask = async (path: string, options: RequestInit = {}) => {
    const response = await fetch(`${address}/page/panel/${path}`, options);
    return [response.status, await response.json()];
  };
  const save = (path: string, body: unknown) =>
    ask(`file?path=${encodeURIComponent(path)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { ask, save, discord, openTab };
}

test('an answer is explained, with the questions before it', async () => {
  const { ask } = await panel(panelOver({ text: '', version: '1' }));
  expect(await ask('explain?question=and+then%3F&earlier=first&earlier=second')).toEqual([
    200,
    { text: 'first → second → and then?' },
  ]);
  expect(await ask('explain?question=+')).toEqual([400, { ok: false, problem: expect.any(String) }]);
  expect(await ask('explain?question=early')).toEqual([503, { ok: false, problem: expect.any(String) }]);
});

test('a file is listed, read and saved', async () => {
  const { ask, save } = await panel(panelOver({ text: 'one', version: '1' }));
  expect(await ask('files')).toEqual([200, { files: [{ path: 'moon/pack.yaml', chars: 3 }] }]);
  expect(await ask('file?path=moon%2Fpack.yaml')).toEqual([200, { path: 'moon/pack.yaml', text: 'one', version: '1' }]);
  const saved = { path: 'moon/pack.yaml', text: 'two', version: '1+' };
  expect(await save('moon/pack.yaml', { text: 'two', version: '1' })).toEqual([200, saved]);
  expect(await ask('file?path=moon%2Fpack.yaml')).toEqual([200, saved]);
});

test.each([
  ['over a change that one has not seen', 'moon/pack.yaml', { text: 'x', version: '0' }, 409],
  ['of another file', '../../etc/passwd', { text: 'x', version: '1' }, 400],
  ['without a version', 'moon/pack.yaml', { text: 'x' }, 400],
  ['without a text', 'moon/pack.yaml', { version: '1' }, 400],
])('no save %s', async (_why, path, body, status) => {
  const file = { text: 'one', version: '1' };
  const { save } = await panel(panelOver(file));
  expect(await save(path, body)).toEqual([status, { ok: false, problem: expect.any(String) }]);
  expect(file).toEqual({ text: 'one', version: '1' });
});

test('the page learns what its panel can do, and what there is no port for is not there', async () => {
  const full = await panel(panelOver({ text: '', version: '1' }));
  expect((await (await full.openTab()).state()).panel).toEqual({ explains: true, edits: true });
  const none = await panel();
  expect((await (await none.openTab()).state()).panel).toEqual({ explains: false, edits: false });
  for (const path of ['explain?question=x', 'files', 'file?path=moon%2Fpack.yaml']) {
    expect(await none.ask(path)).toEqual([404, { ok: false, problem: expect.any(String) }]);
  }
});

test('every page hears what became of an edited pack', async () => {
  const { discord, openTab } = await panel();
  const tabs = [await openTab(), await openTab(discord.users.curator)];
  const news = { swapped: false, lines: ['moon/pack.yaml:3: no such source'] };
  discord.tellNews(news);
  for (const tab of tabs) expect((await tab.next('news')).news).toEqual(news);
});
