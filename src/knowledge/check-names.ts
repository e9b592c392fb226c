import type { Report } from './findings.js';
import { fold } from './fold.js';
import type { Pack, Thing } from './schema.js';

/** Two things with one name are told apart by `is`, on cards and when the bot asks which one is meant. */
export function checkNames(pack: Pack, problem: Report): void {
  const byName = new Map<string, Thing>();
  const told = new Set<string>();
  for (const thing of pack.things) {
    for (const name of [thing.name, ...Object.values(thing.names ?? {}).flat(), ...(thing.symbol ?? '').split(' ')]) {
      const folded = fold(name);
      const other = byName.get(folded);
      if (folded === '') continue;
      if (other === undefined) {
        byName.set(folded, thing);
        continue;
      }
      const pair = `${other.id} ${thing.id}`;
      if (other === thing || told.has(pair) || (other.is !== undefined && thing.is !== undefined)) continue;
      told.add(pair);
      problem(
        thing,
        [],
        `${thing.id} and ${other.id} are both called "${name}". Give both an "is" that tells them apart, or take the name from one.`,
      );
    }
  }
}
