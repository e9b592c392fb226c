import type { Answer, Answered, PackedFact, Unknown } from '../../src/answering/answer.js';
import type { Labelled } from '../../src/curating/labelled.js';

/** Labelled questions about an invented bakery, and answers to them. */

export function labelled(changes: Partial<Labelled> = {}): Labelled {
  return {
    id: 'q1',
    kind: 'direct',
    q: 'When did it open?',
    history: [],
    expect: 'answered',
    facts: ['moon/F-0001'],
    all: [],
    ...changes,
  };
}

export const unanswerable = labelled({ expect: 'unknown', facts: [] });

export function factWith(ref: string, says = 'The Lunar Bakery opened on 4 May 2029.'): PackedFact {
  const [pack = '', id = ''] = ref.split('/');
  return { pack, ref, id, rev: 1, about: ['bakery'], says, asked: [], sources: [], checked: '2031-05-01' };
}

const reading = {
  question: 'When did it open?',
  understood: 'When did it open?',
  corrections: [],
  asOf: '2031-05-01',
  steps: () => [],
} as const;

/** An answer that rests on these facts, and shows no source. */
export function saying(text: string, refs: readonly string[], confidence = 0.9): Answered {
  return {
    ...reading,
    kind: 'answered',
    operation: 'look up',
    confidence,
    short: '',
    text,
    facts: refs.map((ref) => factWith(ref)),
    evidence: [],
    disputes: [],
    related: [],
  };
}

/** Not answered, though something lies near. */
export function declining(kind: 'suggested' | 'unknown', near: readonly PackedFact[], confidence = 0.2): Answer {
  const unknown: Unknown = { ...reading, kind: 'unknown', why: 'nothing found', confidence, near };
  return kind === 'unknown' ? unknown : { ...reading, kind, why: 'weak', confidence, near };
}
