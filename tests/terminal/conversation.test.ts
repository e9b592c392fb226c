import { expect, test } from 'vitest';
import { Conversation } from '../../src/terminal/conversation.js';
import { answered, engineThat, plainScreen } from './invented.js';
import { commands } from './invented-commands.js';

function converse() {
  const failures: unknown[] = [];
  let nowMs = 0;
  const conversation = new Conversation({
    commands,
    engine: () => engineThat(() => answered),
    now: () => new Date(nowMs),
    locale: 'en-US',
    onFailure: (error) => failures.push(error),
  });
  const say = async (line: string) => {
    const outcome = await conversation.answer(line, plainScreen);
    return outcome.kind === 'quit' ? 'quit' : outcome.text;
  };
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { say, wait, failures };
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
  expect(await say('7')).toBe('There is no [7] on the last card; its buttons go up to [1].');
  expect(await say('1')).toBe('pressed a:b below 2 parts');
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
