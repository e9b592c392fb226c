import { disputedTogether } from './disputed.js';
import type { Report } from './findings.js';
import { fold } from './fold.js';
import type { Origins } from './origin.js';
import type { Fact, Pack, Relation, Value } from './schema.js';

/** Facts that give one thing two values of a relation that has one, unless a dispute names both. */
export function checkContradictions(
  pack: Pack,
  relations: Readonly<Record<string, Relation>>,
  origins: Origins,
  problem: Report,
): void {
  const disputed = disputedTogether(pack);
  const bySubject = new Map<string, Fact[]>();
  for (const fact of pack.facts) {
    const relation = fact.relation === undefined ? undefined : relations[fact.relation];
    if (relation === undefined || relation.many || relation.over === 'span' || fact.value === undefined) continue;
    const key = `${fact.about[0]} ${fact.relation}`;
    const others = bySubject.get(key) ?? [];
    for (const other of others) {
      if (other.value === undefined || agree(fact.value, other.value)) continue;
      if (disputed(fact, other)) continue;
      const { file, line } = origins.at(other);
      problem(
        fact,
        ['value'],
        `${fact.id} says "${fact.relation}" of ${fact.about[0]} otherwise than ${other.id} at ${file}:${line}. Correct one, or add a dispute that names both.`,
      );
    }
    bySubject.set(key, [...others, fact]);
  }
}

/** Whether both may be true: `2004-12` and `2004-12-02` are one date, six members and two observers are two numbers. */
export function agree(a: Value, b: Value): boolean {
  if ('date' in a && 'date' in b) return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  if ('number' in a && 'number' in b) return a.number === b.number || a.unit !== b.unit;
  if ('thing' in a && 'thing' in b) return a.thing === b.thing;
  if ('text' in a && 'text' in b) return fold(a.text) === fold(b.text);
  if ('things' in a && 'things' in b) return a.things.toSorted().join(' ') === b.things.toSorted().join(' ');
  return true;
}
