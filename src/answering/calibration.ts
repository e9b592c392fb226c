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
    coverage: 4.192,
    phrasing: 4.967,
    sentence: 1.759,
    bm25: 4.552,
    gives: 1.791,
    mentions: 0,
    cannotGive: -1.212,
    relation: 0.829,
    subject: 0.69,
    subjectLacking: -1.255,
    dateLacking: -3.287,
    thingLacking: -2.139,
    numberLacking: -1.223,
    wordLacking: -1.001,
    wordUnknown: -1,
    focusLacking: -0.825,
    nameUnknown: 0,
    lacking: -0.046,
  },
  judging: {
    intercept: -3.046,
    weights: {
      coverage: 2.685,
      phrasing: 1.459,
      sentence: 0,
      bm25: 0.404,
      gives: 0,
      mentions: 0,
      cannotGive: -2.396,
      relation: 0.325,
      subject: 0,
      subjectLacking: -0.707,
      dateLacking: -3.906,
      thingLacking: -3.968,
      numberLacking: -2.092,
      wordLacking: -0.461,
      wordUnknown: -1.993,
      focusLacking: -1.844,
      nameUnknown: -3.413,
      lacking: 0,
      margin: 0.937,
    },
    floor: 0.57,
    offer: 0.285,
  },
};
