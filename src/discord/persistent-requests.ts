import { setTimeout as sleep } from 'node:timers/promises';
import type { RESTOptions } from 'discord.js';
import { WaitTooLong } from './checked-answers.js';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;
type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly unsent: boolean; readonly cause: unknown; readonly finally: () => Answer };

/** How often and how long a request is tried. */
interface Patience {
  /** A further attempt is begun beside one that Discord has not answered for so long. */
  readonly besideAfterMs: number;
  /** After this no further attempt is begun. */
  readonly totalMs: number;
}

/** Discord gives an interaction up after 3 seconds: there is no time to wait for an answer that may never come. */
const forCallbacks: Patience = { besideAfterMs: 800, totalMs: 3_000 };
/** Most of the others would take effect twice. */
const forOthers: Patience = { besideAfterMs: Number.POSITIVE_INFINITY, totalMs: 12_000 };
const firstPauseMs = 50;
const longestPauseMs = 800;

/** Callbacks that may have taken effect unheard, by address, with their bodies; remembered in case of another attempt. */
type Unsure = Map<string, unknown>;
const unsureMax = 1_000;
/** Callbacks that promise an answer but are none. */
const deferrals: ReadonlySet<unknown> = new Set([5, 6]);

/** Follow-ups: the one kind of message that Discord takes no nonce with. */
const followUpUrl = /\/webhooks\/\d+\/[^/?]+(\?|$)/;
/** Failures before anything was sent. */
const unsentCodes: ReadonlySet<unknown> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a message was sent is not known, and sending it again might double it. Neither we nor discord.js do that blindly. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(cause: unknown) {
    super('Whether the follow-up arrived is not known', { cause });
  }
}

const callbackUrl = /\/interactions\/\d+\/[^/?]+\/callback(\?|$)/;
/** What Discord says to a request whose earlier attempt took effect although nobody heard of it. */
const doneCodes: ReadonlyMap<string, number> = new Map([
  ['POST', 40060],
  ['DELETE', 10008],
]);

/**
 * Makes requests that survive a bad moment of Discord's. discord.js tries again three times, at once, and takes what the
 * second attempt meets for a failure; here the attempts are spread over time, one that hangs does not hold up the next,
 * and "already acknowledged" after an attempt of unknown outcome means that it was us: the request has succeeded.
 *
 * @param makeRequest - makes one attempt
 * @returns the same, except that it throws {@link OutcomeUnknown} for a follow-up that may have been sent
 */
export function persistentRequests(makeRequest: MakeRequest): MakeRequest {
  const unsure: Unsure = new Map();

  return async (url, init) => {
    const method = init.method ?? 'GET';
    if (method === 'GET') return makeRequest(url, init);
    const mayDouble = method === 'POST' && followUpUrl.test(url);
    const isCallback = callbackUrl.test(url);
    const { besideAfterMs, totalMs } = isCallback ? forCallbacks : forOthers;
    const beganMs = performance.now();
    const mayGoOn = (pauseMs: number) =>
      performance.now() - beganMs + pauseMs < totalMs && init.signal?.aborted !== true;

    const pending = new Map<Promise<Outcome>, AbortController>();
    const begin = () => {
      const ending = new AbortController();
      const end = () => ending.abort();
      init.signal?.addEventListener('abort', end, { once: true });
      const { signal } = ending;
      const attempt: Promise<Outcome> = outcomeOf(makeRequest(url, { ...init, signal })).finally(() => {
        // Of a storm's many attempts each would leave a listener behind, and Node warns of them.
        init.signal?.removeEventListener('abort', end);
        pending.delete(attempt);
      });
      pending.set(attempt, ending);
    };
    let pauseMs = firstPauseMs;
    const earlier = unsure.get(url);
    // Where an earlier deferral may have got through, "already acknowledged" says nothing of this request: whoever made
    // it has to go on from the deferral.
    const afterDeferral = earlier !== undefined && !isOurs(earlier, init.body);
    let alone = earlier === undefined || afterDeferral;
    for (begin(); ; begin(), alone = afterDeferral) {
      let first = await firstOf(pending, besideAfterMs);
      // Where there is no time for another attempt, those on their way are all that is left.
      while (first?.kind !== 'answered' && pending.size > 0 && !mayGoOn(pauseMs)) first = await firstOf(pending);
      if (first?.kind === 'answered') {
        for (const ending of pending.values()) ending.abort();
        return alone ? first.answer : understood(first.answer, method);
      }
      if (isCallback) remember(unsure, url, init.body);
      if (first === undefined) continue;
      if (first.cause instanceof WaitTooLong) return first.finally();
      if (mayDouble && !first.unsent) throw new OutcomeUnknown(first.cause);
      if (!mayGoOn(pauseMs)) return first.finally();
      await sleep(pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    }
  };
}

/** The first outcome; undefined if there is none within `withinMs`. */
async function firstOf(
  pending: ReadonlyMap<Promise<Outcome>, unknown>,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<Outcome | undefined> {
  if (withinMs === Number.POSITIVE_INFINITY) return Promise.race(pending.keys());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, withinMs, undefined);
  });
  const first = await Promise.race([...pending.keys(), late]);
  clearTimeout(timer);
  return first;
}

/** An error of Discord's own, or none of its answers at all, is worth another attempt. */
async function outcomeOf(request: Promise<Answer>): Promise<Outcome> {
  try {
    const answer = await request;
    if (answer.status < 500) return { kind: 'answered', answer };
    // Its connection is free for others only once it is read.
    const text = await answer.text();
    const cause = new Error(`Discord answered with ${answer.status}`);
    return { kind: 'failed', unsent: false, cause, finally: () => copyOf(answer, text) };
  } catch (error) {
    return {
      kind: 'failed',
      unsent: unsentCodes.has(codeOf(error)),
      cause: error,
      finally: () => {
        throw error;
      },
    };
  }
}

/** fetch says "fetch failed" and keeps the reason in its cause. */
function codeOf(error: unknown): unknown {
  const carrier = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof carrier === 'object' && carrier !== null ? Reflect.get(carrier, 'code') : undefined;
}

/** The answer, or that of success where it says that another attempt of ours has taken effect. */
async function understood(answer: Answer, method: string): Promise<Answer> {
  const text = await answer.text();
  const isDone = answer.status >= 400 && fieldOf(text, 'code') === doneCodes.get(method);
  return isDone ? new Response(null, { status: 204 }) : copyOf(answer, text);
}

function copyOf(answer: Answer, text: string): Answer {
  const { status, statusText } = answer;
  return new Response(status === 204 ? null : text, { status, statusText, headers: [...answer.headers] });
}

/** Whether "already acknowledged" would be the doing of an earlier request, and mean that this one is superfluous. */
function isOurs(earlier: unknown, body: unknown): boolean {
  // Where only a deferral got through, the answer itself is still missing.
  return earlier === body || !deferrals.has(fieldOf(earlier, 'type'));
}

function remember(unsure: Unsure, url: string, body: unknown): void {
  if (!unsure.has(url)) unsure.set(url, body);
  const [oldest] = unsure.keys();
  if (unsure.size > unsureMax && oldest !== undefined) unsure.delete(oldest);
}

function fieldOf(json: unknown, field: 'code' | 'type'): unknown {
  if (typeof json !== 'string') return undefined;
  try {
    const body: unknown = JSON.parse(json);
    return typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  } catch {
    return undefined;
  }
}
