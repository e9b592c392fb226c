import { isString } from '../json.js';
import type { Complaints } from '../problem.js';

/** Where in a body a value lies. */
export type Path = readonly (string | number)[];

/** Whether anything stands in a field that may be left out: libraries also leave it out by `null`. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Complains unless a list has between `min` and `max` items. */
export function within(list: readonly unknown[], min: number, max: number, path: Path, complaints: Complaints): void {
  if (list.length >= min && list.length <= max) return;
  complaints.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** Complains unless a value is a text of `min` to `max` characters. */
export function textWithin(value: unknown, min: number, max: number, path: Path, complaints: Complaints): void {
  if (value === undefined || value === null) required(path, complaints);
  else if (!isString(value)) complaints.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
  else if (value.length < min || value.length > max) {
    complaints.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
}

export function required(path: Path, complaints: Complaints): void {
  complaints.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}
