import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import type { Citation } from '../../src/knowledge/schema.js';
import { projectRoot } from '../../src/project-root.js';

/** Every statement of the five documents that the first pack was founded on, and where the pack has it. */
const rows = readFileSync(join(import.meta.dirname, 'founding.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(readRow);

/** Statements noted of each document when it was first read; they are not part of the project. */
const notes = join(projectRoot(), '..', 'shared', 'research', 'seed-facts.md');

const documents: readonly {
  readonly document: string;
  readonly source: string;
  readonly statements: number;
  /** ¶ of the document that state something → their sentences. Of 002 to 004 the first ¶ are titles, of 000 ¶1–2 and ¶5–6 date, title and publisher. */
  readonly stating: Readonly<Record<number, number>>;
}[] = [
  { document: '000', source: 'embassy-2010', statements: 59, stating: { 1: 1, 2: 1, 3: 29, 5: 1, 6: 1 } },
  {
    document: '001',
    source: 'nriachievers-2016',
    statements: 35,
    stating: { 1: 2, 2: 2, 3: 3, 4: 2, 5: 1, 6: 4, 7: 2, 8: 1, 9: 2 },
  },
  {
    document: '002',
    source: 'scoda-2021',
    statements: 39,
    stating: { 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1, 11: 1, 12: 1, 13: 3 },
  },
  {
    document: '003',
    source: 'civilshos-2016',
    statements: 37,
    stating: { 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 2, 10: 2, 11: 2, 12: 2, 13: 1, 14: 1 },
  },
  {
    document: '004',
    source: 'sectsco-2019',
    statements: 32,
    stating: { 3: 2, 4: 2, 5: 2, 6: 1, 7: 1, 8: 2, 9: 2, 10: 1, 11: 1, 12: 1, 13: 1 },
  },
];

test('the table has every statement of the five documents once, in order', () => {
  const expected = documents.flatMap(({ document, statements }, number) =>
    Array.from({ length: statements }, (_, at) => `${document} S${number}-${String(at + 1).padStart(2, '0')}`),
  );
  expect(rows.map(({ document, seed }) => `${document} ${seed}`)).toEqual(expected);
});

test('each statement is in the pack: a fact or dispute that cites its place, or what the pack says of the source', async () => {
  const pack = (await loadKnowledge(join(projectRoot(), 'knowledge'))).packs.find(
    ({ header }) => header.id === 'un-sco',
  );
  const sources = new Set(pack?.sources.map(({ id }) => id));
  const cited = {
    fact: new Map(pack?.facts.map((fact) => [fact.id, fact.sources])),
    dispute: new Map(pack?.disputes.map(({ id, readings }) => [id, readings.flatMap((reading) => reading.sources)])),
  };
  const found = rows.flatMap(({ seed, document, place, kind, ids }) => {
    const { source, stating } = documentOf(document);
    const isCited = (citations: readonly Citation[] = []) =>
      places(place, stating).every((wanted) =>
        citations.some((citation) => citation.source === source && places(citation.at, stating).includes(wanted)),
      );
    return ids.map((id) => {
      const stands = kind === 'source' ? id === source && sources.has(id) : isCited(cited[kind].get(id));
      return `${seed} ${id} ${stands ? 'stands' : `does not cite ${place} of ${source}`}`;
    });
  });
  expect(found.filter((line) => !line.endsWith('stands'))).toEqual([]);
  expect(found.length).toBeGreaterThan(rows.length);
});

test.each(documents)('no sentence of document $document is left out', ({ document, stating }) => {
  const covered = rows.filter((row) => row.document === document).flatMap(({ place }) => places(place, stating));
  const all = Object.keys(stating).flatMap((paragraph) => places(`¶${paragraph}`, stating));
  expect(all.filter((sentence) => !covered.includes(sentence))).toEqual([]);
});

test.skipIf(!existsSync(notes))('every statement that was noted has its row, at the place that was noted', () => {
  const noted = [...readFileSync(notes, 'utf8').matchAll(/^- \*\*(S\d-\d+)\*\* \(P(\d+)(?: s(\d+)|-P(\d+))?\)/gm)];
  expect(noted).toHaveLength(202);
  const astray = noted.flatMap(([, seed, paragraph, sentence, to]) => {
    const row = rows.find((candidate) => candidate.seed === seed);
    const place = `¶${paragraph}${sentence === undefined ? '' : ` s${sentence}`}${to === undefined ? '' : `-${to}`}`;
    // A statement that the document repeats has both its places.
    return row?.place.split(', ').includes(place) ? [] : [`${seed} ${place}: ${row?.place ?? 'no row'}`];
  });
  expect(astray).toEqual([]);
});

function readRow(line: string) {
  const [, seed, document, place, kind, ids] =
    /^(S\d-\d{2}),(00\d),"?([^"]*?)"?,(fact|source|dispute),([\w -]+)$/.exec(line) ?? [];
  if (seed === undefined || document === undefined || place === undefined || ids === undefined) {
    throw new Error(`founding.csv has a line that is no row: ${line}`);
  }
  if (kind !== 'fact' && kind !== 'source' && kind !== 'dispute') throw new Error(`${seed} has no kind`);
  return { seed, document, place, kind, ids: ids.split(' ') } as const;
}

function documentOf(document: string) {
  const described = documents.find((candidate) => candidate.document === document);
  if (described === undefined) throw new Error(`there is no document ${document}`);
  return described;
}

/** The sentences of a place, `¶3 s5` → `3.5`; a bare ¶ stands for all of its own. */
function places(place: string, stating: Readonly<Record<number, number>>): readonly string[] {
  return [...place.matchAll(/¶(\d+)(?: s(\d+))?(?:[-–](\d+))?/gu)].flatMap(([, paragraph, sentence, to]) => {
    const first = Number(sentence ?? paragraph);
    const numbers = Array.from({ length: Number(to ?? first) - first + 1 }, (_, at) => first + at);
    if (sentence !== undefined) return numbers.map((number) => `${paragraph}.${number}`);
    return numbers.flatMap((number) => Array.from({ length: stating[number] ?? 1 }, (_, at) => `${number}.${at + 1}`));
  });
}
