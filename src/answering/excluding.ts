import { type Document, thingsOf } from './documents.js';
import type { Lexicon } from './lexicon.js';
import type { Query, Unit } from './query.js';

/** "Apart from ESCAP, which …": what is named after such words is known to the asker, and asked is for another. */
export function withoutExcluded(query: Query, lexicon: Pick<Lexicon, 'find' | 'isStopWord'>): Query {
  if (!query.operations.has('except')) return query;
  const units = new Set<Unit>();
  const things = query.units.filter((unit) => unit.kind === 'thing' && !unit.carried).sort((a, b) => a.at - b.at);
  for (const { sense, from, to } of lexicon.find(query.words)) {
    if (sense.as !== 'operation' || sense.kind !== 'except') continue;
    let end = to;
    for (const unit of things) {
      if (unit.at < end || !query.words.slice(end, unit.at).every(lexicon.isStopWord)) continue;
      units.add(unit);
      end = unit.at + unit.typed.split(' ').length;
    }
    if (units.size === 0) continue;
    for (const unit of query.units) if (unit.kind === 'word' && from <= unit.at && unit.at < end) units.add(unit);
  }
  if (units.size === 0) return query;
  return {
    ...query,
    units: query.units.filter((unit) => !units.has(unit)),
    excluded: new Set([...units].flatMap((unit) => unit.things)),
  };
}

/** Whether a document's answer is nothing but some things, or it is about them. */
export function isExcluded({ fact, subject }: Document, excluded: ReadonlySet<string>): boolean {
  const values = thingsOf(fact?.value);
  return excluded.has(subject) || (values.length > 0 && values.every((id) => excluded.has(id)));
}
