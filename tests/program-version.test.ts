import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { programVersion } from '../src/program-version.js';

test('the version of the program is that of package.json', () => {
  expect(programVersion()).toBe(manifest.version);
});
