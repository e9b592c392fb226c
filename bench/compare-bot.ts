import { limits } from './compare-limits.js';
import { Runner } from './compare-runner.js';
import { markdownTable, withRatio } from './compare-tables.js';
import { quantile } from './measure.js';

/** The whole bot on the shipped packs, from a question's text to its answer, beside MiniSearch on the same facts. */
export async function compareBot(): Promise<string> {
  const runner = new Runner();
  try {
    const outcome = await runner.ask<'bot'>({ kind: 'bot' }, limits.buildMs);
    if (outcome.kind !== 'figures') return `The bot could not be measured: ${outcome.kind}.`;
    const { facts, questions, bot, minisearch } = outcome.figures;
    const row = (label: string, ms: readonly number[]) => [
      label,
      ...[0.5, 0.95, 0.99].map((share) => withRatio(quantile(ms, share), quantile(minisearch.ms, share), 3)),
    ];
    const table = markdownTable(
      ['', 'p50 ms', 'p95 ms', 'p99 ms'],
      [row('the whole bot', bot.ms), row('minisearch, fast', minisearch.ms)],
    );
    return `${facts} facts and disputes, ${questions} questions.\n\n${table}`;
  } finally {
    runner.end();
  }
}
