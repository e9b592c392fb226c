import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { catalogue } from '../../cards/catalogue.js';
import { chromiumPath } from '../../chromium.js';
import { frameId, phoneWidthPx, type Shown, sheetHtml, themes } from './contact-sheet.js';

/** What pictures are taken of: invented answers alone, so that editing the packs changes none. */
export const invented: readonly Shown[] = catalogue.map((entry) => ({
  id: entry.id,
  title: entry.title,
  shown: 'card' in entry ? entry.card : entry.form,
}));

/** A picture of each entry in each theme, by name: `answered-dark`. */
export type Pictures = ReadonlyMap<string, PNG>;

/** Without a sandbox for root; letters without hints and in grey, which every Chromium draws nearly alike. */
const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Draws cards in one Chromium until it is closed. */
export interface Camera {
  /** @param css - added to the sheet: what a test changes to see that the change is noticed */
  take(entries: readonly Shown[], css?: string): Promise<Pictures>;
  close(): Promise<void>;
}

/**
 * Chromium at phone width, one pixel for one.
 *
 * @throws Error where there is no Chromium, or it lacks the fonts that the pictures are drawn with
 */
export async function openCamera(): Promise<Camera> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium. Install one, or name it in CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs] });
  try {
    const viewport = { width: phoneWidthPx * 2 + 120, height: 900 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
    await page.setContent(golden([], ''));
    await checkFonts(page);
    return { take: (entries, css = '') => takePictures(page, entries, css), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function takePictures(page: Page, entries: readonly Shown[], css: string): Promise<Pictures> {
  const pictures = new Map<string, PNG>();
  for (const entry of entries) {
    // Each by itself: among others it would stand at a fraction of a pixel that depends on their heights.
    await page.setContent(golden([entry], css));
    for (const theme of themes) {
      const name = frameId(entry.id, theme);
      const shot = await page.locator(`#${name}`).screenshot({ animations: 'disabled' });
      pictures.set(name, PNG.sync.read(shot));
    }
  }
  return pictures;
}

function golden(entries: readonly Shown[], css: string): string {
  const html = sheetHtml({ title: 'Golden', parts: [{ heading: 'Golden', entries }], golden: true });
  return html.replace('</style>', `${css}</style>`);
}

/** How wide the fonts draw a text, in pixels: those that stand in for a missing one draw it otherwise. */
const probe = 'Wim mill 1931';
const probeWidths = { '40px "DejaVu Sans"': 288.3, '40px "DejaVu Sans Mono"': 313.1 } as const;

/** A font that is missing would show as a change of every card. */
async function checkFonts(page: Page): Promise<void> {
  for (const [font, expected] of Object.entries(probeWidths)) {
    const width = await page.evaluate(
      ([text, name]) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) return 0;
        context.font = name;
        context.textRendering = 'geometricPrecision';
        return context.measureText(text).width;
      },
      [probe, font] as const,
    );
    if (Math.abs(width - expected) > 1) {
      throw new Error(`Chromium has no font for ${font}. On Debian: apt-get install fonts-dejavu-core`);
    }
  }
}
