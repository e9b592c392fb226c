import type { Knowledge } from '../knowledge/schema.js';
import type { Answer } from './answer.js';
import { answer } from './answering.js';
import { calibration, type Settings } from './calibration.js';
import { comparisonOf, sidesIn } from './comparison.js';
import type { Engine } from './engine.js';
import { inventoryOf } from './inventory.js';
import { receiptsOf, refsLike } from './receipt.js';
import { resolutionOf } from './resolution.js';
import { finish, type Steps } from './steps.js';
import { timelines } from './timeline.js';
import { topicOf } from './topic.js';
import { type Keeping, workshopSteps } from './workshop.js';

/**
 * Builds an engine from checked knowledge. Pure: the same knowledge gives an engine with the same answers.
 *
 * @param settings - the fitted ones by default
 */
export function buildEngine(knowledge: Knowledge, settings: Settings = calibration): Engine {
  return finish(engineSteps(knowledge, settings));
}

/** {@link buildEngine} in small steps, for whoever has more to do meanwhile than to build. */
export function* engineSteps(knowledge: Knowledge, settings: Settings = calibration, keeping?: Keeping): Steps<Engine> {
  const workshop = yield* workshopSteps(knowledge, settings, keeping);
  return {
    packs: knowledge.packs.map((pack) => pack.header),
    newestCheck: workshop.newestCheck,
    size: workshop.facts.length,
    ask: (question, context): Answer => answer(question, context, workshop),
    resolution: (text) => resolutionOf(text, workshop),
    topic: (text) => topicOf(text, workshop),
    compare: (a, b, on) => comparisonOf({ a, b, on }, workshop, knowledge.relations),
    compared: (question) => sidesIn(question, workshop),
    timeline: timelines(workshop, knowledge.packs),
    suggest: (typed, of, limit = 25) =>
      of === 'refs' ? refsLike(typed, workshop, limit) : workshop.suggester.suggest(typed, of, limit),
    sources: () => workshop.sources,
    fact: (ref) => workshop.factByRef.get(ref),
    receipts: (text) => receiptsOf(text, workshop, knowledge.relations),
    inventory: () => inventoryOf(knowledge),
  };
}
