import { showDate } from '../knowledge/dates.js';
import type { PackedFact } from './answer.js';
import type { Dated } from './calendar.js';
import { daysOf, type Span } from './days.js';
import { thingsOf } from './documents.js';
import type { Events } from './events.js';
import type { Computed } from './listing.js';
import type { Query, Unit } from './query.js';
import type { Stretch } from './sides.js';
import { sideOf } from './sides.js';

/** The rest of the question must be covered by what is found to this share of its weight. */
const coverageMin = 0.7;

/** Who held an office, or what else held, at the moment of something that has a date: "who led it when 71/14 was adopted?". */
export function answerAtMoment(query: Query, events: Events): Computed | undefined {
  if (!query.kinds.has('who') && query.noun !== 'person' && query.noun !== 'country') return undefined;
  const moment = query.units.find((unit) => sideOf(unit) === 'at' && unit.kind === 'thing');
  const dated = moment && momentOf(moment, events);
  const clause = moment && clauseOf(moment, query.question);
  if (!moment || !dated || !clause) return undefined;
  const rest = events.read(`${query.question.slice(0, clause.start)} ${query.question.slice(clause.end)}`);
  // An office is someone's: of a question that names nobody and nothing, any office would do.
  if (!rest.units.some((unit) => unit.kind === 'thing')) return undefined;
  const found = events
    .rank(rest, ({ fact }) => fact?.held !== undefined && heldDuring(fact, dated.span))
    .find(
      ({ features }) =>
        features.coverage >= coverageMin &&
        features.thingLacking === 0 &&
        features.wordUnknown === 0 &&
        features.nameUnknown === 0,
    );
  const fact = found?.document.fact;
  if (!fact) return undefined;
  const name = (id: string): string => events.thing(id)?.name ?? id;
  return {
    operation: 'look up',
    short: holdersOf(fact, rest, events).map(name).join(', '),
    text: `${fact.says} ${name(dated.thing)}: ${showDate(dated.date)}.`,
    facts: [fact, dated.fact],
    about: [dated.thing],
  };
}

function momentOf(unit: Unit, { calendar, wide }: Events): Dated | undefined {
  return unit.things.filter((id) => !wide.has(id)).flatMap((id) => calendar.of(id) ?? [])[0];
}

/** The clause that names the moment: up to the next comma after "when …", or back to the one before "… 时". */
function clauseOf({ beside, stretch }: Unit, question: string): Stretch | undefined {
  if (!beside || !stretch) return undefined;
  const isHead = beside.start < stretch.start;
  if (isHead) {
    const comma = question.slice(stretch.end).search(/[,;，；]/u);
    return { start: beside.start, end: comma < 0 ? question.length : stretch.end + comma };
  }
  const before = question.slice(0, stretch.start);
  return { start: Math.max(before.lastIndexOf(','), before.lastIndexOf('，')) + 1, end: beside.end };
}

function heldDuring({ held }: PackedFact, { from, to }: Span): boolean {
  if (!held) return false;
  const begins = held.from === undefined || daysOf(held.from).from <= to;
  return begins && (held.to === undefined || daysOf(held.to).to >= from);
}

/** The people, or where there are none the countries, that a fact connects; not those that the question names. */
function holdersOf(fact: PackedFact, query: Query, { thing }: Events): readonly string[] {
  const named = new Set(query.units.flatMap((unit) => unit.things));
  const all = [...new Set([...thingsOf(fact.value), ...fact.about])].filter((id) => !named.has(id));
  const people = all.filter((id) => thing(id)?.type === 'person');
  return people.length > 0 ? people : all.filter((id) => thing(id)?.type === 'country');
}
