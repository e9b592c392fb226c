#!/usr/bin/env node
// Compiles the TypeScript sources into dist/ when any of them is newer than the last build, and does nothing otherwise.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const inputs = [
  'scripts/build-if-stale.mjs',
  'src',
  'commands',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.page.json',
  'tsconfig.build.page.json',
  'package.json',
];

/** The newest change below a path, in milliseconds since 1970. A folder's own time counts: it tells of removed files. */
function newestChangeMs(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChangeMs(join(path, name))), stat.mtimeMs);
}

const newest = Math.max(...inputs.map((input) => newestChangeMs(join(root, input))));
if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest) process.exit(0);

let compiler;
try {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  compiler = join(dirname(manifest), 'bin', 'tsc');
} catch {
  console.error(
    'The sources are newer than the build, and the compiler is not installed. Run "npm ci" (with development packages) first.',
  );
  process.exit(1);
}

// Built beside the old one and swapped in whole: a failed build leaves the last good one in place.
const next = join(root, `dist-${process.pid}`);
// What runs in Node, and the page that runs in a browser.
for (const project of ['tsconfig.build.json', 'tsconfig.build.page.json']) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, project), '--outDir', next], {
    stdio: 'inherit',
  });
  if (status === 0) continue;
  rmSync(next, { recursive: true, force: true });
  process.exit(status ?? 1);
}
await bundlePage(join(root, 'src', 'practice', 'page'), join(next, 'src', 'practice', 'page'), join(next, 'page'));
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(next, join(root, 'dist'));
writeFileSync(stamp, '');
// Sources changed while the compiler ran are newer than what it read.
utimesSync(stamp, new Date(), new Date(Math.ceil(newest)));
// One question, so that the packs are read and kept now, and the first start finds them so. Whatever is wrong with them is
// told by whoever needs them.
spawnSync(process.execPath, [join(root, 'dist', 'src', 'terminal', 'ask.js'), 'hello'], { stdio: 'ignore' });

/** The page as a browser fetches it: one module with all that it needs, what comes later beside it, and its sheets. */
async function bundlePage(source, compiled, bundled) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: join(compiled, 'main.js'), platform: 'browser' });
  await bundle.write({
    dir: bundled,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // The one file that the first module waits for; the page's head names it.
    codeSplitting: { groups: [{ name: 'preact', test: /node_modules/ }] },
  });
  await bundle.close();
  const sheet = ['tokens', 'layout', 'message'].map((name) => readFileSync(join(source, `${name}.css`), 'utf8'));
  writeFileSync(join(bundled, 'page.css'), sheet.join('\n'));
  copyFileSync(join(source, 'panel.css'), join(bundled, 'panel.css'));
  for (const name of readdirSync(source)) {
    if (name.endsWith('.css')) copyFileSync(join(source, name), join(compiled, name));
  }
}
