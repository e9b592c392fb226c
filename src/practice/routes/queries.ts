import { Complaints } from '../problem.js';

/** An id of a query, 0 where there is none. */
export function idIn(text: string | null): bigint {
  return text !== null && /^\d{1,20}$/.test(text) ? BigInt(text) : 0n;
}

/** Whether a query says yes; Discord reads `1` as it reads `true`. */
export function flagIn(query: URLSearchParams, name: string): boolean {
  return ['true', '1'].includes((query.get(name) ?? '').toLowerCase());
}

/**
 * How many are asked for.
 *
 * @throws Problem 50035 unless that is a number from 1 to `most`
 */
export function limitIn(query: URLSearchParams, usual: number, most: number): number {
  const given = query.get('limit');
  if (given === null) return usual;
  const limit = /^-?\d+$/.test(given) ? Number(given) : undefined;
  const complaints = new Complaints();
  if (limit === undefined) complaints.add(['limit'], 'NUMBER_TYPE_COERCE', `Value "${given}" is not int.`);
  else if (limit < 1) complaints.add(['limit'], 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.');
  else if (limit > most) {
    complaints.add(['limit'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
  }
  complaints.raise();
  return limit ?? usual;
}
