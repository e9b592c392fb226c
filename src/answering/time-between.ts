import { calendarGap, daysBetween, daysOf, isToTheDay } from './days.js';

/** Below this many days a time is counted in days alone. */
export const shortMaxDays = 60;

/**
 * The time from the beginning of one date of a fact to that of a later one, as exactly as both are known:
 * `2009-12-18`, `2016-11-21` → "6 years, 11 months and 3 days", with its days; `2001`, `2004-06` → "about 3 years",
 * without.
 *
 * @param first - as facts give dates: `2004`, `2004-12`, `2004-12-02`, or two with a slash between; the earlier one
 */
export function timeBetween(
  first: string,
  second: string,
): { readonly words: string; readonly days?: number | undefined } {
  const [from, to] = [daysOf(first).from, daysOf(second).from];
  if (isToTheDay(first) && isToTheDay(second)) {
    const days = daysBetween(from, to);
    return { words: days < shortMaxDays ? dayCount(days) : gapInWords(calendarGap(from, to)), days };
  }
  if (isToTheMonth(first) && isToTheMonth(second)) {
    const gap = calendarGap(from.slice(0, 7).concat('-01'), to.slice(0, 7).concat('-01'));
    return { words: `about ${gapInWords({ ...gap, days: 0 })}` };
  }
  return { words: `about ${counted(Number(to.slice(0, 4)) - Number(from.slice(0, 4)), 'year')}` };
}

/** A date of several years, `2003/2004`, is not known to the month. */
function isToTheMonth(date: string): boolean {
  return date.split('/').every((part) => part.length >= 7);
}

/** `1 day`, `2530 days`. */
export function dayCount(days: number): string {
  return counted(days, 'day');
}

function gapInWords({
  years,
  months,
  days,
}: {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}): string {
  const parts = [
    years > 0 ? counted(years, 'year') : '',
    months > 0 ? counted(months, 'month') : '',
    days > 0 ? counted(days, 'day') : '',
  ].filter(Boolean);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '0 days');
}

function counted(number: number, unit: string): string {
  return `${number} ${number === 1 ? unit : `${unit}s`}`;
}
