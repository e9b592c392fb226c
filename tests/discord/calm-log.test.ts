import { expect, test } from 'vitest';
import { CalmLog } from '../../src/discord/calm-log.js';
import { logUnexpected } from '../../src/discord/unexpected.js';
import { Secret } from '../../src/secret.js';
import { memoryLog } from './peer.js';

function calm() {
  const { log, logged } = memoryLog();
  return { logged, log: new CalmLog(log) };
}

function storm(failures: number, failureOf: (n: number) => Error, commandOf: (n: number) => string = () => '/ask') {
  const { log, logged } = calm();
  const face = { log, token: new Secret('a-token') };
  const codes = Array.from({ length: failures }, (_, n) =>
    logUnexpected(face, { command: commandOf(n), guild: null }, failureOf(n)),
  );
  log.sumUp();
  return { codes, logged };
}

test('what is told now and then passes unchanged', () => {
  const { log, logged } = calm();
  log.info({ shard: 1 }, 'resumed');
  log.warn({ shard: 2 }, 'cut');
  log.error({}, 'broken');
  log.debug({}, 'looked');
  log.sumUp();
  expect(logged).toEqual([
    { level: 'info', fields: { shard: 1 }, message: 'resumed' },
    { level: 'warn', fields: { shard: 2 }, message: 'cut' },
    { level: 'error', fields: {}, message: 'broken' },
    { level: 'debug', fields: {}, message: 'looked' },
  ]);
});

test('of 10,000 of the same the first are told, and how many more there were', () => {
  const { codes, logged } = storm(10_000, () => new Error('the same'));
  expect(logged).toHaveLength(21);
  expect(logged.at(-1)).toMatchObject({ level: 'error', fields: { leftOut: 9_980, code: codes[19] } });
});

test('every code that an asker was given is in the log', () => {
  const { codes, logged } = storm(10_000, (n) => new Error(`trouble ${n % 500}`));
  const told = new Set(logged.map(({ fields }) => Reflect.get(fields, 'code')));
  expect(codes.filter((code) => !told.has(code))).toEqual([]);
});

test.each([
  ['each with words of its own', (n: number) => new Error(`trouble ${n}`), () => '/ask'],
  ['each at another command', () => new Error('trouble'), (n: number) => `/command-${n}`],
])('10,000 troubles, %s, are at most some hundred lines', (_why, failureOf, commandOf) => {
  const { logged } = storm(10_000, failureOf, commandOf);
  expect(logged.length).toBeLessThan(200);
  expect(logged.at(-1)?.fields).toHaveProperty('leftOut');
});

test('after a summary it tells again', () => {
  const { log, logged } = calm();
  for (let n = 0; n < 100; n += 1) log.warn({ n }, 'cut');
  log.sumUp();
  log.sumUp();
  log.warn({ n: 100 }, 'cut');
  expect(logged.slice(20)).toEqual([
    { level: 'warn', fields: { leftOut: 80 }, message: 'cut: more of the same' },
    { level: 'warn', fields: { n: 100 }, message: 'cut' },
  ]);
});

test.each([
  [10062, /^Too late/],
  [40060, /^Somebody else answered.*second bot/],
  [50027, /^Too late: more than 15 minutes/],
])('an interaction that is over (%i) is a warning with its age', (discordCode, words) => {
  const { log, logged } = calm();
  const over = Object.assign(new Error('over'), { code: discordCode });
  logUnexpected({ log, token: new Secret('a-token') }, { command: '/ask', guild: '1' }, over, Date.now() - 5_000);
  expect(logged).toEqual([
    {
      level: 'warn',
      fields: { command: '/ask', guild: '1', code: discordCode, ageMs: expect.any(Number) },
      message: expect.stringMatching(words),
    },
  ]);
});
