import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { pictureDifference } from './card-comparison.js';
import { invented } from './card-pictures.js';
import { frameId, sheetHtml, themes } from './contact-sheet.js';
import { readGolden, writeGolden } from './golden-cards.js';

describe('the contact sheet', () => {
  const html = sheetHtml({ title: 'Cards <1>', parts: [{ heading: 'All', entries: invented }], golden: false });

  test('shows each entry by title in each theme, once', () => {
    for (const { id, title } of invented) {
      expect(html).toContain(`<h2>${title.replaceAll('<', '&lt;')}</h2>`);
      for (const theme of themes) expect(html.split(`id="${frameId(id, theme)}"`)).toHaveLength(2);
    }
  });

  test('needs nothing beside it: no scripts, nothing fetched, no style attributes', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\sstyle="|\ssrc="/);
    expect(html).toContain('<title>Cards &lt;1></title>');
  });

  test('has a rule for the colour of every stripe', () => {
    const stripes = new Set([...html.matchAll(/data-accent="(\w+)"/g)].map(([, hex]) => hex));
    expect(stripes.size).toBeGreaterThan(3);
    for (const hex of stripes) expect(html).toContain(`[data-accent="${hex}"]{--stripe:#${hex}}`);
  });
});

/** White, with black where it is told. */
function picture(width: number, height: number, isBlack: (x: number, y: number) => boolean): PNG {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      png.data.set(isBlack(x, y) ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * width + x) * 4);
  }
  return png;
}

describe('two pictures', () => {
  const blank = picture(120, 96, () => false);

  test.each([
    ['the same', blank],
    ['two pixels taller', picture(120, 98, () => false)],
    ['a few pixels here and there', picture(120, 96, (x, y) => x % 12 === 0 && y % 12 === 0)],
  ])('are one card when they are %s', (_why, now) => expect(pictureDifference(blank, now)).toBeUndefined());

  test.each([
    ['it is taller', picture(120, 99, () => false), '120 × 96 pixels before, 120 × 99 now'],
    ['it is wider', picture(121, 96, () => false), '120 × 96 pixels before, 121 × 96 now'],
    [
      'there is a spot of six by six',
      picture(120, 96, (x, y) => x >= 48 && x < 54 && y >= 24 && y < 30),
      '36 of 576 pixels differ in the square at 48, 24',
    ],
    [
      'there is a line one pixel high',
      picture(120, 96, (x, y) => y === 50 && x < 60),
      '60 pixels in a row differ at 0, 50',
    ],
  ])('are not one card when %s', (_why, now, says) => {
    // A long line fills its squares only a little: 24 of 576.
    expect(pictureDifference(blank, now)).toBe(says);
  });

  test('what is written as golden is read as the same card, and what was there before is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    try {
      const dark = picture(120, 96, (x) => x > 60);
      writeGolden(new Map([['old', blank]]), folder);
      const bytes = writeGolden(new Map([['dark', dark]]), folder);
      expect(bytes).toBeGreaterThan(0);
      expect(readdirSync(folder)).toEqual(['dark.png']);
      const read = readGolden(folder).get('dark');
      expect(read && pictureDifference(read, dark)).toBeUndefined();
      expect(read?.width).toBe(120);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
