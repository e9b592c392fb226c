import { expect, test } from 'vitest';
import { accents, card, lines, select } from '../../src/cards/components.js';

/** Backgrounds of Discord's cards, light and dark. */
const backgrounds = { white: 0xffffff, light: 0xf2f3f5, dark: 0x2b2d31, darker: 0x242429 } as const;

test.each(Object.entries(backgrounds))(
  'every accent is seen on %s: 3 to 1, what WCAG 2.2 asks of graphics (1.4.11)',
  (_name, background) => {
    const faint = Object.entries(accents).filter(([, accent]) => contrast(accent, background) < 3);
    expect(faint).toEqual([]);
  },
);

test('contrast is that of the definition: black on white is 21 to 1', () => {
  expect(contrast(0x000000, 0xffffff)).toBeCloseTo(21, 5);
});

test('rows without anything in them are left out', () => {
  expect(card('answered', lines('Yes.'), [], []).map(({ type }) => type)).toEqual([17]);
});

test('a select marks the option that is chosen', () => {
  const options = [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ];
  expect(select('pick:1', options, '2')).toEqual({
    type: 3,
    custom_id: 'pick:1',
    options: [
      { label: 'One', value: '1', default: false },
      { label: 'Two', value: '2', default: true },
    ],
  });
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: number, other: number): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: number): number {
  const [red = 0, green = 0, blue = 0] = [color >> 16, (color >> 8) & 255, color & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
