import { showDate } from '../knowledge/dates.js';
import type { ClosedList } from '../knowledge/schema.js';
import type { Operation, PackedFact } from './answer.js';
import type { Dated } from './calendar.js';
import { daysBetween } from './dates.js';
import type { Query } from './query.js';
import { asksBeyond, type Listing, select, theOne } from './selecting.js';
import { ordinal } from './symbols.js';

/** An answer computed over dated facts. */
export interface Computed {
  readonly operation: Operation;
  readonly short: string;
  readonly text: string;
  readonly facts: readonly PackedFact[];
  readonly list?: ClosedList | undefined;
  /** Things whose disputes the reader must be told. */
  readonly about: readonly string[];
}

/**
 * An answer over a closed list that the question names: how many, which ones, the first, the third, the one after.
 *
 * @returns undefined where the question names no list, or asks for more than a list can answer
 */
export function answerOverList(query: Query, listing: Listing): Computed | undefined {
  const selection = select(query, listing);
  if (!selection || selection.rest.length > 0) return undefined;
  const { list, members, within, narrowed, anchor } = selection;
  // The "event" of a list's name is not named by "what happened".
  if (query.operations.has('happening') && !isNamed(list, query)) return undefined;
  if (query.operations.has('longest') || query.operations.has('shortest'))
    return gapBetween(within, query.operations.has('longest'), list, listing);
  const step = stepOf(query);
  if (anchor !== undefined && step !== 0) return neighbour(members, anchor, step, list, listing);
  if (anchor !== undefined && !asksCount(query)) return undefined;
  if (asksCount(query)) return selection.complete ? counted(within, list, listing) : undefined;
  if (asksBeyond(query, selection, listing)) return undefined;
  // "The one right after the declaration": the nearest on that side of it.
  if (narrowed && (query.operations.has('next') || query.operations.has('previous'))) {
    return picked(within, step < 0 ? within.length - 1 : 0, 'look up', list, listing);
  }
  const one = theOne(query, selection);
  if (one) return picked(within, within.indexOf(one.member), one.operation, list, listing);
  if (narrowed && within.length > 1) return listed(within, list, listing);
  return !narrowed && query.operations.has('list') ? listed(within, list, listing) : undefined;
}

/** Whether a word names a list that is there for more than to ask. */
function isNamed(list: ClosedList, { units, asking }: Query): boolean {
  return units.some((unit) => unit.kind === 'word' && !asking.has(unit.at) && unit.lists.includes(list.id));
}

/** Which way along a list a question goes from the member it names. */
function stepOf({ operations }: Query): 1 | -1 | 0 {
  if (operations.has('previous') || operations.has('before')) return -1;
  return operations.has('next') || operations.has('after') ? 1 : 0;
}

/** "How many", with the list's own noun as what is counted. */
function asksCount(query: Query): boolean {
  if (!query.kinds.has('how-many') && !query.operations.has('count')) return false;
  const counted = query.units.filter((unit) => !unit.slight && unit.kind !== 'thing').sort((a, b) => a.at - b.at);
  return [...(query.counting ?? [])].some((from) => {
    // "Of the resolutions, how many …", as other languages order it: what was said last before.
    const next = counted.find((unit) => unit.at > from) ?? counted.findLast((unit) => unit.at < from);
    return next !== undefined && next.lists.length > 0;
  });
}

/** One line a member: `A/RES/64/183 (18 December 2009)`. */
export function memberLine(member: Dated, listing: Pick<Listing, 'thing'>): string {
  return `${listing.thing(member.thing)?.name ?? member.thing} (${showDate(member.date)})`;
}

function counted(within: readonly Dated[], list: ClosedList, listing: Listing): Computed {
  const lines = within.map((member) => memberLine(member, listing));
  return {
    operation: 'count',
    short: within.length === 0 ? 'None' : String(within.length),
    text:
      within.length === 0
        ? `The collection knows the ${list.name} completely as of ${showDate(list.asOf)}, and none fits.`
        : lines.join('\n'),
    facts: within.map(({ fact }) => fact),
    list,
    about: within.map(({ thing }) => thing),
  };
}

function listed(within: readonly Dated[], list: ClosedList, listing: Listing): Computed {
  const lines = within.map((member) => memberLine(member, listing));
  return {
    operation: 'list',
    short: within.length === 1 ? (lines[0] ?? '') : `${within.length} ${list.name}`,
    text: lines.join('\n'),
    facts: within.map(({ fact }) => fact),
    list,
    about: within.map(({ thing }) => thing),
  };
}

function picked(
  within: readonly Dated[],
  at: number,
  operation: Operation,
  list: ClosedList,
  listing: Listing,
): Computed | undefined {
  const member = within[at];
  if (!member) return undefined;
  const place =
    // Of what a question narrows down, the last is not the latest of all.
    operation === 'look up' || within.length < list.members.length
      ? ''
      : `, ${operation === 'last' ? 'the latest' : `the ${ordinal(at + 1)}`} of the ${list.name}${operation === 'last' ? ` as of ${showDate(list.asOf)}` : ''}`;
  return {
    operation,
    short: `${listing.thing(member.thing)?.name ?? member.thing}, ${showDate(member.date)}`,
    text: `${member.fact.says}${place && ` (${place.slice(2)})`}`,
    facts: [member.fact],
    list,
    about: [member.thing],
  };
}

function neighbour(
  members: readonly Dated[],
  anchor: number,
  step: 1 | -1,
  list: ClosedList,
  listing: Listing,
): Computed | undefined {
  const from = members[anchor];
  const member = members[anchor + step];
  if (!from || !member) return undefined;
  return {
    operation: step > 0 ? 'next' : 'previous',
    short: `${listing.thing(member.thing)?.name ?? member.thing}, ${showDate(member.date)}`,
    text: `${member.fact.says} It is the one ${step > 0 ? 'after' : 'before'} ${memberLine(from, listing)} among the ${list.name}.`,
    facts: [member.fact, from.fact],
    list,
    about: [member.thing],
  };
}

function gapBetween(
  within: readonly Dated[],
  longest: boolean,
  list: ClosedList,
  listing: Listing,
): Computed | undefined {
  const gaps = within.slice(1).flatMap((to, at) => {
    const from = within[at];
    return from ? [{ from, to, days: daysBetween(from.span.to, to.span.from) }] : [];
  });
  const gap = gaps.sort((a, b) => (longest ? b.days - a.days : a.days - b.days))[0];
  if (!gap) return undefined;
  return {
    operation: 'interval',
    short: `${gap.days.toLocaleString('en')} days, between ${memberLine(gap.from, listing)} and ${memberLine(gap.to, listing)}`,
    text: `That is the ${longest ? 'longest' : 'shortest'} time between two consecutive ${list.name}.`,
    facts: [gap.from.fact, gap.to.fact],
    list,
    about: [gap.from.thing, gap.to.thing],
  };
}
