const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/**
 * A date of a pack in words, as exact as it is known: `2009-12-18` → "18 December 2009", `2004-12` → "December 2004",
 * `2016-04-13/2016-04-14` → "13–14 April 2016". What is not a date comes back unchanged.
 *
 * @param iso - `2004`, `2004-12`, `2004-12-02`, or two of them with a slash between
 */
export function showDate(iso: string): string {
  const [first, second, ...more] = iso.split('/').map(parse);
  if (first === undefined || more.length > 0) return iso;
  if (!iso.includes('/')) return show(first);
  return second === undefined ? iso : showSpan(first, second);
}

function parse(date: string): DateParts | undefined {
  const [, year, monthNumber, dayNumber] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const month = monthNumber === undefined ? undefined : months[Number(monthNumber) - 1];
  if (monthNumber !== undefined && month === undefined) return undefined;
  return { year, month, day: dayNumber === undefined ? undefined : String(Number(dayNumber)) };
}

function show({ year, month, day }: DateParts): string {
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}

/** What both ends share is said once, as long as both are known to the same precision. */
function showSpan(from: DateParts, to: DateParts): string {
  const sameYear = from.year === to.year;
  if (from.day !== undefined && to.day !== undefined) {
    if (sameYear && from.month === to.month) {
      return from.day === to.day ? show(to) : `${from.day}–${show(to)}`;
    }
    return sameYear ? `${from.day} ${from.month} – ${show(to)}` : `${show(from)} – ${show(to)}`;
  }
  if (from.day === undefined && to.day === undefined && from.month !== undefined && to.month !== undefined) {
    if (!sameYear) return `${show(from)} – ${show(to)}`;
    return from.month === to.month ? show(to) : `${from.month}–${show(to)}`;
  }
  if (from.month === undefined && to.month === undefined) return sameYear ? from.year : `${from.year}–${to.year}`;
  return `${show(from)} – ${show(to)}`;
}
