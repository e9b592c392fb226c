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
    coverage: 3.27,
    essential: 1.29,
    close: 1.06,
    meaning: 0.68,
    phrasing: 4.19,
    sentence: 1.82,
    bm25: 4.85,
    gives: 1.62,
    mentions: 0,
    cannotGive: -1.18,
    askedOtherwise: -0.89,
    relation: 0.93,
    otherRelation: -0.1,
    reversed: -2.09,
    subject: 0.84,
    subjectLacking: -1.49,
    dateLacking: -3.29,
    thingLacking: -2.09,
    numberLacking: -1.11,
    wordLacking: -1.1,
    wordUnknown: -1,
    focusLacking: -0.69,
    nameUnknown: 0,
    lacking: -0.17,
  },
  judging: {
    intercept: -4.19,
    weights: {
      coverage: 2.88,
      essential: 1.39,
      close: 0,
      meaning: 1.04,
      phrasing: 0.58,
      sentence: 0,
      bm25: 0,
      gives: 0,
      mentions: 0,
      cannotGive: 0,
      askedOtherwise: -1.59,
      relation: 1.15,
      otherRelation: 0,
      reversed: -4.23,
      subject: 0.03,
      subjectLacking: -1.02,
      dateLacking: -7.16,
      thingLacking: -2.38,
      numberLacking: -4.45,
      wordLacking: -1.7,
      wordUnknown: -2.42,
      focusLacking: -0.98,
      nameUnknown: -2.53,
      lacking: 0,
      margin: 0.99,
    },
    floor: 0.556,
    offer: 0.28,
  },
};
