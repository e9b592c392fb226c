import { InteractionType } from 'discord.js';
import { expect, test } from 'vitest';
import { Interactions } from '../../src/practice/interactions.js';
import { World } from '../../src/practice/world.js';
import { practice } from './peer.js';
import { raw } from './raw.js';

test('only the newest requests are remembered, each with its time, and watchers hear of all', async () => {
  const discord = await practice({ keepRequests: 3 });
  let heard = 0;
  discord.world.watch((change) => {
    if (change.kind === 'request') heard += 1;
  });
  for (let n = 0; n < 5; n += 1) await raw(discord, 'GET', `/channels/${n}`);
  expect(discord.requests.map(({ path }) => path)).toEqual(['/channels/2', '/channels/3', '/channels/4']);
  expect(heard).toBe(5);
  const times = discord.requests.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(60_000);
});

test('a channel remembers its newest 500 messages', async () => {
  const discord = await practice();
  for (let n = 0; n < 510; n += 1) await discord.say(`${n}`);
  const contents = discord.messages().map(({ content }) => content);
  expect([contents.length, contents[0], contents.at(-1)]).toEqual([500, '10', '509']);
});

function open(interactions: Interactions, world: World) {
  const [guild] = world.guilds;
  const [channel] = guild?.channels ?? [];
  if (!channel) throw new Error('no channel');
  const spec = { person: world.people.student, channel, owners: {}, type: InteractionType.ApplicationCommand } as const;
  return interactions.open(spec, ({ id }) => ({ id }));
}

test('interactions are forgotten when their tokens have run out', async () => {
  const world = new World('token', 1);
  const interactions = new Interactions(world, { acknowledgeMs: 1, tokenMs: 1 });
  const first = open(interactions, world);
  expect(interactions.find(first.id)).toBe(first);
  await expect.poll(() => first.error).toBe('The application did not respond');
  await expect.poll(() => first.ageMs > 2).toBe(true);
  const second = open(interactions, world);
  expect([interactions.find(first.id), interactions.find(second.id), interactions.size]).toEqual([
    undefined,
    second,
    1,
  ]);
});

test('of very many interactions the older keep no more than their token needs, and it goes on working', () => {
  const world = new World('token', 1);
  const interactions = new Interactions(world, { acknowledgeMs: 60_000, tokenMs: 900_000 });
  const send = (content: string) => ({ body: { content }, files: [], check: () => undefined });
  const answer = { ...send(''), body: { type: 5 } };
  const field = { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } };
  const form = { ...answer, body: { type: 9, data: { custom_id: 'form', title: 'Form', components: [field] } } };
  const first = open(interactions, world);
  interactions.respond(first.id, first.token, answer);
  for (let n = 0; n < 10_000; n += 1) {
    const { id, token } = open(interactions, world);
    interactions.respond(id, token, form);
  }
  expect([interactions.size, first.isWhole, first.original]).toEqual([10_001, false, undefined]);

  interactions.followUp(first.token, send('answered'));
  const extra = interactions.followUp(first.token, send('and more'));
  expect(extra.message_reference?.message_id).toBe(first.originalId);
  expect(interactions.edit(first.token, extra.id, send('still more')).content).toBe('still more');
  expect(interactions.read(first.token, '@original').content).toBe('answered');
  interactions.delete(first.token, '@original');
  expect(() => interactions.read(first.token, '@original')).toThrow('Unknown Message');
  expect(() => interactions.respond(first.id, first.token, answer)).toThrow('already been acknowledged');
  interactions.close();
});

test('who has not answered yet is remembered whole', () => {
  const world = new World('token', 1);
  const interactions = new Interactions(world, { acknowledgeMs: 60_000, tokenMs: 900_000 });
  const first = open(interactions, world);
  for (let n = 0; n < 10_100; n += 1) open(interactions, world);
  expect([interactions.find(first.id), first.isWhole]).toEqual([first, true]);
  interactions.close();
});
