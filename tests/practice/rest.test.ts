import { expect, test } from 'vitest';
import { practice } from './peer.js';

test.each([
  ['no such path', 'GET', '/nowhere', undefined, 404, 0],
  ['no such method', 'DELETE', '/users/@me', undefined, 405, 0],
  ['no such interaction', 'POST', '/interactions/1/x/callback', '{"type":5}', 404, 10062],
  ['no JSON', 'POST', '/interactions/1/x/callback', '{', 400, 50109],
  ['no such channel', 'POST', '/channels/1/messages', '{"content":"x"}', 404, 10003],
  ['another application', 'GET', '/applications/1/commands', undefined, 404, 10002],
])('%s', async (_why, method, path, body, status, code) => {
  const discord = await practice();
  const response = await fetch(`${discord.rest.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
  expect(discord.requests).toMatchObject([{ method, path, status, response: { code } }]);
});

test('without a token only what carries its own in the path is served', async () => {
  const discord = await practice();
  const status = async (path: string) => (await fetch(`${discord.rest.api}/v10${path}`)).status;
  expect(await status('/users/@me')).toBe(401);
  expect(await status('/gateway')).toBe(200);
});

test('what shall fail fails as often as it was told to', async () => {
  const discord = await practice({ faults: [{ match: 'GET /gateway', status: 500, times: 1 }] });
  discord.fail(/gateway$/, 429);
  const statuses: number[] = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await fetch(`${discord.rest.api}/v10/gateway`)).status);
  expect(statuses).toEqual([500, 429, 200]);
});
