import { join } from 'node:path';
import { buildEngine } from '../src/answering/build.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { projectRoot } from '../src/project-root.js';
import { loadCollection, shipped } from './compare-collections.js';
import { minisearch } from './peers/minisearch.js';

export interface BotFigures {
  readonly facts: number;
  readonly questions: number;
  /** The whole way from the text of a question to an answer in words, and MiniSearch's way to ten facts. */
  readonly bot: { readonly ms: readonly number[] };
  readonly minisearch: { readonly ms: readonly number[] };
}

interface Side {
  readonly ms: number[];
  readonly ask: (text: string) => void;
}

const asOf = '2026-11-22';
const rounds = 5;
const blockOf = 20;

/** The whole bot on the shipped packs beside MiniSearch on the same facts, in turns within one process. */
export async function measureBot(): Promise<BotFigures> {
  const engine = buildEngine(await loadKnowledge(join(projectRoot(), 'knowledge')));
  const { docs, questions } = await loadCollection(shipped, { tuning: false, most: Number.POSITIVE_INFINITY });
  const index = (minisearch.fast ?? minisearch.settings[0]).build(docs);
  const texts = questions.flatMap(({ writings }) => Object.values(writings));
  const bot: Side = { ms: [], ask: (text) => void engine.ask(text, { asOf }) };
  const beside: Side = { ms: [], ask: (text) => void index.rank(text, 10) };
  for (let round = 0; round <= rounds; round += 1) {
    for (let from = 0; from < texts.length; from += blockOf) {
      for (const { ms, ask } of [bot, beside]) {
        for (const text of texts.slice(from, from + blockOf)) {
          const begun = performance.now();
          ask(text);
          // The first round warms up.
          if (round > 0) ms.push(performance.now() - begun);
        }
      }
    }
  }
  return { facts: docs.length, questions: texts.length, bot: { ms: bot.ms }, minisearch: { ms: beside.ms } };
}
