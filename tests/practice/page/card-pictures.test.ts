import { existsSync } from 'node:fs';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../chromium.js';
import { pictureDifference } from './card-comparison.js';
import { type Camera, invented, openCamera, type Pictures } from './card-pictures.js';
import { frameId, type Shown, themes } from './contact-sheet.js';
import { goldenFolder, readGolden } from './golden-cards.js';

/**
 * Every kind of card looks as it did when somebody last looked at it. What changed on purpose is taken anew by
 * `npm run cards -- --update`; pictures of what differs are left in .cards/changed.
 */
describe.skipIf(chromiumPath === undefined)('cards in Chromium', () => {
  const open: Camera[] = [];

  beforeAll(async () => {
    open.push(await openCamera());
  });

  afterAll(() => Promise.all(open.map((camera) => camera.close())));

  function take(entries: readonly Shown[], css?: string): Promise<Pictures> {
    const [camera] = open;
    if (camera === undefined) throw new Error('There is no camera');
    return camera.take(entries, css);
  }

  const golden = existsSync(goldenFolder) ? readGolden() : new Map<string, PNG>();
  let now: Pictures = new Map();

  beforeAll(async () => {
    now = await take(invented);
  }, 120_000);

  test('there is a golden picture for each card in each theme, and no other', () => {
    const names = invented.flatMap(({ id }) => themes.map((theme) => frameId(id, theme)));
    expect([...golden.keys()].sort()).toEqual(names.sort());
  });

  test.each(invented.flatMap(({ id }) => themes.map((theme) => frameId(id, theme))))('%s looks as before', (name) => {
    expect(says(golden.get(name), now.get(name))).toBe('none');
  });

  test('no card is wider than a phone', () => {
    expect([...now].filter(([, { width }]) => width !== 390).map(([name]) => name)).toEqual([]);
  });

  describe('a change of a card is noticed:', () => {
    const sample = invented.filter(({ id }) => id === 'answered');
    let before: Pictures = new Map();

    beforeAll(async () => {
      before = await take(sample);
    }, 60_000);

    test.each([
      ['a separator that is gone', 'hr.separator { display: none }'],
      ['a separator that nobody sees', 'hr.separator { border-color: transparent }'],
      ['another colour of the stripe', '.card { --stripe: #b0483b !important }'],
      ['another colour of links', '.md a { color: var(--ink) }'],
      ['a short answer that is not bold', '.md strong { font-weight: 400 }'],
      ['small print as large as the rest', '.md-small { font-size: 1rem }'],
      ['small print too pale to read', '.md-small { color: var(--line) }'],
      ['buttons one below the other', '.action-row { flex-direction: column }'],
      ['a block moved by three pixels', '.md { padding-inline-start: 3px }'],
      ['a corner without its curve', '.button { border-radius: 0; border-width: 2px }'],
    ])('%s', async (_why, css) => {
      const after = await take(sample, css);
      for (const [name, picture] of before) expect(says(picture, after.get(name))).not.toBe('none');
    });

    test('words that are left out', async () => {
      const shorter = sample.map((entry): Shown => {
        const text = JSON.stringify(entry.shown).replace(', ¶3 s5', '');
        expect(text).not.toBe(JSON.stringify(entry.shown));
        return { ...entry, shown: JSON.parse(text) };
      });
      const after = await take(shorter);
      for (const [name, picture] of before) expect(says(picture, after.get(name))).not.toBe('none');
    });

    test.each([
      ['a quarter of a pixel to the right', '.md, .button { transform: translateX(0.25px) }'],
      ['a quarter of a pixel further down', '.md, .button { transform: translateY(0.25px) }'],
      ['a little paler', '.md { opacity: 0.93 }'],
    ])('but not letters drawn %s', async (_why, css) => {
      const after = await take(sample, css);
      for (const [name, picture] of before) expect(says(picture, after.get(name))).toBe('none');
    });

    test('and never what stands beside it on the sheet', async () => {
      const after = await take([...invented.slice(3, 5), ...sample]);
      for (const [name, picture] of before) expect(says(picture, after.get(name))).toBe('none');
    });
  });
});

function says(before: PNG | undefined, after: PNG | undefined): string {
  if (before === undefined || after === undefined) return before === undefined ? 'no picture before' : 'no picture now';
  return pictureDifference(before, after) ?? 'none';
}
