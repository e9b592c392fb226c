import { agree } from './check-contradictions.js';
import { disputedTogether } from './disputed.js';
import type { Report } from './findings.js';
import type { Origins } from './origin.js';
import type { Pack, Relation } from './schema.js';
import { meeting, showHeld, spanOf, termsOf } from './terms.js';

/**
 * Spans that cannot be: an end before its beginning, and two values at once of a relation that has one. Inexact dates
 * are given the benefit of the doubt, and so is what a dispute names.
 */
export function checkTerms(
  pack: Pack,
  relations: Readonly<Record<string, Relation>>,
  origins: Origins,
  problem: Report,
): void {
  const disputed = disputedTogether(pack);
  const terms = termsOf(pack);
  for (const term of terms) {
    const { from, to } = spanOf(term.held);
    if (from.first > to.last) problem(term, ['held'], `${term.id} ends before it begins. Correct "held".`);
  }
  const single = terms.filter(({ relation = '' }) => relations[relation]?.over === 'span' && !relations[relation].many);
  for (const [fact, other] of meeting(single, ({ about, relation }) => `${about[0]} ${relation}`)) {
    if (fact.value === undefined || other.value === undefined || agree(fact.value, other.value)) continue;
    if (disputed(fact, other)) continue;
    const { file, line } = origins.at(other);
    problem(
      fact,
      ['held'],
      `${fact.id} says "${fact.relation}" of ${fact.about[0]} ${showHeld(fact.held)}, and ${other.id} at ${file}:${line} says otherwise ${showHeld(other.held)}. Correct one, or add a dispute that names both.`,
    );
  }
}
