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
    coverage: 3.31,
    essential: 1.33,
    close: 1.06,
    meaning: 0.69,
    phrasing: 4.23,
    sentence: 1.83,
    bm25: 4.86,
    gives: 1.64,
    mentions: 0,
    cannotGive: -1.23,
    askedOtherwise: -0.89,
    relation: 0.89,
    otherRelation: -0.12,
    reversed: -2.09,
    subject: 0.82,
    subjectLacking: -1.46,
    dateLacking: -3.3,
    thingLacking: -2.1,
    numberLacking: -1.13,
    wordLacking: -1.14,
    wordUnknown: -1,
    focusLacking: -0.71,
    nameUnknown: 0,
    lacking: -0.18,
  },
  judging: {
    intercept: -4.27,
    weights: {
      coverage: 2.7,
      essential: 1.64,
      close: 1.36,
      meaning: 1.26,
      phrasing: 0.13,
      sentence: 0,
      bm25: 0,
      gives: 0,
      mentions: 0,
      cannotGive: 0,
      askedOtherwise: -1.19,
      relation: 1.05,
      otherRelation: 0,
      reversed: -4.1,
      subject: 0.13,
      subjectLacking: -1.13,
      dateLacking: -6.97,
      thingLacking: -2.07,
      numberLacking: -4.24,
      wordLacking: -1.41,
      wordUnknown: -2.14,
      focusLacking: -1.65,
      nameUnknown: -2.55,
      lacking: 0,
      margin: 0.98,
    },
    floor: 0.655,
    offer: 0.33,
  },
};
