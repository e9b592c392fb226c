import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.js';

/** The version in package.json: `1.0.0`. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
