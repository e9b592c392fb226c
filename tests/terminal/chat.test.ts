import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { chat } from '../../src/terminal/chat.js';
import { Conversation } from '../../src/terminal/conversation.js';
import { answered, engineThat } from './invented.js';
import { commands } from './invented-commands.js';

/** A terminal of streams: readline takes them for one when told so. */
function open() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let seen = '';
  output.on('data', (chunk) => {
    seen += String(chunk);
  });
  const stop = new AbortController();
  const conversation = new Conversation({
    commands,
    engine: () => engineThat(() => answered),
    now: () => new Date(0),
    locale: 'en',
    version: '1.0.0',
    asksForms: true,
    onFailure: () => {},
  });
  const wishes = { plain: true, links: false, columns: undefined };
  let sayAbove = (_line: string): void => {};
  const onOpen = (say: typeof sayAbove) => {
    sayAbove = say;
  };
  const left = chat({ conversation, input, output, wishes, welcome: 'Welcome', onOpen, stop: stop.signal });
  const shows = async (text: string) => {
    while (!seen.includes(text)) await new Promise((resolve) => setImmediate(resolve));
  };
  return { input, stop, left, shows, seen: () => seen, sayAbove: (line: string) => sayAbove(line) };
}

const ctrlC = '\u0003';
const ctrlD = '\u0004';
const up = '\u001b[A';

test.each([
  ['/quit', '/quit\r'],
  ['Ctrl-D', ctrlD],
  ['Ctrl-C on an empty line', ctrlC],
  ['Ctrl-C twice', `half a question${ctrlC}${ctrlC}`],
])('%s leaves', async (_why, keys) => {
  const { input, left, shows } = open();
  await shows('Welcome');
  input.write(keys);
  await left;
});

test('lines are answered in order, also when pasted at once', async () => {
  const { input, left, seen } = open();
  input.write('one\rtwo\r/quit\r');
  await left;
  expect(seen()).toMatch(/heard \["one",\[\]\].*heard \["two",\["one"\]\]/s);
});

test('the arrow key brings the last question back', async () => {
  const { input, left, shows, seen } = open();
  input.write('one\r');
  await shows('heard ["one",[]]');
  input.write(`${up} more\r`);
  await shows('heard ["one more",["one"]]');
  input.write(ctrlD);
  await left;
  expect(seen()).toContain('Welcome');
});

test('Ctrl-C gives up the line that was begun', async () => {
  const { input, left, shows, seen } = open();
  input.write(`half a question${ctrlC}`);
  await shows('Ctrl-C again leaves');
  input.write('one\r');
  await shows('heard ["one",[]]');
  input.write(ctrlD);
  await left;
  expect(seen()).not.toContain('heard ["half');
});

test('a form takes line by line, an empty one too', async () => {
  const { input, left, shows } = open();
  input.write('/order\r1\rAda\r\r');
  await shows('[["today"],[["cake",["l"]],["whom",["Ada"]]],null]');
  input.write(ctrlD);
  await left;
});

test('Ctrl-C gives up a form, and nothing else', async () => {
  const { input, left, shows, seen } = open();
  input.write('/order\r');
  await shows('Which cake?');
  input.write(`2${ctrlC}`);
  await shows('the form is given up');
  input.write('one\r');
  await shows('heard ["one",[]]');
  input.write(ctrlD);
  await left;
  expect(seen()).not.toContain('For whom?');
});

test('Tab completes', async () => {
  const { input, left, shows } = open();
  input.write('/bake lemon t\t');
  await shows('lemon tart');
  input.write(`\r`);
  await shows('["lemon tart",null,[]]');
  input.write(ctrlD);
  await left;
});

test('asked to stop from outside, it leaves', async () => {
  const { stop, left, shows } = open();
  await shows('Welcome');
  stop.abort();
  await left;
});

test('news stands above the prompt, on one line, and what was being typed below it', async () => {
  const { input, left, shows, seen, sayAbove } = open();
  await shows('Welcome');
  input.write('half a ');
  await shows('half a ');
  sayAbove('a.yaml:3: is \u001b[31mwrong.\nMend it.');
  input.write('question\r/quit\r');
  await left;
  expect(seen()).toMatch(/a\.yaml:3: is {2}\[31mwrong\. Mend it\.\n[^\n]*half a /);
  expect(seen()).toContain('heard ["half a question",[]]');
  sayAbove('after the end nobody reads it');
  expect(seen()).not.toContain('after the end');
});
