import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { Stream } from '../../../src/practice/web/stream.js';

const news = { kind: 'news', news: { swapped: true, lines: ['x'.repeat(400)] } } as const;

async function textOf(stream: Stream): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream.body) text += decoder.decode(chunk, { stream: true });
  return text;
}

test('first when to come back; then each event is one line of data, and a beat is a comment', async () => {
  const stream = new Stream(() => undefined);
  stream.tell({ kind: 'bot', online: true });
  stream.beat();
  stream.tell({ kind: 'news', news: { swapped: false, lines: ['one\ntwo\r\n\nthree', '“four”'] } });
  stream.end();
  expect(await textOf(stream)).toBe(
    [
      'retry: 1000\n\n',
      'data: {"kind":"bot","online":true}\n\n',
      ':\n\n',
      'data: {"kind":"news","news":{"swapped":false,"lines":["one\\ntwo\\r\\n\\nthree","“four”"]}}\n\n',
    ].join(''),
  );
});

test('a tab that does not read is dropped, and hears nothing more', async () => {
  let ends = 0;
  const stream = new Stream(() => {
    ends += 1;
  }, 1_000);
  for (let n = 0; n < 10; n += 1) stream.tell(news);
  expect(ends).toBe(1);
  await expect(textOf(stream)).rejects.toThrow('does not read');
});

test('a tab that reads is never dropped', async () => {
  let ends = 0;
  const stream = new Stream(() => {
    ends += 1;
  }, 1_000);
  const reader = stream.body.getReader();
  await reader.read();
  for (let n = 0; n < 100; n += 1) {
    stream.tell(news);
    await reader.read();
  }
  expect(ends).toBe(0);
});

test('a tab that is closed is forgotten', async () => {
  let forgotten = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    forgotten = resolve;
  });
  const stream = new Stream(forgotten);
  const server = createServer(getRequestListener(() => new Response(stream.body), { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const leaving = new AbortController();
  stream.tell(news);
  const port = typeof address === 'object' ? address?.port : undefined;
  await fetch(`http://127.0.0.1:${port}`, { signal: leaving.signal });
  leaving.abort();
  await left;
  stream.tell(news);
  stream.end();
});
