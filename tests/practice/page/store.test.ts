import { describe, expect, test } from 'vitest';
import type { PageEvent, PageInteraction } from '../../../src/practice/page/contract.js';
import { emptyView, type OwnEvent, reduce, typingMs, type View } from '../../../src/practice/page/store.js';
import {
  asker,
  botUser,
  hall,
  inventedCommand,
  inventedMessage,
  inventedState,
  keeper,
  library,
} from './invented-state.js';

const now = 1_000_000;

function viewAfter(...events: readonly (PageEvent | OwnEvent)[]): View {
  return events.reduce((view, event) => reduce(view, event, now), emptyView);
}

const begun = [
  { kind: 'state', state: inventedState() },
  { kind: 'opened', channelId: hall.id },
] as const;

const idsIn = (view: View, channelId = hall.id) => view.state?.messages[channelId]?.map(({ id }) => id) ?? [];

describe('the state', () => {
  test('nothing is known before the server has spoken', () => {
    expect(emptyView).toMatchObject({ connection: 'connecting', state: undefined });
  });

  test('an event before it does no harm', () => {
    expect(viewAfter({ kind: 'message', message: inventedMessage() }).state).toBeUndefined();
  });

  test('a reconnection replaces it, and forgets what was on its way', () => {
    const kept = inventedMessage();
    const sent: PageInteraction = { id: '71', channelId: hall.id, name: '/ask', state: 'sent' };
    const view = viewAfter(
      ...begun,
      { kind: 'message', message: inventedMessage() },
      { kind: 'interaction', interaction: sent },
      { kind: 'typing', channelId: hall.id, userId: botUser.id },
      { kind: 'connection', connection: 'lost' },
      { kind: 'state', state: inventedState({ messages: { [hall.id]: [kept] } }) },
    );
    expect(idsIn(view)).toEqual([kept.id]);
    expect(view).toMatchObject({ connection: 'open', interactions: [], typing: [], heard: undefined });
  });

  test('another person does not inherit notices, unread counts or an open form', () => {
    const failed: PageInteraction = { id: '72', channelId: hall.id, name: '/ask', state: 'failed' };
    const form: PageEvent = { kind: 'form', interactionId: '72', form: { custom_id: 'a', title: 'A', components: [] } };
    const inLibrary = { kind: 'message', message: inventedMessage({ channel_id: library.id }, keeper) } as const;
    const busy = [...begun, { kind: 'interaction', interaction: failed } as const, inLibrary, form];
    expect(viewAfter(...busy, { kind: 'state', state: inventedState() })).toMatchObject({
      interactions: [failed],
      unread: { [library.id]: 1 },
      form: { interactionId: '72' },
    });
    expect(viewAfter(...busy, { kind: 'state', state: inventedState({ you: keeper }) })).toMatchObject({
      interactions: [],
      unread: {},
      form: undefined,
    });
  });

  test('commands and guilds are exchanged whole', () => {
    const command = inventedCommand('ask');
    const view = viewAfter(...begun, { kind: 'commands', commands: [command] }, { kind: 'guilds', guilds: [] });
    expect(view.state).toMatchObject({ commands: [command], guilds: [] });
  });

  test('a bot that was online once is offline afterwards, not starting', () => {
    const starting = viewAfter({ kind: 'state', state: inventedState({ botOnline: false }) });
    expect(starting.botSeen).toBe(false);
    const gone = [{ kind: 'bot', online: true } as const, { kind: 'bot', online: false } as const].reduce(
      (view, event) => reduce(view, event, now),
      starting,
    );
    expect(gone).toMatchObject({ botSeen: true, state: { botOnline: false } });
  });
});

