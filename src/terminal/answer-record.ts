import type { Answer, Evidence, PackedFact } from '../answering/answer.js';
import { answerText } from './answer-text.js';

/** An answer as one line of a batch run. */
export interface AnswerRecord {
  /** As in the question's line; null where there was none. */
  readonly id: string | number | null;
  readonly status: Answer['kind'];
  readonly answer: string;
  readonly sources: readonly SourceRecord[];
  /** Only where nothing is claimed: facts nearby, best first. */
  readonly near?: readonly { readonly id: string; readonly text: string }[];
  readonly confidence: number;
  /** Time for this question, milliseconds. */
  readonly ms: number;
}

interface SourceRecord {
  readonly id: string;
  readonly title: string;
  /** null where the source has no address. */
  readonly url: string | null;
}

/** A fact that an answer rests on, as `--json` tells it. */
export interface FactRecord {
  readonly id: string;
  readonly rev: number;
  readonly says: string;
  readonly checked: string;
}

export function answerRecord(id: AnswerRecord['id'], answer: Answer, ms: number): AnswerRecord {
  return {
    id,
    status: answer.kind,
    answer: answerText(answer),
    sources: answer.kind === 'answered' ? answer.evidence.map(sourceRecord) : [],
    ...(answer.kind === 'answered' ? {} : { near: answer.near.map(({ ref, says }) => ({ id: ref, text: says })) }),
    confidence: Math.round(answer.confidence * 10_000) / 10_000,
    ms: Math.round(ms * 1000) / 1000,
  };
}

export function factRecords(answer: Answer): readonly FactRecord[] {
  return answer.kind === 'answered' ? answer.facts.map(factRecord) : [];
}

/** The title carries the symbol, because that is what people cite. */
function sourceRecord({ source: { id, title, symbol, url } }: Evidence): SourceRecord {
  const full = symbol === undefined || title.includes(symbol) ? title : `${symbol} — ${title}`;
  return { id, title: full, url: url ?? null };
}

function factRecord({ ref, rev, says, checked }: PackedFact): FactRecord {
  return { id: ref, rev, says, checked };
}
