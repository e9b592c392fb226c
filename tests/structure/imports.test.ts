import { describe, expect, test } from 'vitest';
import {
  directions,
  noCycles,
  oneReaderOfTheEnvironment,
  packagesAtHome,
  pageApart,
  pureCore,
} from './import-rules.js';
import { readImports } from './read-imports.js';
import { readSourceFiles, type SourceFile } from './source-files.js';

const ours = readSourceFiles(['src', 'commands']);

describe('imports are read', () => {
  test.each([
    ['a name', "import { a } from './b.js';", ['src/cards/b.ts', ['a'], false]],
    ['a type', "import type { A } from '../knowledge/b.js';", ['src/knowledge/b.ts', ['A'], true]],
    ['a type among names stays', "import { type A, b as c } from './b.js';", ['src/cards/b.ts', ['A', 'b'], false]],
    ['over several lines', "import {\n  a,\n  type B,\n} from 'zod';", ['zod', ['a', 'B'], false]],
    ['a default', "import Fuse from 'fuse.js';", ['fuse.js', [], false]],
    ['a default beside names', "import Fuse, { type F } from 'fuse.js';", ['fuse.js', ['F'], false]],
    ['everything', "import * as all from '@scope/name/part';", ['@scope/name', [], false]],
    ['for its effect', "import './b.js';", ['src/cards/b.ts', [], false]],
    ['handed on', "export { a } from './b.js';", ['src/cards/b.ts', ['a'], false]],
    ['all of it handed on', "export * from './b.js';", ['src/cards/b.ts', [], false]],
    ['at run time', "  const { a } = await import('../x/y.js');", ['src/x/y.ts', [], false]],
    ['a type in place', "type A = typeof import('./b.js');", ['src/cards/b.ts', [], true]],
    ['at run time, not to be read', '  await import(path);', ['?', [], false]],
  ] as const)('%s', (_why, text, [to, names, erased]) => {
    expect(readImports({ path: 'src/cards/card.ts', text })).toMatchObject([{ to, names, erased }]);
  });

  test.each([
    ['a comment', "// import { a } from './b.js';"],
    ['a doc comment', "/**\n * import('./b.js')\n */"],
    ['a value', "export const from = './b.js';"],
    ['a text that becomes a program', "const program = `// \\`b\\`:\nimport { a } from './b.js';\n`;"],
  ])('%s is no import', (_why, text) => {
    expect(readImports({ path: 'src/cards/card.ts', text })).toEqual([]);
  });

  test('a file with tags in it is found by its compiled name', () => {
    const from = { path: 'src/practice/page/a.ts', text: "import { Markdown } from './markdown.js';" };
    expect(readImports(from)).toMatchObject([{ to: 'src/practice/page/markdown.tsx' }]);
  });

  test('a row names file and line', () => {
    const text = "import { a } from './a.js';\nimport {\n  b,\n} from './b.js';\n";
    expect(readImports({ path: 'src/main.ts', text }).map(({ from, line }) => `${from}:${line}`)).toEqual([
      'src/main.ts:1',
      'src/main.ts:2',
    ]);
  });

  test('every relative import of ours leads to a file of ours', () => {
    const paths = new Set(ours.map(({ path }) => path));
    const lost = ours.flatMap(readImports).filter(({ written, to }) => written.startsWith('.') && !paths.has(to));
    expect(lost).toEqual([]);
  });
});

