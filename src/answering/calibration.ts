import type { Calibration } from './judging.js';
import type { Weights } from './features.js';

/** Weights and limits of ranking and judging. */
export interface Settings {
  readonly ranking: Weights;
  readonly judging: Calibration;
}

/** Written by `npm run calibrate`; not edited by hand. */
export const calibration: Settings = {
  ranking: {
    coverage: 4.2,
    phrasing: 4.96,
    sentence: 1.76,
    bm25: 4.55,
    gives: 1.79,
    mentions: 0,
    cannotGive: -1.25,
    relation: 0.83,
    subject: 0.72,
    subjectLacking: -1.25,
    dateLacking: -3.29,
    thingLacking: -2.14,
    numberLacking: -1.22,
    wordLacking: -1.01,
    wordUnknown: -1,
    focusLacking: -0.82,
    nameUnknown: 0,
    lacking: -0.05,
  },
  judging: {
    intercept: -3.01,
    weights: {
      coverage: 2.62,
      phrasing: 1.68,
      sentence: 0,
      bm25: 0.11,
      gives: 0,
      mentions: 0,
      cannotGive: -1.66,
      relation: 0.35,
      subject: 0,
      subjectLacking: -0.73,
      dateLacking: -3.94,
      thingLacking: -4.01,
      numberLacking: -2.12,
      wordLacking: -0.58,
      wordUnknown: -1.79,
      focusLacking: -1.86,
      nameUnknown: -3.54,
      lacking: 0,
      margin: 0.94,
    },
    floor: 0.6,
    offer: 0.3,
  },
};
