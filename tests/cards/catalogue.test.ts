import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import { messageViolations } from './message-rules.js';

const folder = join(import.meta.dirname, '../../src/cards');
const cardMaker = /^[a-z]\w*(?:Card|Form)$/;

/** Functions of src/cards that make something people see. */
async function makers(): Promise<readonly { readonly name: string; readonly make: unknown }[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const modules: readonly object[] = await Promise.all(files.map((name) => import(join(folder, name))));
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, make]: [string, unknown]) =>
      typeof make === 'function' && cardMaker.test(name) ? [{ name, make }] : [],
    ),
  );
}

describe('the catalogue', () => {
  test('shows whatever src/cards makes', async () => {
    const found = await makers();
    const shown = new Set<unknown>(catalogue.flatMap((entry) => entry.of));
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['answeredCard', 'topicCard', 'reportForm']));
    expect(found.filter(({ make }) => !shown.has(make)).map(({ name }) => name)).toEqual([]);
  });

  test('names each kind once, so that each has its own picture', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(catalogue.map(({ title }) => title)).size).toBe(catalogue.length);
  });

  test.each(catalogue.flatMap((entry) => ('card' in entry ? [[entry.id, entry.card] as const] : [])))(
    '%s is a message that Discord takes',
    (_id, card) => expect(messageViolations(card)).toEqual([]),
  );
});
