import { expect, test } from 'vitest';
import { chooseFace, type Face, type Input } from '../src/face.js';

test.each<[string, { token: boolean; terminal: boolean; input: Input }, Face]>([
  ['a token', { token: true, terminal: false, input: 'person' }, 'discord'],
  ['a token, under a service manager', { token: true, terminal: false, input: 'nobody' }, 'discord'],
  ['a token, but the terminal by name', { token: true, terminal: true, input: 'person' }, 'chat'],
  ['the terminal by name, fed by a pipe', { token: true, terminal: true, input: 'lines' }, 'lines'],
  ['a pipe or file', { token: false, terminal: false, input: 'lines' }, 'lines'],
  ['a person', { token: false, terminal: false, input: 'person' }, 'chat'],
  ['nobody', { token: false, terminal: false, input: 'nobody' }, 'none'],
  ['the terminal by name, and nobody there', { token: false, terminal: true, input: 'nobody' }, 'none'],
])('%s', (_why, wish, face) => {
  expect(chooseFace(wish)).toBe(face);
});
