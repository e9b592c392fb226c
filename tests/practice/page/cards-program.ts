import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '../../../src/cannot-start.js';
import { projectRoot } from '../../../src/project-root.js';
import { runProgram } from '../../../src/run-program.js';
import { invented, openCamera } from './card-pictures.js';
import { sheetHtml } from './contact-sheet.js';
import { writeGolden } from './golden-cards.js';
import { realCards } from './real-cards.js';

const usage = `npm run cards [-- --out FILE] [--update]

Writes every kind of card, in light and dark, into one page: .cards/index.html.
  --out FILE   another place for the page
  --update     also takes the golden pictures in tests/cards/golden anew; needs Chromium. Look at them before you commit.`;

// npm run cards
await runProgram(async () => {
  const wishes = readWishes();
  if (wishes.help) {
    print(usage);
    return 0;
  }
  const parts = [
    { heading: 'Every kind, invented facts', entries: invented },
    { heading: 'The shipped packs', entries: await realCards(new Date(), warn) },
  ];
  const file = resolve(wishes.out ?? join(projectRoot(), '.cards/index.html'));
  const html = sheetHtml({ title: 'Cards', parts, golden: false });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  const cards = parts.map(({ entries }) => entries.length).reduce((sum, count) => sum + count, 0);
  print(`${cards} cards in light and dark, ${kilobytes(html.length)}: ${relative(process.cwd(), file)}`);
  if (wishes.update) {
    const camera = await openCamera();
    const pictures = await camera.take(invented).finally(() => camera.close());
    print(`${pictures.size} golden pictures, ${kilobytes(writeGolden(pictures))}: tests/cards/golden`);
  }
  return 0;
});

function readWishes(): { readonly out: string | undefined; readonly update: boolean; readonly help: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        update: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { out: values.out, update: values.update, help: values.help };
  } catch (error) {
    throw new CannotStart([error instanceof Error ? error.message : String(error), usage], 2);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