describe('imports point one way', () => {
  test('in this project', () => expect(directions(ours)).toEqual([]));

  test.each([
    ['the core knows no cards', 'src/answering/a.ts', '../cards/card.js', 'answering may not use cards'],
    ['knowledge knows no core', 'src/knowledge/a.ts', '../answering/a.js', 'knowledge may not use answering'],
    ['cards know no commands', 'src/cards/a.ts', '../../commands/ask.js', 'cards may not use commands'],
    ['commands know no face', 'commands/ask.ts', '../src/terminal/chat.js', 'commands may not use terminal'],
    ['one face does not know the other', 'src/terminal/a.ts', '../discord/face.js', 'terminal may not use discord'],
    ['faces are put together in main', 'src/discord/a.ts', '../main.js', 'discord may not use main'],
    ['the practice server is not ours to know', 'src/practice/a.ts', '../cards/card.js', 'practice may not use cards'],
    ['curators ask, but see no cards', 'src/curating/a.ts', '../cards/card.js', 'curating may not use cards'],
    ['commands take no settings', 'commands/ask.ts', '../src/config.js', 'commands may not use ground'],
    ['the ground stands on nothing', 'src/config.ts', './knowledge/load.js', 'ground may not use knowledge'],
    ['nobody imports a program', 'src/terminal/a.ts', './ask.js', 'terminal may not use main'],
  ])('%s', (_why, path, written, offence) => {
    expect(directions([file(path, `import type { A } from '${written}';`)])).toEqual([
      expect.stringContaining(offence),
    ]);
    expect(directions([file(path, `  await import('${written}');`)])).toEqual([expect.stringContaining(offence)]);
  });

  test('a new folder needs a room', () => {
    expect(directions([file('src/helpers/a.ts', '')])).toEqual(['src/helpers/a.ts has no room in the floor plan']);
  });

  test('an import must be readable', () => {
    expect(directions([file('commands/index.ts', 'await import(name);')])).toEqual([
      'commands/index.ts:1 imports something that cannot be read here',
    ]);
  });
});

describe('no file imports itself by a detour', () => {
  test('in this project', () => expect(noCycles(ours)).toEqual([]));

  test('a ring of three is found once', () => {
    const ring = [
      file('src/cards/a.ts', "import { b } from './b.js';"),
      file('src/cards/b.ts', "import type { C } from './c.js';"),
      file('src/cards/c.ts', "import { a } from './a.js';"),
      file('src/cards/d.ts', "import { a } from './a.js';"),
    ];
    expect(noCycles(ring)).toEqual(['src/cards/a.ts → src/cards/b.ts → src/cards/c.ts → src/cards/a.ts']);
  });

  test('a ring through files with tags in them is found', () => {
    const [head, row] = ['src/practice/page/message-head.tsx', 'src/practice/page/message-row.tsx'];
    const ring = [file(row, "import { Head } from './message-head.js';"), file(head, "import('./message-row.js');")];
    expect(noCycles(ring)).toEqual([[row, head, row].join(' → ')]);
  });

  test('two ways to one file are no ring', () => {
    const diamond = [
      file('src/cards/a.ts', "import { b } from './b.js';\nimport { c } from './c.js';"),
      file('src/cards/b.ts', "import { d } from './d.js';"),
      file('src/cards/c.ts', "import { d } from './d.js';"),
      file('src/cards/d.ts', ''),
    ];
    expect(noCycles(diamond)).toEqual([]);
  });
});

describe('the answering core is pure', () => {
  test('in this project', () => expect(pureCore(ours)).toEqual([]));

  test.each([
    ['disk', "import { readFileSync } from 'node:fs';"],
    ['environment', 'const level = process.env.LEVEL;'],
    ['clock', 'const today = new Date();'],
    ['clock by number', 'const ms = Date.now();'],
    ['stop-watch', 'const ms = performance.now();'],
    ['chance', 'const dice = Math.random();'],
    ['network', "await fetch('https://example.org');"],
    ['timer', 'setTimeout(later, 10);'],
  ])('%s', (_why, text) => {
    expect(pureCore([file('src/answering/a.ts', text)])).toHaveLength(1);
    expect(pureCore([file('src/discord/a.ts', text)])).toEqual([]);
  });

  test('a date that is given is no clock', () => {
    expect(pureCore([file('src/answering/a.ts', 'const day = new Date(Date.UTC(2004, 11, 2));')])).toEqual([]);
  });

  test('also what it imports from knowledge, but not what only lends it types', () => {
    const disk = "import { readFile } from 'node:fs/promises';";
    const [fold, load] = [file('src/knowledge/fold.ts', disk), file('src/knowledge/load.ts', disk)];
    const core = file(
      'src/answering/a.ts',
      "import { fold } from '../knowledge/fold.js';\nimport type { L } from '../knowledge/load.js';",
    );
    expect(pureCore([core, fold, load])).toEqual(['src/knowledge/fold.ts:1 imports node:fs/promises into the core']);
  });
});

