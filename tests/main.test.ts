import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, type RunOptions, runBuilt } from './built.js';
import { moonPack } from './moon-pack.js';

// These run the compiled programs as child processes: see built.ts for where they come from.

let folder = '';
const knowledge = () => ({ KNOWLEDGE_DIR: join(folder, 'knowledge') });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-main-'));
  writeFileSync(join(folder, '.env'), '# keeps the .env of the project out\n');
  for (const name of ['knowledge', 'broken']) mkdirSync(join(folder, name, 'moon'), { recursive: true });
  writeFileSync(join(folder, 'knowledge', 'moon', 'pack.yaml'), moonPack);
  writeFileSync(
    join(folder, 'broken', 'moon', 'pack.yaml'),
    moonPack.replace('source: log,', 'source: lgo,').replace('rev: 1', 'rev: zero'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function main(options: Partial<RunOptions>): Promise<Ended> {
  return runBuilt('src/main.js', { input: 'nobody', env: knowledge(), folder, ...options });
}

function ask(args: readonly string[], input = ''): Promise<Ended> {
  return runBuilt('src/terminal/ask.js', { args, input, env: knowledge(), folder });
}

describe('npm start', () => {
  test('answers the lines of a pipe, plainly, and ends with 0', async () => {
    const { code, out, err } = await main({ input: 'When did the Lunar Bakery open?\n/help\n/xyzzy\n\u0000\n' });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('4 May 2029');
    expect(out).toContain('https://moon.example/log');
    expect(out).toContain('There is no command /xyzzy.');
    expect(out.split('─'.repeat(80))).toHaveLength(4);
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test.each([
    ['/dev/null', 'nobody'],
    ['an empty pipe', ''],
  ])('without a token and with nobody there (%s) says what to set, and ends with 2', async (_why, input) => {
    const { code, out, err } = await main({ input });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*DISCORD_TOKEN[^\n]*\n$/);
  });

  test.each([
    ['an unknown option', ['--foo'], "Unknown option '--foo'."],
    ['a word that belongs nowhere', ['hello'], "Unexpected argument 'hello'."],
  ])('shows its usage for %s, and ends with 2', async (_why, args, problem) => {
    const { code, out, err } = await main({ args, input: 'x' });
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(problem)).toBe(true);
    expect(err).toContain('npm start');
  });

  test('--help and --version', async () => {
    expect(await main({ args: ['--help'] })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/--practice.*--terminal.*< questions/s),
    });
    expect(await main({ args: ['--version'] })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('a broken pack is told line by line with file and line, without a stack trace, and ends with 1', async () => {
    const { code, out, err } = await main({ input: 'x', env: { KNOWLEDGE_DIR: 'broken' } });
    expect([code, out]).toEqual([1, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(1);
    for (const line of lines) expect(line).toMatch(/^broken\/moon\/pack\.yaml:\d+: /);
  });

  test('wrong settings are told all at once, never with the token', async () => {
    const token = 'Bot bm90LWEtcmVhbC1ib3Q.GaBcDe.this-is-no-real-token';
    const { code, out, err } = await main({ env: { DISCORD_TOKEN: token, LOG_LEVEL: 'loud', PACKS: '!' } });
    expect([code, out]).toEqual([1, '']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DISCORD_TOKEN', 'PACKS', 'LOG_LEVEL']);
    expect(err).not.toContain('bm90LWEtcmVhbC1ib3Q');
  });

  test('--terminal serves the terminal although a token is set', async () => {
    const env = { ...knowledge(), DISCORD_TOKEN: 'bm90LWEtcmVhbC1ib3Q.GaBcDe.this-is-no-real-token' };
    const { code, out } = await main({ args: ['--terminal'], input: 'when did the lunar bakery open\n', env });
    expect(code).toBe(0);
    expect(out).toContain('4 May 2029');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it while a pipe stays silent', async (signal) => {
    const { code, err } = await main({
      input: 'when did the lunar bakery open\n',
      keepOpen: true,
      onOutput: (child) => child.kill(signal),
    });
    expect([code, err]).toEqual([0, '']);
  });

  test('a reader that leaves early ends it quietly', async () => {
    const { code, err } = await main({
      input: 'when did the lunar bakery open\n'.repeat(2000),
      onOutput: (child) => child.stdout?.destroy(),
    });
    expect([code, err]).toEqual([0, '']);
  });
});

describe('npm run ask', () => {
  test('a card, for a question and for a command', async () => {
    expect(await ask(['when did the lunar bakery open'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('4 May 2029'),
    });
    expect(await ask(['/resolution', '64/183'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('A/RES/64/183'),
    });
  });

  test('--json: one line', async () => {
    const { code, out } = await ask(['--json', 'when did the lunar bakery open']);
    expect(code).toBe(0);
    expect(out).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(out)).toMatchObject({ id: null, status: 'answered', facts: [{ id: 'moon/F-0001', rev: 1 }] });
  });

  test('--explain: Markdown', async () => {
    expect((await ask(['--explain', 'when did it open'])).out).toMatch(/^## Question\n/);
  });

  test('--jsonl: one line for each line, also for those that cannot be read', async () => {
    const input = '{"id":"a","q":"when did the lunar bakery open"}\n\nnot json\n{"id":"b","q":"who bakes on Mars?"}';
    const { code, out, err } = await ask(['--jsonl'], input);
    expect([code, err]).toEqual([0, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ line, id, status, error }) => [line, id, status ?? error])).toEqual([
      [undefined, 'a', 'answered'],
      [2, null, 'is empty'],
      [3, null, 'is not JSON'],
      [undefined, 'b', expect.stringMatching(/^(unknown|suggested)$/)],
    ]);
  });

  test('--jsonl of nothing is nothing', async () => {
    expect(await ask(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });

  test.each([
    ['no question', [], 'There is no question.'],
    ['two forms', ['--json', '--jsonl'], '--json and --jsonl exclude each other.'],
    ['a day that is none', ['--as-of', '2026-02-30', 'x'], '--as-of "2026-02-30" is not a day of the calendar.'],
    ['an unknown option', ['--yaml', 'x'], "Unknown option '--yaml'."],
    ['a question for a batch', ['--jsonl', 'x'], '--jsonl reads its questions from standard input.'],
  ])('a wrong call tells what is wrong, and ends with 2: %s', async (_why, args, problem) => {
    const { code, out, err } = await ask(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toBe(problem);
  });
});
