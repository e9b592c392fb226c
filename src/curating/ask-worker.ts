import { parentPort, workerData } from 'node:worker_threads';
import { buildEngine } from '../answering/build.js';
import { readKnowledge } from '../knowledge/load.js';
import type { AskOrder } from './ask-apart.js';
import { stolenQuestions } from './asked-check.js';

/** The other thread of `askApart`: what is wrong with the packs is told by the first one. */

const { dir, portion }: AskOrder = workerData;
const { knowledge, problems } = await readKnowledge(dir);
parentPort?.postMessage(problems.length > 0 ? undefined : stolenQuestions(buildEngine(knowledge), knowledge, portion));
