import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/project-root.js';
import { CollectionBuilder } from '../src/retrieval/collection.js';
import { signs } from '../src/retrieval/confidence.js';
import { confidenceNames, likenessNames } from '../src/retrieval/feature-names.js';
import { Ranker } from '../src/retrieval/ranker.js';
import { shape } from '../src/retrieval/shape.js';
import { finish } from '../src/retrieval/steps.js';
import { textIndexSteps } from '../src/retrieval/text-index.js';
import { type Asked, type FitCollection, groupBy, loadFitCollections } from './fit-collections.js';
import { auroc, type Case, type Choice, dot, fitCases, fitChoices } from './fit-models.js';

/**
 * Fits the weights of src/retrieval/fitted.ts on the tuning quarter of the public collections and prints what they give on
 * families of collections that were left out; `--write` writes the file.
 */

const tunedMax = 300;
const reportedMax = 400;
const hold = 0.0005;
/** The nearest documents of a question are fitted on: the others are told apart by far. */
const fittedMax = 30;

/** Questions written to look answerable count less: nothing here tells them, and they blur what tells the others. */
const adversarialShare = 0.2;

/** One question, compared. */
interface Seen {
  readonly typos: number;
  readonly missing: string | undefined;
  readonly units: Parameters<typeof signs>[0];
  readonly features: Float64Array;
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
}

interface Looked {
  readonly collection: FitCollection;
  readonly tuning: readonly Seen[];
  readonly reporting: readonly Seen[];
}

interface Fit {
  readonly likeness: readonly number[];
  readonly confidence: readonly number[];
  readonly best: readonly number[];
}

const collections = await loadFitCollections();
if (collections.length === 0) {
  console.log(
    'The public collections are not beside the project (../shared/eval/plain), so there is nothing to fit on.',
  );
} else {
  const looked = collections.map(look);
  for (const family of new Set(collections.map((each) => each.family)))
    report(
      looked.filter(({ collection }) => collection.family === family),
      fitTo(looked.filter(({ collection }) => collection.family !== family)),
      'left out',
    );
  const whole = fitTo(looked);
  report(looked, whole, 'fitted on');
  const file = fittedFile(whole, kinshipLine(looked));
  if (process.argv.includes('--write')) writeFileSync(join(projectRoot(), 'src', 'retrieval', 'fitted.ts'), file);
  else console.log(file);
}

function look(collection: FitCollection): Looked {
  const builder = new CollectionBuilder();
  for (const { id, title, text } of collection.docs) builder.add(id, title ?? '', text);
  const ranker = new Ranker(finish(textIndexSteps(builder.finish(), shape)));
  const see = (asked: readonly Asked[], most: number): readonly Seen[] =>
    [...groupBy(asked, ({ missing }) => missing).values()].flatMap((kind) =>
      kind
        .slice(0, most)
        .flatMap(({ texts, relevant, missing }) =>
          texts.map((text, typos) => ({ typos, missing, ...compare(ranker, text, relevant) })),
        ),
    );
  return { collection, tuning: see(collection.tuning, tunedMax), reporting: see(collection.reporting, reportedMax) };
}

function compare(
  ranker: Ranker,
  text: string,
  relevant: ReadonlySet<string>,
): Pick<Seen, 'units' | 'features' | 'rows' | 'isRight'> {
  const { question, documents, features } = ranker.compare(text);
  const width = likenessNames.length;
  return {
    units: question.units,
    features,
    rows: documents.map((_, at) => features.subarray(at * width, (at + 1) * width)),
    isRight: documents.map((document) => relevant.has(ranker.index.collection.ids.at(document))),
  };
}

function fitTo(looked: readonly Looked[]): Fit {
  const choices = looked.flatMap(({ tuning }): readonly Choice[] => {
    const answerable = tuning.filter(({ missing }) => missing === undefined);
    return answerable.map(({ rows, isRight }) => ({
      rows: rows.slice(0, fittedMax),
      isRight: isRight.slice(0, fittedMax),
      share: 1 / answerable.length,
    }));
  });
  const likeness = fitChoices(choices, likenessNames.length, hold);
  const judged = looked.flatMap(({ tuning }) => judge(tuning, likeness));
  const confidence = fitCases(
    judged.map(({ row, isSo, share }) => ({ row, isSo, share })),
    confidenceNames.length,
    hold,
  );
  const best = fitCases(
    judged
      .filter(({ isSo }) => isSo)
      .map(({ row, lead, isRight, share }) => ({
        row: Float64Array.of(dot(row, confidence), lead, 1),
        isSo: isRight,
        share,
      })),
    3,
    hold,
  );
  return { likeness, confidence, best };
}

