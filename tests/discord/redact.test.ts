import { expect, test } from 'vitest';
import { errorCode } from '../../src/discord/error-code.js';
import { causeOf } from '../../src/discord/redact.js';
import { Secret } from '../../src/secret.js';

const token = new Secret('MTAx.Gabc.invented-token');

test('a code is six characters that nobody misreads', () => {
  let next = 0;
  expect(errorCode(() => next++)).toBe('012345');
  expect(errorCode((below) => below - 1)).toBe('ZZZZZZ');
  expect(errorCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
});

test.each([
  ['the bot token', 'invalid header value "Bot MTAx.Gabc.invented-token"', 'invalid header value "Bot [secret]"'],
  [
    'the token of an interaction',
    'POST https://discord.com/api/v10/interactions/12/aW50ZXJ/callback?with_response=false failed',
    'POST https://discord.com/api/v10/interactions/12/[secret]/callback?with_response=false failed',
  ],
  [
    'the token of a follow-up',
    'PATCH /webhooks/12/aW50ZXJ/messages/@original failed',
    'PATCH /webhooks/12/[secret]/messages/@original failed',
  ],
])('%s stays out of the log', (_why, message, logged) => {
  const cause = causeOf(new Error(message), token);
  expect(cause.message).toBe(logged);
  expect(cause.stack).toContain(logged);
  expect(JSON.stringify(cause)).not.toMatch(/invented-token|aW50ZXJ/);
});

test('a cause says what Discord said, and nothing of what was sent', () => {
  const error = Object.assign(new Error('Unknown interaction'), {
    code: 10062,
    status: 404,
    requestBody: { json: { text: 'somebody wrote this' } },
  });
  expect(causeOf(error, token)).toEqual({
    name: 'Error',
    message: 'Unknown interaction',
    code: 10062,
    status: 404,
    stack: expect.any(String),
  });
});

test('what is thrown without being an error is told, too', () => {
  expect(causeOf('out of paper', token)).toEqual({ name: 'Thrown', message: 'out of paper' });
});
