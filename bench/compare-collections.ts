import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLabelled } from '../src/curating/labelled.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { projectRoot } from '../src/project-root.js';
import { spread } from './measure.js';
import type { LabelledQuestion } from './measure-quality.js';
import type { Doc } from './peers/peer.js';

export interface Collection {
  readonly docs: readonly Doc[];
  readonly questions: readonly LabelledQuestion[];
}

/** Which questions to take: every fourth is for tuning, the rest for reporting. */
export interface Share {
  readonly tuning: boolean;
  /** At most as many that can be answered, and as many of each kind that cannot. */
  readonly most: number;
}

/** The shipped packs as plain sentences; the first phrasing by which a fact was asked for stands as its title. */
export const shipped = 'shipped packs';

const plainFolder = join(projectRoot(), '..', 'shared', 'eval', 'plain');

/** Names of the collections at hand: the public ones lie beside the project, or nowhere. */
export function collectionNames(): { readonly plain: readonly string[]; readonly own: string } {
  const plain = existsSync(plainFolder)
    ? readdirSync(plainFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
  return { plain, own: shipped };
}

export async function loadCollection(name: string, share: Share): Promise<Collection> {
  const { docs, questions } = name === shipped ? await loadShipped() : loadPlain(join(plainFolder, name));
  const inShare = questions.filter((_, at) => (at % 4 === 0) === share.tuning);
  const kinds = [...new Set(inShare.map(({ missing }) => missing))];
  const byKind = kinds.map((kind) => inShare.filter(({ missing }) => missing === kind));
  return { docs, questions: takeTurns(byKind.map((each) => spread(each, share.most))) };
}

/** One of each list after the other, so that whoever is stopped halfway has seen some of each. */
function takeTurns<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

interface PlainQuestion {
  readonly text: string;
  readonly relevant: readonly string[];
  readonly kind: string;
  readonly typo1: string;
  readonly typo2: string;
}

const whyMissing: Readonly<Record<string, string>> = {
  offtopic: 'off-topic',
  oos: 'far-off',
  adversarial: 'adversarial',
};

function loadPlain(folder: string): Collection {
  const docs = readLines<Doc>(join(folder, 'docs.jsonl.gz'));
  const questions = readLines<PlainQuestion>(join(folder, 'queries.jsonl.gz'));
  return {
    docs,
    questions: questions.map(({ text, relevant, kind, typo1, typo2 }) =>
      relevant.length === 0
        ? { writings: { clean: text }, relevant, missing: whyMissing[kind] ?? kind }
        : { writings: { clean: text, 'one typo': typo1, 'two typos': typo2 }, relevant, missing: undefined },
    ),
  };
}

function readLines<Line>(path: string): readonly Line[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Line => JSON.parse(line));
}

async function loadShipped(): Promise<Collection> {
  const { packs } = await loadKnowledge(join(projectRoot(), 'knowledge'));
  const docs = packs.flatMap(({ header, facts, disputes }) => [
    ...facts.map(({ id, says, asked: [title] }) => ({ id: `${header.id}/${id}`, text: says, ...(title && { title }) })),
    ...disputes.map(({ id, says, point }) => ({ id: `${header.id}/${id}`, text: says, title: point })),
  ]);
  const labelled = loadLabelled(join(projectRoot(), 'tests', 'questions'));
  const questions = labelled
    // Who knows no languages and no conversation is not asked in them.
    .filter(({ kind, history }) => kind !== 'language' && history.length === 0)
    .map(({ kind, q, expect, facts }): LabelledQuestion => {
      const isAnswered = expect === 'answered';
      return {
        writings: { [kind === 'typo' ? 'one typo' : 'clean']: q },
        relevant: facts,
        missing: isAnswered ? undefined : kind,
      };
    });
  return { docs, questions };
}
