import { existsSync } from 'node:fs';

/**
 * Chromium's program on this machine, for whoever looks at the page: the tests and the scripts that draw pictures. Undefined
 * where there is none.
 */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));
