import { errorCode } from './error-code.js';
import type { Face } from './face.js';
import { causeOf } from './redact.js';

/** What was being done when something unexpected happened, for the log. */
export interface Doing {
  /** `/ask`, `component related`, `form report`, `mention`, … */
  readonly command: string;
  readonly guild: string | null;
}

/** Discord's answers that say that an interaction is over: too late, answered already, or older than 15 minutes. */
const overCodes: ReadonlySet<unknown> = new Set([10062, 40060, 50027]);

/** Whether nothing can be said to this interaction any more. */
export function isOver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && overCodes.has(error.code);
}

/**
 * Logs what nobody foresaw, in one line under a short code.
 *
 * @returns the code, for the asker
 */
export function logUnexpected(face: Pick<Face, 'log' | 'token'>, doing: Doing, error: unknown): string {
  const code = errorCode();
  face.log.error({ code, ...doing, cause: causeOf(error, face.token) }, 'Something unexpected happened');
  return code;
}