describe('messages', () => {
  const first = inventedMessage();
  const second = inventedMessage({}, botUser);

  test('a new one comes last', () => {
    const view = viewAfter(...begun, { kind: 'message', message: first }, { kind: 'message', message: second });
    expect(idsIn(view)).toEqual([first.id, second.id]);
  });

  test('a changed one stays in its place', () => {
    const view = viewAfter(
      ...begun,
      { kind: 'message', message: first },
      { kind: 'message', message: second },
      { kind: 'message', message: { ...first, content: 'When?' } },
    );
    expect(view.state?.messages[hall.id]?.map(({ content }) => content)).toEqual(['When?', second.content]);
  });

  test('one that is gone is gone, and only that one', () => {
    const gone = { kind: 'gone', channelId: hall.id, messageId: first.id } as const;
    const view = viewAfter(...begun, { kind: 'message', message: first }, { kind: 'message', message: second }, gone);
    expect(idsIn(view)).toEqual([second.id]);
  });

  test.each([
    ['in the open channel', hall.id, botUser, {}],
    ['in another one', library.id, botUser, { [library.id]: 1 }],
    ['your own in another one', library.id, asker, {}],
  ])('what is unread: %s', (_where, channelId, author, unread) => {
    const message = inventedMessage({ channel_id: channelId }, author);
    expect(viewAfter(...begun, { kind: 'message', message }).unread).toEqual(unread);
  });

  test('an edit is nothing unread, and opening the channel reads it', () => {
    const message = inventedMessage({ channel_id: library.id }, botUser);
    const twice = viewAfter(...begun, { kind: 'message', message }, { kind: 'message', message });
    expect(twice.unread).toEqual({ [library.id]: 1 });
    expect(reduce(twice, { kind: 'opened', channelId: library.id }, now).unread).toEqual({});
  });

  test('screen readers hear what others write in the open channel, answers that were deferred too, and no history', () => {
    const answer = { ...second, content: 'In 1912.' };
    const said = viewAfter(...begun, { kind: 'message', message: second }, { kind: 'message', message: answer });
    expect(said.heard?.content).toBe('In 1912.');
    expect(viewAfter(...begun, { kind: 'message', message: first }).heard).toBeUndefined();
    expect(reduce(said, { kind: 'opened', channelId: library.id }, now).heard).toBeUndefined();
  });
});

describe('typing', () => {
  const typing = { kind: 'typing', channelId: hall.id, userId: botUser.id } as const;

  test.each([
    ['it lasts its term', typingMs - 1, 1],
    ['it ends with its term', typingMs, 0],
  ])('%s', (_why, passed, count) => {
    expect(reduce(viewAfter(...begun, typing), { kind: 'tick' }, now + passed).typing).toHaveLength(count);
  });

  test('a repetition begins the term anew', () => {
    const again = reduce(viewAfter(...begun, typing), typing, now + typingMs - 1);
    expect(reduce(again, { kind: 'tick' }, now + typingMs).typing).toHaveLength(1);
  });

  test.each([
    ['its own message ends it', botUser, hall.id, 0],
    ["somebody else's does not", keeper, hall.id, 1],
    ['one in another channel does not', botUser, library.id, 1],
  ])('%s', (_why, author, channelId, count) => {
    const message = inventedMessage({ channel_id: channelId }, author);
    expect(viewAfter(...begun, typing, { kind: 'message', message }).typing).toHaveLength(count);
  });
});

