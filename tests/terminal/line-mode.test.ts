import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { Conversation } from '../../src/terminal/conversation.js';
import { answerLines } from '../../src/terminal/line-mode.js';
import { answered, engineThat, plainScreen } from './invented.js';
import { commands } from './invented-commands.js';

async function run(input: string, stop = new AbortController().signal) {
  const conversation = new Conversation({
    commands,
    engine: () => engineThat(() => answered),
    now: () => new Date(0),
    locale: 'en',
    version: '1.0.0',
    onFailure: () => {},
  });
  const output = new PassThrough();
  const screen = { ...plainScreen, columns: 30 };
  const read = await answerLines(conversation, Readable.from([Buffer.from(input)]), output, screen, stop);
  output.end();
  return { read, written: await text(output) };
}

test('every line is answered in order, a rule between answers', async () => {
  const { read, written } = await run('/bake plum\n1\n');
  expect(written).toBe(`["plum",null,[]]\n[1] Another?\n\n${'─'.repeat(30)}\n\npressed a:b below 2 parts\n`);
  expect(read).toBe(2);
});

test('a form holds nothing up: what it asks for is said, and the next line is a line', async () => {
  const { written } = await run('/order\none\n');
  expect(written).toMatch(/^This opens the form “Order a cake”.*\n\n─+\n\nheard \["one",\[\]\]\n$/s);
});

test('nothing to read writes nothing', async () => {
  expect(await run('')).toEqual({ read: 0, written: '' });
});

test('/quit ends it; the lines below stay unread', async () => {
  expect((await run('one\n/quit\ntwo\n')).written).toBe('heard ["one",[]]\n');
});

test('asked to stop, it answers no further line', async () => {
  expect((await run('one\ntwo\n', AbortSignal.abort())).written).toBe('');
});
