import { ComponentType, MessageFlags } from 'discord.js';
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Practice } from '../../src/practice/index.js';
import { Interactions } from '../../src/practice/interactions.js';
import { isObject } from '../../src/practice/json.js';
import type { Route } from '../../src/practice/rest.js';
import { applicationRoutes } from '../../src/practice/routes/application.js';
import { identityRoutes } from '../../src/practice/routes/identity.js';
import { everyRoute } from '../../src/practice/routes/index.js';
import { listingRoutes } from '../../src/practice/routes/listings.js';
import { refusalRoutes } from '../../src/practice/routes/refusals.js';
import { hasDescription } from '../discord-description.js';
import { violations } from './description.js';
import { bot, practice } from './peer.js';
import { raw } from './raw.js';

test.runIf(hasDescription)("what was sent and what was answered fit Discord's own description", async () => {
  const discord = await practice();
  const card = {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '**18 December 2009**' },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'A source' }],
            accessory: { type: ComponentType.Button, style: 5, url: 'https://un.org', label: 'Official text' },
          },
          { type: ComponentType.Separator },
          { type: ComponentType.MediaGallery, items: [{ media: { url: 'https://un.org/a.png' } }] },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.StringSelect, custom_id: 'which', options: [{ label: 'One', value: '1' }] },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: 2, custom_id: 'more', label: 'More' }],
          },
        ],
      },
    ],
  } as const;
  const form = {
    custom_id: 'report',
    title: 'Report',
    components: [
      {
        type: ComponentType.Label as const,
        label: 'What is wrong?',
        component: { type: ComponentType.TextInput, custom_id: 'why', style: 2 } as const,
      },
    ],
  };
  const client = await bot(discord, {
    slash: async (asked) => {
      const question = asked.options.getString('question');
      if (question === 'now') await asked.reply({ ...card, withResponse: true });
      else if (question === 'form') await asked.showModal(form);
      else {
        await asked.deferReply({ withResponse: true });
        await asked.editReply(card);
        await asked.fetchReply();
        const extra = await asked.followUp({
          content: 'and',
          files: [{ name: 'a.txt', attachment: Buffer.from('a') }],
        });
        await asked.editReply({ message: extra, content: 'and more' });
        await asked.deleteReply(extra);
        await asked.deleteReply();
      }
    },
    complete: (asked) => asked.respond([{ name: 'one', value: '1' }]),
    menu: (asked) => asked.reply({ content: 'seen', flags: MessageFlags.Ephemeral }),
    press: (press) => press.update({ ...card, withResponse: true }),
    text: async (message) => {
      if (message.content) {
        await message.channel.fetch();
        const answer = await message.reply({ ...card, allowedMentions: { parse: [] } });
        await answer.edit(card);
      }
    },
  });
  client.on('interactionCreate', (sent) => {
    if (sent.isModalSubmit()) sent.reply({ content: 'noted', withResponse: true }).catch(() => undefined);
  });
  await client.application.fetch();
  await client.application.commands.fetch({ withLocalizations: true });
  await client.application.commands.create({ name: 'help', description: 'How to ask' });
  await client.application.commands.delete(discord.commands().at(-1)?.id ?? '');
  const now = await discord.slash('ask', { question: 'now' });
  await discord.press(now, 'More');
  await (await discord.slash('ask', { question: 'later' })).settled();
  await discord.submit(await discord.slash('ask', { question: 'form' }), { why: 'the year' });
  await discord.complete('ask', 'question', 'o');
  const asked = await discord.say('who?', { mentionBot: true });
  await discord.messageCommand('Find a source', asked);
  await discord.nextReply(asked);
  const direct = await discord.say('who?', { dm: true });
  await discord.nextReply(direct);
  await (await client.users.createDM(discord.users.curator.id)).sendTyping();
  await client.rest.post(`/channels/${discord.channel.id}/messages`, { body: {} }).catch(() => undefined);
  await now.settled();

  expect(violations(discord)).toBe('');
});

/** Every route that can be answered with what was asked for. */
function everyUsefulRoute({ world }: Practice): readonly Route[] {
  const session = {
    url: '',
    shards: 1,
    session_start_limit: { total: 1, remaining: 1, reset_after: 1, max_concurrency: 1 },
  };
  const interactions = new Interactions(world, { acknowledgeMs: 1, tokenMs: 1 });
  const refused = refusalRoutes(world).map(({ method, path }) => `${method} ${path}`);
  return everyRoute(world, interactions, () => session, 0).filter(
    ({ method, path }) => !refused.includes(`${method} ${path}`) && !alwaysRefused.includes(path),
  );
}

