import { expect, test } from 'vitest';
import { mentionsYou, oneLine, wordsOf } from '../../../src/practice/page/message-facts.js';
import { messageRows } from '../../../src/practice/page/message-rows.js';
import { asker, botUser, inventedMessage, inventedState, keeper } from './invented-state.js';

const at = (time: string) => `2026-05-04T${time}:00.000Z`;

test.each([
  ['soon after, by the same person', {}, at('12:06'), asker, true],
  ['by somebody else', {}, at('12:01'), keeper, false],
  ['a while later', {}, at('12:07'), asker, false],
  ['a reply', { type: 19 }, at('12:01'), asker, false],
  ['an answer to a command', { command: '/ask' }, at('12:01'), asker, false],
  ['only you see it', { onlyYou: true }, at('12:01'), asker, false],
  ['the next day', {}, '2026-05-06T12:00:00.000Z', asker, false],
])('whether a message goes on: %s', (_why, change, timestamp, author, goesOn) => {
  const first = inventedMessage({ timestamp: at('12:00') });
  const rows = messageRows([first, inventedMessage({ timestamp, ...change }, author)]);
  expect(rows.map((row) => row.goesOn)).toEqual([false, goesOn]);
});

test('each day is marked once, at its first message', () => {
  const stamps = ['2026-05-04T12:00:00.000Z', '2026-05-04T12:30:00.000Z', '2026-05-06T12:00:00.000Z'];
  const rows = messageRows(stamps.map((timestamp) => inventedMessage({ timestamp })));
  expect(rows.map(({ dayStart }) => dayStart)).toEqual([
    Date.parse(at('12:00')),
    undefined,
    Date.parse(stamps[2] ?? ''),
  ]);
});

test.each([
  [
    'by name',
    { mentions: [{ id: asker.id, username: 'mira', discriminator: '0', global_name: null, avatar: null }] },
    botUser,
    true,
  ],
  ['all', { mention_everyone: true }, botUser, true],
  ['a role that you hold', { mention_roles: ['4000', '4001'] }, botUser, true],
  ['a role that you do not hold', { mention_roles: ['4000'] }, botUser, false],
  ['nobody', {}, botUser, false],
  ['all, by yourself', { mention_everyone: true }, asker, false],
])('whom a message means: %s', (_why, change, author, means) => {
  const state = inventedState({ yourRoles: ['4001'] });
  expect(mentionsYou(inventedMessage(change, author), state)).toBe(means);
});

test('the words of a card are its texts, in order, without labels of buttons', () => {
  const message = inventedMessage({
    content: '',
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: '**In 1912.**' },
          {
            type: 9,
            components: [{ type: 10, content: 'Says the ledger' }],
            accessory: { type: 2, style: 2, custom_id: 'a', label: 'More' },
          },
        ],
      },
    ],
  });
  expect(wordsOf(message)).toBe('**In 1912.**\nSays the ledger');
  expect(oneLine(wordsOf(message))).toBe('In 1912. Says the ledger');
});

test.each([
  ['in a line', 'It was ||the **curator**|| again', 'It was (spoiler) again'],
  ['over lines', '||one\ntwo|| and ||three||', '(spoiler) and (spoiler)'],
  ['none', 'a | b || c', 'a | b c'],
])('a spoiler stays hidden in one line: %s', (_why, text, shown) => expect(oneLine(text)).toBe(shown));
