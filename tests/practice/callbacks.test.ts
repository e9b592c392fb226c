import { expect, onTestFinished, test } from 'vitest';
import type { Practice, PracticeOptions, Shown } from '../../src/practice/index.js';
import { isObject } from '../../src/practice/json.js';
import { practice } from './peer.js';
import { raw } from './raw.js';

interface Opened {
  readonly id: string;
  readonly token: string;
  readonly shown: Promise<Shown>;
  respond(body: unknown, query?: string): ReturnType<typeof raw>;
  edit(body: unknown, message?: string): ReturnType<typeof raw>;
}

/** What the gateway would have sent, and the requests that answer it. */
async function opened(discord: Practice, act: () => Promise<Shown>): Promise<Opened> {
  let event: unknown;
  const stop = discord.world.listen(({ data }) => {
    event = data;
  });
  const shown = act();
  shown.catch(() => undefined);
  stop();
  if (!isObject(event)) throw new Error('nothing was sent');
  const { id, token } = { id: String(event.id), token: String(event.token) };
  const webhook = `/webhooks/${discord.application.id}/${token}`;
  return {
    id,
    token,
    shown,
    respond: (body, query = '') => raw(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body),
    edit: (body, message = '@original') => raw(discord, 'PATCH', `${webhook}/messages/${message}`, body),
  };
}

async function withCommand(options: PracticeOptions = {}): Promise<Practice> {
  const discord = await practice({ patienceMs: 2000, ...options });
  const command = {
    name: 'ask',
    description: 'Ask',
    options: [{ type: 3, name: 'q', description: 'x', autocomplete: true }],
  };
  await raw(discord, 'PUT', `/applications/${discord.application.id}/commands`, [command]);
  return discord;
}

const ask = (discord: Practice) => opened(discord, () => discord.slash('ask', { q: 'x' }));
const button = { type: 1, components: [{ type: 2, style: 2, custom_id: 'more', label: 'More' }] };
const form = {
  custom_id: 'form',
  title: 'Form',
  components: [{ type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } }],
};

/** A message with a button, answered by hand. */
async function pressed(discord: Practice, flags = 0): Promise<Opened & { readonly message: Shown }> {
  const first = await ask(discord);
  await first.respond({ type: 4, data: { content: 'one', components: [button], flags } });
  const message = await first.shown;
  return { ...(await opened(discord, () => discord.press(message, 'more'))), message };
}

test.each([
  [
    'a message',
    { type: 4, data: { content: 'x' } },
    { type: 4, message: { content: 'x' } },
    { response_message_loading: false, response_message_ephemeral: false },
  ],
  [
    'a private message',
    { type: 4, data: { content: 'x', flags: 64 } },
    { type: 4, message: { flags: 64 } },
    { response_message_ephemeral: true },
  ],
  [
    'a deferral',
    { type: 5, data: { flags: 64 } },
    undefined,
    { response_message_loading: true, response_message_ephemeral: true },
  ],
  ['a form', { type: 9, data: form }, undefined, { type: 2 }],
])('asked for its response, %s comes back as Discord tells it', async (_what, body, resource, interaction) => {
  const discord = await withCommand();
  const asked = await ask(discord);
  const answer = await asked.respond(body, '?with_response=true');
  expect(answer).toMatchObject({
    status: 200,
    body: { interaction: { id: asked.id, channel_id: discord.channel.id, ...interaction } },
  });
  const told = isObject(answer.body) ? answer.body.resource : undefined;
  if (resource === undefined) expect(told).toBeUndefined();
  else expect(told).toMatchObject(resource);
});

test.each([
  ['an update', { type: 7, data: { content: 'two' } }, 'two', true],
  ['a deferred update', { type: 6 }, 'one', false],
])('on a button %s keeps the message', async (_what, body, content, hasResource) => {
  const discord = await withCommand();
  const press = await pressed(discord);
  const answer = await press.respond(body, '?with_response=true');
  expect(answer).toMatchObject({
    status: 200,
    body: { interaction: { response_message_id: press.message.message?.id } },
  });
  expect(isObject(answer.body) && 'resource' in answer.body).toBe(hasResource);
  expect(discord.messages().map((message) => message.content)).toEqual([content]);
});

