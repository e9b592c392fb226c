import type { Card } from '../cards/card.js';
import { WaitTooLong } from './checked-answers.js';
import { errorCode } from './error-code.js';
import type { Face } from './face.js';
import { busyNotice, errorNotice } from './notices.js';
import { causeOf } from './redact.js';
import { TooMany } from './turns.js';

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
  return whyOver(error) !== undefined;
}

function whyOver(error: unknown): string | undefined {
  if (error instanceof WaitTooLong) return 'Too late: Discord makes us wait for longer than an interaction lives';
  return error instanceof Error && 'code' in error ? overCodes.get(error.code) : undefined;
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
  const over = whyOver(error);
  if (over !== undefined) {
    const ageMs = bornMs === undefined ? {} : { ageMs: Date.now() - bornMs };
    const which = error instanceof WaitTooLong ? { waitS: error.waitS } : { code: cause.code };
    face.log.warn({ ...doing, ...ageMs, ...which }, over);
    return code;
  }
  const kind = [doing.command, cause.name, cause.code, cause.message.slice(0, 80)].join(' ');
  return face.log.trouble(kind, code, { ...doing, cause }, 'Something unexpected happened');
}

/**
 * Logs what went wrong, once more where even the excuse for it fails.
 *
 * @returns the excuse: with a code, or the advice to ask again where it was only too much at once
 */
export function excuseFor(
  face: Pick<Face, 'log' | 'token'>,
  doing: Doing,
  error: unknown,
  { written, bornMs }: { readonly written?: readonly string[]; readonly bornMs?: number } = {},
): { readonly card: Card; readonly logUntold: (failure: unknown) => void } {
  if (error instanceof TooMany) {
    face.log.warn({ ...doing }, 'More is asked than can be answered: somebody is told to ask again later');
    return { card: busyNotice(written), logUntold: () => undefined };
  }
  const code = logUnexpected(face, doing, error, bornMs);
  return {
    card: errorNotice(code, written),
    logUntold: (failure) => logUntold(face, doing, code, error, failure),
  };
}

/**
 * Logs that the excuse for an error failed as well; where it met the same, there is nothing to add.
 *
 * @param code - of the error
 */
function logUntold(
  face: Pick<Face, 'log' | 'token'>,
  doing: Doing,
  code: string,
  error: unknown,
  failure: unknown,
): void {
  const [first, second] = [causeOf(error, face.token), causeOf(failure, face.token)];
  if (first.name === second.name && first.message === second.message) return;
  face.log.error({ code, ...doing, cause: second }, 'The asker could not be told');
}
