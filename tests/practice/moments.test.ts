import { expect, test } from 'vitest';
import { isObject } from '../../src/practice/json.js';
import { written } from '../../src/practice/moments.js';
import { practice } from './peer.js';
import { raw } from './raw.js';

const discords = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;

test('a moment is written with six digits and its offset', () => {
  expect(written(new Date(Date.UTC(2026, 10, 22, 21, 40, 17, 1)))).toBe('2026-11-22T21:40:17.001000+00:00');
});

test('every moment in an answer is written so', async () => {
  const discord = await practice();
  const said = await discord.say('x');
  await discord.edit(said, 'y');
  const thread = await discord.openThread('z', { message: said });
  const all = await Promise.all(
    [
      `/channels/${discord.channel.id}/messages`,
      `/channels/${thread.id}`,
      `/guilds/${discord.guild.id}/members/@me`,
    ].map((path) => raw(discord, 'GET', path)),
  );
  const moments = all.flatMap(({ body }) => momentsIn(body));
  expect(moments.length).toBeGreaterThanOrEqual(5);
  expect(moments.filter((moment) => !discords.test(moment))).toEqual([]);
});

/** Whatever looks like a moment, at any depth. */
function momentsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(momentsIn);
  return isObject(value) ? Object.values(value).flatMap(momentsIn) : [];
}
