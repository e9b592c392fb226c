import type { Settings } from '../answering/calibration.js';

/** The text of `src/answering/calibration.ts` for some settings. */
export function sourceOf(settings: Settings): string {
  const lines = (weights: Readonly<Record<string, number>>, indent: string): string =>
    Object.entries(weights)
      .map(([name, weight]) => `${indent}${name}: ${weight},`)
      .join('\n');
  return `import type { Weights } from './features.js';
import type { Calibration } from './judging.js';

/** Weights and limits of ranking and judging. */
export interface Settings {
  readonly ranking: Weights;
  readonly judging: Calibration;
}

/** Written by \`npm run calibrate\`; not edited by hand. */
export const calibration: Settings = {
  ranking: {
${lines(settings.ranking, '    ')}
  },
  judging: {
    intercept: ${settings.judging.intercept},
    weights: {
${lines(settings.judging.weights, '      ')}
    },
    floor: ${settings.judging.floor},
    offer: ${settings.judging.offer},
  },
};
`;
}
