import { showDate } from '../../knowledge/dates.js';

/** Months as MLA abbreviates them (MLA Handbook, 9th ed., appendix 1). */
const mlaMonths = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

interface Parts {
  readonly year: string;
  /** "March" */
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** `2010-03-10` → "March 10, 2010", `2010-03` → "March 2010": Chicago. */
export function monthFirst(iso: string): string {
  const { year, month, day } = parts(iso);
  if (month === undefined) return year;
  return day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** `2010-03-10` → "2010, March 10": APA's reference list. */
export function yearFirst(iso: string): string {
  const { year, month, day } = parts(iso);
  if (month === undefined) return year;
  return `${year}, ${[month, day].filter((part) => part !== undefined).join(' ')}`;
}

/** `2010-03-10` → "10 Mar. 2010": MLA. */
export function shortMonth(iso: string): string {
  const { year, month, day } = parts(iso);
  const short = month === undefined ? undefined : mlaMonths[Number(iso.slice(5, 7)) - 1];
  return [day, short, year].filter((part) => part !== undefined).join(' ');
}

function parts(iso: string): Parts {
  const [year = iso, month, day] = iso.split('-');
  return {
    year,
    month: month === undefined ? undefined : showDate(`${year}-${month}`).replace(` ${year}`, ''),
    day: day === undefined ? undefined : String(Number(day)),
  };
}
