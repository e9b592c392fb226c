import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from './fold.js';
import type { Language } from './language-schema.js';

const wordsSchema = z.array(z.string());

/**
 * Everyday words of some languages, from the word lists that their files name.
 *
 * @returns every word folded
 * @throws Error if a list is not installed or is not a JSON array of words
 */
export async function loadDictionary(languages: readonly Language[]): Promise<ReadonlySet<string>> {
  const require = createRequire(import.meta.url);
  const lists = await Promise.all(
    languages.flatMap((language) =>
      language.dictionary.map(async (path) =>
        wordsSchema.parse(JSON.parse(await readFile(require.resolve(path), 'utf8'))),
      ),
    ),
  );
  return new Set(lists.flat().map(fold));
}
