import { answeredOnly, limits, noBuild } from './compare-limits.js';
import { type Built, timedQuestionsMax } from './compare-messages.js';
import type { Contestant } from './compare-quality.js';
import { Runner } from './compare-runner.js';
import { markdownTable, msDigits, sizeInWords, withRatio } from './compare-tables.js';
import { quantile } from './measure.js';

interface Row extends Contestant {
  readonly runner: Runner;
  readonly built: Built | undefined;
  ms: readonly number[];
  right: number;
  spentMs: number;
  note: string;
}

const blockOf = 20;
/** Everybody is asked as many, and those who have needed less than `quickMs` for them are asked the rest too. */
const questionsLeast = 200;
const quickMs = 6_000;

/**
 * Latency, build time and memory for so many generated facts. All libraries that could be built stay, each in its own
 * process, and answer in turns, a block of questions each: whatever slows the machine for a while slows all of them.
 */
export async function compareSpeed(
  contestants: readonly Contestant[],
  size: number,
  beside: string,
  tell: (progress: string) => void,
): Promise<string> {
  const rows: Row[] = [];
  try {
    for (const contestant of contestants) {
      tell(`${sizeInWords(size)} facts: building ${contestant.label}`);
      rows.push(await build(contestant, size));
    }
    for (let from = 0; from < timedQuestionsMax; from += blockOf) {
      if (from % 100 === 0) tell(`${sizeInWords(size)} facts: question ${from}`);
      for (const row of rows) await askBlock(row, from);
    }
  } finally {
    for (const { runner } of rows) runner.end();
  }
  return speedTable(rows, size, beside);
}

async function build(contestant: Contestant, size: number): Promise<Row> {
  const runner = new Runner();
  const row = { ...contestant, runner, built: undefined, ms: [], right: 0, spentMs: 0 };
  const texts = await runner.ask<'texts'>({ kind: 'texts', texts: { generated: size } }, limits.textsMs);
  if (texts.kind !== 'figures') return { ...row, note: 'the texts could not be made' };
  const { peer, setting } = contestant;
  const built = await runner.ask<'build'>({ kind: 'build', peer, setting }, limits.buildMs + limits.graceMs);
  if (built.kind === 'failed') return { ...row, note: `failed: ${built.why}` };
  if (built.kind === 'late' || built.figures.ms > limits.buildMs) {
    runner.end();
    return { ...row, note: noBuild };
  }
  return { ...row, built: built.figures, note: '' };
}

async function askBlock(row: Row, from: number): Promise<void> {
  if (row.built === undefined || row.note !== '') return;
  if (from >= questionsLeast && row.spentMs > quickMs) return;
  const budgetMs = limits.answerMs - row.spentMs;
  const request = { kind: 'time', from, to: from + blockOf, budgetMs } as const;
  const outcome = await row.runner.ask<'time'>(request, budgetMs + limits.graceMs);
  if (outcome.kind === 'failed') {
    row.note = `failed: ${outcome.why}`;
  } else if (outcome.kind === 'late') {
    row.note = answeredOnly(row.ms.length, questionsLeast, limits.answerMs);
  } else {
    row.ms = [...row.ms, ...outcome.figures.ms];
    row.right += outcome.figures.right;
    row.spentMs += outcome.figures.spentMs;
    if (row.spentMs >= limits.answerMs) row.note = answeredOnly(row.ms.length, questionsLeast, limits.answerMs);
  }
}

function speedTable(rows: readonly Row[], size: number, beside: string): string {
  const base = rows.find(({ label }) => label === beside);
  const timed = (row: Row | undefined, share: number) => (row === undefined ? Number.NaN : quantile(row.ms, share));
  const bytes = (row: Row | undefined) => (row?.built === undefined ? undefined : row.built.bytes / size);
  return markdownTable(
    ['library', 'p50 ms', 'p95 ms', 'p99 ms', 'build s', 'bytes a fact', 'right first', 'questions', 'note'],
    rows.map((row) => [
      row.label,
      ...[0.5, 0.95, 0.99].map((share) =>
        withRatio(timed(row, share), timed(base, share), msDigits(timed(row, share))),
      ),
      withRatio(row.built && row.built.ms / 1_000, base?.built && base.built.ms / 1_000, 2),
      withRatio(bytes(row), bytes(base), 0),
      row.ms.length === 0 ? '–' : (row.right / row.ms.length).toFixed(2),
      String(row.ms.length),
      row.note,
    ]),
  );
}