describe('where the unread messages begin', () => {
  const first = { kind: 'message', message: inventedMessage({ channel_id: library.id }, keeper) } as const;
  const second = { kind: 'message', message: inventedMessage({ channel_id: library.id }, botUser) } as const;
  const toLibrary = { kind: 'opened', channelId: library.id } as const;
  const inLibrary = [...begun, first, second, toLibrary];

  test('is shown when the channel is opened', () => {
    expect(viewAfter(...inLibrary).unreadFrom).toBe(first.message.id);
  });

  test.each([
    ['one goes elsewhere', { kind: 'opened', channelId: hall.id }],
    ['one opens it again', toLibrary],
    ['one writes there', { kind: 'message', message: inventedMessage({ channel_id: library.id }) }],
  ] as const)('is forgotten when %s', (_why, event) => {
    expect(viewAfter(...inLibrary, event).unreadFrom).toBeUndefined();
  });

  test('stays while others write', () => {
    const more = { kind: 'message', message: inventedMessage({ channel_id: library.id }, keeper) } as const;
    expect(viewAfter(...inLibrary, more).unreadFrom).toBe(first.message.id);
  });

  test('what comes while the page is out of sight is unread in the open channel too', () => {
    const message = inventedMessage({}, keeper);
    const away = viewAfter(...begun, { kind: 'left' }, { kind: 'message', message });
    expect(away.unread).toEqual({ [hall.id]: 1 });
    const back = reduce(away, { kind: 'opened', channelId: hall.id }, now);
    expect(back).toMatchObject({ unread: {}, unreadFrom: message.id });
  });
});

describe('your interactions', () => {
  const sent: PageInteraction = { id: '81', channelId: hall.id, name: '/ask', state: 'sent' };

  test.each([
    ['on its way', [sent], [sent]],
    ['answered', [sent, { ...sent, state: 'acknowledged' as const }], []],
    ['failed', [sent, { ...sent, state: 'failed' as const }], [{ ...sent, state: 'failed' as const }]],
  ])('%s', (_why, steps, left) => {
    const events = steps.map((interaction) => ({ kind: 'interaction' as const, interaction }));
    expect(viewAfter(...begun, ...events).interactions).toEqual(left);
  });

  test.each([
    ['the same message', '5', ['84']],
    ['another message', '6', ['83', '84']],
  ])('a failure is forgotten when one uses %s', (_why, messageId, left) => {
    const failed = { ...sent, id: '83', messageId: '5', state: 'failed' } as const;
    const again = { ...sent, id: '84', messageId } as const;
    const events = [failed, again].map((interaction) => ({ kind: 'interaction' as const, interaction }));
    expect(viewAfter(...begun, ...events).interactions.map(({ id }) => id)).toEqual(left);
  });

  test('a command does not forget the failure of another', () => {
    const failed = { ...sent, state: 'failed' } as const;
    const events = [failed, { ...sent, id: '85' }].map((interaction) => ({
      kind: 'interaction' as const,
      interaction,
    }));
    expect(viewAfter(...begun, ...events).interactions.map(({ id }) => id)).toEqual(['81', '85']);
  });

  test('a notice that was dismissed stays away', () => {
    const failed = { kind: 'interaction', interaction: { ...sent, state: 'failed' } } as const;
    expect(viewAfter(...begun, failed, { kind: 'notice-dismissed', interactionId: '81' }).interactions).toEqual([]);
  });

  test('a form stands until it is closed', () => {
    const form = { custom_id: 'a', title: 'Report', components: [] };
    const open = viewAfter(...begun, { kind: 'form', interactionId: '82', form });
    expect(open.form).toEqual({ interactionId: '82', form });
    expect(reduce(open, { kind: 'form-closed' }, now).form).toBeUndefined();
  });
});

describe('for the panel', () => {
  const exchange = {
    id: '91',
    channelId: hall.id,
    userId: asker.id,
    name: '/ask',
    earlier: [],
    at: now,
    event: {},
    requests: [],
    messageIds: [],
  };

  test('an exchange that goes on replaces itself', () => {
    const done = { ...exchange, acknowledgedAfterMs: 5 };
    const view = viewAfter(...begun, { kind: 'exchange', exchange }, { kind: 'exchange', exchange: done });
    expect(view.exchanges).toEqual([done]);
  });

  test('the newest news of a pack counts', () => {
    const news = { swapped: true, lines: ['done'] };
    expect(viewAfter({ kind: 'news', news: { swapped: false, lines: [] } }, { kind: 'news', news }).news).toEqual(news);
  });
});
