import { describe, expect, test } from 'vitest';
import { checkedAnswers, NotDiscord, WaitTooLong } from '../../src/discord/checked-answers.js';

const api = 'http://discord.invalid/api/v10';
const message = `${api}/channels/1/messages`;
const callback = `${api}/interactions/1/secret/callback?with_response=false`;
const edit = `${api}/webhooks/1/secret/messages/@original`;
const page = { 'content-type': 'text/html; charset=UTF-8' };

/** One request that is answered so, and what was told of it. */
async function asked(url: string, answer: Response, headers: Readonly<Record<string, string>> = {}) {
  const waits: (readonly [method: string, path: string, waitS: number])[] = [];
  let refused = 0;
  const request = checkedAnswers(() => Promise.resolve(answer), {
    onWait: ({ method, path }, waitS) => waits.push([method, path, waitS]),
    onUnauthorized: () => {
      refused += 1;
    },
  });
  const got = await request(url, { method: 'POST', headers }).catch((error: unknown) => error);
  return { got, waits, refused };
}

const limited = (headers: Readonly<Record<string, string>> = {}, body = '') =>
  new Response(body, { status: 429, headers });

describe('a request that is refused for now', () => {
  test.each<[string, Response, number]>([
    ['as Discord says', limited({ 'retry-after': '1.5' }), 1.5],
    ['in the body alone', limited({}, '{"retry_after":7}'), 7],
    ['no time at all, as a page of Cloudflare’s', limited(page, '<html>error code: 1015</html>'), 10],
    ['a date', limited({ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }), 10],
    ['a negative time', limited({ 'retry-after': '-5' }), 10],
    ['zero', limited({ 'retry-after': '0' }), 10],
    ['nothing in the header', limited({ 'retry-after': '' }, '{"retry_after":"soon"}'), 10],
    ['more than a timer takes', limited({ 'retry-after': '99999999999' }), 86_400],
    ['for ever', limited({ 'retry-after': 'Infinity' }), 86_400],
  ])('names a time to wait: %s', async (_why, answer, waitS) => {
    const { got, waits } = await asked(message, answer);
    if (!(got instanceof Response)) throw new Error('no answer');
    expect([got.status, got.headers.get('retry-after')]).toEqual([429, String(waitS)]);
    expect(waits).toEqual([['POST', '/channels/1/messages', waitS]]);
  });

  test('is still there to be read', async () => {
    const { got } = await asked(
      message,
      limited({ 'retry-after': '1', 'x-ratelimit-global': 'true' }, '{"code":30034}'),
    );
    if (!(got instanceof Response)) throw new Error('no answer');
    expect([await got.json(), got.headers.get('x-ratelimit-global')]).toEqual([{ code: 30034 }, 'true']);
  });

  test.each([
    ['an interaction', callback, '600'],
    ['a follow-up', edit, '3600'],
  ])('is given up where it would outlive %s, and its token is told to nobody', async (_what, url, wait) => {
    const { got, waits } = await asked(url, limited({ 'retry-after': wait }));
    expect(got).toBeInstanceOf(WaitTooLong);
    expect(JSON.stringify([waits, String(got)])).not.toContain('/secret');
  });

  test('is not given up for a moment', async () => {
    expect((await asked(callback, limited({ 'retry-after': '1' }))).got).toBeInstanceOf(Response);
  });
});

describe('what answers in place of Discord', () => {
  test.each([
    ['a login page', new Response('<html>', { status: 200, headers: page })],
    ['the way to one', new Response(null, { status: 302, headers: { location: 'https://login.invalid/' } })],
    ['a firewall', new Response('<html>', { status: 403, headers: page })],
  ])('is told from it: %s', async (_what, answer) => {
    expect((await asked(message, answer)).got).toBeInstanceOf(NotDiscord);
  });

  test.each([
    ['an answer', Response.json({ id: '1' })],
    ['no content', new Response(null, { status: 204 })],
    ['a refusal', Response.json({ code: 50001 }, { status: 403 })],
    ['a bad gateway, which Discord has too', new Response('<html>', { status: 502, headers: page })],
  ])('is not taken for one: %s', async (_what, answer) => {
    expect((await asked(message, answer)).got).toBe(answer);
  });
});

test.each([
  ['the bot’s', { authorization: 'Bot secret' }, 1],
  ['none: that of an interaction is in the path', {}, 0],
])('a refused token is told: %s', async (_whose, headers, times) => {
  expect((await asked(message, Response.json({}, { status: 401 }), headers)).refused).toBe(times);
});