test.each([
  ['PONG', { type: 1 }],
  ['PREMIUM_REQUIRED, which Discord no longer takes', { type: 10, data: {} }],
  ['LAUNCH_ACTIVITY, without an activity', { type: 12 }],
  ['a type that does not exist', { type: 99 }],
  ['no type', { data: { content: 'x' } }],
  ['a deferral that carries content', { type: 5, data: { content: 'x' } }],
  ['a deferral for Components V2', { type: 5, data: { flags: 1 << 15 } }],
  [
    'six fields in a form',
    {
      type: 9,
      data: {
        ...form,
        components: Array.from({ length: 6 }, (_, n) => ({
          type: 18,
          label: 'x',
          component: { type: 4, style: 1, custom_id: `${n}` },
        })),
      },
    },
  ],
  ['a form without a title', { type: 9, data: { ...form, title: undefined } }],
  ['a field without a label', { type: 9, data: { ...form, components: [form.components[0]?.component] } }],
])('%s is refused with 50035, and the interaction stays open', async (_what, body) => {
  const discord = await withCommand();
  const asked = await ask(discord);
  expect(await asked.respond(body)).toMatchObject({ status: 400, body: { code: 50035 } });
  expect((await asked.respond({ type: 4, data: { content: 'x' } })).status).toBe(204);
  expect(await asked.shown).toMatchObject({ message: { content: 'x' }, acknowledgements: 2 });
});

test.each([
  ['26 choices', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })), 400],
  ['a choice without a value', [{ name: 'a' }], 400],
  ['no choices', [], 204],
])('%s for autocomplete: %i', async (_what, choices, status) => {
  const discord = await withCommand();
  let event: unknown;
  const stop = discord.world.listen(({ data }) => {
    event = data;
  });
  const completed = discord.complete('ask', 'q', 'a');
  stop();
  const { id, token } = isObject(event) ? event : {};
  const path = `/interactions/${id}/${token}/callback`;
  expect((await raw(discord, 'POST', path, { type: 8, data: { choices } })).status).toBe(status);
  expect((await raw(discord, 'POST', path, { type: 4, data: { content: 'x' } })).status).toBe(400);
  if (status === 204) expect(await completed).toEqual([]);
});

test('a second response is 40060, an unknown one 10062, a foreign webhook 10015 and a foreign token 50027', async () => {
  const discord = await withCommand();
  const asked = await ask(discord);
  const webhook = `/webhooks/${discord.application.id}`;
  expect((await asked.edit({ content: 'early' })).body).toMatchObject({ code: 10015 });
  await asked.respond({ type: 5 });
  expect((await asked.respond({ type: 5 })).body).toMatchObject({ code: 40060 });
  expect((await raw(discord, 'POST', `/interactions/1/${asked.token}/callback`, { type: 5 })).body).toMatchObject({
    code: 10062,
  });
  expect((await raw(discord, 'POST', `/webhooks/1/${asked.token}`, { content: 'x' })).body).toMatchObject({
    code: 10015,
  });
  expect((await raw(discord, 'POST', `${webhook}/nobody`, { content: 'x' })).body).toMatchObject({ code: 50027 });
  expect((await asked.edit({ content: 'x' }, '1')).body).toMatchObject({ code: 10008 });
});

