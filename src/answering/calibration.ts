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
    coverage: 3.1,
    essential: 1.29,
    phrasing: 4.42,
    sentence: 1.83,
    bm25: 5.26,
    gives: 1.75,
    mentions: 0,
    cannotGive: -1.21,
    relation: 0.76,
    otherRelation: -0.07,
    reversed: -2.1,
    subject: 0.76,
    subjectLacking: -1.32,
    dateLacking: -3.35,
    thingLacking: -2.1,
    numberLacking: -1.11,
    wordLacking: -1,
    wordUnknown: -1,
    focusLacking: -0.86,
    nameUnknown: 0,
    lacking: -0.04,
  },
  judging: {
    intercept: -4.01,
    weights: {
      coverage: 2.99,
      essential: 1.45,
      phrasing: 0.83,
      sentence: 0,
      bm25: 0,
      gives: 0,
      mentions: 0,
      cannotGive: -1.49,
      relation: 0.41,
      otherRelation: 0,
      reversed: 0,
      subject: 0,
      subjectLacking: -1.01,
      dateLacking: -3.15,
      thingLacking: -2.12,
      numberLacking: -1.43,
      wordLacking: -0.35,
      wordUnknown: 0,
      focusLacking: -1.32,
      nameUnknown: -2.99,
      lacking: 0,
      margin: 0.75,
    },
    floor: 0.56,
    offer: 0.28,
  },
};
