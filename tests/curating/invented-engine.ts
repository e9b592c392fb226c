import type { Answer, Operation, PackedDispute, PackedFact } from '../../src/answering/answer.js';
import type { Engine } from '../../src/answering/engine.js';
import type { Knowledge } from '../../src/knowledge/schema.js';

interface Told {
  readonly operation?: Operation;
  readonly facts?: readonly string[];
  readonly disputes?: readonly string[];
}

/** An engine that says of each question what it is told to, and of every other one that it found nothing. */
export function inventedEngine({ packs }: Knowledge, answers: Readonly<Record<string, Told>>): Engine {
  const facts = new Map<string, PackedFact>();
  const disputes = new Map<string, PackedDispute>();
  for (const { header, ...pack } of packs) {
    for (const fact of pack.facts) {
      const ref = `${header.id}/${fact.id}`;
      facts.set(ref, { ...fact, pack: header.id, ref });
    }
    for (const dispute of pack.disputes) {
      const ref = `${header.id}/${dispute.id}`;
      disputes.set(ref, { ...dispute, pack: header.id, ref });
    }
  }
  const notAsked = (): never => {
    throw new Error('only questions are asked here');
  };
  return {
    packs: packs.map(({ header }) => header),
    newestCheck: '2026-11-22',
    size: facts.size,
    ask(question, { asOf }): Answer {
      const reading = { question, understood: question, corrections: [], confidence: 1, asOf, steps: () => [] };
      const told = answers[question];
      if (told === undefined) return { ...reading, kind: 'unknown', why: 'nothing found', near: [] };
      return {
        ...reading,
        kind: 'answered',
        operation: told.operation ?? 'look up',
        short: '',
        text: '',
        facts: (told.facts ?? []).flatMap((ref) => facts.get(ref) ?? []),
        disputes: (told.disputes ?? []).flatMap((ref) => disputes.get(ref) ?? []),
        evidence: [],
        related: [],
      };
    },
    resolution: notAsked,
    topic: notAsked,
    compare: notAsked,
    compared: notAsked,
    timeline: notAsked,
    suggest: notAsked,
    sources: notAsked,
    fact: (ref) => facts.get(ref),
    receipts: notAsked,
    inventory: notAsked,
  };
}
