import type { Knowledge } from '../knowledge/schema.js';
import type { Answer } from './answer.js';
import { answer } from './answering.js';
import { calibration, type Settings } from './calibration.js';
import type { Engine } from './engine.js';
import { resolutionOf } from './resolution.js';
import { finish, type Steps } from './steps.js';
import { topicOf } from './topic.js';
import { workshopSteps } from './workshop.js';

/**
 * Builds an engine from checked knowledge. Pure: the same knowledge gives an engine with the same answers.
 *
 * @param settings - the fitted ones by default
 */
export function buildEngine(knowledge: Knowledge, settings: Settings = calibration): Engine {
  return finish(engineSteps(knowledge, settings));
}

/** {@link buildEngine} in small steps, for whoever has more to do meanwhile than to build. */
export function* engineSteps(knowledge: Knowledge, settings: Settings = calibration): Steps<Engine> {
  const workshop = yield* workshopSteps(knowledge, settings);
  return {
    packs: knowledge.packs.map((pack) => pack.header),
    newestCheck: workshop.newestCheck,
    size: workshop.facts.length,
    ask: (question, context): Answer => answer(question, context, workshop),
    resolution: (text) => resolutionOf(text, workshop),
    topic: (text) => topicOf(text, workshop),
    suggest: (typed, of, limit = 25) => workshop.suggester.suggest(typed, of, limit),
    sources: () => workshop.sources,
    fact: (ref) => workshop.factByRef.get(ref),
  };
}
