import type { Figures } from './evaluate-figures.js';
import type { Outcome } from './evaluate-outcomes.js';
import type { SetFigures } from './evaluate-sets.js';
import { printable } from './printable.js';

/** What the columns mean, for whoever reads the table for the first time. */
export const legend = [
  'right: answered with a labelled fact and all that must be said, or rightly declined; wrong: answered, and not right',
  'cited: answers with an official or founding source; suggested, unknown: not answered, with and without an offer',
  'declined: of the questions that have no answer; calibration: expected error of the confidence; ms for one question',
].join('\n');

/** One line a kind, and one for all. */
export function figuresTable({ kinds, overall }: SetFigures): string {
  return aligned([
    [
      'kind',
      'n',
      'right',
      'right %',
      'cited %',
      'wrong',
      'wrong %',
      'suggested',
      'unknown',
      'declined %',
      'calibration',
      'p50 ms',
      'p99 ms',
    ],
    ...Object.entries(kinds).map(([kind, figures]) => figuresRow(kind, figures)),
    figuresRow('overall', overall),
  ]);
}

function figuresRow(name: string, figures: Figures): readonly string[] {
  const { n, right, answered, cited, wrong, unanswerable, unanswerableDeclined } = figures;
  return [
    name,
    String(n),
    String(right),
    percent(right, n),
    percent(cited, answered),
    String(wrong),
    percent(wrong, n),
    String(figures.suggested),
    String(figures.unknown),
    percent(unanswerableDeclined, unanswerable),
    figures.calibrationError.toFixed(3),
    figures.p50Ms.toFixed(2),
    figures.p99Ms.toFixed(2),
  ];
}

/** What the confidence said and what was so, a line a bin. */
export function reliabilityTable({ reliability, calibrationError }: Figures): string {
  return [
    aligned([
      ['confidence', 'n', 'said', 'was'],
      ...reliability.map(({ from, to, n, said, was }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        String(n),
        said.toFixed(2),
        was.toFixed(2),
      ]),
    ]),
    `calibration error ${calibrationError.toFixed(3)}`,
  ].join('\n');
}

/** A question that was not answered as it should be. */
export interface Miss {
  readonly id: string;
  readonly kind: string;
  readonly verdict: Outcome['verdict'];
  readonly history: readonly string[];
  readonly q: string;
  readonly confidence: number;
  readonly said: string;
  /** Facts and disputes that what was said rests on. */
  readonly from: readonly string[];
  readonly wanted: string;
}

/** @param saysOf - a ref of a fact or dispute → its sentence */
export function missOf({ labelled, answer, verdict }: Outcome, saysOf: (ref: string) => string | undefined): Miss {
  const { id, kind, history, q, expect, facts, all } = labelled;
  const answered = answer.kind === 'answered';
  const nearest = answered ? undefined : answer.near[0];
  return {
    id,
    kind,
    verdict,
    history,
    q,
    confidence: Number(answer.confidence.toFixed(3)),
    said: answered
      ? [answer.short, answer.text].filter(Boolean).join(' | ').replaceAll('\n', ' | ')
      : `${answer.kind}, ${answer.why}${nearest === undefined ? '' : `; nearest: ${nearest.says}`}`,
    from: answered ? [...answer.facts, ...answer.disputes].map(({ ref }) => ref) : nearest ? [nearest.ref] : [],
    wanted:
      expect === 'unknown'
        ? 'no answer'
        : [
            ...facts.slice(0, wantedMax).map((ref) => `${ref} ${saysOf(ref) ?? '(not in the packs)'}`),
            ...(facts.length > wantedMax ? [`or ${facts.slice(wantedMax).join(', ')}`] : []),
            ...all.map((pattern) => `/${pattern}/`),
          ].join(' | '),
  };
}

const wantedMax = 3;

export function missText({ id, kind, verdict, history, q, confidence, said, from, wanted }: Miss): string {
  return printable(
    [
      `${id} [${kind}] ${verdict}, confidence ${confidence.toFixed(2)}`,
      ...history.map((earlier) => `  before: ${earlier}`),
      `  asked:  ${q}`,
      `  said:   ${said}${from.length === 0 ? '' : ` (${from.join(', ')})`}`,
      `  wanted: ${wanted}`,
    ].join('\n'),
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

/** Columns of equal width: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}
