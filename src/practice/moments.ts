/**
 * A moment as Discord writes it, `2026-11-22T21:40:17.001000+00:00`. Libraries with parsers of their own take no other
 * form: Python's before 3.11 knows no `Z`, and twilight counts the digits.
 */
export function written(moment = new Date()): string {
  return moment.toISOString().replace('Z', '000+00:00');
}
