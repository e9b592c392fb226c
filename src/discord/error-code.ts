import { randomInt } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, so that a code read aloud or off a screenshot is typed back right.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code under which the asker's card and the host's log line find each other: `7QK0ZD`.
 *
 * @param pick - a whole number from 0 up to but not including its argument
 */
export function errorCode(pick: (below: number) => number = randomInt): string {
  return Array.from({ length: 6 }, () => digits.charAt(pick(digits.length))).join('');
}
