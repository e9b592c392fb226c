import type { Step } from './answer.js';
import type { Verdict } from './deciding.js';
import { featureNames } from './features.js';
import { confidenceOf } from './judging.js';
import type { Computed } from './listing.js';
import { barTo } from './premises.js';
import type { Query, Unit } from './query.js';
import type { Candidate } from './ranking.js';
import { barToClaim } from './verifying.js';
import { wantedOf } from './weighing.js';
import type { Workshop } from './workshop.js';

/** How the question was read, line by line. */
export function explainQuery(query: Query, { lists }: Workshop): Step {
  const full = query.units.filter((unit) => !unit.slight);
  return {
    name: 'Reading',
    lines: [
      `question: ${query.question}`,
      ...(query.understood === query.question ? [] : [`understood: ${query.understood}`]),
      ...query.corrections.map(({ typed, read }) => `corrected: ${typed} → ${read}`),
      ...query.strangers.map(({ symbol, typed }) => `symbol of no pack: ${symbol} (typed ${typed})`),
      `units: ${full.map(unitText).join(' · ') || 'none'}`,
      `asks for: ${[...query.kinds].join(', ') || 'anything'}; gives ${wantedOf(query).join(' or ') || 'any kind of answer'}`,
      ...(query.operations.size > 0 ? [`operations: ${[...query.operations].join(', ')}`] : []),
      ...(query.relations.size > 0 ? [`relations named: ${[...query.relations].join(', ')}`] : []),
      ...[...new Set(query.units.flatMap((unit) => unit.lists))].map(
        (id) => `closed list named: ${lists.get(id)?.name ?? id}`,
      ),
    ],
  };
}

/** What was in the running, why, and how sure the best is. */
export function explainCandidates(
  candidates: readonly Candidate[],
  query: Query,
  workshop: Workshop,
  computed: Computed | undefined,
  verdict?: Verdict | undefined,
): Step {
  const lines = candidates.slice(0, 5).map(({ document, relevance, features }, at) => {
    const parts = featureNames
      .filter((name) => features[name] !== 0)
      .map((name) => `${name} ${features[name].toFixed(2)}`);
    return `${at + 1}. ${document.ref} ${relevance.toFixed(2)} (${parts.join(', ')}): ${document.fact?.says ?? document.dispute?.point ?? ''}`;
  });
  const { judging } = workshop.settings;
  const [best] = candidates;
  const bar = best && (barTo(best, query, workshop) ?? barToClaim(candidates, query, workshop));
  return {
    name: 'Candidates and judgement',
    lines: [
      ...(computed
        ? [`computed: ${computed.operation} from ${computed.facts.map((fact) => fact.ref).join(', ')}`]
        : []),
      ...(lines.length > 0 ? lines : ['no document shares a term with the question']),
      `confidence of the first: ${confidenceOf(candidates, judging).toFixed(3)}; answered from ${judging.floor}, offered from ${judging.offer}`,
      ...(verdict
        ? [
            `claim ${verdict.as}${verdict.value ? ` in “${verdict.value.typed}”` : ''} by ${verdict.by.map(({ document }) => document.ref).join(', ')}`,
          ]
        : []),
      ...(bar === undefined || verdict ? [] : [`no answer whatever its confidence: it ${bar}`]),
    ],
  };
}

function unitText(unit: Unit): string {
  const notes = [
    unit.things.join('|'),
    unit.trust < 1 ? `trust ${unit.trust.toFixed(2)}` : '',
    unit.carried ? 'carried' : '',
    ...(unit.close ?? []).flatMap(({ term, closeness }) =>
      unit.terms.includes(term) ? [] : [`near ${term} ${closeness.toFixed(2)}`],
    ),
  ].filter(Boolean);
  return `${unit.typed}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}`;
}