test('follow-ups carry files and privacy of their own, and are edited and deleted each', async () => {
  const discord = await withCommand();
  const asked = await ask(discord);
  await asked.respond({ type: 4, data: { content: 'one' } });
  const webhook = `/webhooks/${discord.application.id}/${asked.token}`;
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'private', flags: 64 }));
  form.set('files[0]', new Blob(['a']), 'a.txt');
  const sent = await raw(discord, 'POST', webhook, form);
  expect(sent.body).toMatchObject({ flags: 64, attachments: [{ filename: 'a.txt', ephemeral: true }] });
  const id = isObject(sent.body) ? String(sent.body.id) : '';
  expect((await asked.edit({ content: 'edited', flags: 0 }, id)).body).toMatchObject({ content: 'edited', flags: 64 });
  const shown = await asked.shown;
  expect(shown.followups).toMatchObject([{ content: 'edited' }]);
  expect(discord.messages().map(({ content }) => content)).toEqual(['one']);

  const gone: string[] = [];
  const stop = discord.world.watch((change) => {
    if (change.kind === 'gone') gone.push(change.messageId);
  });
  onTestFinished(() => stop());
  expect((await raw(discord, 'DELETE', `${webhook}/messages/${id}`)).status).toBe(204);
  expect((await raw(discord, 'GET', `${webhook}/messages/${id}`)).body).toMatchObject({ code: 10008 });
  expect([gone, shown.followups]).toEqual([[id], []]);
});

test('a private message that was deleted is forgotten, and its buttons fail', async () => {
  const discord = await withCommand();
  const press = await pressed(discord, 64);
  expect((await press.respond({ type: 6 })).status).toBe(204);
  const original = `/webhooks/${discord.application.id}/${press.token}/messages/@original`;
  expect((await raw(discord, 'DELETE', original)).status).toBe(204);
  expect(discord.world.allHidden()).toEqual([]);
  await expect(discord.press(press.message, 'more')).rejects.toThrow('This message is gone');
});

test('an update of a message that is gone by then is 10008', async () => {
  const discord = await withCommand();
  const press = await pressed(discord);
  if (press.message.message) await discord.remove(press.message.message);
  expect((await press.respond({ type: 7, data: { content: 'two' } })).body).toMatchObject({ code: 10008 });
});

test.each([
  ['a command', 'The application did not respond', ask],
  ['a button', 'This interaction failed', (discord: Practice) => pressed(discord)],
])('too late for %s', async (_what, words, act) => {
  const discord = await withCommand({ slashTimeoutMs: 150 });
  const asked = await act(discord);
  expect((await asked.shown).error).toBe(words);
  expect(await asked.respond({ type: 5 })).toMatchObject({ status: 404, body: { code: 10062 } });
});

test('in a channel where the bot cannot write it still answers interactions', async () => {
  const discord = await withCommand();
  const channel = discord.guild.channels.find(({ name }) => name === 'staff-only');
  const asked = await opened(discord, () => discord.slash('ask', { q: 'x' }, { user: discord.users.curator, channel }));
  expect((await asked.respond({ type: 4, data: { content: 'x' } })).status).toBe(204);
  expect(discord.messages(channel).map(({ content }) => content)).toEqual(['x']);
});

test.each([
  ['no type', {}, 'BASE_TYPE_REQUIRED'],
  ['a type that needs monetization', { type: 10 }, 'BASE_TYPE_CHOICES'],
  ['a type that needs Activities', { type: 12 }, 'BASE_TYPE_CHOICES'],
  ['a type that nobody knows', { type: 99 }, 'BASE_TYPE_CHOICES'],
  ['the answer to a ping', { type: 1 }, 'BASE_TYPE_CHOICES'],
])('a callback with %s is refused, and another may follow', async (_what, body, code) => {
  const asked = await ask(await withCommand());
  const refused = await asked.respond(body);
  expect(refused).toMatchObject({ status: 400, body: { code: 50035, errors: { type: { _errors: [{ code }] } } } });
  expect((await asked.respond({ type: 4, data: { content: 'ok' } })).status).toBe(204);
});

test('whoever installed the bot to themselves gets five follow-ups', async () => {
  const discord = await withCommand({ limits: 'none' });
  const asked = await opened(discord, () => discord.slash('ask', { q: 'x' }, { guild: discord.elsewhere }));
  await asked.respond({ type: 4, data: { content: 'ok' } });
  const webhook = `/webhooks/${discord.application.id}/${asked.token}`;
  const codes: unknown[] = [];
  for (let n = 0; n < 6; n += 1) {
    codes.push(Object((await raw(discord, 'POST', webhook, { content: 'more' })).body).code);
  }
  expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40094]);
});