type Judged = Case & { readonly lead: number; readonly isRight: boolean; readonly seen: Seen };

/** The best document of each question: does anything answer, and is it this one. Each kind counts the same. */
function judge(seen: readonly Seen[], likeness: readonly number[]): readonly Judged[] {
  const kinds = new Map<string | undefined, number>();
  for (const { missing } of seen) kinds.set(missing, (kinds.get(missing) ?? 0) + 1);
  // Where nothing is missing there is nothing to learn about it.
  if (kinds.size < 2) return [];
  return seen.flatMap((each) => {
    if (each.rows.length === 0) return [];
    const relevances = each.rows.map((row) => dot(row, likeness));
    const order = [...relevances.keys()].sort((a, b) => (relevances[b] ?? 0) - (relevances[a] ?? 0));
    const sorted = order.map((at) => relevances[at] ?? 0);
    const isSo = each.missing === undefined;
    const share =
      (each.missing === 'adversarial' ? adversarialShare : 1) /
      ((kinds.get(each.missing) ?? 1) * (isSo ? 1 : kinds.size - 1));
    return [
      {
        row: signs(each.units, each.features, order, sorted),
        isSo,
        share,
        lead: (sorted[0] ?? 0) - (sorted[1] ?? 0),
        isRight: each.isRight[order[0] ?? 0] === true,
        seen: each,
      },
    ];
  });
}

function report(looked: readonly Looked[], { likeness, confidence }: Fit, how: string): void {
  for (const { collection, reporting } of looked) {
    const success = [0, 1, 2].map((typos) => {
      const own = reporting.filter((seen) => seen.missing === undefined && seen.typos === typos);
      const right = own.filter(({ rows, isRight }) => {
        const relevances = rows.map((row) => dot(row, likeness));
        return isRight[relevances.indexOf(Math.max(...relevances))] === true;
      });
      return own.length > 0 ? (right.length / own.length).toFixed(3) : '-';
    });
    const judged = judge(reporting, likeness).map(({ row, seen }) => ({ seen, sure: dot(row, confidence) }));
    const detected = [...new Set(reporting.map(({ missing }) => missing))].flatMap((kind) => {
      if (kind === undefined) return [];
      const by = [0, 1, 2].map((typos) => {
        const own = judged.filter(({ seen }) => seen.typos === typos);
        return auroc(
          own.filter(({ seen }) => seen.missing === undefined).map(({ sure }) => sure),
          own.filter(({ seen }) => seen.missing === kind).map(({ sure }) => sure),
        ).toFixed(3);
      });
      return [`${kind} ${by.join(' ')}`];
    });
    console.log([how, collection.name, `success@1 ${success.join(' ')}`, ...detected].join(' | '));
  }
}

/** Least squares of kinship by coverage, over the documents compared. */
function kinshipLine(looked: readonly Looked[]): readonly [number, number] {
  const [x, y] = [likenessNames.indexOf('contentCoverage'), likenessNames.indexOf('kinship')];
  const rows = looked.flatMap(({ tuning }) => tuning.flatMap(({ rows: own }) => own.slice(0, 5)));
  const meanOf = (place: number): number => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0) / rows.length;
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let together = 0;
  let alone = 0;
  for (const row of rows) {
    together += ((row[x] ?? 0) - meanX) * ((row[y] ?? 0) - meanY);
    alone += ((row[x] ?? 0) - meanX) ** 2;
  }
  return [meanY - (together / alone) * meanX, together / alone];
}

function fittedFile({ likeness, confidence, best }: Fit, [first, slope]: readonly [number, number]): string {
  const list = (names: readonly string[], weights: readonly number[]): string =>
    names.map((name, at) => `  // ${name}\n  ${(weights[at] ?? 0).toFixed(2)},`).join('\n');
  return `/**
 * Weights of the ranking and its confidence, in the order of the names in feature-names.ts. Made by
 * \`bench/fit-retrieval.ts --write\` on the tuning quarter of three public collections, each also regrouped, and of the
 * shipped packs: look at what it prints before keeping what it wrote.
 */

/** What each part of a document's likeness counts. */
export const likenessWeights: readonly number[] = [
${list(likenessNames, likeness)}
];

/** Kinship where it is not known: the first number, and the second times the coverage of the question. */
export const kinshipUnknown: readonly [number, number] = [${first.toFixed(2)}, ${slope.toFixed(2)}];

/** What each sign counts towards anything answering, as a logit. */
export const confidenceWeights: readonly number[] = [
${list(confidenceNames, confidence)}
];

/** Towards the best document being right: the logit that anything answers, the lead over the second, and always. */
export const bestWeights: readonly [number, number, number] = [${best.map((weight) => weight.toFixed(2)).join(', ')}];
`;
}
