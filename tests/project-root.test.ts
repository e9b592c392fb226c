import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../src/project-root.js';

test('is the folder that holds package.json and the packs', () => {
  expect(existsSync(join(projectRoot(), 'package.json'))).toBe(true);
  expect(existsSync(join(projectRoot(), 'knowledge', 'relations.yaml'))).toBe(true);
});
