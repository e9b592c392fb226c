import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small pack without mistakes, about a lighthouse that never was. Line numbers in tests count in these texts. */
export const inventedFiles = {
  'relations.yaml': `relations:
  built-on: { value: date, label: built on }
  stands-in: { value: thing, label: stands in }
  steps: { value: number, label: steps }
  keepers: { value: things, many: true, label: keepers }
  colour: { value: text, label: colour }
`,
  'languages/en.yaml': `code: en
name: English
months: { march: 3, mar: 3, may: 5, december: 12 }
numbers: { one: 1, three: 3, five: 5, twenty: 20 }
ordinals: { first: 1, third: 3, ninth: 9, last: -1 }
stopWords: [the]
questions: { when: [when] }
operations: {}
relations: {}
`,
  'lights/pack.yaml': `pack:
  id: lights
  title: Lights of the Isle
  owner: The Isle Society
  version: 1.2.0
  licence: CC-BY-4.0
  about: One lighthouse and its keepers.
`,
  'lights/sources.yaml': `sources:
  - id: gazette-1902
    title: The Isle Gazette
    publisher: The Isle Society
    date: 1902-05-04
    url: https://example.org/gazette
    language: en
    kind: press
    checked: 2026-11-22
    file: gazette
`,
  'lights/things.yaml': `things:
  - { id: tall-light, type: place, name: Tall Light, names: { en: [the tower], ru: [Высокий маяк] } }
  - { id: north-cape, type: place, name: North Cape }
  - { id: ann-moss, type: person, name: Ann Moss }
`,
  'lights/facts/tower.yaml': `facts:
  - id: F-0001
    rev: 1
    about: [tall-light]
    says: The Tall Light was built on 3 May 1902.
    relation: built-on
    value: { date: 1902-05-03 }
    asked: [when was the tall light built]
    sources:
      - { source: gazette-1902, at: ¶2 s1 }
    checked: 2026-11-22
  - id: F-0002
    rev: 1
    about: [tall-light, north-cape]
    says: The Tall Light stands on the North Cape; Moss kept it.
    relation: stands-in
    value: { thing: north-cape }
    asked: [where is the tall light]
    sources:
      - { source: gazette-1902, at: ¶2 s2 }
    checked: 2026-11-22
  - id: F-0003
    rev: 1
    about: [tall-light, ann-moss]
    says: Ann Moss was the first keeper of the Tall Light.
    relation: keepers
    value: { things: [ann-moss] }
    asked: [who kept the tall light]
    sources:
      - { source: gazette-1902, at: ¶3 }
    checked: 2026-11-22
`,
} as const;

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/**
 * Writes a knowledge folder that is gone after the test.
 *
 * @param changes - path → content; undefined leaves a file of {@link inventedFiles} out
 */
export async function writeFiles(changes: Files, base: Files = inventedFiles): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [path, content] of Object.entries({ ...base, ...changes })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return dir;
}

/** One of the invented files with one passage exchanged. */
export function changed(path: keyof typeof inventedFiles, from: string, to: string): Files {
  if (!inventedFiles[path].includes(from)) throw new Error(`"${from}" is not in ${path}`);
  return { [path]: inventedFiles[path].replace(from, to) };
}
