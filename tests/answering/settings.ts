import { calibration, type Settings } from '../../src/answering/calibration.js';
import { evidenceNames } from '../../src/answering/judging.js';

/** What is not weighed below weighs nothing, whatever was fitted. */
const nothing = Object.fromEntries(evidenceNames.map((name) => [name, 0]));

/** Round weights, so that fitting them anew changes no test of what answers are made of. */
export const roundSettings: Settings = {
  ranking: {
    ...calibration.ranking,
    ...nothing,
    coverage: 4,
    phrasing: 5,
    sentence: 1.5,
    bm25: 4,
    gives: 2,
    cannotGive: -1.5,
    relation: 1,
    subject: 1,
    subjectLacking: -1.5,
    dateLacking: -3,
    thingLacking: -2,
    numberLacking: -1,
    wordLacking: -1,
    wordUnknown: -1,
    focusLacking: -1,
  },
  judging: {
    intercept: -2,
    weights: {
      ...calibration.judging.weights,
      ...nothing,
      coverage: 3,
      phrasing: 1,
      gives: 0.2,
      cannotGive: -3,
      subjectLacking: -1,
      dateLacking: -4,
      thingLacking: -4,
      numberLacking: -2.5,
      wordLacking: -1,
      wordUnknown: -2.5,
      focusLacking: -2,
      nameUnknown: -3,
      margin: 1,
    },
    floor: 0.6,
    offer: 0.3,
  },
};
