import { disputedTogether } from './disputed.js';
import type { Report } from './findings.js';
import type { Origins } from './origin.js';
import type { Fact, Pack } from './schema.js';
import { boundsOf, showHeld, spanOf } from './terms.js';

/** Admissions take force within days of the meeting that decides on them. */
const admissionDaysMax = 7;

/** The relation that says since when one belongs to a set, and the one that lists the set. */
const sets = [
  { since: 'member-since', lists: 'members' },
  { since: 'observer-since', lists: 'observers' },
] as const;

/**
 * Memberships that cannot be: listed before the day of joining, left out of the list on the day of joining, an observer
 * only after becoming a member. What a dispute names is let through.
 */
export function checkMemberships(pack: Pack, origins: Origins, problem: Report): void {
  const disputed = disputedTogether(pack);
  const contradict = (fact: Fact, other: Fact, how: string) => {
    if (disputed(fact, other)) return;
    const { file, line } = origins.at(other);
    problem(
      fact,
      ['value'],
      `${fact.id} ${how.replace('…', `${other.id} at ${file}:${line}`)}. Correct one, or add a dispute that names both.`,
    );
  };

  for (const { since, lists } of sets) {
    const listings = pack.facts.filter(({ relation }) => relation === lists);
    for (const joining of pack.facts.filter(({ relation }) => relation === since)) {
      const date = dateOf(joining);
      if (date === undefined) continue;
      const [who = '', ...rest] = joining.about;
      const joined = boundsOf(date);
      for (const listing of listings) {
        if (listing.held === undefined || listing.value === undefined || !('things' in listing.value)) continue;
        if (!rest.includes(listing.about[0] ?? '')) continue;
        const { from, to } = spanOf(listing.held);
        const isListed = listing.value.things.includes(who);
        if (isListed && joined.first - from.last > admissionDaysMax) {
          contradict(joining, listing, `says "${since}" ${date} of ${who}, whom … lists ${showHeld(listing.held)}`);
        }
        if (!isListed && joined.first > from.last && to.first - joined.last > admissionDaysMax) {
          contradict(
            joining,
            listing,
            `says "${since}" ${date} of ${who}, whom … leaves out ${showHeld(listing.held)}`,
          );
        }
      }
    }
  }

  const members = pack.facts.filter(({ relation }) => relation === 'member-since');
  for (const observer of pack.facts.filter(({ relation }) => relation === 'observer-since')) {
    const member = members.find(({ about }) => about[0] === observer.about[0] && about[1] === observer.about[1]);
    const [observed, joined] = [dateOf(observer), member === undefined ? undefined : dateOf(member)];
    if (member === undefined || observed === undefined || joined === undefined) continue;
    if (boundsOf(observed).first - boundsOf(joined).last <= admissionDaysMax) continue;
    contradict(
      observer,
      member,
      `has ${observer.about[0]} as an observer since ${observed}, a member by … since ${joined}`,
    );
  }
}

function dateOf({ value }: Fact): string | undefined {
  return value !== undefined && 'date' in value ? value.date : undefined;
}
