import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotStart } from '../src/cannot-start.js';
import { readConfig, withEnvFiles } from '../src/config.js';

const places = { shippedKnowledge: '/program/knowledge', workingDir: '/somewhere' };
const token = 'bm90LWEtcmVhbC1ib3Q.GaBcDe.this-is-no-real-token-at-all-0123456789';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, places);
  } catch (error) {
    if (error instanceof CannotStart) return error.lines;
    throw error;
  }
  return [];
}

describe('what the settings mean', () => {
  test('without any, all shipped packs answer, and no token is there', () => {
    expect(readConfig({}, places)).toEqual({
      token: undefined,
      guildId: undefined,
      knowledgeDir: '/program/knowledge',
      packs: undefined,
      logLevel: 'info',
      terminal: { plain: false, links: false, columns: undefined },
      practice: { port: undefined, logLevel: 'warn' },
    });
  });

  test('blank values count as absent', () => {
    const blank = {
      DISCORD_TOKEN: '',
      DISCORD_GUILD_ID: '  ',
      KNOWLEDGE_DIR: '',
      PACKS: ' ',
      LOG_LEVEL: '',
      NO_COLOR: '',
    };
    expect(readConfig(blank, places)).toEqual(readConfig({}, places));
  });

  test('each is read', () => {
    const config = readConfig(
      {
        DISCORD_TOKEN: ` ${token} `,
        DISCORD_GUILD_ID: '123456789012345678',
        KNOWLEDGE_DIR: 'packs',
        PACKS: 'moon, mars-2,',
        LOG_LEVEL: 'Debug',
        NO_COLOR: '1',
        COLUMNS: '60',
        PRACTICE_PORT: '8080',
      },
      places,
    );
    expect(config.token?.reveal()).toBe(token);
    expect(config).toMatchObject({
      guildId: '123456789012345678',
      knowledgeDir: '/somewhere/packs',
      packs: ['moon', 'mars-2'],
      logLevel: 'debug',
      terminal: { plain: true, columns: 60 },
      practice: { port: 8080, logLevel: 'debug' },
    });
  });

  test.each([
    ['a terminal that announces itself', { TERM_PROGRAM: 'WezTerm' }, true],
    ['VTE since 0.50', { VTE_VERSION: '6800' }, true],
    ['an old VTE', { VTE_VERSION: '4500' }, false],
    ['tmux hides what lies beneath', { TERM_PROGRAM: 'WezTerm', TERM: 'tmux-256color' }, false],
    ['an unknown terminal', { TERM: 'xterm-256color' }, false],
  ])('links are drawn where they can be opened: %s', (_why, environment, links) => {
    expect(readConfig(environment, places).terminal.links).toBe(links);
  });
});

test.each([
  ['any that is free', '0', 0],
  ['the highest', '65535', 65_535],
])('a port of the practice server: %s', (_why, text, port) => {
  expect(readConfig({ PRACTICE_PORT: text }, places).practice.port).toBe(port);
});

test.each(['-1', '8080x', '80.5', '0x50', '100000'])('%s is no port', (text) => {
  expect(problemsOf({ PRACTICE_PORT: text })).toEqual([expect.stringContaining('PRACTICE_PORT is not a port')]);
});

describe('what is wrong is told', () => {
  test('all at once, each with what to do', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: `"${token}"`,
      DISCORD_GUILD_ID: 'my server',
      PACKS: 'Moon!',
      LOG_LEVEL: 'loud',
      PRACTICE_PORT: '65536',
    });
    expect(problems).toEqual([
      'DISCORD_TOKEN has quotes in it. Write the token alone, without quotes.',
      expect.stringMatching(/^DISCORD_GUILD_ID is not a server id: 17 to 20 digits\. .*Copy Server ID/),
      'PACKS is not a list of pack ids: write lower-case ids with commas between, as in "un-sco,my-pack".',
      'LOG_LEVEL is not a level: write one of trace, debug, info, warn, error, fatal, silent.',
      'PRACTICE_PORT is not a port: write a number from 1 to 65535, or 0 for any that is free.',
    ]);
  });

  test.each([
    ['the word of the HTTP header', `Bot ${token}`, 'begins with "Bot "'],
    ['two words', `${token} ${token}`, 'has a blank'],
    ['an invisible character from a web page', `${token}\u200b`, 'has a blank or an invisible character'],
    ['letters that no token has', `${token}é`, 'has characters that no token has'],
    ['an application id', '123456789012345678', 'is a number'],
    ['a public key', 'ab'.repeat(32), 'is a public key'],
    ['a client secret', 'aB3-_'.repeat(6).padEnd(32, 'x'), 'is a client secret'],
  ])('a token that is none: %s', (_why, text, problem) => {
    const [line = '', ...others] = problemsOf({ DISCORD_TOKEN: text });
    expect(line).toContain(`DISCORD_TOKEN ${problem}`);
    expect(others).toEqual([]);
    expect(line).not.toContain(text);
  });
});

test('the token shows in no print of the settings', () => {
  const config = readConfig({ DISCORD_TOKEN: token }, places);
  for (const print of [inspect(config, { depth: 9, showHidden: true }), JSON.stringify(config), `${config.token}`]) {
    expect(print).not.toContain(token);
    expect(print).toContain('[secret]');
  }
  expect(config.token?.redact(`GET /x?${token}&${token}`)).toBe('GET /x?[secret]&[secret]');
});

describe('.env files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-env-'));
    for (const name of ['here', 'program', 'windows', 'odd']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'here', '.env'), '# mine\nPACKS="moon"\nLOG_LEVEL=\n');
    writeFileSync(join(folder, 'program', '.env'), 'PACKS=mars\nLOG_LEVEL=warn\nKNOWLEDGE_DIR=packs\n');
    writeFileSync(join(folder, 'windows', '.env'), Buffer.from('\ufeffPACKS=venus\r\n', 'utf16le'));
    mkdirSync(join(folder, 'odd', '.env'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('what is set wins over the file, and blank counts as absent', () => {
    expect(withEnvFiles({ LOG_LEVEL: 'error', PACKS: '' }, [join(folder, 'program')])).toEqual({
      LOG_LEVEL: 'error',
      PACKS: 'mars',
      KNOWLEDGE_DIR: 'packs',
    });
  });

  test('the first folder that has one decides', () => {
    const folders = [join(folder, 'nowhere'), join(folder, 'here'), join(folder, 'program')];
    expect(withEnvFiles({}, folders)).toEqual({ PACKS: 'moon', LOG_LEVEL: '' });
  });

  test('a file in UTF-16, as PowerShell writes it', () => {
    expect(withEnvFiles({}, [join(folder, 'windows')])).toEqual({ PACKS: 'venus' });
  });

  test('what cannot be read is told', () => {
    expect(() => withEnvFiles({}, [join(folder, 'odd')])).toThrow(/\.env is a folder/);
  });
});
