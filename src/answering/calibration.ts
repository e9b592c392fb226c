import type { Weights } from './features.js';
import type { Calibration } from './judging.js';

/** Weights and limits of ranking and judging. */
export interface Settings {
  readonly ranking: Weights;
  readonly judging: Calibration;
}

/** Written by `npm run calibrate`; not edited by hand. */
export const calibration: Settings = {
  ranking: {
    coverage: 3.2,
    essential: 1.27,
    phrasing: 4.51,
    sentence: 1.78,
    bm25: 5.01,
    gives: 2,
    mentions: 0,
    cannotGive: -1.29,
    relation: 0.86,
    otherRelation: -0.12,
    reversed: -2.12,
    subject: 0.75,
    subjectLacking: -1.28,
    dateLacking: -3.4,
    thingLacking: -2.04,
    numberLacking: -1.16,
    wordLacking: -1.01,
    wordUnknown: -1,
    focusLacking: -0.94,
    nameUnknown: 0,
    lacking: -0.08,
  },
  judging: {
    intercept: -3.42,
    weights: {
      coverage: 2.83,
      essential: 0.66,
      phrasing: 0.85,
      sentence: 0,
      bm25: 0.25,
      gives: 0,
      mentions: 0,
      cannotGive: -1.62,
      relation: 0.28,
      otherRelation: 0,
      reversed: 0,
      subject: 0,
      subjectLacking: -0.66,
      dateLacking: -3.31,
      thingLacking: -2.77,
      numberLacking: -2.05,
      wordLacking: -0.15,
      wordUnknown: -1.5,
      focusLacking: -1.72,
      nameUnknown: -2.83,
      lacking: 0,
      margin: 0.86,
    },
    floor: 0.56,
    offer: 0.28,
  },
};
