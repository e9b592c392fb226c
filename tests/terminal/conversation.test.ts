import { describe, expect, test } from 'vitest';
import { Conversation } from '../../src/terminal/conversation.js';
import { answered, engineThat, plainScreen } from './invented.js';
import { commands } from './invented-commands.js';

function converse(asksForms = true) {
  const failures: unknown[] = [];
  let nowMs = 0;
  const conversation = new Conversation({
    commands,
    engine: () => engineThat(() => answered),
    now: () => new Date(nowMs),
    locale: 'en-US',
    version: '1.0.0',
    asksForms,
    onFailure: (error) => failures.push(error),
  });
  const say = async (line: string) => {
    const outcome = await conversation.answer(line, plainScreen);
    return outcome.kind === 'quit' ? 'quit' : outcome.text;
  };
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { say, wait, failures, conversation };
}

test('text and commands are answered, and follow-ups know the questions of the last ten minutes', async () => {
  const { say, wait } = converse();
  expect(await say('one')).toBe('heard ["one",[]]');
  expect(await say('/bake plum')).toBe('["plum",null,["one"]]\n[1] Another?');
  wait(9 * 60_000);
  expect(await say('two')).toBe('heard ["two",["one","bake plum"]]');
  wait(2 * 60_000);
  expect(await say('three')).toBe('heard ["three",["two"]]');
});

test('a number presses the button of the last card', async () => {
  const { say } = converse();
  expect(await say('1')).toContain('heard ["1"');
  await say('/bake plum');
  expect(await say('7')).toBe('There is no [7] on the last card; its numbers go up to [1].');
  expect(await say('1')).toBe('pressed a:b below 2 parts');
});

describe('a form', () => {
  const firstField = '1/3 Which cake?\n    1. Lemon\n    2. Plum';
  const secondField = '2/3 For whom?\n    A first name is enough.';

  test('is asked field by field, and then sent', async () => {
    const { say } = converse();
    expect(await say('/order')).toBe(`Order a cake (Ctrl-C gives it up)\n\n${firstField}`);
    expect(await say('2')).toBe(secondField);
    expect(await say('Ada')).toBe('3/3 Wishes (optional: Enter skips it)');
    expect(await say('no nuts')).toMatch(
      /^\[\["today"\],\[\["cake",\["p"\]\],\["whom",\["Ada"\]\],\["wishes",\["no nuts"\]\]\],null\]\n/,
    );
    expect(await say('who is there?')).toBe('heard ["who is there?",[]]');
  });

  test('leaves out what was skipped, and knows the card that opened it', async () => {
    const { say } = converse();
    for (const line of ['/order', 'plum', 'Ada', '']) await say(line);
    expect(await say('2')).toContain(firstField);
    await say('1');
    await say('Bo');
    expect(await say('')).toMatch(/^\[\["today"\],\[\["cake",\["l"\]\],\["whom",\["Bo"\]\]\],3\]\n/);
  });

  test.each([
    ['nothing where something is needed', [''], 'This is needed. Ctrl-C gives the form up.', firstField],
    ['no such choice', ['3'], 'Type a number from 1 to 2.', firstField],
    ['too short', ['1', 'A'], 'Please write at least 2 characters.', secondField],
    ['too long', ['1', 'Ada of the Bakery'], 'That is 17 characters; 10 fit. Please shorten it.', secondField],
  ])('asks again, and says why: %s', async (_why, lines, wrong, field) => {
    const { say } = converse();
    let said = await say('/order');
    for (const line of lines) said = await say(line);
    expect(said).toBe(`${wrong}\n\n${field}`);
  });

  test('takes a line that looks like a command for what it is: an entry', async () => {
    const { say } = converse();
    await say('/order');
    await say('1');
    expect(await say('/help')).toBe('3/3 Wishes (optional: Enter skips it)');
  });

  test('can be given up', async () => {
    const { say, conversation } = converse();
    await say('/order');
    expect(conversation.isAsking).toBe(true);
    conversation.giveUpForm();
    expect(conversation.isAsking).toBe(false);
    expect(await say('one')).toBe('heard ["one",[]]');
  });

  test('completes nothing', async () => {
    const { say, conversation } = converse();
    await say('/order');
    expect(await conversation.complete('/ba')).toEqual({ offers: [], typed: '/ba' });
  });

  test('is told and passed over where nobody can fill it in', async () => {
    const { say } = converse(false);
    expect(await say('/order')).toBe(
      'This opens the form “Order a cake”, which asks for “Which cake?”, “For whom?”, “Wishes” (optional). To fill it in, do the same in the chat (npm start) or in Discord.',
    );
    expect(await say('one')).toBe('heard ["one",[]]');
  });
});

test('a number takes an option of a select', async () => {
  const { say } = converse();
  for (const line of ['/order', '1', 'Ada', '']) await say(line);
  expect(await say('1')).toBe('icing yes');
});

test('help tells what is special here', async () => {
  expect(await converse().say('/help')).toMatch(/^Help\.\n\nHere in the terminal: .*\/quit/);
});

test.each([
  ['nothing', '', 'heard'],
  ['null bytes', 'a\u0000b', 'heard'],
  ['4,500 characters', 'x'.repeat(4500), '(read up to character 4000)\nheard'],
  ['right-to-left text', '\u202eمرحبا\u202c', 'heard'],
  ['an emoji', '🫠', 'heard'],
  ['what the bot stays silent on', 'silence', 'There is no question in that.'],
  ['a mistake', '/bkae', 'There is no command /bkae.'],
])('a line is calm whatever it holds: %s', async (_why, line, start) => {
  const said = await converse().say(line);
  expect(said.startsWith(start)).toBe(true);
  expect(said).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});

test('a failing command gives a calm sentence, and the cause to whoever runs it', async () => {
  const { say, failures } = converse();
  expect(await say('fail')).toBe('Something went wrong on my side. Please try other words.');
  expect(failures).toEqual([new Error('the oven broke')]);
  expect(await say('/quit')).toBe('quit');
});
