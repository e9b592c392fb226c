/** First and last day of a date as exact as it is known, both `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days covered by a date of a fact: `2004`, `2004-12`, `2004-12-02` or two of them with a slash between. */
export function daysOf(date: string): Span {
  const [first = '', last = first] = date.split('/');
  return { from: firstDay(first), to: lastDay(last) };
}

/** Whether a date of a fact is known to the day: one day, or the first and the last of several. */
export function isToTheDay(date: string): boolean {
  return date.split('/').every((part) => part.length === 10);
}

/**
 * Days covered by a year, a month of it or a day of that.
 *
 * @returns undefined where the calendar has no such day
 */
export function spanOf(year: number, month?: number, day?: number): Span | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return daysOf(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/** From the first day of one span to the last of another; undefined where that ends before it begins. */
export function joinSpans(first: Span | undefined, last: Span | undefined): Span | undefined {
  if (!first || !last || first.from > last.to) return undefined;
  return { from: first.from, to: last.to };
}

/** Days from one day to another, both `YYYY-MM-DD`; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsADay);
}

/** The day so many days after another one, or before it where the number is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsADay).toISOString().slice(0, 10);
}

const millisecondsADay = 86_400_000;

/** Whole years, months and days from one day to a later one. */
export function calendarGap(
  from: string,
  to: string,
): { readonly years: number; readonly months: number; readonly days: number } {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const early = d2 < d1;
  const months = (y2 - y1) * 12 + (m2 - m1) - (early ? 1 : 0);
  // A month after 31 January is the last day of February.
  const monthBefore = daysInMonth(m2 === 1 ? y2 - 1 : y2, m2 === 1 ? 12 : m2 - 1);
  const days = early ? d2 + monthBefore - Math.min(d1, monthBefore) : d2 - d1;
  return { years: Math.floor(months / 12), months: months % 12, days };
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
