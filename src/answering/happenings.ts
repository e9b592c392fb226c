import type { Dated } from './calendar.js';
import { agrees, type DateMention } from './dates.js';
import { dayAfter, daysBetween, type Span } from './days.js';
import type { Events } from './events.js';
import type { Computed } from './listing.js';
import type { Query } from './query.js';
import { sideOf } from './sides.js';

/** Most facts of one answer. */
const factsMax = 8;

/** What happened on or around a date, where nothing but the date says what is meant. */
export function answerOfDate(query: Query, events: Events): Computed | undefined {
  if (!query.operations.has('happening')) return undefined;
  // A date's place is that of the word after it.
  const own = query.units.filter(
    (unit) => !unit.slight && !unit.carried && (unit.kind === 'date' || !query.asking.has(unit.at)),
  );
  const others = own.filter((unit) => unit.kind !== 'date' && !unit.things.some((id) => events.wide.has(id)));
  const [unit, ...more] = own.filter((one) => one.kind === 'date');
  if (!unit?.date || others.length > 0 || more.length > 0) return undefined;
  const side = sideOf(unit);
  if (side !== 'in' && side !== 'around') return undefined;
  const date = side === 'around' && unit.date.span ? { ...unit.date, span: widened(unit.date.span) } : unit.date;
  const general = query.units.flatMap((one) => (one.kind === 'thing' && !one.slight ? one.things : []));
  const found = onDate(date, events).filter(
    ({ fact }) => general.length === 0 || general.some((id) => fact.about.includes(id) || !events.wide.has(id)),
  );
  if (found.length === 0) return undefined;
  const shown = nearest(found, unit.date).slice(0, factsMax).sort(byDate);
  const left = found.length - shown.length;
  return {
    operation: 'list',
    // Several events have no one short answer: their days alone would tell nothing.
    short: shown.length === 1 ? (shown[0]?.fact.says ?? '') : '',
    text: [...shown.map(({ fact }) => fact.says), ...(left > 0 ? [`And ${left} more.`] : [])].join('\n'),
    facts: shown.map(({ fact }) => fact),
    about: [...new Set(shown.map(({ thing }) => thing))],
  };
}

/** What is dated within a span, each date of a thing once, as exactly as it is known. */
function onDate(date: DateMention, { calendar }: Events): readonly Dated[] {
  const found = new Map<string, Dated>();
  for (const dated of calendar.all) {
    if (!agrees(date, dated.span) || !isAsExact(dated.span, date)) continue;
    const key = `${dated.thing} ${dated.fact.relation} ${dated.date}`;
    if (!found.has(key)) found.set(key, dated);
  }
  return [...found.values()];
}

/** A date known to the year alone tells nothing of one of its days. */
function isAsExact(span: Span, { span: asked, month }: DateMention): boolean {
  if (asked) return span.to <= asked.to && span.from >= asked.from ? true : daysBetween(span.from, span.to) < 31;
  return month !== undefined && span.from.slice(0, 7) === span.to.slice(0, 7);
}

/** A week to each side of a day, a month of a month, a year of a year. */
function widened({ from, to }: Span): Span {
  const length = daysBetween(from, to);
  const margin = length < 27 ? 7 : length < 120 ? 31 : 366;
  return { from: dayAfter(from, -margin), to: dayAfter(to, margin) };
}

function nearest(found: readonly Dated[], { span }: DateMention): readonly Dated[] {
  if (!span) return found;
  const distance = (dated: Dated): number =>
    Math.max(0, daysBetween(dated.span.to, span.from), daysBetween(span.to, dated.span.from));
  return [...found].sort((a, b) => distance(a) - distance(b));
}

function byDate(a: Dated, b: Dated): number {
  return a.span.from.localeCompare(b.span.from);
}
