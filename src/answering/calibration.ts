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
    coverage: 3.12,
    essential: 1.31,
    phrasing: 4.45,
    sentence: 1.81,
    bm25: 5.2,
    gives: 1.77,
    mentions: 0,
    cannotGive: -1.21,
    relation: 0.77,
    otherRelation: -0.06,
    reversed: -2.1,
    subject: 0.77,
    subjectLacking: -1.32,
    dateLacking: -3.33,
    thingLacking: -2.11,
    numberLacking: -1.11,
    wordLacking: -1.03,
    wordUnknown: -1,
    focusLacking: -0.84,
    nameUnknown: 0,
    lacking: -0.08,
  },
  judging: {
    intercept: -3.93,
    weights: {
      coverage: 3.17,
      essential: 1.19,
      phrasing: 0.79,
      sentence: 0,
      bm25: 0,
      gives: 0,
      mentions: 0,
      cannotGive: -1.58,
      relation: 0.45,
      otherRelation: 0,
      reversed: 0,
      subject: 0,
      subjectLacking: -1.47,
      dateLacking: -3.19,
      thingLacking: -2.06,
      numberLacking: -1.47,
      wordLacking: -0.07,
      wordUnknown: -0.24,
      focusLacking: -1.72,
      nameUnknown: -3.1,
      lacking: 0,
      margin: 0.75,
    },
    floor: 0.56,
    offer: 0.28,
  },
};
