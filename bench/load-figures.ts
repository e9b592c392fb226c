import { markdownTable } from './compare-tables.js';

/** What became of one deed. */
export interface Answered {
  readonly kind: string;
  /** From the event to the acknowledgement; of a mention, to the reply. Undefined: nothing came in time. */
  readonly ms: number | undefined;
  /** First responses that the bot sent. */
  readonly acknowledgements: number;
}

export interface Tally {
  readonly offered: number;
  readonly acknowledged: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** A response was sent, but after Discord had given up. */
  readonly late: number;
  readonly unanswered: number;
  readonly double: number;
}

export function tally(answers: readonly Answered[]): Tally {
  const ms = answers.flatMap((answer) => answer.ms ?? []).sort((a, b) => a - b);
  const quantile = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  const failed = answers.filter((answer) => answer.ms === undefined);
  return {
    offered: answers.length,
    acknowledged: ms.length,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: ms.at(-1) ?? 0,
    late: failed.filter(({ acknowledgements }) => acknowledgements > 0).length,
    unanswered: failed.filter(({ acknowledgements }) => acknowledgements === 0).length,
    double: answers.filter((answer) => answer.ms !== undefined && answer.acknowledgements > 1).length,
  };
}

export function wentWell({ late, unanswered, double }: Tally): boolean {
  return late + unanswered + double === 0;
}

/** @param seconds - how long it took; undefined where all came at once */
export function tallyTable(
  rows: readonly { readonly what: string; readonly seconds?: number; readonly tally: Tally }[],
) {
  const header = [
    '',
    'offered',
    'acknowledged/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'max ms',
    'late',
    'unanswered',
    'double',
  ];
  return markdownTable(
    header,
    rows.map(({ what, seconds, tally: one }) => [
      what,
      String(one.offered),
      seconds === undefined ? '–' : (one.acknowledged / seconds).toFixed(1),
      ...[one.p50, one.p95, one.p99, one.max].map((ms) => ms.toFixed(1)),
      ...[one.late, one.unanswered, one.double].map(String),
    ]),
  );
}

/** The bot's memory at one moment of a step. */
export interface MemoryMoment {
  readonly atS: number;
  readonly rssMb: number;
  readonly heapMb: number;
}

/** What is filled at the start (caches, compiled code) is no growth. */
const settlingS = 60;
/** Within the noise of a garbage collector. */
const flatMbPerMinute = 1;

/**
 * By how much a figure rises in a minute: the slope of the straight line nearest to it.
 *
 * @returns undefined of fewer than three moments
 */
export function slopePerMinute(moments: readonly { readonly atS: number; readonly mb: number }[]): number | undefined {
  if (moments.length < 3) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanS = mean(moments.map(({ atS }) => atS));
  const meanMb = mean(moments.map(({ mb }) => mb));
  const product = mean(moments.map(({ atS, mb }) => (atS - meanS) * (mb - meanMb)));
  const square = mean(moments.map(({ atS }) => (atS - meanS) ** 2));
  return square === 0 ? undefined : (60 * product) / square;
}

/** Memory over time, and whether it is flat. */
export function memoryReport(moments: readonly MemoryMoment[]): string {
  const table = markdownTable(
    ['second', 'resident MB', 'heap MB'],
    moments.map(({ atS, rssMb, heapMb }) => [String(atS), rssMb.toFixed(0), heapMb.toFixed(0)]),
  );
  const settled = moments.filter(({ atS }) => atS >= settlingS);
  const [rss, heap] = [
    slopePerMinute(settled.map(({ atS, rssMb: mb }) => ({ atS, mb }))),
    slopePerMinute(settled.map(({ atS, heapMb: mb }) => ({ atS, mb }))),
  ];
  if (rss === undefined || heap === undefined) {
    return `${table}\n\nToo short to say whether memory is flat: that takes ${settlingS + 20} seconds at least.`;
  }
  const verdict = Math.max(rss, heap) <= flatMbPerMinute ? 'flat' : 'rising';
  return `${table}\n\nAfter the first ${settlingS} seconds memory is ${verdict}: resident ${signed(rss)} MB, heap ${signed(heap)} MB a minute.`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
