import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { WaitTooLong } from '../../src/discord/checked-answers.js';
import { OutcomeUnknown, persistentRequests } from '../../src/discord/persistent-requests.js';

const callback = 'http://discord.invalid/api/v10/interactions/1/token/callback?with_response=false';
const message = 'http://discord.invalid/api/v10/webhooks/1/token/messages/2';
const followUp = 'http://discord.invalid/api/v10/webhooks/1/token?wait=true';
const hangs = 'hangs';
type Meets = number | typeof hangs | readonly [status: number, code: number];

/** A Discord that answers one request after the other as told, and how often it was asked. */
function discord(...meets: readonly Meets[]) {
  const left = [...meets];
  let asked = 0;
  const request = persistentRequests((_url, { signal }) => {
    asked += 1;
    const next = left.shift() ?? 204;
    if (next !== hangs) return Promise.resolve(answerOf(next));
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('given up')));
    });
  });
  return { request, asked: () => asked };
}

function answerOf(meets: Exclude<Meets, typeof hangs>): Response {
  if (typeof meets === 'number') return new Response(meets === 204 ? null : '{}', { status: meets });
  return Response.json({ code: meets[1], message: 'no' }, { status: meets[0] });
}

const reply = { method: 'POST', body: JSON.stringify({ type: 4, data: {} }) };
const deferral = { method: 'POST', body: JSON.stringify({ type: 5 }) };
const refused = [400, 40060] as const;

test.each<[string, readonly Meets[], number, number]>([
  ['answered at once', [204], 204, 1],
  ['an error of Discord, then success', [500, 502, 204], 204, 3],
  ['lost after it took effect', [502, refused], 204, 2],
  ['acknowledged by somebody else', [refused], 400, 1],
  ['wrong, after an error', [503, [400, 50035]], 400, 2],
  ['asked to wait', [429], 429, 1],
  ['unheard for too long', [hangs, 204], 204, 2],
  ['unheard, though it took effect', [hangs, refused], 204, 2],
])('a callback that is %s', async (_why, meets, status, times) => {
  const { request, asked } = discord(...meets);
  expect((await request(callback, reply)).status).toBe(status);
  expect(asked()).toBe(times);
});

test('what a refusal says is still there to be read', async () => {
  const { request } = discord(500, [400, 50035]);
  expect(await (await request(callback, reply)).json()).toEqual({ code: 50035, message: 'no' });
});

test.each([
  ['its own body again', reply, reply, 204],
  ['an excuse after an answer', reply, { method: 'POST', body: JSON.stringify({ type: 4, data: { flags: 64 } }) }, 204],
  ['the same deferral', deferral, deferral, 204],
  ['the answer after a deferral, which is still missing', deferral, reply, 400],
])('a callback of unknown outcome is remembered: %s', async (_why, first, second, status) => {
  // What asks to wait is left to discord.js, which then makes the request anew.
  const { request } = discord(502, 429, refused);
  expect((await request(callback, first)).status).toBe(429);
  expect((await request(callback, second)).status).toBe(status);
});

test('an answer that meets errors after a deferral of unknown outcome: whose acknowledgement it was is not guessed', async () => {
  const { request } = discord(502, 429, 502, refused);
  await request(callback, deferral);
  expect((await request(callback, reply)).status).toBe(400);
});

test('a follow-up that may have been sent is not sent again', async () => {
  const { request, asked } = discord(502, 200);
  await expect(request(followUp, reply)).rejects.toBeInstanceOf(OutcomeUnknown);
  expect(asked()).toBe(1);
});

test('one that never left is', async () => {
  let asked = 0;
  const request = persistentRequests(() => {
    asked += 1;
    const cause = Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' });
    return asked < 3 ? Promise.reject(new TypeError('fetch failed', { cause })) : Promise.resolve(answerOf(200));
  });
  expect((await request(followUp, reply)).status).toBe(200);
  expect(asked).toBe(3);
});

test('a removal whose first attempt took effect has succeeded', async () => {
  const { request } = discord(502, [404, 10008]);
  expect((await request(message, { method: 'DELETE' })).status).toBe(204);
});

test('reading is left to discord.js', async () => {
  const { request, asked } = discord(500, 200);
  expect((await request(message, { method: 'GET' })).status).toBe(500);
  expect(asked()).toBe(1);
});

test('an error that does not end is told in the end', async () => {
  const { request, asked } = discord(...Array.from({ length: 50 }, () => 500));
  expect((await request(callback, reply)).status).toBe(500);
  expect(asked()).toBeGreaterThan(3);
});

test('a caller who gives up is heard', async () => {
  const { request } = discord(hangs);
  const giving = new AbortController();
  const pending = request(message, { method: 'PATCH', body: '{}', signal: giving.signal });
  giving.abort();
  await expect(pending).rejects.toThrow('given up');
});

test('one that Discord lets wait for too long is not tried again', async () => {
  let asked = 0;
  const request = persistentRequests(() => {
    asked += 1;
    return Promise.reject(new WaitTooLong(600));
  });
  await expect(request(callback, reply)).rejects.toBeInstanceOf(WaitTooLong);
  expect(asked).toBe(1);
});

test('attempts leave no listeners behind', async () => {
  const { request } = discord(...Array.from({ length: 50 }, () => 500));
  const { signal } = new AbortController();
  await request(callback, { ...reply, signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
