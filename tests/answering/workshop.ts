import type { Query } from '../../src/answering/query.js';
import { understand } from '../../src/answering/understanding.js';
import { buildWorkshop, type Workshop } from '../../src/answering/workshop.js';
import { lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';

/** The parts of an engine over the invented collection. */
export const workshop: Workshop = buildWorkshop(lakeKnowledge, roundSettings);

/** A question, read against the invented collection. */
export const query = (text: string): Query => understand(text, workshop.reader);
