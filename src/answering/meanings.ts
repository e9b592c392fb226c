import type { PackedFact } from './answer.js';
import type { Query } from './query.js';
import type { Candidate } from './ranking.js';

/** What a name stands for, with the candidate that answers for it. */
export interface Meaning {
  readonly thing: string;
  readonly candidate: Candidate;
}

/** Lead over which another meaning of a name is not meant; relevance units. */
const leadMax = 1.5;

/**
 * What answers for each of several things of one name, where a question names them without telling them apart: the best
 * candidate's first; none where the name has one meaning here.
 *
 * @param candidates - best first
 */
export function meaningsOf(candidates: readonly Candidate[], query: Query): readonly Meaning[] {
  const [best] = candidates;
  const shared = query.units.find((unit) => unit.kind === 'thing' && !unit.carried && unit.things.length > 1);
  if (!best?.document.fact || !shared) return [];
  const { about } = best.document.fact;
  const own = shared.things.filter((id) => about.includes(id));
  const [meant, ...more] = own;
  if (meant === undefined || more.length > 0) return [];
  const others = shared.things.flatMap((thing) => {
    const other = candidates.find(
      (candidate) => candidate !== best && isOf(candidate, thing, meant) && isLike(candidate, best),
    );
    return thing !== meant && other ? [{ thing, candidate: other }] : [];
  });
  return others.length > 0 ? [{ thing: meant, candidate: best }, ...others] : [];
}

/** Candidates without those that answer for another meaning: they are no rivals, both are told. */
export function withoutOthers(candidates: readonly Candidate[], meanings: readonly Meaning[]): readonly Candidate[] {
  const others = new Set(meanings.slice(1).map(({ candidate }) => candidate));
  return others.size === 0 ? candidates : candidates.filter((candidate) => !others.has(candidate));
}

/** The facts that answer for each meaning. */
export function factsOfMeanings(meanings: readonly Meaning[]): readonly PackedFact[] {
  return meanings.flatMap(({ candidate }) => candidate.document.fact ?? []);
}

function isOf({ document: { fact } }: Candidate, thing: string, meant: string): boolean {
  const about = fact?.about ?? [];
  return about.includes(thing) && !about.includes(meant);
}

/** Whether two candidates answer the same question of two things. */
function isLike({ document, relevance }: Candidate, best: Candidate): boolean {
  const sameKinds = [...best.document.gives].every((kind) => document.gives.has(kind));
  return document.relation === best.document.relation && sameKinds && relevance > best.relevance - leadMax;
}
