import { expect, test } from 'vitest';
import { chooseFace, type Face, type Wish } from '../src/face.js';

const nothing: Wish = { token: false, terminal: false, practice: false, input: 'nobody' };

test.each<[string, Partial<Wish>, Face]>([
  ['a token', { token: true, input: 'person' }, 'discord'],
  ['a token, under a service manager', { token: true }, 'discord'],
  ['a token, but the terminal by name', { token: true, terminal: true, input: 'person' }, 'chat'],
  ['the terminal by name, fed by a pipe', { token: true, terminal: true, input: 'lines' }, 'lines'],
  ['a pipe or file', { input: 'lines' }, 'lines'],
  ['a person', { input: 'person' }, 'practice'],
  ['a person who wants the terminal', { terminal: true, input: 'person' }, 'chat'],
  ['nobody', {}, 'none'],
  ['the terminal by name, and nobody there', { terminal: true }, 'none'],
  ['the practice server by name', { practice: true, input: 'person' }, 'practice'],
  ['the practice server by name, with a token', { practice: true, token: true, input: 'person' }, 'practice'],
  ['the practice server by name, without a terminal', { practice: true }, 'practice'],
  ['the practice server by name, beside a pipe', { practice: true, input: 'lines' }, 'practice'],
])('%s', (_why, wish, face) => {
  expect(chooseFace({ ...nothing, ...wish })).toBe(face);
});