/** What there is none of on a practice server. */
const alwaysRefused = [
  '/applications/:application/guilds/:guild/commands/:command/permissions',
  '/applications/:application/emojis/:emoji',
  '/guilds/:guild/emojis/:emoji',
  '/guilds/:guild/voice-states/:user',
  '/guilds/:guild/welcome-screen',
  '/guilds/:guild/widget.json',
  '/guilds/:guild/scheduled-events/:event',
  '/guilds/:guild/soundboard-sounds/:sound',
  '/guilds/:guild/stickers/:sticker',
  '/guilds/templates/:code',
  '/invites/:code',
  '/stage-instances/:stage',
  '/sticker-packs/:pack',
  '/stickers/:sticker',
];

/** `METHOD /path` as a pattern. */
function pattern({ method, path }: Route): RegExp {
  return new RegExp(`^${method} ${path.replace(/:\w+/g, '[^/]+')}(?:\\?|$)`);
}

test.runIf(hasDescription)("every route's answers, and its refusals, fit Discord's own description", async () => {
  const discord = await practice({ intentsAllowed: 0xffffffff, limits: 'none' });
  const { id: application } = discord.application;
  const { id: guild } = discord.guild;
  const { id: channel } = discord.channel;
  const { curator } = discord.users;
  const ask = (method: string, path: string, body?: unknown) => raw(discord, method, path, body);
  const idOf = ({ body }: { readonly body: unknown }) => (isObject(body) ? String(body.id) : '');
  const { ManageMessages, ManageThreads, PinMessages, CreatePrivateThreads } = PermissionFlagsBits;
  const allow = ManageMessages | ManageThreads | PinMessages | CreatePrivateThreads;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });

  const role = discord.guild.roles.curator;
  const placed = (path: string) =>
    path
      .replace(':application', application)
      .replace(':guild', guild)
      .replace(':channel', channel)
      .replace(':role', role)
      .replace(':user', curator.id);
  // Lists, and refusals, that need nothing to be there first.
  for (const { method, path } of [
    ...identityRoutes(discord.world, () => ({ url: '', shards: 1, session_start_limit: {} })),
    ...applicationRoutes(discord.world),
    ...listingRoutes(discord.world),
  ]) {
    if (method === 'GET') await ask(method, placed(path).replace(/:\w+/g, '1'));
  }
  for (const path of ['/applications/@me', `/applications/${application}`]) await ask('PATCH', path, {});
  await ask('PATCH', '/users/@me', { username: discord.bot.user.username });
  for (const { method, path } of refusalRoutes(discord.world)) await ask(method, placed(path).replace(/:\w+/g, '1'));
  for (const scope of ['', `/guilds/${guild}`]) {
    const commands = `/applications/${application}${scope}/commands`;
    await ask('PUT', commands, [
      { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'q', description: 'x', autocomplete: true }] },
      { name: 'Cite', type: 3 },
      { name: 'Who', type: 2 },
    ]);
    const one = `${commands}/${idOf(await ask('POST', commands, { name: 'more', description: 'More' }))}`;
    await ask('GET', commands);
    await ask('GET', one);
    await ask('PATCH', one, { description: 'Still more' });
    await ask('DELETE', one);
    await ask('PUT', commands, [{ name: 'Ask', description: '' }]);
    if (scope !== '') await ask('PUT', commands, []);
  }

  for (const below of ['', '/channels', '/roles', `/roles/${discord.guild.roles.curator}`, '/threads/active']) {
    await ask('GET', `/guilds/${guild}${below}`);
  }
  for (const below of ['/members?limit=10', `/members/${curator.id}`, '/members/1', '/members/search?query=cu']) {
    await ask('GET', `/guilds/${guild}${below}`);
  }
  await ask('GET', `/users/${curator.id}`);
  const dm = idOf(await ask('POST', '/users/@me/channels', { recipient_id: curator.id }));

  const channels = `/channels/${channel}`;
  for (const path of [channels, `/channels/${dm}`]) {
    await ask('GET', path);
    await ask('POST', `${path}/typing`);
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'one', attachments: [{ id: '0', description: 'A file' }] }));
    form.set('files[0]', new Blob(['a']), 'a note.txt');
    const sent = idOf(await ask('POST', `${path}/messages`, form));
    const reply = { content: `<@${curator.id}>`, message_reference: { message_id: sent }, embeds: [{ title: 'x' }] };
    const replied = idOf(await ask('POST', `${path}/messages`, reply));
    await ask('GET', `${path}/messages?limit=10&before=${replied}`);
    await ask('GET', `${path}/messages/${sent}`);
    await ask('PATCH', `${path}/messages/${sent}`, { content: 'two', attachments: [] });
    const reactions = `${path}/messages/${sent}/reactions`;
    for (const [method, below] of [
      ['PUT', '/%F0%9F%91%8D/@me'],
      ['GET', '/%F0%9F%91%8D?limit=5'],
      ['DELETE', '/%F0%9F%91%8D/@me'],
      ['PUT', '/%F0%9F%91%8D/@me'],
      ['PUT', '/none:1/@me'],
      ['DELETE', `/%F0%9F%91%8D/${curator.id}`],
      ['DELETE', '/%F0%9F%91%8D'],
      ['DELETE', ''],
    ] as const) {
      await ask(method, `${reactions}${below}`);
    }
    for (const pins of [`${path}/messages/pins`, `${path}/pins`]) {
      await ask('PUT', `${pins}/${sent}`);
      await ask('GET', pins);
      await ask('GET', `${path}/messages/${sent}`);
      await ask('DELETE', `${pins}/${sent}`);
    }
    await ask('POST', `${path}/messages`, { content: 5 });
    await ask('DELETE', `${path}/messages/${sent}`);
  }
  const two = [await discord.say('one'), await discord.say('two')].map(({ id }) => id);
  await ask('POST', `${channels}/messages/bulk-delete`, { messages: two });

  const started = await discord.say('start here');
  const onMessage = idOf(await ask('POST', `${channels}/messages/${started.id}/threads`, { name: 'on a message' }));
  const alone = idOf(await ask('POST', `${channels}/threads`, { name: 'alone', type: 11, auto_archive_duration: 60 }));
  const members = `/channels/${alone}/thread-members`;
  await ask('PUT', `${members}/${curator.id}`);
  await ask('GET', members);
  await ask('GET', `${members}/${curator.id}`);
  await ask('DELETE', `${members}/${curator.id}`);
  await ask('DELETE', `${members}/@me`);
  await ask('GET', `/channels/${onMessage}`);
  await ask('GET', `${channels}/messages/${started.id}`);
  await ask('GET', `/channels/${onMessage}/messages`);
  await ask('GET', `/guilds/${guild}/threads/active`);
  await ask('PATCH', `/channels/${alone}`, { archived: true });
  await ask('PATCH', `/channels/${alone}`, { name: 'x' });
  await ask('GET', `${channels}/threads/archived/public`);
  await ask('DELETE', `/channels/${alone}`);
  const hidden = idOf(await ask('POST', `${channels}/threads`, { name: 'hidden', type: 12, invitable: false }));
  await ask('PATCH', `/channels/${hidden}`, { archived: true });
  await ask('GET', `${channels}/threads/archived/private`);
  await ask('GET', `${channels}/users/@me/threads/archived/private`);

  const thread = discord.world.channel(onMessage);
  const deeds = [
    () => discord.slash('ask', { q: 'x' }, { channel: thread }),
    () => discord.slash('ask', { q: 'x' }, { user: curator, guild: null }),
    () => discord.messageCommand('Cite', started),
    () => discord.userCommand('Who', curator),
  ];
  const row = { type: 1, components: [{ type: 2, style: 1, custom_id: 'more', label: 'More' }] };
  for (const deed of deeds) {
    let event: unknown;
    const stop = discord.world.listen(({ data }) => {
      event = data;
    });
    const shown = deed();
    stop();
    const { id, token } = isObject(event) ? event : {};
    const callback = `/interactions/${id}/${token}/callback?with_response=true`;
    const webhook = `/webhooks/${application}/${token}`;
    await ask('POST', callback, { type: 5 });
    await ask('POST', callback, { type: 5 });
    await ask('PATCH', `${webhook}/messages/@original`, { content: 'x', components: [row] });
    await ask('GET', `${webhook}/messages/@original`);
    const extra = idOf(await ask('POST', webhook, { content: 'more', flags: 64 }));
    await ask('GET', `${webhook}/messages/${extra}`);
    await ask('PATCH', `${webhook}/messages/${extra}`, { content: 5 });
    await ask('DELETE', `${webhook}/messages/${extra}`);
    await shown;
    await ask('DELETE', `${webhook}/messages/@original`);
  }
  await ask('DELETE', `/users/@me/guilds/${discord.places.addGuild('Soon left').id}`);
  discord.fail('/gateway', 429, 1, { scope: 'global' });
  await ask('GET', '/gateway');

  const lines = discord.requests.filter(({ status }) => status < 300).map(({ method, path }) => `${method} ${path}`);
  const untried = everyUsefulRoute(discord).filter((route) => !lines.some((line) => pattern(route).test(line)));
  expect(untried.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(violations(discord)).toBe('');
});
