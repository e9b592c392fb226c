import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadKnowledge } from '../src/knowledge/load.js';
import { projectRoot } from '../src/project-root.js';
import type { Doc } from '../src/retrieval/engine.js';

/** A question as it was asked, with the documents that answer it: none where `missing` says why nothing does. */
export interface Asked {
  readonly texts: readonly string[];
  readonly relevant: ReadonlySet<string>;
  readonly missing: string | undefined;
}

export interface FitCollection {
  readonly name: string;
  /** Collections made of the same texts have one family: they are left out together when a fit is checked. */
  readonly family: string;
  readonly docs: readonly Doc[];
  readonly tuning: readonly Asked[];
  readonly reporting: readonly Asked[];
}

const plainFolder = join(projectRoot(), '..', 'shared', 'eval', 'plain');

/**
 * The public collections, each also regrouped (sentences as paragraphs, phrasings as question and answer, fewer phrasings)
 * so that a fit does not learn one length of text, and the shipped packs.
 *
 * @returns none if the public collections are not beside the project
 */
export async function loadFitCollections(): Promise<readonly FitCollection[]> {
  if (!existsSync(plainFolder)) return [];
  const plain = readdirSync(plainFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => loadPlain(name));
  const regrouped = plain.flatMap((each) =>
    each.docs.some(({ id }) => id.includes('#'))
      ? [asAnswers(each), thinned(each)]
      : [asParagraphs(each, true), asParagraphs(each, false)],
  );
  return [...plain, ...regrouped, ...plain.map(withGaps), ...(await shippedPacks())];
}

function loadPlain(name: string): FitCollection {
  const questions = readLines(join(plainFolder, name, 'queries.jsonl.gz')).map(
    (line): Asked => ({
      texts: [text(line, 'text'), text(line, 'typo1'), text(line, 'typo2')],
      relevant: new Set(Array.isArray(line.relevant) ? line.relevant.map(String) : []),
      missing: line.kind === 'answerable' ? undefined : text(line, 'kind'),
    }),
  );
  const docs = readLines(join(plainFolder, name, 'docs.jsonl.gz')).map((line) => ({
    id: text(line, 'id'),
    text: text(line, 'text'),
    ...(line.title !== undefined && { title: text(line, 'title') }),
  }));
  return { name, family: name, docs, ...inTwo(questions) };
}

/** Every fourth question is for tuning. */
function inTwo(questions: readonly Asked[]): Pick<FitCollection, 'tuning' | 'reporting'> {
  return {
    tuning: questions.filter((_, at) => at % 4 === 0),
    reporting: questions.filter((_, at) => at % 4 !== 0),
  };
}

/** Other documents, and other ids for those that answer. */
function remade(
  from: FitCollection,
  name: string,
  docs: readonly Doc[],
  idOf: (id: string) => string | undefined,
): FitCollection {
  const moved = (asked: readonly Asked[]): readonly Asked[] =>
    asked.flatMap((question) => {
      const relevant = new Set([...question.relevant].flatMap((id) => idOf(id) ?? []));
      return question.missing === undefined && relevant.size === 0 ? [] : [{ ...question, relevant }];
    });
  return {
    name: `${from.name}, ${name}`,
    family: from.family,
    docs,
    tuning: moved(from.tuning),
    reporting: moved(from.reporting),
  };
}

/** Sentences `a0p1s2` of one paragraph `a0p1` as one document. */
function asParagraphs(from: FitCollection, titled: boolean): FitCollection {
  const idOf = (id: string): string => id.replace(/s\d+$/, '');
  const docs = [...groupBy(from.docs, ({ id }) => idOf(id))].map(([id, sentences]) => ({
    id,
    text: sentences.map((sentence) => sentence.text).join(' '),
    ...(titled && sentences[0]?.title !== undefined && { title: sentences[0].title }),
  }));
  return remade(from, titled ? 'paragraphs' : 'paragraphs without titles', docs, idOf);
}

/** The phrasings `intent#0`, `intent#1`, … as one document whose title is the first. */
function asAnswers(from: FitCollection): FitCollection {
  const idOf = (id: string): string => id.replace(/#\d+$/, '');
  const docs = [...groupBy(from.docs, ({ id }) => idOf(id))].map(([id, [first, ...others]]) => ({
    id,
    title: first?.text ?? '',
    text: others.map((other) => other.text.replaceAll('?', '.')).join(' '),
  }));
  return remade(from, 'as answers', docs, idOf);
}

function thinned(from: FitCollection): FitCollection {
  const isKept = (id: string): boolean => /#[012]$/.test(id);
  return remade(
    from,
    'three an intent',
    from.docs.filter(({ id }) => isKept(id)),
    (id) => (isKept(id) ? id : undefined),
  );
}

/** Without the documents that answer every third question: the same subject, but the answer is missing. */
function withGaps(from: FitCollection): FitCollection {
  const gone = new Set<string>();
  for (const asked of [from.tuning, from.reporting])
    for (const [at, { relevant }] of asked.entries())
      if (groupOf(relevant, at) % 3 === 0) for (const id of relevant) gone.add(id);
  const missed = (asked: readonly Asked[]): readonly Asked[] =>
    asked.flatMap((question) => {
      if (question.missing !== undefined) return [];
      const relevant = new Set([...question.relevant].filter((id) => !gone.has(id)));
      return [relevant.size > 0 ? { ...question, relevant } : { ...question, relevant, missing: 'gap' }];
    });
  return {
    name: `${from.name}, with gaps`,
    family: from.family,
    docs: from.docs.filter(({ id }) => !gone.has(id)),
    tuning: missed(from.tuning),
    reporting: missed(from.reporting),
  };
}

/** Whole intents go, or sentences one by one. */
function groupOf(relevant: ReadonlySet<string>, at: number): number {
  const intent = [...relevant][0]?.match(/^(.*)#\d+$/)?.[1];
  return intent === undefined ? at : [...intent].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

/** The shipped facts, bare and with their first phrasing as a title; the other phrasings are the questions. */
async function shippedPacks(): Promise<readonly FitCollection[]> {
  const { packs } = await loadKnowledge(join(projectRoot(), 'knowledge'));
  const facts = packs.flatMap(({ header, facts: own }) =>
    own.map((fact) => ({ ...fact, id: `${header.id}/${fact.id}` })),
  );
  const questions = (from: number): readonly Asked[] =>
    facts.flatMap(({ id, asked }) =>
      asked
        .slice(from)
        .filter((phrasing) => /^[\x20-\x7e]+$/.test(phrasing))
        .map((phrasing) => ({ texts: [phrasing], relevant: new Set([id]), missing: undefined })),
    );
  return [
    {
      name: 'shipped',
      family: 'shipped',
      docs: facts.map(({ id, says }) => ({ id, text: says })),
      ...inTwo(questions(0)),
    },
    {
      name: 'shipped, with titles',
      family: 'shipped',
      docs: facts.map(({ id, says, asked: [title] }) => ({ id, text: says, ...(title !== undefined && { title }) })),
      ...inTwo(questions(1)),
    },
  ];
}

/** Lists of the items that have one key, in the order in which the keys first came. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function readLines(path: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function text(line: Readonly<Record<string, unknown>>, field: string): string {
  return String(line[field] ?? '');
}
