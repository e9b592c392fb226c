import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;

/** What answered in Discord's place is a proxy, a firewall or the login page of a network. */
export class NotDiscord extends Error {
  override readonly name = 'NotDiscord';

  constructor(status: number) {
    super(`What answers in place of Discord is not Discord (HTTP ${status})`);
  }
}

/** Discord asks to wait for longer than what is to be answered lives. */
export class WaitTooLong extends Error {
  override readonly name = 'WaitTooLong';

  constructor(readonly waitS: number) {
    super(`Discord wants us to wait for ${waitS} seconds, which is longer than the interaction lives`);
  }
}

export interface AnswersTold {
  /** A request was refused for now. @param waitS - how long we shall wait, in seconds */
  readonly onWait: (request: { readonly method: string; readonly path: string }, waitS: number) => void;
  /** The bot's token was refused: discord.js makes no more requests with it. */
  readonly onUnauthorized: () => void;
}

/** Where Discord does not say for how long, as its shield Cloudflare may not. */
const untoldWaitS = 10;
/** A timer takes no more than 24 days; Discord's longest limits last a day. */
const longestWaitS = 86_400;
/** An interaction lives for three seconds, then its token for a quarter of an hour. */
const livesS = { callback: 2.5, webhook: 900 };

/**
 * Looks at answers before discord.js does, which takes each for Discord's own: a page of HTML would count as success, and
 * a 429 without a time to wait would be asked again at once and for ever, until Discord shuts the whole address out.
 *
 * @param makeRequest - makes one attempt
 * @returns the same, except that it throws {@link NotDiscord} and {@link WaitTooLong}
 */
export function checkedAnswers(makeRequest: MakeRequest, told: Partial<AnswersTold> = {}): MakeRequest {
  return async (url, init) => {
    const answer = await makeRequest(url, init);
    if (answer.status === 429) return waitable(answer, url, init.method ?? 'GET', told);
    const isRedirect = answer.status >= 300 && answer.status < 400;
    if (isRedirect || (answer.status < 500 && isPage(answer))) {
      // Its connection is free for others only once it is read.
      await answer.text();
      throw new NotDiscord(answer.status);
    }
    if (answer.status === 401 && new Headers(init.headers).has('authorization')) told.onUnauthorized?.();
    return answer;
  };
}

/** A 429 that says how long to wait, as discord.js reads it. */
async function waitable(answer: Answer, url: string, method: string, { onWait }: Partial<AnswersTold>) {
  const text = await answer.text();
  const waitS = Math.min(longestWaitS, seconds(answer.headers.get('retry-after')) ?? waitIn(text) ?? untoldWaitS);
  // A token may be part of the path.
  const path = new URL(url).pathname.replace(/^\/api(\/v\d+)?/, '');
  onWait?.({ method, path: path.replace(/\/(interactions|webhooks)\/(\d+)\/[^/]+/, '/$1/$2/[secret]') }, waitS);
  const lifeS = path.endsWith('/callback')
    ? livesS.callback
    : path.startsWith('/webhooks/')
      ? livesS.webhook
      : undefined;
  if (lifeS !== undefined && waitS > lifeS) throw new WaitTooLong(waitS);
  const headers = new Headers([...answer.headers]);
  headers.set('retry-after', String(waitS));
  return new Response(text, { status: answer.status, statusText: answer.statusText, headers });
}

function isPage(answer: Answer): boolean {
  return answer.headers.get('content-type')?.toLowerCase().startsWith('text/html') === true;
}

/** A header may also hold a date, or anything. */
function seconds(text: string | null): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value > 0 ? value : undefined;
}

function waitIn(json: string): number | undefined {
  try {
    const body: unknown = JSON.parse(json);
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'retry_after') : undefined;
    return typeof value === 'number' && value > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
