import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BotLine } from '../../../src/practice/page/bot-line.js';
import { ChannelHeader } from '../../../src/practice/page/channel-header.js';
import { ChannelList } from '../../../src/practice/page/channel-list.js';
import type { PageChannel, PageState } from '../../../src/practice/page/contract.js';
import { EmptyChannel } from '../../../src/practice/page/empty-channel.js';
import { itemId, ListBox, movedTo } from '../../../src/practice/page/list-box.js';
import { actionNames, messageActions } from '../../../src/practice/page/message-actions.js';
import { MessageHead } from '../../../src/practice/page/message-head.js';
import { Notices } from '../../../src/practice/page/notices.js';
import { pageNames } from '../../../src/practice/page/page-names.js';
import { PersonSwitch } from '../../../src/practice/page/person-switch.js';
import { ReplyBar } from '../../../src/practice/page/reply-bar.js';
import { type Session, SessionProvider } from '../../../src/practice/page/session.js';
import { ThreadLine } from '../../../src/practice/page/thread-line.js';
import { TypingLine } from '../../../src/practice/page/typing-line.js';
import {
  abroad,
  alcove,
  asker,
  botUser,
  direct,
  hall,
  inventedMessage,
  inventedState,
  keeper,
  library,
  mayMuch,
} from './invented-state.js';

