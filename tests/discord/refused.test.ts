import { expect, test } from 'vitest';
import { CannotStart } from '../../src/cannot-start.js';
import { NotDiscord } from '../../src/discord/checked-answers.js';
import { refusalOf } from '../../src/discord/refused.js';

function coded(code: string | number, more: object = {}): Error {
  return Object.assign(new Error('as discord.js says it'), { code, ...more });
}

test.each<[string, unknown, number | undefined, RegExp]>([
  [
    'a wrong token over HTTP',
    coded('TokenInvalid'),
    undefined,
    /^DISCORD_TOKEN is set but Discord refused it \(401\)\. Copy/,
  ],
  ['a token that was reset', coded(0, { status: 401 }), undefined, /^DISCORD_TOKEN .*\(401\)/],
  ['a wrong token at the gateway', new Error('Authentication failed'), 4004, /^DISCORD_TOKEN .*\(4004\)/],
  ['refused intents', new Error('Used disallowed intents'), 4014, /intents.*\(4014\).*developer portal/],
  [
    'no name service',
    coded('ENOTFOUND'),
    undefined,
    /cannot be reached: its name cannot be looked up\. Check the network/,
  ],
  ['nobody there', coded('ECONNREFUSED'), undefined, /cannot be reached: the connection is refused/],
  [
    'the reason deep inside',
    new TypeError('fetch failed', { cause: new AggregateError([coded('EOTHER'), coded('ETIMEDOUT')]) }),
    undefined,
    /cannot be reached: it does not answer/,
  ],
  [
    'another language than HTTPS',
    coded('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'),
    undefined,
    /cannot be reached: .*proxy/,
  ],
  ['a gateway behind a bad one', new Error('Unexpected server response: 502'), undefined, /error of its own \(502\)/],
  ['something else in its place', new NotDiscord(200), undefined, /^What answers in place of Discord is not Discord/],
  [
    'no sessions left',
    new Error('Not enough sessions remaining to spawn 2 shards; only 0 remaining; resets at 2031-05-06T07:08:09.000Z'),
    undefined,
    /no more sessions before 2031-05-06T07:08:09\.000Z/,
  ],
  ['Discord itself is down', coded(0, { status: 503 }), undefined, /error of its own \(503\).*discordstatus/],
])('says what to do: %s', (_why, error, closeCode, sentence) => {
  const refusal = refusalOf(error, closeCode);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect(refusal?.lines).toEqual([expect.stringMatching(sentence)]);
  expect(refusal?.exitCode).toBe(1);
});

test.each<[string, unknown, number | undefined]>([
  ['a bug', new TypeError('x is not a function'), undefined],
  ['a request that Discord refuses', coded(50035, { status: 400 }), undefined],
  ['a connection that can be taken up again', undefined, 1006],
  ['something else thrown', 'text', undefined],
])('has no words for %s', (_why, error, closeCode) => {
  expect(refusalOf(error, closeCode)).toBeUndefined();
});
