import type { Pack } from './schema.js';

/** Whether two facts of a pack may contradict each other, since one of its disputes names both. */
export function disputedTogether({ disputes }: Pack): (a: { id: string }, b: { id: string }) => boolean {
  const sets = disputes.map(({ facts }) => new Set(facts));
  return (a, b) => sets.some((facts) => facts.has(a.id) && facts.has(b.id));
}