function drawn(part: preact.JSX.Element | null, channel: PageChannel = hall, change: Partial<PageState> = {}): string {
  const state = inventedState(change);
  const session: Session = {
    state,
    channel,
    locale: 'en-GB',
    names: pageNames(state, channel.guildId, 'en-GB'),
    act: async () => ({ ok: true }),
    tell: () => {},
    go: () => {},
  };
  return renderToString(<SessionProvider value={session}>{part}</SessionProvider>);
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const nothing = () => {};

test('channels stand under their server, threads under their channel, direct messages apart', () => {
  const html = drawn(<ChannelList unread={{ [library.id]: 2 }} onOpen={nothing} />);
  expect(textOf(html)).toBe('Reading room # hall alcove # library 2 unread Far away # abroad Direct messages @ Herald');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
});

test.each([
  ['all is well', 'open', true, true, hall, ''],
  ['the connection is lost', 'lost', true, true, hall, 'The practice server does not answer.'],
  ['the bot was never there', 'open', false, false, hall, 'The bot is starting…'],
  ['the bot went away', 'open', false, true, hall, 'Herald is offline.'],
  ['the bot is no member', 'open', true, true, abroad, 'Herald is not a member here'],
] as const)('what stands in the way: %s', (_why, connection, botOnline, botSeen, channel, says) => {
  const text = textOf(drawn(<BotLine connection={connection} botSeen={botSeen} />, channel, { botOnline }));
  expect(text.slice(0, says.length || undefined)).toBe(says);
});

test.each([
  ['it is there', true, true, 'Herald online', 'true'],
  ['it is away', true, false, 'Herald offline', 'false'],
  ['nobody knows', false, true, 'Not connected', 'false'],
])('how the bot is: %s', (_why, isConnected, botOnline, says, online) => {
  const header = (
    <ChannelHeader
      isConnected={isConnected}
      unreadElsewhere={0}
      onChannels={undefined}
      onSide={undefined}
      sideOpen={false}
    />
  );
  const html = drawn(header, hall, { botOnline });
  expect(textOf(html)).toBe(`# hall Reading room ${says}`);
  expect(/class="bot-state" data-online="(\w+)"/.exec(html)?.[1]).toBe(online);
});

test.each([
  ['in a server', hall, ['help', 'ask', 'tidy'], ['/ask', '/help', '@Herald']],
  ['where the bot reads nothing', abroad, ['help'], ['/help']],
  ['in direct messages', direct, ['help'], ['/help']],
  ['where one may not write', { ...hall, may: { ...mayMuch, send: false } }, ['help', 'ask'], []],
])('how one may begin in an empty channel: %s', (_why, channel, names, beginnings) => {
  const commands = names.map((name) => ({ name, label: name, hint: '', fields: [] }));
  const html = drawn(<EmptyChannel commands={commands} onTry={nothing} onAsk={nothing} />, channel);
  expect([...html.matchAll(/class="example beginning">([^<]*)</g)].map((match) => match[1])).toEqual(beginnings);
});

describe('above a message', () => {
  const original = inventedMessage({ content: 'Hello <@1009>, **when**?' }, keeper);
  const metadata = {
    id: '1',
    type: 2,
    user: { id: asker.id, username: 'mira', discriminator: '0', global_name: null, avatar: null },
    authorizing_integration_owners: {},
  } as const;

  test.each([
    ['a command', { command: '/ask', interaction_metadata: metadata }, 'Mira used /ask'],
    ['a reply', { type: 19, referenced_message: original }, 'In reply to Tomas Hello @Herald, when?'],
    ['a reply to what is gone', { type: 19, referenced_message: null }, 'The message this replies to was deleted'],
    ['nothing', {}, ''],
  ])('%s', (_why, change, text) => {
    const message = inventedMessage(change, botUser);
    expect(textOf(drawn(<ReplyBar message={message} onShow={nothing} />))).toBe(text);
  });

  test('who wrote it, that it is an app, and when', () => {
    const html = drawn(<MessageHead message={inventedMessage({}, botUser)} short={false} />);
    expect(textOf(html)).toMatch(/^H Herald App \d\d:\d\d$/);
    expect(html).toMatch(/title="Monday[ ,]+4 May 2026/);
  });
});

test('a command on its way, and one that failed, which only you see', () => {
  const sent = { id: '1', channelId: hall.id, name: '/ask', state: 'sent' } as const;
  const failed = { ...sent, id: '2', state: 'failed', problem: 'The application did not respond' } as const;
  expect(textOf(drawn(<Notices interactions={[sent, failed]} onDismiss={nothing} />))).toBe(
    'Sending /ask to Herald… You used /ask The application did not respond Only you can see this · Dismiss',
  );
});

test.each([
  ['the bot', [botUser.id], 'Herald is typing…'],
  ['two', [botUser.id, keeper.id], 'Herald, Tomas are typing…'],
  ['yourself', [asker.id], ''],
])('who is typing: %s', (_why, ids, text) => {
  const typing = ids.map((userId) => ({ channelId: hall.id, userId, until: 0 }));
  expect(textOf(drawn(<TypingLine typing={typing} />))).toBe(text);
});

test('every choice of who you are has a label', () => {
  const html = drawn(<PersonSwitch onPerson={nothing} onLocale={nothing} />);
  const labels = [...html.matchAll(/<label for="([^"]+)">([^<]+)</g)];
  expect(labels.map((match) => match[2])).toEqual(['You are', 'Language', 'Theme']);
  for (const [, id] of labels) expect(html).toContain(`<select id="${id}"`);
  expect(html).toContain('Русский');
});

describe('a list above an input', () => {
  test('marks the item that Enter would take, and no other', () => {
    const items = [{ title: 'one' }, { title: 'two', hint: 'second' }];
    const html = renderToString(<ListBox id="box" label="Choices" items={items} active={1} onPick={nothing} />);
    expect([...html.matchAll(/aria-selected="(\w+)"/g)].map((match) => match[1])).toEqual(['false', 'true']);
    expect(html).toContain(`id="${itemId('box', 1)}"`);
  });

  test.each([
    ['down', 'ArrowDown', 0, 3, 1],
    ['down from the last', 'ArrowDown', 2, 3, 0],
    ['down from none', 'ArrowDown', -1, 3, 0],
    ['up from the first', 'ArrowUp', 0, 3, 2],
    ['up from none', 'ArrowUp', -1, 3, 2],
    ['another key', 'a', 0, 3, undefined],
    ['an empty list', 'ArrowDown', -1, 0, undefined],
  ])('%s', (_why, key, active, count, to) => expect(movedTo(key, active, count)).toBe(to));
});

describe("a message's menu", () => {
  const command = { name: 'Answer this', label: 'Answer this', hint: '', fields: [] };
  const guardian = { ...hall, may: { ...mayMuch, manageMessages: true } };
  test.each([
    [
      'your own',
      inventedMessage(),
      hall,
      ['Reply', 'Edit', 'Open thread', 'Copy text', 'Copy ID', 'Delete', 'Answer this'],
    ],
    [
      "somebody else's",
      inventedMessage({}, keeper),
      hall,
      ['Reply', 'Open thread', 'Copy text', 'Copy ID', 'Answer this'],
    ],
    [
      "somebody else's, where you manage messages",
      inventedMessage({}, keeper),
      guardian,
      ['Reply', 'Open thread', 'Copy text', 'Copy ID', 'Delete', 'Answer this'],
    ],
    ['in a thread', inventedMessage({}, keeper), alcove, ['Reply', 'Copy text', 'Copy ID', 'Answer this']],
    ['one that only you see', inventedMessage({ onlyYou: true }, botUser), hall, ['Copy text', 'Copy ID', 'Dismiss']],
  ])('%s', (_why, message, channel, expected) => {
    const actions = messageActions(message, { state: inventedState(), channel }, [command], false);
    const names = actions.map((action) => (action.kind === 'app' ? action.command.label : actionNames[action.kind]));
    expect(names).toEqual(expected);
  });

  test('leads to the panel where there is one', () => {
    const actions = messageActions(inventedMessage(), { state: inventedState(), channel: hall }, [], true);
    expect(actions.map(({ kind }) => kind)).toContain('look-into');
  });
});

describe('what Discord tells of threads', () => {
  const began = inventedMessage({ content: 'When was **it** built?' });
  const reference = (channelId: string) => ({ message_reference: { channel_id: channelId, message_id: began.id } });

  test.each([
    ['in its channel', { type: 18, content: 'alcove', ...reference(alcove.id) }, 'opened the thread alcove'],
    ['in the thread', { type: 21, ...reference(hall.id) }, 'opened this thread in #hall When was it built?'],
  ])('%s', (_where, change, text) => {
    const line = <ThreadLine message={inventedMessage(change)} />;
    expect(textOf(drawn(line, hall, { messages: { [hall.id]: [began] } }))).toBe(text);
  });
});
