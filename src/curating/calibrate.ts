import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibration, type Settings } from '../answering/calibration.js';
import type { Document } from '../answering/documents.js';
import { type FeatureName, featureNames, relevance } from '../answering/features.js';
import { type EvidenceName, evidenceNames, evidenceOf, sayTheSame } from '../answering/judging.js';
import { barTo } from '../answering/premises.js';
import type { Candidate } from '../answering/ranking.js';
import { read } from '../answering/reading.js';
import { understand } from '../answering/understanding.js';
import { buildWorkshop, type Workshop } from '../answering/workshop.js';
import { loadKnowledge } from '../knowledge/load.js';
import { projectRoot } from '../project-root.js';
import { sourceOf } from './calibration-source.js';
import { type Labelled, loadLabelled } from './labelled.js';
import { type Fit, fitLogistic, fitRaces, probability, type Race, type Sample, type Sign } from './regression.js';
import { seeded, slip } from './slips.js';

/**
 * Fits the weights of ranking, the confidence and the floor, and writes them to `src/answering/calibration.ts`.
 *
 * Learnt from: the labelled questions of `tests/questions/`, and the packs' own phrasings, each asked with itself left out
 * of the index, plainly and with slips of the keyboard. How well the confidence holds is told by ten-fold cross-validation,
 * on questions that had no part in the fit; because it holds, the floor follows from what a wrong answer costs.
 */

interface Trial {
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
  readonly expect: 'answered' | 'unknown';
  readonly weight: number;
  /** Whether a candidate is no answer however near it is, so that there is nothing to judge. */
  readonly isBarred?: (best: Candidate) => boolean;
}

const comparedMax = 15;
/** What a left-out phrasing counts beside a labelled question. */
const phrasingWeight = 0.12;
/** What a question in another language counts: there are as many as of all other kinds, asked less often. */
const languageWeight = 0.3;
/** A wrong answer is as bad as this many right ones are good: answering pays from the confidence cost / (1 + cost) up. */
const wrongCost = 1.9;
const folds = 10;

/** Where the fit of the ranking begins and what it is pulled to: what the figures mean, in round numbers. */
const prior: Readonly<Record<FeatureName, number>> = {
  coverage: 3,
  essential: 1,
  close: 1,
  meaning: 1,
  phrasing: 5,
  sentence: 1,
  bm25: 2,
  gives: 1,
  mentions: 0.2,
  cannotGive: -1,
  askedOtherwise: -0.5,
  relation: 0.5,
  otherRelation: -0.3,
  reversed: -2,
  subject: 0.4,
  subjectLacking: -1.5,
  dateLacking: -3,
  thingLacking: -2,
  numberLacking: -1,
  wordLacking: -1,
  wordUnknown: -1,
  focusLacking: -0.5,
  nameUnknown: 0,
  lacking: 0,
};

const signs: Readonly<Record<EvidenceName, Sign>> = {
  coverage: 1,
  essential: 1,
  close: 1,
  meaning: 1,
  phrasing: 1,
  sentence: 1,
  bm25: 1,
  gives: 1,
  mentions: 1,
  cannotGive: -1,
  askedOtherwise: -1,
  relation: 1,
  otherRelation: -1,
  reversed: -1,
  subject: 1,
  subjectLacking: -1,
  dateLacking: -1,
  thingLacking: -1,
  numberLacking: -1,
  wordLacking: -1,
  wordUnknown: -1,
  focusLacking: -1,
  nameUnknown: -1,
  lacking: -1,
  margin: 1,
};

async function main(): Promise<void> {
  const root = projectRoot();
  const workshop = buildWorkshop(await loadKnowledge(join(root, 'knowledge')), calibration);
  const labelled = loadLabelled(join(root, 'tests/questions')).flatMap((question) => labelledTrial(question, workshop));
  const phrasings = phrasingTrials(workshop);
  const ranking = fitRanking([...labelled, ...phrasings]);
  const judged = labelled.map((trial) => rerank(trial, ranking));
  const samples = judged.flatMap(sampleOf);
  const { fit, unseen } = crossValidate(samples);
  const floor = Number((wrongCost / (1 + wrongCost)).toFixed(3));
  const settings: Settings = {
    ranking: record(featureNames, Object.values(featureNames.map((name) => ranking[name]))),
    judging: {
      intercept: round(fit.intercept),
      weights: record(evidenceNames, fit.weights),
      floor,
      offer: round(floor / 2),
    },
  };
  writeFileSync(join(root, 'src/answering/calibration.ts'), sourceOf(settings));
  report(samples, unseen, floor, judged.length);
}

/** Nothing for questions that are computed: their confidence is not judged by likeness. */
function labelledTrial(question: Labelled, workshop: Workshop): readonly Trial[] {
  const { query, candidates, computed } = read(question.q, question.history, workshop);
  if (computed || query.strangers.length > 0 || query.smallTalk || candidates.length === 0) return [];
  const near = candidates.slice(0, comparedMax);
  const labelled = near.filter(({ document }) => question.facts.includes(document.ref));
  const right = near.map(
    (candidate) =>
      labelled.includes(candidate) ||
      (candidate.document.fact !== undefined && labelled.some((other) => sayTheSame(candidate, other))),
  );
  return [
    {
      candidates: near,
      right,
      expect: question.expect,
      weight: question.kind === 'language' ? languageWeight : 1,
      isBarred: (best) => barTo(best, query, workshop) !== undefined,
    },
  ];
}

