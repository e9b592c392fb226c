import type { Fact, Knowledge, Pack } from '../knowledge/schema.js';
import { likePairs, wordsOf } from './likeness.js';

/** Two facts about one subject that may be one. */
export interface NearDuplicate {
  readonly facts: readonly [Fact, Fact];
  /** Words they share over the words of both, in (0, 1]. */
  readonly likeness: number;
}

/** What one pack holds, and what is still thin in it. */
export interface PackStats {
  readonly id: string;
  readonly version: string;
  readonly counts: Readonly<Record<'facts' | 'things' | 'sources' | 'disputes' | 'lists' | 'phrasings', number>>;
  /** Language code → names of things besides those on cards, most first. */
  readonly names: readonly (readonly [string, number])[];
  /** Source → facts citing it, most first; those that none cites last. */
  readonly coverage: readonly { readonly source: string; readonly facts: number; readonly host: string }[];
  /** The first day on which a fact was checked that nobody looked at since, and how many are as old. */
  readonly oldestCheck: { readonly day: string; readonly facts: readonly Fact[] } | undefined;
  readonly untyped: readonly Fact[];
  readonly seldomAsked: readonly Fact[];
  /** Relation → facts that use it, most first. */
  readonly relations: readonly (readonly [string, number])[];
  /** Names of relations that no fact of the pack uses. */
  readonly idleRelations: readonly string[];
  /** Most alike first. */
  readonly nearDuplicates: readonly NearDuplicate[];
}

/** Fewer phrasings than this make a fact hard to find. */
export const phrasingsMin = 2;

/**
 * Counts one pack.
 *
 * @param likenessMin - share of words, in (0, 1], from which on two facts are near-duplicates
 */
export function statsOf(pack: Pack, relations: Knowledge['relations'], likenessMin: number): PackStats {
  const { header, facts, things, sources, disputes, lists } = pack;
  const used = counted(facts.flatMap(({ relation }) => relation ?? []));
  const citing = new Map(counted(facts.flatMap((fact) => [...new Set(fact.sources.map(({ source }) => source))])));
  const [oldest] = facts.map(({ checked }) => checked).sort();
  return {
    id: header.id,
    version: header.version,
    counts: {
      facts: facts.length,
      things: things.length,
      sources: sources.length,
      disputes: disputes.length,
      lists: lists.length,
      phrasings: [...facts, ...disputes].reduce((sum, { asked }) => sum + asked.length, 0),
    },
    names: counted(
      things.flatMap((thing) =>
        Object.entries(thing.names ?? {}).flatMap(([language, names]) => names.map(() => language)),
      ),
    ),
    coverage: sources
      .map(({ id, url }) => ({ source: id, facts: citing.get(id) ?? 0, host: hostOf(url) }))
      .sort((a, b) => b.facts - a.facts),
    oldestCheck:
      oldest === undefined ? undefined : { day: oldest, facts: facts.filter(({ checked }) => checked === oldest) },
    untyped: facts.filter(({ value }) => value === undefined),
    seldomAsked: facts.filter(({ asked }) => asked.length < phrasingsMin),
    relations: used,
    idleRelations: Object.keys(relations).filter((name) => !used.some(([known]) => known === name)),
    nearDuplicates: nearDuplicates(facts, likenessMin),
  };
}

/** Facts about the same subject whose sentences share most of their words, and every number. */
export function nearDuplicates(facts: readonly Fact[], likenessMin: number): readonly NearDuplicate[] {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) {
    // Sentences that differ in a number ("in 2014", "in 2016") say different things with the same words.
    const key = `${fact.about[0] ?? ''} ${numbersOf(fact.says)}`;
    const group = bySubject.get(key);
    if (group === undefined) bySubject.set(key, [fact]);
    else group.push(fact);
  }
  return [...bySubject.values()]
    .flatMap((group) =>
      likePairs(
        group.map(({ says }) => says),
        likenessMin,
      ).flatMap(({ first, second, likeness }) => {
        const [a, b] = [group[first], group[second]];
        return a === undefined || b === undefined ? [] : [{ facts: [a, b] as const, likeness }];
      }),
    )
    .sort((a, b) => b.likeness - a.likeness);
}

/** The host of an address, `www.` left out; empty where there is none. */
export function hostOf(url: string | undefined): string {
  return url === undefined ? '' : new URL(url).hostname.replace(/^www\./, '');
}

function numbersOf(text: string): string {
  const numbers = wordsOf(text).filter((word) => /\p{N}/u.test(word));
  return [...new Set(numbers)].sort().join(' ');
}

/** Each with how often it occurs, most first. */
function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}
