import type { PackedFact, PackedThing } from './answer.js';
import { enumerate } from './composing.js';
import { thingsOf } from './documents.js';
import type { Lexicon } from './lexicon.js';
import type { Query, Unit } from './query.js';

/** What checking a premise needs to know. */
export interface Premises {
  readonly thing: (id: string) => PackedThing | undefined;
  readonly facts: readonly PackedFact[];
  readonly reader: { readonly lexicon: Pick<Lexicon, 'equates'> };
}

/**
 * An office that a question gives to someone whom the collection knows in other offices only: "when did Norov become UN
 * Secretary-General?".
 *
 * @returns what the collection knows instead, in one sentence; undefined where the question gives nobody such an office
 */
export function officeNotHeld(query: Query, premises: Premises): string | undefined {
  const ofType = (unit: Unit, type: string): string | undefined =>
    unit.things.find((id) => premises.thing(id)?.type === type);
  const units = query.units.filter((unit) => unit.kind === 'thing' && !unit.carried).sort((a, b) => a.at - b.at);
  for (const [place, unit] of units.entries()) {
    const next = units[place + 1];
    const person = ofType(unit, 'person');
    const office = next && ofType(next, 'office');
    if (!next || person === undefined || office === undefined || !isEquated(query, unit, next, premises)) continue;
    const held = premises.facts.flatMap((fact) => officesIn(fact, person, premises));
    if (held.length === 0 || held.includes(office)) continue;
    const name = (id: string): string => premises.thing(id)?.name ?? id;
    return `The collection knows ${name(person)} as ${enumerate([...new Set(held)].map(name))}, not as ${name(office)}.`;
  }
  return undefined;
}

/** Whether only words like "became" and "is the" stand between two names. */
function isEquated(query: Query, first: Unit, second: Unit, { reader }: Premises): boolean {
  const between = query.words.slice(first.at + first.typed.split(' ').length, second.at);
  return between.every(reader.lexicon.equates);
}

/** Offices that a fact gives a person, from either end. */
function officesIn(fact: PackedFact, person: string, { thing }: Premises): readonly string[] {
  if (!fact.about.includes(person) && !thingsOf(fact.value).includes(person)) return [];
  if (fact.relation !== 'holds-office' && fact.relation !== 'held-by' && fact.relation !== 'since') return [];
  return [...fact.about, ...thingsOf(fact.value)].filter((id) => thing(id)?.type === 'office');
}
