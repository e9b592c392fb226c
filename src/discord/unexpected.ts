import { errorCode } from './error-code.js';
import type { Face } from './face.js';
import { causeOf } from './redact.js';

/** What was being done when something unexpected happened, for the log. */
export interface Doing {
  /** `/ask`, `component related`, `form report`, `mention`, … */
  readonly command: string;
  readonly guild: string | null;
}

/** Discord's answers that say that an interaction is over, and what that means. */
const overCodes: ReadonlyMap<unknown, string> = new Map([
  [10062, 'Too late: Discord had given the interaction up before it was answered'],
  [40060, 'Somebody else answered the interaction: does a second bot run with this token?'],
  [50027, 'Too late: more than 15 minutes had passed since the interaction'],
]);

/** Whether nothing can be said to this interaction any more. */
export function isOver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && overCodes.has(error.code);
}

/**
 * Logs what nobody foresaw, in one line under a short code. An interaction that is over is no mistake of ours and no
 * secret: it is told as a warning, with its age by the host's clock.
 *
 * @param bornMs - when what was asked came into being, in milliseconds since 1970
 * @returns the code, for the asker
 */
export function logUnexpected(
  face: Pick<Face, 'log' | 'token'>,
  doing: Doing,
  error: unknown,
  bornMs?: number,
): string {
  const code = errorCode();
  const cause = causeOf(error, face.token);
  const over = isOver(error) ? overCodes.get(cause.code) : undefined;
  if (over !== undefined) {
    const ageMs = bornMs === undefined ? {} : { ageMs: Date.now() - bornMs };
    face.log.warn({ ...doing, ...ageMs, code: cause.code }, over);
    return code;
  }
  const kind = [doing.command, cause.name, cause.code, cause.message.slice(0, 80)].join(' ');
  return face.log.trouble(kind, code, { ...doing, cause }, 'Something unexpected happened');
}
