import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.js';
import { drawCards } from '../../src/terminal/draw.js';
import type { Screen } from '../../src/terminal/screen.js';
import { widthOf } from '../../src/terminal/width.js';
import { plainScreen } from './invented.js';

const card: Card = [
  {
    type: 17,
    accent_color: 0x2e7d5b,
    components: [
      { type: 10, content: '-# when did the bakery open' },
      { type: 14, divider: true },
      { type: 10, content: '**4 May 2029**\nThe Lunar Bakery opened on 4 May 2029.' },
      {
        type: 9,
        components: [{ type: 10, content: '- [The log](https://moon.example/log), ¶3' }],
        accessory: { type: 2, style: 5, label: 'Open', url: 'https://moon.example/log' },
      },
    ],
  },
  {
    type: 1,
    components: [
      { type: 2, style: 5, label: 'Official text', url: 'https://moon.example/M/RES/7/1' },
      { type: 2, style: 2, label: 'Who bakes there?', custom_id: 'related:1:moon/F-0002' },
      { type: 2, style: 2, label: 'Gone', custom_id: 'old:1', disabled: true },
      { type: 2, style: 4, label: 'Remove', custom_id: 'remove:1:terminal' },
      { type: 2, style: 2, label: 'How many ovens?', emoji: { name: '🔥' }, custom_id: 'related:1:moon/F-0003' },
    ],
  },
];
const useful = (customId: string) => !customId.startsWith('remove');
const terminal: Screen = { columns: 40, colour: true, links: true, bars: true };

describe('a card', () => {
  test('in a file: text alone, addresses written out, buttons numbered', () => {
    const drawn = drawCards([card], plainScreen, useful);
    expect(drawn.text.split('\n')).toEqual([
      'when did the bakery open',
      '',
      '4 May 2029',
      'The Lunar Bakery opened on 4 May 2029.',
      '• The log (https://moon.example/log), ¶3',
      '↗ Open (https://moon.example/log)',
      '↗ Official text (https://moon.example/M/RES/7/1)',
      '[1] Who bakes there?',
      '[2] 🔥 How many ovens?',
    ]);
    expect(drawn.pressables.map(({ customId }) => customId)).toEqual([
      'related:1:moon/F-0002',
      'related:1:moon/F-0003',
    ]);
  });

  test('on a terminal: a bar in its colour, looks, links that open', () => {
    const lines = drawCards([card], terminal, useful).text.split('\n');
    const bar = '\u001b[38;5;66m▌\u001b[0m';
    expect(lines[0]).toBe(`${bar} \u001b[2mwhen did the bakery open\u001b[0m`);
    expect(lines[2]).toBe(`${bar} \u001b[1m4 May 2029\u001b[0m`);
    expect(lines[4]).toContain(
      '\u001b]8;;https://moon.example/log\u001b\\\u001b[4mThe log\u001b[0m\u001b]8;;\u001b\\, ¶3',
    );
    expect(lines.at(-1)).toBe('[2] 🔥 How many ovens?');
  });

  test('on a terminal without colour: the bar stays, escape sequences do not', () => {
    const { text } = drawCards([card], { ...terminal, colour: false, links: false }, useful);
    expect(text).not.toContain('\u001b');
    expect(text.startsWith('▌ when did')).toBe(true);
  });

  test('several cards count their buttons on', () => {
    const { text, pressables } = drawCards([card, card], plainScreen, useful);
    expect(text).toContain('\n\nwhen did');
    expect(text).toContain('[4] 🔥 How many ovens?');
    expect(pressables).toHaveLength(4);
  });
});

test('the options of a select count on after the buttons, carry their values, and mark the one chosen', () => {
  const select = (over: object) => ({
    type: 1 as const,
    components: [
      {
        type: 3 as const,
        custom_id: 'icing:1',
        placeholder: 'Which icing?',
        options: [
          { label: 'Lemon', value: 'l' },
          { label: 'Two\nlines', value: 't', default: true },
        ],
        ...over,
      },
    ],
  });
  const button = {
    type: 1 as const,
    components: [{ type: 2 as const, style: 2 as const, label: 'Eat', custom_id: 'eat:1' }],
  };
  const { text, pressables } = drawCards([[button, select({}), select({ disabled: true })]], plainScreen);
  expect(text).toBe('[1] Eat\nWhich icing?\n[2] Lemon\n[3] Two lines ✓');
  expect(pressables).toEqual([
    { customId: 'eat:1', label: 'Eat', values: [] },
    { customId: 'icing:1', label: 'Lemon', values: ['l'] },
    { customId: 'icing:1', label: 'Two\nlines', values: ['t'] },
  ]);
});

describe('long lines', () => {
  const text = (content: string): Card => [{ type: 17, components: [{ type: 10, content }] }];
  const draw = (content: string, columns: number) =>
    drawCards([text(content)], { ...plainScreen, columns }).text.split('\n');

  test('break between words, and below a bullet where its text began', () => {
    expect(draw('- one two three four five six', 16)).toEqual(['• one two three', '  four five six']);
  });

  test('break in Chinese anywhere but before its closing marks', () => {
    expect(draw('上海合作组织、联合国大会。', 12)).toEqual(['上海合作组', '织、联合国大', '会。']);
  });

  test('break within a word only where it is longer than the line', () => {
    expect(draw('a 123456789012345678901234567890', 20)).toEqual(['a', '12345678901234567890', '1234567890']);
  });

  test('never break an address', () => {
    const url = 'https://moon.example/a/very/long/address/of/a/document';
    expect(draw(`see [it](${url}) now`, 20)).toEqual(['see it', `(${url})`, 'now']);
  });

  test('break between words of different looks, not within one', () => {
    expect(draw('**12345678**90 and more', 14)).toEqual(['1234567890 and', 'more']);
  });

  test.each([20, 40, 80])('never are wider than %i columns', (columns) => {
    const mixed = '**Решение** о 上海合作组织 👩‍👩‍👧‍👦👍🇺🇿 `code` _and_ ~~some~~ more, words; naïve café. '.repeat(5);
    for (const line of draw(mixed, columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });
});

test('a title that is a link is underlined, so that it is known for one, with colour and without', () => {
  const card: Card = [{ type: 10, content: '[The minutes](https://moon.example/) of 1931' }];
  for (const colour of [true, false]) {
    const { text } = drawCards([card], { ...plainScreen, colour, links: true });
    expect(text).toContain('\u001b[4mThe minutes\u001b[0m');
    expect(text).toMatch(/ of 1931$/);
  }
});

test('nothing in a card drives the terminal', () => {
  const hostile = '\u001b[2J\u001b]0;owned\u0007 **b\u0000old** [x](https://moon.example/\u001b]8;;) \u202ereversed';
  const { text, pressables } = drawCards(
    [
      [
        { type: 10, content: hostile },
        { type: 1, components: [{ type: 2, style: 2, label: `\u001b[31m${hostile}\nsecond`, custom_id: 'x:1' }] },
        { type: 1, components: [{ type: 2, style: 5, label: 'y', url: 'https://moon.example/\u0007\u001b[31m' }] },
      ],
    ],
    { ...plainScreen, links: true },
  );
  // An underlined link is all that is drawn without colour.
  const withoutLinks = text.replaceAll(/\p{Cc}\]8;;(?:https:\/\/[!-~]*)?\p{Cc}\\|\p{Cc}\[[04]m/gu, '');
  expect(withoutLinks).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(pressables[0]?.label).not.toMatch(/\p{Cc}/u);
});
