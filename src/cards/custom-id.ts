import { customIdMaxChars } from './limits.js';

/** What a pressed button means: everything is in the custom id, so that buttons survive restarts and releases. */
export interface ParsedCustomId {
  /** Which button it is: the `id` of one of `commands/`. */
  readonly kind: string;
  /** Raised when the meaning of the state changes. */
  readonly version: number;
  readonly state: readonly string[];
}

/**
 * Writes a custom id: `related:1:un-sco/F-0183`.
 *
 * @param version - whole number ≥ 1
 * @throws RangeError if the id would be longer than Discord's 100 characters, or the version is not a whole number
 */
export function customId(kind: string, version: number, ...state: readonly string[]): string {
  if (kind === '' || !Number.isSafeInteger(version) || version < 1) {
    throw new RangeError(`"${kind}" version ${version} cannot start a custom id`);
  }
  const id = [kind, String(version), ...state].map(escapePart).join(':');
  if (id.length > customIdMaxChars) {
    throw new RangeError(`custom id "${id}" is longer than ${customIdMaxChars} characters`);
  }
  return id;
}

/** Reads what {@link customId} wrote; undefined for anything else. */
export function parseCustomId(id: string): ParsedCustomId | undefined {
  if (id.length > customIdMaxChars || /%(?!25|3A)/.test(id)) return undefined;
  const [kind, version, ...state] = id.split(':').map(unescapePart);
  if (kind === undefined || kind === '' || version === undefined || !/^[1-9]\d{0,8}$/.test(version)) return undefined;
  return { kind, version: Number(version), state };
}

function escapePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll(':', '%3A');
}

function unescapePart(part: string): string {
  return part.replaceAll('%3A', ':').replaceAll('%25', '%');
}
