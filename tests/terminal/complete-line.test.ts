import { expect, test } from 'vitest';
import { completeLine } from '../../src/terminal/complete-line.js';
import { answered, engineThat } from './invented.js';
import { commands } from './invented-commands.js';

const request = {
  asker: { id: 'a', mayManageMessages: true },
  place: { channelId: 'c', guildId: null, mentionsArrive: false },
  history: [],
};
const services = { engine: engineThat(() => answered), now: new Date(0), locale: 'en', version: '1.0.0' };

test.each([
  ['a slash: every command', '/', '/', ['/bake', '/ask', '/help', '/order', '/quit', '/exit']],
  ['the start of one: its name, ready for more', '/ba', '/ba', ['/bake ']],
  ['an option by position, from the command itself', '/bake lemon', 'lemon', ['lemon cake', 'lemon tart']],
  ['an option by name', '/bake cake: lemon t', 'lemon t', ['lemon tart']],
  ['a label that was cut is no text to send', '/bake plum', 'plum', ['plum cake']],
  ['the name of a further option', '/bake plum pri', 'pri', ['private: ']],
  ['a choice', '/bake plum size: S', 'S', ['Small']],
  ['a number: nothing', '/bake plum tiers: 2', '2', []],
  ['a yes or no', '/bake plum private: t', 't', ['true']],
  ['a question without a command', 'who b', 'who b', ['who bakes here?']],
  ['too little of a question', 'w', 'w', []],
  ['an unknown command', '/cook plum', 'plum', []],
])('%s', async (_why, line, typed, offers) => {
  expect(await completeLine(line, commands.slashCommands, request, services)).toEqual({ typed, offers });
});
