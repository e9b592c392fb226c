import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../../src/practice/web/bundle.js';

/** The files of a bundle whose modules stand at `/`, and the way to run them. */
function bundled(modules: Readonly<Record<string, string>>) {
  const files = bundle('/main.js', (path) => modules[path.slice(1)]);
  const run = async (): Promise<Record<string, unknown>> => {
    const dir = mkdtempSync(join(tmpdir(), 'bundle-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
    const entry = pathToFileURL(join(dir, 'main.js')).href;
    for (const [path, text] of files) writeFileSync(join(dir, path), text.replaceAll("'/main.js'", `'${entry}'`));
    const told: Record<string, unknown> = {};
    Object.assign(globalThis, { told });
    await import(entry);
    return told;
  };
  return { files, paths: [...files.keys()].toSorted(), run };
}

const tell = (name: string, value: string) => `globalThis.told.${name} = ${value};\n`;

test('modules become one, and see of each other what they import', async () => {
  const { paths, run } = bundled({
    'main.js': `import { one, two as zwei } from './a.js';\nimport './b.js';\n${tell('sum', 'one + zwei')}`,
    'a.js':
      "export const one = 1;\nexport { two } from './c.js';\nconst hidden = 9;\nexport function f() {\n    return hidden;\n}\n",
    'b.js':
      `import { Box, later } from './c.js';\nconst hidden = new Box();\n${tell('box', 'hidden.content')}${tell('later', 'await later()')}`.replace(
        'await later()',
        'typeof later',
      ),
    'c.js':
      "const two = 2;\nexport { two };\nexport class Box {\n    content = 'full';\n}\nexport async function later() {\n    return 3;\n}\n",
  });
  expect(paths).toEqual(['/main.js']);
  expect(await run()).toEqual({ sum: 3, box: 'full', later: 'function' });
});

test('each runs once, after what it imports', async () => {
  const step = (name: string) => `globalThis.told.order = [...(globalThis.told.order ?? []), '${name}'];\n`;
  const { run } = bundled({
    'main.js': `import './a.js';\nimport './b.js';\n${step('main')}`,
    'a.js': `import './c.js';\n${step('a')}`,
    'b.js': `import './c.js';\n${step('b')}`,
    'c.js': step('c'),
  });
  expect(await run()).toEqual({ order: ['c', 'a', 'b', 'main'] });
});

test('what comes later has a file of its own, and what it shares with others exists once', async () => {
  const { paths, files, run } = bundled({
    'main.js': `import { box } from './box.js';
box.seen = 'by main';
globalThis.told.late = import('./late.js').then(({ read }) => read());
globalThis.told.other = globalThis.told.late.then(() => import('./other.js')).then(({ read }) => read());
`,
    'box.js': 'export const box = {};\n',
    'late.js': `import { box } from './box.js';
import { own } from './own.js';
import { both } from './both.js';
export const read = () => [box.seen, own, both.n++];
`,
    'other.js': "import { both } from './both.js';\nexport const read = () => both.n;\n",
    'own.js': "export const own = 'own';\n",
    'both.js': 'export const both = { n: 1 };\n',
  });
  expect(paths).toEqual(['/late.js', '/main.js', '/other.js']);
  const holding = (text: string) => [...files].filter(([, each]) => each.includes(text)).map(([path]) => path);
  expect([holding("= 'own'"), holding('{ n: 1 }')]).toEqual([['/late.js'], ['/main.js']]);
  const { late, other } = await run();
  expect([await late, await other]).toEqual([['by main', 'own', 1], 2]);
});

test('a module that is there from the start is handed on where it is asked for later', async () => {
  const { paths, files } = bundled({
    'main.js':
      "import { a } from './a.js';\nexport const load = () => import('./a.js').then((late) => late.a === a);\n",
    'a.js': 'export const a = {};\n',
  });
  expect(paths).toEqual(['/a.js', '/main.js']);
  expect(files.get('/a.js')).toMatch(/^import \{ m\d+ \} from '\/main\.js';/);
});

test.each([
  ['all of a module', "export * from './a.js';\n", 'export \\*'],
  ['something without a name', 'export default 1;\n', 'export default'],
  ['what changes later', 'export let a = 1;\n', 'export let'],
  ['a whole module by one name', "import * as a from './a.js';\n", 'imports only names'],
  ['what is not there', "import { b } from './b.js';\n", 'no module /b.js'],
])('it does not guess: %s', (_what, text, problem) => {
  expect(() => bundled({ 'main.js': text, 'a.js': 'export const a = 1;\n' })).toThrow(new RegExp(problem));
});