describe('packages are known in one place', () => {
  test('in this project', () => expect(packagesAtHome(ours)).toEqual([]));

  test.each([
    ['Fuse in one file', 'src/answering/ranking.ts', "import Fuse from 'fuse.js';"],
    ['discord.js in its face', 'commands/ask.ts', "import { SlashCommandBuilder } from 'discord.js';"],
    ['the client in one file', 'src/discord/connect.ts', "import { Client } from 'discord.js';"],
    ['also its type', 'src/discord/connect.ts', "import type { Client } from 'discord.js';"],
    ['the server of the page beside it', 'src/practice/rest.ts', "import { Hono } from 'hono';"],
    ['what draws the page in it', 'src/practice/web/shell.ts', "import { h } from 'preact';"],
    ['YAML where lines are known', 'src/knowledge/load.ts', "import { parse } from 'yaml';"],
  ])('%s', (_why, path, text) => {
    expect(packagesAtHome([file(path, text)])).toHaveLength(1);
  });

  test('the rest of discord.js is for the whole face', () => {
    expect(packagesAtHome([file('src/discord/a.ts', "import { MessageFlags } from 'discord.js';")])).toEqual([]);
  });
});

describe('what runs in a browser stands apart', () => {
  test('in this project', () => expect(pageApart(ours)).toEqual([]));

  test.each([
    [
      'a package that is not served',
      'src/practice/page/a.tsx',
      "import { ComponentType } from 'discord-api-types/v10';",
    ],
    ['a part of a package that is not served', 'src/practice/page/a.tsx', "import { render } from 'preact/compat';"],
    ['a file beside the page', 'src/practice/page/a.ts', "import { isObject } from '../json.js';"],
    ['Node', 'src/practice/page/a.ts', "import { join } from 'node:path';"],
    ['the page in Node', 'src/practice/web/a.ts', "import { store } from '../page/store.js';"],
  ])('%s', (_why, path, text) => {
    expect(pageApart([file(path, text)])).toHaveLength(1);
  });

  test.each([
    ['types are gone by then', 'src/practice/page/a.ts', "import type { APIMessage } from 'discord-api-types/v10';"],
    ['types of the page in Node', 'src/practice/web/a.ts', "import type { PageEvent } from '../page/contract.js';"],
    ['what the import map names', 'src/practice/page/a.tsx', "import { useState } from 'preact/hooks';"],
    ['its own files', 'src/practice/page/a.tsx', "import { b } from './b.js';"],
  ])('%s', (_why, path, text) => {
    expect(pageApart([file(path, text)])).toEqual([]);
  });
});

describe('the environment has one reader', () => {
  test('in this project', () => expect(oneReaderOfTheEnvironment(ours)).toEqual([]));

  test.each([
    ['a variable', 'src/terminal/screen.ts', 'const columns = process.env.COLUMNS;'],
    ['by another way', 'src/terminal/screen.ts', "const columns = process['env'];"],
    ['taken apart', 'src/terminal/screen.ts', 'const { env } = process;'],
    ['as a module', 'src/terminal/screen.ts', "import { env } from 'node:process';"],
    ['as a module by its old name', 'src/terminal/screen.ts', "import { env } from 'process';"],
    ['handed over where nobody should', 'src/discord/connect.ts', 'readConfig(withEnvFiles(process.env, []), places);'],
    ['read by a program itself', 'src/main.ts', 'const token = process.env.DISCORD_TOKEN;'],
  ])('%s', (_why, path, text) => {
    expect(oneReaderOfTheEnvironment([file(path, text)])).toHaveLength(1);
  });

  test.each([
    ['a program hands it over', 'src/main.ts', 'readConfig(withEnvFiles(process.env, [folder]), places);'],
    ['the process has more than an environment', 'src/main.ts', 'process.stdout.write(process.cwd());'],
  ])('%s', (_why, path, text) => {
    expect(oneReaderOfTheEnvironment([file(path, text)])).toEqual([]);
  });
});

function file(path: string, text: string): SourceFile {
  return { path, text };
}
