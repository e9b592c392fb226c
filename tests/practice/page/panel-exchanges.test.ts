import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/practice/page/contract.js';
import { againOf } from '../../../src/practice/page/panel-again.js';
import { exchangeAbout, exchangeTitle, isTyping, whoAndWhere } from '../../../src/practice/page/panel-exchanges.js';
import { asker, hall, inventedState, keeper } from './invented-state.js';

function exchange(id: string, change: Partial<Exchange> = {}): Exchange {
  return {
    id,
    channelId: hall.id,
    userId: asker.id,
    name: '/ask',
    earlier: [],
    at: Date.parse('2026-05-04T10:00:00Z'),
    event: {},
    requests: [],
    messageIds: [],
    ...change,
  };
}

describe('the exchange that somebody asks about', () => {
  const all = [
    exchange('1', { messageIds: ['71'] }),
    exchange('2', { messageIds: ['72', '73'] }),
    exchange('3', { messageIds: ['72'] }),
  ];
  test.each([
    ['by its own id, as of a message that reached the bot', '2', '2'],
    ['by a message that came of it', '73', '2'],
    ['the last one that changed the message', '72', '3'],
    ['none led to it', '79', undefined],
    ['nobody asks', undefined, undefined],
  ])('%s', (_why, about, found) => expect(exchangeAbout(all, about)?.id).toBe(found));
});

describe('whose an exchange is', () => {
  const state = inventedState({ people: [asker, keeper] });
  test.each([
    ['in a channel', {}, 'Mira in #hall'],
    ['of somebody else', { userId: keeper.id }, 'Tomas in #hall'],
    ['in direct messages', { channelId: '9999' }, 'Mira in direct messages'],
    ['of nobody who is still here', { userId: '1' }, 'Somebody in #hall'],
  ])('%s', (_why, change, says) => expect(whoAndWhere(exchange('1', change), state)).toBe(says));

  test('the list says it of those of others', () => {
    expect(exchangeTitle(exchange('1', { question: 'when?' }), state)).toMatch(/^\S.* · \/ask · when\?$/);
    expect(exchangeTitle(exchange('1', { userId: keeper.id }), state)).toMatch(/ · Tomas in #hall · \/ask$/);
  });
});

test.each([
  ['suggestions while typing', { type: 4, token: 't' }, true],
  ['a command', { type: 2, token: 't' }, false],
  ['a message of the same number', { type: 4, content: '' }, false],
])('what is left out of the list: %s', (_what, event, is) => expect(isTyping({ event })).toBe(is));

describe('asking again', () => {
  const ask = { type: 1, name: 'ask', options: [{ name: 'question', type: 3, value: 'when?' }] };
  const channelId = hall.id;
  test.each([
    [
      'a command, with all its options',
      { type: 2, data: { ...ask, options: [...ask.options, { name: 'private', type: 5, value: true }] } },
      { do: 'slash', channelId, name: 'ask', options: { question: 'when?', private: true } },
    ],
    [
      'a subcommand',
      {
        type: 2,
        data: {
          type: 1,
          name: 'deck',
          options: [
            { type: 2, name: 'card', options: [{ type: 1, name: 'add', options: [{ name: 'n', type: 4, value: 3 }] }] },
          ],
        },
      },
      { do: 'slash', channelId, name: 'deck card add', options: { n: 3 } },
    ],
    [
      'a command without options',
      { type: 2, data: { type: 1, name: 'help' } },
      { do: 'slash', channelId, name: 'help', options: {} },
    ],
    [
      "a message's command",
      { type: 2, data: { type: 3, name: 'Find a source', target_id: '77' } },
      { do: 'message-command', channelId, messageId: '77', name: 'Find a source' },
    ],
    [
      'a button',
      { type: 3, data: { custom_id: 'more:1', component_type: 2 }, message: { id: '78' } },
      { do: 'press', channelId, messageId: '78', customId: 'more:1' },
    ],
    [
      'a select, with what was chosen',
      { type: 3, data: { custom_id: 'style', component_type: 3, values: ['apa'] }, message: { id: '78' } },
      { do: 'press', channelId, messageId: '78', customId: 'style', values: ['apa'] },
    ],
    ['a message', { id: '5', type: 0, content: '<@1009> when?' }, { do: 'say', channelId, text: '<@1009> when?' }],
    ['not a form, which is gone', { type: 5, data: { custom_id: 'report', components: [] } }, undefined],
    [
      'not a command with a file',
      { type: 2, data: { type: 1, name: 'scan', options: [{ name: 'page', type: 11, value: '6' }] } },
      undefined,
    ],
    ['not what nobody knows', undefined, undefined],
  ])('%s', (_what, event, deed) => expect(againOf(exchange('1', { event }))).toEqual(deed));
});
