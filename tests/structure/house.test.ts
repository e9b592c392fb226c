import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lengthOffences, localLinksIn, nameOffences, scriptsNamedIn, variablesIn } from './house-rules.js';
import { readSourceFiles, root } from './source-files.js';

const linesMax = 300;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest: { readonly version: string; readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  read('package.json'),
);
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

describe('files', () => {
  const sources = readSourceFiles(['src', 'commands']);
  const tests = readSourceFiles(['tests']).map(({ path }) => path.replace(/\.test(?=\.tsx?$)/, ''));
  const scripts = readdirSync(join(root, 'scripts')).map((name) => `scripts/${name}`);

  test('have names in kebab-case that say something', () => {
    expect(nameOffences([...sources.map(({ path }) => path), ...tests, ...scripts])).toEqual([]);
  });

  test(`of the program have at most ${linesMax} lines`, () => {
    expect(lengthOffences(sources, linesMax)).toEqual([]);
  });

  test.each([
    ['camelCase', 'src/cards/sharedCard.ts', 'is not kebab-case'],
    ['an underscore', 'src/cards/shared_card.ts', 'is not kebab-case'],
    ['utils', 'src/cards/text-utils.ts', 'has a name that says nothing'],
    ['a folder of helpers', 'src/helpers/card.ts', 'has a name that says nothing'],
  ])('%s would be found', (_why, path, offence) => {
    expect(nameOffences([path])).toEqual([`${path} ${offence}`]);
  });

  test('long files would be found', () => {
    const files = [
      { path: 'src/a.ts', text: 'a\nb\nc\n' },
      { path: 'src/b.ts', text: 'a\nb\nc\nd\n' },
    ];
    expect(lengthOffences(files, 3)).toEqual(['src/b.ts has 4 lines, at most 3']);
  });
});

describe('documents', () => {
  test.each(documents)('%s names only scripts that package.json has', (path) => {
    const known = Object.keys(manifest.scripts);
    expect(scriptsNamedIn(read(path)).filter((script) => !known.includes(script))).toEqual([]);
  });

  test.each(documents)('%s links only to files that are here', (path) => {
    const lost = localLinksIn(read(path)).filter((target) => !existsSync(join(root, dirname(path), target)));
    expect(lost).toEqual([]);
  });

  test('the README opens with the two commands', () => {
    const firstScreen = read('README.md').split('\n').slice(0, 25).join('\n');
    expect(firstScreen).toContain('npm ci && npm start');
    expect(firstScreen).toContain('npm ci && npm test');
  });

  test('the newest entry of CHANGELOG.md is the version of the package', () => {
    const [, newest] = /^## \[?(\d+\.\d+\.\d+)\]?/m.exec(read('CHANGELOG.md')) ?? [];
    expect(newest).toBe(manifest.version);
  });

  test.each([
    ['with options of npm', 'run `npm run --silent ask -- "x"` now', ['ask']],
    ['with a hyphen', 'npm run publish-commands -- --dry-run', ['publish-commands']],
    ["npm's own", 'npm ci && npm start', ['start']],
  ])('a script is read %s', (_why, text, scripts) => {
    expect(scriptsNamedIn(text)).toEqual(scripts);
  });

  test('a link is read without its anchor, one to elsewhere not at all', () => {
    const text = '[a](docs/a.md#part), [b](https://example.org), [c](#here)';
    expect(localLinksIn(text)).toEqual(['docs/a.md']);
  });
});

describe('settings', () => {
  const config = read('src/config.ts') + read('src/terminal-wishes.ts');
  /** Variables by which terminals make themselves known; nobody sets them by hand. */
  const announced = ['DOMTERM', 'KONSOLE_VERSION', 'TERM', 'TERM_PROGRAM', 'TMUX', 'VTE_VERSION', 'WT_SESSION'];
  const inSchema = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map((match) => match[1] ?? '');
  const readDirectly = [...config.matchAll(/\bset\.([A-Z][A-Z_]+)/g)].map((match) => match[1] ?? '');
  const known = [...new Set([...inSchema, ...readDirectly])].filter((name) => !announced.includes(name)).sort();

  test('.env.example explains each one that the program knows, and no other', () => {
    expect([...variablesIn(read('.env.example'))].sort()).toEqual(known);
    expect(known).toContain('DISCORD_TOKEN');
  });

  test.each(known)('docs/hosting.md tells of %s', (name) => {
    expect(read('docs/hosting.md')).toContain(`\`${name}\``);
  });
});
