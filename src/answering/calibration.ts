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
    coverage: 4.191,
    phrasing: 5.295,
    sentence: 1.675,
    bm25: 4.411,
    gives: 1.94,
    mentions: 0,
    cannotGive: -1.28,
    relation: 1.04,
    subject: 0.774,
    subjectLacking: -1.34,
    dateLacking: -3.259,
    thingLacking: -2.248,
    numberLacking: -1.215,
    wordLacking: -0.985,
    wordUnknown: -1,
    focusLacking: -0.777,
    nameUnknown: 0,
    lacking: -0.047,
  },
  judging: {
    intercept: -2.255,
    weights: {
      coverage: 2.678,
      phrasing: 0.333,
      sentence: 0,
      bm25: 0,
      gives: 0.097,
      mentions: 0,
      cannotGive: -3.193,
      relation: 0.051,
      subject: 0.204,
      subjectLacking: -1.144,
      dateLacking: -3.824,
      thingLacking: -3.923,
      numberLacking: -2.524,
      wordLacking: -0.853,
      wordUnknown: -2.58,
      focusLacking: -2.103,
      nameUnknown: -3.263,
      lacking: 0,
      margin: 1.042,
    },
    floor: 0.57,
    offer: 0.285,
  },
};
