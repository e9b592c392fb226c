/**
 * What loading, checking and building cost, and whether anybody waits while edited packs are swapped in: for the shipped
 * packs and for 100,000 generated facts beside them. `npm run bench:living`, or `-- 20000` for another number.
 */
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildEngine } from '../src/answering/build.js';
import type { Engine } from '../src/answering/engine.js';
import { checkPacks } from '../src/knowledge/checks.js';
import { loadKnowledge, readKnowledge } from '../src/knowledge/load.js';
import { LivingEngine, type News } from '../src/living/living-engine.js';
import { newsInWords } from '../src/living/news-in-words.js';
import { projectRoot } from '../src/project-root.js';
import { writeGeneratedPack } from './generated-pack.js';

const askEveryMs = 5;
const quietSeconds = 10;
const asOf = '2026-11-22';

interface Cost {
  readonly facts: number;
  readonly problems: number;
  readonly loadMs: number;
  readonly loadUserMs: number;
  readonly checkMs: number;
  readonly buildMs: number;
  /** Heap that the knowledge, and then the engine, hold. */
  readonly knowledgeBytes: number;
  readonly engineBytes: number;
}

/** In a process of its own, so that nothing is warm. */
async function costOf(dir: string): Promise<Cost> {
  const before = heapBytes();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const read = await readKnowledge(dir);
  const loaded = performance.now();
  const loadUserMs = process.cpuUsage(cpu).user / 1_000;
  const knowledgeBytes = heapBytes() - before;
  const checking = performance.now();
  const { problems } = checkPacks(read);
  const building = performance.now();
  const engine = buildEngine(read.knowledge);
  const built = performance.now();
  return {
    facts: engine.size,
    problems: read.problems.length + problems.length,
    loadMs: loaded - start,
    loadUserMs,
    checkMs: building - checking,
    buildMs: built - building,
    knowledgeBytes,
    engineBytes: heapBytes() - before - knowledgeBytes,
  };
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function tellCost(what: string, dir: string): void {
  const written = execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', fileURLToPath(import.meta.url), 'cost', dir],
    { encoding: 'utf8' },
  );
  const cost: Cost = JSON.parse(written);
  const perFact = (bytes: number) => `${(bytes / cost.facts / 1_024).toFixed(1)} kB`;
  console.log(
    `${what}: ${cost.facts} facts, ${cost.problems} problems. Load ${ms(cost.loadMs)} (user time ${ms(cost.loadUserMs)}), ` +
      `check ${ms(cost.checkMs)}, build ${ms(cost.buildMs)}, all cold; memory per fact ` +
      `${perFact(cost.knowledgeBytes)} as knowledge and ${perFact(cost.engineBytes)} more as engine.`,
  );
}

interface Waits {
  /** From the moment a question was due until it was answered. */
  readonly p50: number;
  readonly p99: number;
  /** From the moment a question was due until anybody looked at it. */
  readonly longestPause: number;
  readonly asked: number;
}

/** Asks the living engine at a steady pace until told to stop, however long an answer takes. */
async function askSteadily(
  current: () => Engine,
  questions: readonly string[],
  until: Promise<unknown>,
): Promise<Waits> {
  let going = true;
  void until.finally(() => {
    going = false;
  });
  const waits: number[] = [];
  let longestPause = 0;
  let due = performance.now();
  for (let at = 0; going; at += 1) {
    due += askEveryMs;
    await sleep(Math.max(0, due - performance.now()));
    const begun = performance.now();
    // A timer may be early by a fraction of a millisecond.
    longestPause = Math.max(longestPause, begun - due);
    current().ask(questions[at % questions.length] ?? '', { asOf });
    waits.push(performance.now() - Math.min(due, begun));
    // A pause has delayed the questions that fell into it once; they are not asked in one go.
    due = Math.max(due, performance.now() - askEveryMs);
  }
  waits.sort((a, b) => a - b);
  const quantile = (share: number) => waits[Math.floor(waits.length * share)] ?? 0;
  return { p50: quantile(0.5), p99: quantile(0.99), longestPause, asked: waits.length };
}

async function swap(what: string, dir: string, edit: () => Promise<unknown>): Promise<void> {
  const knowledge = await loadKnowledge(dir);
  const first = buildEngine(knowledge);
  const questions = knowledge.packs.flatMap((pack) => pack.facts.flatMap((fact) => fact.asked));
  let told = (_news: News): void => {};
  const living = await LivingEngine.start(
    async () => first,
    { dir },
    (news) => told(news),
  );
  // Those who ask during a swap are answered by the first engine, as in a quiet time: only the swap makes a difference.
  const current = () => first;
  await askSteadily(current, questions, sleep(2_000));
  const quiet = await askSteadily(current, questions, sleep(quietSeconds * 1_000));
  const swapped = new Promise<News>((resolve) => {
    told = resolve;
  });
  const start = performance.now();
  await edit();
  const busy = await askSteadily(current, questions, swapped);
  const seconds = (performance.now() - start) / 1_000;
  living.close();
  console.log(`${what}: ${newsInWords(await swapped).at(-1)} It took ${seconds.toFixed(1)} s.`);
  for (const [when, { p50, p99, longestPause, asked }] of Object.entries({ quiet, 'during the swap': busy })) {
    console.log(`  ${when}: p50 ${ms(p50)}, p99 ${ms(p99)}, longest pause ${ms(longestPause)} (${asked} questions)`);
  }
  const ratio = (of: (waits: Waits) => number) => (of(busy) / of(quiet)).toFixed(2);
  console.log(`  ratios: p50 ${ratio(({ p50 }) => p50)}, p99 ${ratio(({ p99 }) => p99)}`);
}

function ms(value: number): string {
  return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}

const shipped = join(projectRoot(), 'knowledge');
const [first, second] = process.argv.slice(2);
if (first === 'cost' && second !== undefined) {
  console.log(JSON.stringify(await costOf(second)));
} else {
  const facts = Number(first ?? 100_000);
  const dir = await mkdtemp(join(tmpdir(), 'rapporteur-living-'));
  try {
    const small = join(dir, 'small');
    const large = join(dir, 'large');
    await cp(shipped, small, { recursive: true });
    await writeGeneratedPack(large, shipped, facts);
    tellCost('Shipped', small);
    tellCost('Generated', large);
    const comment = () => appendFile(join(small, 'un-sco', 'pack.yaml'), '\n# edited\n');
    await swap('One edited file of the shipped packs', small, comment);
    await swap(`${facts} generated facts added`, small, () => rename(join(large, 'stars'), join(small, 'stars')));
  } finally {
    await rm(dir, { recursive: true });
  }
}
