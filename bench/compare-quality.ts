import { collectionNames, type Share } from './compare-collections.js';
import { answeredOnly, limits, noBuild } from './compare-limits.js';
import { Runner } from './compare-runner.js';
import { markdownTable, withRatio } from './compare-tables.js';
import { mean } from './measure.js';
import type { QualityFigures } from './measure-quality.js';

export interface Contestant {
  readonly peer: string;
  /** Which of the peer's settings. */
  readonly setting: number | 'fast';
  /** The first column of the tables. */
  readonly label: string;
}

interface Judged extends Contestant {
  readonly figures: QualityFigures | undefined;
  readonly note: string;
}

export interface Effort {
  readonly share: Share;
  /** For the questions of one collection. */
  readonly budgetMs: number;
}

const writings = ['clean', 'one typo', 'two typos'] as const;

/**
 * Quality on the labelled questions: one table for each collection, and the mean over the public ones.
 *
 * @param beside - label of the contestant that ratios compare with
 */
export async function compareQuality(
  contestants: readonly Contestant[],
  effort: Effort,
  beside: string,
  tell: (progress: string) => void,
): Promise<string> {
  const { plain, own } = collectionNames();
  const collections = [...plain, own];
  // The slow ones stand last in the tables; begun first, they leave no lane waiting at the end.
  const jobs = contestants.flatMap((contestant) => collections.map((collection) => ({ contestant, collection })));
  const judgements = await inTwoLanes(jobs.reverse(), async ({ contestant, collection }) => {
    tell(`${collection}: ${contestant.label}`);
    return { collection, judged: await judge(contestant, collection, effort) };
  });
  const of = (name: string) =>
    judgements
      .filter(({ collection }) => collection === name)
      .map(({ judged }) => judged)
      .reverse();
  const tables = collections.map((collection) => `### ${collection}\n\n${qualityTable(of(collection), beside)}`);
  const first =
    plain.length === 0
      ? 'The public collections are not beside the project, so only its own questions were asked.'
      : `### Mean of ${plain.join(', ')}\n\n${qualityTable(meanOf(plain.map(of)), beside)}`;
  return [first, ...tables].join('\n\n');
}

/** Quality needs no quiet machine: two at a time, results in the order of the items. */
async function inTwoLanes<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<Item, Result>();
  // Both lanes take from the same row of items.
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) results.set(item, await work(item));
  };
  await Promise.all([lane(), lane()]);
  return items.flatMap((item) => results.get(item) ?? []);
}

async function judge(contestant: Contestant, collection: string, { share, budgetMs }: Effort): Promise<Judged> {
  const runner = new Runner();
  try {
    const nothing = (note: string): Judged => ({ ...contestant, figures: undefined, note });
    const texts = await runner.ask<'texts'>({ kind: 'texts', texts: { collection, share } }, limits.textsMs);
    if (texts.kind === 'failed') return nothing(`failed: ${texts.why}`);
    const { peer, setting } = contestant;
    const built = await runner.ask<'build'>({ kind: 'build', peer, setting }, limits.buildMs);
    if (built.kind === 'late') return nothing(noBuild);
    if (built.kind === 'failed') return nothing(`failed: ${built.why}`);
    const judged = await runner.ask<'judge'>({ kind: 'judge', budgetMs }, budgetMs + limits.graceMs);
    if (judged.kind === 'late') return nothing(`no answer in ${budgetMs / 1_000} s`);
    if (judged.kind === 'failed') return nothing(`failed: ${judged.why}`);
    const { answered, outOf } = judged.figures;
    return {
      ...contestant,
      figures: judged.figures,
      note: answered < outOf ? answeredOnly(answered, outOf, budgetMs) : '',
    };
  } finally {
    runner.end();
  }
}

function qualityTable(judged: readonly Judged[], beside: string): string {
  const base = judged.find(({ label }) => label === beside)?.figures;
  const has = (of: (figures: QualityFigures) => Readonly<Record<string, number>>, key: string) =>
    judged.some(({ figures }) => figures !== undefined && key in of(figures));
  const written = writings.filter((writing) => has(({ success }) => success, writing));
  const missing = [...new Set(judged.flatMap(({ figures }) => Object.keys(figures?.auroc ?? {})))];
  return markdownTable(
    [
      'library',
      ...written.map((writing) => `success@1 ${writing}`),
      'MRR@10 clean',
      ...missing.map((why) => `AUROC ${why}`),
      'note',
    ],
    judged.map(({ label, figures, note }) => [
      label,
      ...written.map((writing) => withRatio(figures?.success[writing], base?.success[writing], 3)),
      withRatio(figures?.mrr.clean, base?.mrr.clean, 3),
      ...missing.map((why) => withRatio(figures?.auroc[why], undefined, 3)),
      note,
    ]),
  );
}

/** Each contestant's mean over collections; there is none of what it lacks in a collection where others have it. */
function meanOf(byCollection: readonly (readonly Judged[])[]): readonly Judged[] {
  const [first = []] = byCollection;
  return first.map((contestant, at) => {
    const own = byCollection.map((judged) => judged[at]?.figures);
    const answered = own.reduce((sum, figures) => sum + (figures?.answered ?? 0), 0);
    const outOf = own.reduce((sum, figures) => sum + (figures?.outOf ?? 0), 0);
    const meanBy = (of: (figures: QualityFigures) => Readonly<Record<string, number>>) => {
      const keysOf = byCollection.map((judged) => new Set(judged.flatMap(({ figures }) => keys(figures, of))));
      const means = [...new Set(keysOf.flatMap((each) => [...each]))].map((key): [string, number] => {
        const values = own.map((figures) => (figures === undefined ? undefined : of(figures)[key]));
        const wanted = values.filter((_, collection) => keysOf[collection]?.has(key));
        return [key, mean(wanted.map((value) => value ?? Number.NaN))];
      });
      return Object.fromEntries(means.filter(([, value]) => !Number.isNaN(value)));
    };
    const figures: QualityFigures = {
      success: meanBy(({ success }) => success),
      mrr: meanBy(({ mrr }) => mrr),
      auroc: meanBy((each) => each.auroc),
      answered,
      outOf,
    };
    const isWhole = answered === outOf && !own.includes(undefined);
    return { ...contestant, figures, note: isWhole ? '' : `answered ${answered} of ${outOf}` };
  });
}

function keys(
  figures: QualityFigures | undefined,
  of: (figures: QualityFigures) => Readonly<Record<string, number>>,
): readonly string[] {
  return figures === undefined ? [] : Object.keys(of(figures));
}
