import type { DateToken } from './date-tokens.js';
import { type Span, spanOf } from './days.js';

/**
 * A date in figures alone: `2009-12-18`, `18.12.2009`, `18/12/2009`, `12/18/2009`. Of `5/4/2010` the first figure is the
 * day. Of years in two figures, dots tell that the day comes first (`18.12.09`); with slashes or hyphens the date is read
 * only where the calendar leaves one reading, so `18/12/09`, which may be of 2009 or of 2018, is not.
 */
export function figuresAt(
  tokens: readonly DateToken[],
  at: number,
): { readonly span: Span; readonly next: number } | undefined {
  if (tokens[at + 1]?.kind !== 'sign' || tokens[at + 3]?.kind !== 'sign') return undefined;
  const [first, sign, second, other, third] = tokens.slice(at, at + 5);
  if (first?.kind !== 'number' || second?.kind !== 'number' || third?.kind !== 'number') return undefined;
  if (!sign || !other || !/^[-./]$/.test(sign.text) || !/^[-./]$/.test(other.text)) return undefined;
  if ([sign, second, other, third].some(({ spaced }) => spaced)) return undefined;
  if (second.digits > 2) return undefined;
  const span = spanOfFigures(first, second, third, sign.text, other.text);
  return span && { span, next: at + 5 };
}

function spanOfFigures(
  first: DateToken,
  second: DateToken,
  third: DateToken,
  sign: string,
  other: string,
): Span | undefined {
  if (isYear(first) && third.digits <= 2) return spanOf(first.value, second.value, third.value);
  if (first.digits > 2) return undefined;
  if (isYear(third)) {
    if (sign === '-' || other === '-') return undefined;
    return second.value > 12
      ? spanOf(third.value, first.value, second.value)
      : spanOf(third.value, second.value, first.value);
  }
  if (third.digits !== 2 || first.digits !== 2 || second.digits !== 2 || sign !== other) return undefined;
  const [a, b, c] = [first.value, second.value, third.value];
  if (sign === '.') return spanOf(fullYear(c), b, a);
  const readings = [spanOf(fullYear(c), b, a), spanOf(fullYear(c), a, b), spanOf(fullYear(a), b, c)];
  const possible = [...new Map(readings.flatMap((span) => (span ? [[span.from, span] as const] : []))).values()];
  return possible.length === 1 ? possible[0] : undefined;
}

/** A year in two figures, as one of the UN's own time. */
export function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits >= 45 ? 1900 : 2000);
}

/** Whether a number is written as a year is. */
export function isYear(token: DateToken | undefined): boolean {
  return token?.digits === 4 && token.value >= 1900 && token.value < 2100;
}
