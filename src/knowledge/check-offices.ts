import { disputedTogether } from './disputed.js';
import type { Report } from './findings.js';
import type { Origins } from './origin.js';
import type { Fact, Pack, Relation } from './schema.js';
import { boundsOf, groupBy, handoverDaysMax, meeting, showHeld, spanOf, type Term, termsOf } from './terms.js';

/**
 * Terms of office that cannot all be true: two people at once in an office that one hands to the next, a successor
 * before the predecessor, a term that began before the day since which it lasts. What a dispute names is let through.
 */
export function checkOffices(
  pack: Pack,
  relations: Readonly<Record<string, Relation>>,
  origins: Origins,
  problem: Report,
): void {
  const disputed = disputedTogether(pack);
  const cure = 'Correct one, or add a dispute that names both.';
  const where = (fact: Fact) => {
    const { file, line } = origins.at(fact);
    return `${fact.id} at ${file}:${line}`;
  };
  const terms = termsOf(pack).filter(({ relation = '' }) => isHeldByOne(relations, relation));
  const byPerson = groupBy(terms, ({ about }) => about[0] ?? '');
  const successions = pack.facts.filter(({ relation }) => relation === 'succeeded');

  // Of an office that nobody hands on several may be at once, such as deputies.
  const handedOn = new Set(
    successions.flatMap((succession) => handoversOf(byPerson, succession).map(({ next }) => valueThing(next))),
  );
  const single = terms.filter((term) => handedOn.has(valueThing(term)));
  for (const [fact, other] of meeting(single, valueThing)) {
    if (fact.about[0] === other.about[0] || disputed(fact, other)) continue;
    problem(
      fact,
      ['held'],
      `${fact.id} has ${fact.about[0]} as ${valueThing(fact)} ${showHeld(fact.held)}, and ${where(other)} has ${other.about[0]} ${showHeld(other.held)}. ${cure}`,
    );
  }

  for (const succession of successions) {
    const handovers = handoversOf(byPerson, succession);
    const backwards = handovers.filter(({ next, last }) => spanOf(next.held).from.last < spanOf(last.held).from.first);
    const [first] = backwards;
    // Who held an office twice came both before and after another.
    if (first === undefined || backwards.length < handovers.length || disputed(first.next, first.last)) continue;
    problem(
      succession,
      ['value'],
      `${succession.id} has ${first.next.about[0]} succeed ${first.last.about[0]}, who by ${where(first.last)} held the office later, ${showHeld(first.last.held)}. ${cure}`,
    );
  }

  for (const since of pack.facts) {
    if (since.relation !== 'since' || since.value === undefined || !('date' in since.value)) continue;
    const began = boundsOf(since.value.date);
    for (const term of byPerson.get(since.about[0] ?? '') ?? []) {
      if (!since.about.includes(valueThing(term)) || disputed(since, term)) continue;
      const { from, to } = spanOf(term.held);
      if (began.first <= to.last && began.first - from.last <= handoverDaysMax) continue;
      problem(
        since,
        ['value'],
        `${since.id} has ${since.about[0]} as ${valueThing(term)} since ${since.value.date}, but ${where(term)} ${showHeld(term.held)}. ${cure}`,
      );
    }
  }
}

/** One may hold many offices, but an office is held by one: the inverse has one value. */
function isHeldByOne(relations: Readonly<Record<string, Relation>>, name: string): boolean {
  const inverse = relations[relations[name]?.inverse ?? ''];
  return inverse !== undefined && inverse.over === 'span' && !inverse.many && relations[name]?.many === true;
}

/** The terms between which an office was handed on: of the successor and of whom the fact says they succeeded. */
function handoversOf(
  byPerson: ReadonlyMap<string, readonly Term[]>,
  succession: Fact,
): readonly { readonly next: Term; readonly last: Term }[] {
  const before = byPerson.get(valueThing(succession)) ?? [];
  return (byPerson.get(succession.about[0] ?? '') ?? []).flatMap((next) =>
    before.filter((last) => valueThing(last) === valueThing(next)).map((last) => ({ next, last })),
  );
}

/** The thing that a fact has as its value: of a term its office, of a succession the predecessor. */
function valueThing({ value }: Fact): string {
  return value !== undefined && 'thing' in value ? value.thing : '';
}
