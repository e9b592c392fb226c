import {
  clientHome,
  environmentHandedOverIn,
  mayImport,
  packageHomes,
  pageFolder,
  pagePackages,
  roomOf,
} from './floor-plan.js';
import { type Import, readImports } from './read-imports.js';
import { codeLines, type SourceFile } from './source-files.js';

/** Each rule returns what offends it, one line each: `src/cards/card.ts:3 …`. */
export type Rule = (files: readonly SourceFile[]) => readonly string[];

/** Every file has a room, and imports only from the rooms below its own. */
export const directions: Rule = (files) => [
  ...files.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => `${path} has no room in the floor plan`),
  ...importsOf(files).flatMap((each) => {
    const from = roomOf(each.from);
    if (each.written === '?') return [at(each, 'imports something that cannot be read here')];
    if (!each.written.startsWith('.') || from === undefined) return [];
    const to = roomOf(each.to);
    if (to === undefined) return [at(each, `imports ${each.to}, which has no room`)];
    return to === from || mayImport[from].includes(to)
      ? []
      : [at(each, `imports ${each.to}: ${from} may not use ${to}`)];
  }),
];

/** No file reaches itself by imports, those of types included. A row is one way round. */
export const noCycles: Rule = (files) => {
  const edges = new Map(files.map((file) => [file.path, readImports(file).map(({ to }) => to)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    const start = above.indexOf(path);
    if (start !== -1) found.push([...above.slice(start), path].join(' → '));
    else if (!done.has(path)) {
      for (const next of edges.get(path) ?? []) walk(next, [...above, path]);
      done.add(path);
    }
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
};

/** Rooms that know no disk, environment, network, clock or chance. */
const pureRooms: ReadonlySet<string> = new Set(['answering', 'retrieval', 'meaning']);

/** The pure rooms, and all they stand on at run time, know nothing of that. */
export const pureCore: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(files.map(({ path }) => path).filter((path) => pureRooms.has(roomOf(path) ?? '')));
  // A set also yields what is added while it is walked.
  for (const path of reached) {
    for (const { to, erased } of importsOf([byPath.get(path)])) if (!erased && byPath.has(to)) reached.add(to);
  }
  const core = files.filter(({ path }) => reached.has(path));
  return [
    ...importsOf(core).flatMap((each) =>
      each.to.startsWith('node:') && !each.erased ? [at(each, `imports ${each.written} into the core`)] : [],
    ),
    ...lookFor(
      core,
      /\bprocess\.|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(/,
    ),
  ];
};

/** Packages with a home are imported there and nowhere else, the client of discord.js in one file. */
export const packagesAtHome: Rule = (files) =>
  importsOf(files).flatMap((each) => {
    const home = packageHomes[each.to];
    if (home !== undefined && each.from !== home && !(home.endsWith('/') && each.from.startsWith(home))) {
      return [at(each, `imports ${each.to}, which only ${home} may`)];
    }
    return each.to === 'discord.js' && each.names.includes('Client') && each.from !== clientHome
      ? [at(each, `imports the Client of discord.js, which only ${clientHome} may`)]
      : [];
  });

/** What runs in a browser reaches only what a browser gets; what runs in Node takes only types from there. */
export const pageApart: Rule = (files) =>
  importsOf(files).flatMap((each) => {
    if (each.erased) return [];
    if (!each.from.startsWith(pageFolder)) {
      return each.to.startsWith(pageFolder) ? [at(each, `imports ${each.to}, which runs in a browser`)] : [];
    }
    const isServed = each.to.startsWith(pageFolder) || pagePackages.includes(each.written);
    return isServed ? [] : [at(each, `imports ${each.written}, which no browser gets`)];
  });

/** The environment is read in `src/config.ts`, and handed to it by the programs. */
export const oneReaderOfTheEnvironment: Rule = (files) => {
  const others = files.filter(({ path }) => path !== 'src/config.ts');
  return lookFor(others, /\bprocess\b(?!\.(?!env\b)\w)/).filter((row) => {
    const mayHandOver = environmentHandedOverIn.some((path) => row.startsWith(`${path}:`));
    return !(mayHandOver && row.includes('withEnvFiles(process.env,'));
  });
};

function importsOf(files: readonly (SourceFile | undefined)[]): readonly Import[] {
  return files.flatMap((file) => (file === undefined ? [] : readImports(file)));
}

function lookFor(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    codeLines(text).flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} has ${line.trim()}`] : [])),
  );
}

function at({ from, line }: Import, what: string): string {
  return `${from}:${line} ${what}`;
}
