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
    coverage: 3.12,
    essential: 1.3,
    phrasing: 4.44,
    sentence: 1.8,
    bm25: 5.19,
    gives: 1.77,
    mentions: 0,
    cannotGive: -1.2,
    relation: 0.77,
    otherRelation: -0.06,
    reversed: -2.1,
    subject: 0.77,
    subjectLacking: -1.33,
    dateLacking: -3.32,
    thingLacking: -2.11,
    numberLacking: -1.11,
    wordLacking: -1.02,
    wordUnknown: -1,
    focusLacking: -0.84,
    nameUnknown: 0,
    lacking: -0.09,
  },
  judging: {
    intercept: -4.15,
    weights: {
      coverage: 3.06,
      essential: 1.35,
      phrasing: 0.98,
      sentence: 0,
      bm25: 0,
      gives: 0,
      mentions: 0,
      cannotGive: -1.55,
      relation: 0.47,
      otherRelation: 0,
      reversed: 0,
      subject: 0,
      subjectLacking: -1.5,
      dateLacking: -3.19,
      thingLacking: -2,
      numberLacking: -1.41,
      wordLacking: -0.16,
      wordUnknown: -0.06,
      focusLacking: -1.67,
      nameUnknown: -3.1,
      lacking: 0,
      margin: 0.76,
    },
    floor: 0.56,
    offer: 0.28,
  },
};
