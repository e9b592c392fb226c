import type { SourceFile } from './source-files.js';

/** Each returns what offends, one line each. */

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:(?:d\.)?tsx?|mjs)$/;
const saysNothing = /\b(?:utils?|helpers?|common|misc|shared-code)\b/;

/** Names of files are kebab-case and say what is in them. */
export function nameOffences(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [
    ...(kebabCase.test(path.split('/').at(-1) ?? '') ? [] : [`${path} is not kebab-case`]),
    ...(saysNothing.test(path) ? [`${path} has a name that says nothing`] : []),
  ]);
}

/** Files that are too long to be read at once. */
export function lengthOffences(files: readonly SourceFile[], linesMax: number): readonly string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > linesMax)
    .map(({ path, lines }) => `${path} has ${lines} lines, at most ${linesMax}`);
}

/** `npm run evaluate -- --fails` → `evaluate`; the options of npm between are left out. */
export function scriptsNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm run (?:--?[a-z]+ )*([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '');
  return [...named, ...[...text.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1] ?? '')];
}

/** Targets of Markdown links that lie in the project, without their anchors. */
export function localLinksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** Names before `=` at the margin of an environment file. */
export function variablesIn(envFile: string): readonly string[] {
  return [...envFile.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
}