function phrasingTrials(workshop: Workshop): readonly Trial[] {
  const random = seeded(20261122);
  return workshop.ranking.documents.flatMap((document) =>
    (document.fact?.asked ?? []).map((text, phrasing) => {
      const query = understand(random() < 0.3 ? slip(text, random) : text, workshop.reader);
      const candidates = workshop.ranking.rank(query, undefined, { document, phrasing }).slice(0, comparedMax);
      return {
        candidates,
        right: candidates.map((candidate) => isSame(candidate, document, candidates)),
        expect: 'answered',
        weight: phrasingWeight,
      } as const;
    }),
  );
}

function isSame(candidate: Candidate, document: Document, candidates: readonly Candidate[]): boolean {
  const own = candidates.find((other) => other.document === document);
  return candidate.document === document || (own !== undefined && sayTheSame(candidate, own));
}

function fitRanking(trials: readonly Trial[]): Readonly<Record<FeatureName, number>> {
  const races: readonly Race[] = trials
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ candidates, right, weight }) => ({
      candidates: candidates.map(({ features }) => featureNames.map((name) => features[name])),
      right,
      weight,
    }));
  const weights = fitRaces(
    races,
    featureNames.map((name) => prior[name]),
    featureNames.map((name) => signs[name]),
  );
  return record(featureNames, weights);
}

function rerank(trial: Trial, weights: Readonly<Record<FeatureName, number>>): Trial {
  const order = trial.candidates
    .map((candidate, at) => ({
      candidate: {
        document: candidate.document,
        features: candidate.features,
        phrasing: candidate.phrasing,
        relevance: relevance(candidate.features, weights),
      },
      right: trial.right[at] ?? false,
    }))
    .sort((a, b) => b.candidate.relevance - a.candidate.relevance);
  return { ...trial, candidates: order.map(({ candidate }) => candidate), right: order.map(({ right }) => right) };
}

function sampleOf({ candidates, right, weight, isBarred }: Trial): readonly Sample[] {
  const [best] = candidates;
  if (!best || isBarred?.(best)) return [];
  const evidence = evidenceOf(best, candidates);
  return [{ figures: evidenceNames.map((name) => evidence[name]), right: right[0] ?? false, weight }];
}

/** A fit on all samples, and for each sample the confidence by a fit that had no part of it. */
function crossValidate(samples: readonly Sample[]): { readonly fit: Fit; readonly unseen: readonly number[] } {
  const allSigns = evidenceNames.map((name) => signs[name]);
  const unseen = samples.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const fit = fitLogistic(
      samples.filter((_, at) => at % folds !== fold),
      allSigns,
    );
    samples.forEach((sample, at) => {
      if (at % folds === fold) unseen[at] = probability(sample.figures, fit);
    });
  }
  return { fit: fitLogistic(samples, allSigns), unseen };
}

function report(samples: readonly Sample[], unseen: readonly number[], floor: number, questions: number): void {
  const answered = samples.flatMap((sample, at) => ((unseen[at] ?? 0) >= floor ? [sample] : []));
  const right = answered.filter((sample) => sample.right).length;
  console.log(
    `${questions} labelled questions judged, the first candidate right for ${samples.filter((sample) => sample.right).length}`,
  );
  for (let other = 0.3; other < 0.96; other += 0.05) {
    const over = samples.filter((_, at) => (unseen[at] ?? 0) >= other);
    const good = over.filter((sample) => sample.right).length;
    console.log(`  at floor ${other.toFixed(2)}: ${good} right, ${over.length - good} wrong`);
  }
  console.log(`floor ${floor}: ${right} answered rightly, ${answered.length - right} wrongly (unseen by the fit)`);
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const within = samples.flatMap((sample, at) =>
      Math.min(9, Math.floor((unseen[at] ?? 0) * 10)) === bin
        ? [{ said: unseen[at] ?? 0, was: sample.right ? 1 : 0 }]
        : [],
    );
    if (within.length === 0) continue;
    const said = within.reduce((sum, one) => sum + one.said, 0) / within.length;
    const was = within.reduce((sum, one) => sum + one.was, 0) / within.length;
    error += (Math.abs(said - was) * within.length) / samples.length;
    console.log(
      `confidence ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}: ${String(within.length).padStart(4)} questions, said ${said.toFixed(2)}, was ${was.toFixed(2)}`,
    );
  }
  console.log(`calibration error ${error.toFixed(3)}`);
}

function record<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  const out: Partial<Record<Name, number>> = {};
  names.forEach((name, at) => {
    out[name] = round(values[at] ?? 0);
  });
  return complete(out, names);
}

function complete<Name extends string>(
  partial: Partial<Record<Name, number>>,
  names: readonly Name[],
): Record<Name, number> {
  const isWhole = (record: Partial<Record<Name, number>>): record is Record<Name, number> =>
    names.every((name) => record[name] !== undefined);
  if (!isWhole(partial)) throw new Error('a figure has no weight');
  return partial;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

await main();
