/**
 * Rapporteur's retrieval and the search libraries it might have used instead, side by side in one run: quality on
 * labelled questions, latency, build time, memory. `npm run bench -- --help`; docs/benchmarks.md tells what is measured.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/project-root.js';
import { runProgram } from '../src/run-program.js';
import { compareBot } from './compare-bot.js';
import { type Options, parseOptions, usage } from './compare-options.js';
import { type Contestant, compareQuality } from './compare-quality.js';
import { compareSpeed } from './compare-speed.js';
import { markdownTable, sizeInWords } from './compare-tables.js';
import { peers } from './peers/index.js';
import type { Peer } from './peers/peer.js';

const beside = 'minisearch';
/** Kinder than its best answers: those take a hundred times as long. */
const besideInSpeed = 'minisearch, fast';

await runProgram(async (lastWords) => {
  lastWords.detailed = true;
  const options = parseOptions(process.argv.slice(2));
  if (options.help) say(usage);
  else await (options.tune ? tune(options) : compare(options));
  return 0;
});

async function compare({ only, parts, sizes, questionsMost, qualityBudgetMs }: Options): Promise<void> {
  const chosen = peers.filter(({ name }) => only.includes(name));
  const contestants = chosen.map(({ name }) => ({ peer: name, setting: 0, label: name }));
  const timed = chosen.flatMap(({ name, fast }): Contestant[] => [
    { peer: name, setting: 0, label: name },
    ...(fast === undefined ? [] : [{ peer: name, setting: 'fast' as const, label: `${name}, fast` }]),
  ]);
  say(
    `# Comparison\n\n${machine()}\n\nIn brackets: how many times the figure of MiniSearch in the same run, at its best for quality and at its fastest for speed.`,
  );
  say(`## Settings\n\n${settingsTable(chosen)}`);
  if (parts.includes('quality')) {
    const effort = { share: { tuning: false, most: questionsMost }, budgetMs: qualityBudgetMs };
    say(`## Quality\n\n${await compareQuality(contestants, effort, beside, tell)}`);
  }
  for (const size of parts.includes('speed') ? sizes : []) {
    say(`## Speed and size, ${sizeInWords(size)} facts\n\n${await compareSpeed(timed, size, besideInSpeed, tell)}`);
  }
  if (parts.includes('bot')) say(`## The whole bot on the shipped packs\n\n${await compareBot()}`);
}

async function tune({ only, questionsMost, qualityBudgetMs }: Options): Promise<void> {
  for (const { name, settings } of peers.filter((peer) => only.includes(peer.name))) {
    const contestants = settings.map(
      ({ words }, setting): Contestant => ({ peer: name, setting, label: `${setting + 1}. ${words}` }),
    );
    const best = contestants[0]?.label ?? '';
    const effort = { share: { tuning: true, most: questionsMost }, budgetMs: qualityBudgetMs };
    say(`## ${name}, tuning questions\n\n${await compareQuality(contestants, effort, best, tell)}`);
  }
}

function settingsTable(chosen: readonly Peer[]): string {
  return markdownTable(
    ['library', 'version', 'note'],
    chosen.flatMap((peer) => [
      [peer.name, versionOf(peer), peer.settings[0].words],
      ...(peer.fast === undefined ? [] : [[`${peer.name}, fast`, versionOf(peer), peer.fast.words]]),
    ]),
  );
}

function versionOf({ package: name }: Peer): string {
  const folder = name === undefined ? projectRoot() : join(projectRoot(), 'node_modules', name);
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return manifest.version;
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${gigabytes} GB.`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

/** Progress stands apart from the tables, so that these can be kept by themselves. */
function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
