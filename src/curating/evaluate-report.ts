import type { DevelopmentScore } from './evaluate-development.js';
import type { SetFigures, SetName } from './evaluate-sets.js';
import { figuresTable, legend, type Miss, missText, reliabilityTable } from './evaluate-text.js';

/** A set of questions and what came of it. */
export interface SetResult {
  readonly name: SetName;
  readonly about: string;
  /** As a curator would type it. */
  readonly folder: string;
  readonly figures: SetFigures;
  /** In the order of the questions. */
  readonly misses: readonly Miss[];
}

/** Everything that one run has found. A set that has none of the kinds asked for is left out. */
export interface Results {
  readonly sets: readonly SetResult[];
  /** The score of the development questions, or in words why there is none. */
  readonly development: DevelopmentScore | string;
}

/** The tables a person reads, a block each. */
export function reportText({ sets, development }: Results, fails: boolean): string {
  return [
    ...sets.flatMap(({ name, about, folder, figures, misses }) => [
      `${name}: the ${figures.overall.n} questions of ${folder}; ${about}`,
      figuresTable(figures),
      reliabilityTable(figures.overall),
      ...(fails ? misses.map(missText) : []),
    ]),
    legend,
    ...(typeof development === 'string'
      ? [development]
      : ['development: judged by their own scorer', development.text]),
  ].join('\n\n');
}

/**
 * The same as one JSON object: `{"sets":{"own":{"overall":…,"kinds":{…},"misses":[…]},…},"development":…,"worse":[…]}`.
 *
 * @param worse - what does not hold, a line each
 */
export function reportJson({ sets, development }: Results, fails: boolean, worse: readonly string[]): string {
  return JSON.stringify({
    sets: Object.fromEntries(
      sets.map(({ name, figures, misses }) => [name, { ...figures, ...(fails ? { misses } : {}) }]),
    ),
    development: typeof development === 'string' ? null : development.figures,
    worse,
  });
}
