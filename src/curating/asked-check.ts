import type { Answer } from '../answering/answer.js';
import type { Engine } from '../answering/engine.js';
import type { Knowledge } from '../knowledge/schema.js';

/** A phrasing that leads elsewhere than to the fact or dispute that has it. */
export interface StolenQuestion {
  /** `un-sco/F-0183`, or a dispute's. */
  readonly ref: string;
  /** Position in `asked`. */
  readonly index: number;
  readonly question: string;
  /** What the engine said instead: refs, or why it said nothing. */
  readonly instead: string;
}

export interface AskedReport {
  readonly asked: number;
  /** Share in [0, 1] of phrasings that find their own fact first; 1 if there are none. */
  readonly share: number;
  readonly stolen: readonly StolenQuestion[];
}

/** Every `of`-th phrasing, from number `part` on: what one of several that work side by side asks. */
export interface Portion {
  readonly part: number;
  readonly of: number;
}

/** The least share of phrasings that must find their own fact first. */
export const askedShareMin = 0.97;

/**
 * Asks every phrasing in `asked` and looks whether its own fact comes first. Of a computed answer (a list, a count, an
 * order) any of its facts will do; of a dispute's phrasing the answer must tell of the dispute.
 *
 * @param engine - built from the same knowledge
 * @param portion - which of the phrasings; all by default
 */
export function stolenQuestions(
  engine: Engine,
  knowledge: Knowledge,
  { part, of }: Portion = { part: 0, of: 1 },
): AskedReport {
  const stolen: StolenQuestion[] = [];
  let asked = 0;
  let number = 0;
  for (const { header, facts, disputes } of knowledge.packs) {
    for (const item of [...facts, ...disputes]) {
      const ref = `${header.id}/${item.id}`;
      for (const [index, question] of item.asked.entries()) {
        if (number++ % of !== part) continue;
        asked += 1;
        const answer = engine.ask(question, { asOf: engine.newestCheck });
        const isRight = 'readings' in item ? tellsOf(answer, ref) : finds(answer, ref);
        if (!isRight) stolen.push({ ref, index, question, instead: told(answer) });
      }
    }
  }
  return reportOf(asked, stolen);
}

/** What several found that asked a portion each. */
export function joinReports(reports: readonly AskedReport[]): AskedReport {
  return reportOf(
    reports.reduce((sum, { asked }) => sum + asked, 0),
    reports.flatMap(({ stolen }) => stolen),
  );
}

function reportOf(asked: number, stolen: readonly StolenQuestion[]): AskedReport {
  return { asked, share: asked === 0 ? 1 : 1 - stolen.length / asked, stolen };
}

function finds(answer: Answer, ref: string): boolean {
  if (answer.kind !== 'answered') return false;
  return answer.operation === 'look up' ? answer.facts[0]?.ref === ref : answer.facts.some((fact) => fact.ref === ref);
}

function tellsOf(answer: Answer, ref: string): boolean {
  return answer.kind === 'answered' && answer.disputes.some((dispute) => dispute.ref === ref);
}

function told(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return answer.facts
        .map(({ ref }) => ref)
        .slice(0, 3)
        .join(', ');
    case 'suggested':
    case 'unknown':
      return answer.near[0] === undefined
        ? `nothing (${answer.why})`
        : `nothing (${answer.why}); nearest ${answer.near[0].ref}`;
  }
}
