import { STATUS_CODES } from 'node:http';
import { refusalHeaders } from './limits.js';

/** Requests to be answered with an error. */
export interface Fault {
  /** A part of `METHOD /path`, or a pattern over it. */
  readonly match: string | RegExp;
  readonly status: number;
  times: number;
  /** Whom a 429 blames: this bot on this route unless said, all its requests, or everybody at this resource. */
  readonly scope?: 'user' | 'global' | 'shared' | undefined;
  /** What a 429 asks to wait for; short unless said, so that tests of retries take no time. */
  readonly retryAfterS?: number | undefined;
  /** Whether the request takes effect all the same, and only its answer is lost. */
  readonly tooLate?: boolean | undefined;
}

export type FaultDetails = Pick<Fault, 'scope' | 'retryAfterS' | 'tooLate'>;

export interface Failure {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the request takes effect all the same. */
  readonly tooLate: boolean;
}

/** What shall go wrong, and what shall take its time. */
export class Faults {
  readonly #faults: Fault[];
  /** Milliseconds by which answers are held back. */
  readonly #delays = new Map<Fault['match'], number>();

  constructor(faults: readonly Fault[]) {
    this.#faults = faults.map((fault) => ({ ...fault }));
  }

  add(fault: Fault): void {
    this.#faults.push({ ...fault });
  }

  /** Holds matching answers back; a later delay for the same requests replaces this one. */
  delay(match: Fault['match'], delayMs: number): void {
    this.#delays.set(match, delayMs);
  }

  /** @param line - `METHOD /path` */
  async wait(line: string): Promise<void> {
    if (this.#delays.size === 0) return;
    const delay = [...this.#delays].find(([match]) => matches(match, line));
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay[1]));
  }

  /** The error that this request shall meet, if any; it counts as met. */
  next(line: string): Failure | undefined {
    const n = this.#faults.findIndex(({ match }) => matches(match, line));
    const fault = this.#faults[n];
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.#faults.splice(n, 1);
    return failure(fault);
  }
}

function matches(match: string | RegExp, line: string): boolean {
  return typeof match === 'string' ? line.includes(match) : line.search(match) !== -1;
}

function failure({ status, scope = 'user', retryAfterS = 0.05, tooLate = false }: Fault): Failure {
  if (status === 429) {
    const headers = refusalHeaders(scope, retryAfterS);
    return { status, body: tooMany(retryAfterS, scope === 'global'), headers, tooLate };
  }
  return { status, body: { message: `${status}: ${STATUS_CODES[status] ?? 'Error'}`, code: 0 }, headers: {}, tooLate };
}

/** The body of a 429. */
export function tooMany(retryAfterS: number, global: boolean) {
  return { message: 'You are being rate limited.', code: 0, retry_after: retryAfterS, global };
}
