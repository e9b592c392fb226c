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
    coverage: 4.195,
    phrasing: 4.975,
    sentence: 1.761,
    bm25: 4.549,
    gives: 1.793,
    mentions: 0,
    cannotGive: -1.217,
    relation: 0.829,
    subject: 0.691,
    subjectLacking: -1.256,
    dateLacking: -3.292,
    thingLacking: -2.148,
    numberLacking: -1.223,
    wordLacking: -0.999,
    wordUnknown: -1,
    focusLacking: -0.825,
    nameUnknown: 0,
    lacking: -0.045,
  },
  judging: {
    intercept: -3.101,
    weights: {
      coverage: 2.649,
      phrasing: 1.487,
      sentence: 0,
      bm25: 0.461,
      gives: 0,
      mentions: 0,
      cannotGive: -2.443,
      relation: 0.375,
      subject: 0,
      subjectLacking: -0.726,
      dateLacking: -4.031,
      thingLacking: -4.075,
      numberLacking: -2.15,
      wordLacking: -0.427,
      wordUnknown: -1.933,
      focusLacking: -1.85,
      nameUnknown: -3.502,
      lacking: 0,
      margin: 0.987,
    },
    floor: 0.58,
    offer: 0.29,
  },
};
