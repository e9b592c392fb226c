import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot } from '../src/project-root.js';

// By its address: compiled to another folder (`npm run cards`), this file stands elsewhere and the scripts do not.
const scripts: { readonly chromiumPath: string | undefined } = await import(
  pathToFileURL(join(projectRoot(), 'scripts', 'chromium-path.mjs')).href
);

/**
 * The system's Chromium, for tests that look at what people see. Where there is none those tests are skipped, with a line
 * that says so; CHROMIUM_REQUIRED=1 makes that an error, as `.ci/run` does after it has installed one.
 */
export const { chromiumPath } = scripts;

if (chromiumPath === undefined) {
  const cure = 'Install Chromium, or name one in CHROMIUM_PATH.';
  if (process.env.CHROMIUM_REQUIRED === '1') throw new Error(`No Chromium was found. ${cure}`);
  console.warn(`No Chromium was found: tests in a browser are skipped. ${cure}`);
}

/** @throws Error where there is no Chromium: such tests are skipped by `skipIf(chromiumPath === undefined)` */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium to launch');
  // Root has no sandbox; a container's /dev/shm is too small for a page.
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
