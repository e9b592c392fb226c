import type { Answer } from '../answering/answer.js';
import type { Engine } from '../answering/engine.js';
import type { Knowledge } from '../knowledge/schema.js';
import { isCited, type Verdict, verdictOf } from './evaluate-judge.js';
import type { Labelled } from './labelled.js';

/** A labelled question and what came of asking it. */
export interface Outcome {
  readonly labelled: Labelled;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** Undefined where nothing was answered. */
  readonly cited: boolean | undefined;
  readonly ms: number;
}

/**
 * Asks each question once, as of the newest day on which a fact was checked.
 *
 * @param nowMs - milliseconds since any fixed moment
 * @throws Error naming the question at which the engine broke
 */
export function askAll(questions: readonly Labelled[], engine: Engine, nowMs: () => number): readonly Outcome[] {
  return questions.map((labelled) => {
    const startMs = nowMs();
    const answer = askOne(labelled, engine);
    const ms = nowMs() - startMs;
    const cited = answer.kind === 'answered' ? isCited(answer) : undefined;
    return { labelled, answer, verdict: verdictOf(labelled, answer), cited, ms };
  });
}

/** Code runs slowly until it has run often: phrasings of the packs go first, so that no labelled question pays for that. */
export function warmUp(engine: Engine, { packs }: Knowledge): void {
  const phrasings = packs.flatMap(({ facts }) => facts.flatMap(({ asked }) => asked.slice(0, 1)));
  for (const phrasing of phrasings.slice(0, warmUpMax)) engine.ask(phrasing, { asOf: engine.newestCheck });
}

const warmUpMax = 500;

function askOne({ id, q, history }: Labelled, engine: Engine): Answer {
  try {
    return engine.ask(q, { asOf: engine.newestCheck, history });
  } catch (error) {
    throw new Error(`the engine broke at ${id}, "${q}": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
