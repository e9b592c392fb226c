/**
 * The floor plan of docs/architecture.md as data: which file stands in which room, and which rooms a room may import.
 */

/** Programs that are started by themselves: each puts its own house together, wherever it stands. */
export const programs = [
  'src/main.ts',
  'src/curating/main.ts',
  'src/discord/publish-commands.ts',
  'src/terminal/ask.ts',
] as const;

/** What every program stands on: settings, the way out, where the project lies. */
export const ground = [
  'src/cannot-start.ts',
  'src/config.ts',
  'src/project-root.ts',
  'src/run-program.ts',
  'src/secret.ts',
  'src/terminal-wishes.ts',
  'src/write-if-possible.ts',
] as const;

const folders = [
  'answering',
  'cards',
  'curating',
  'discord',
  'knowledge',
  'living',
  'meaning',
  'practice',
  'retrieval',
  'terminal',
] as const;

export type Room = 'main' | 'ground' | 'commands' | (typeof folders)[number];

/** Room → the rooms it may import, besides itself. */
export const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  main: [
    'ground',
    'living',
    'discord',
    'terminal',
    'practice',
    'curating',
    'commands',
    'cards',
    'answering',
    'knowledge',
  ],
  discord: ['commands', 'cards', 'answering', 'knowledge', 'ground'],
  terminal: ['commands', 'cards', 'answering', 'knowledge', 'ground'],
  commands: ['cards', 'answering', 'knowledge'],
  cards: ['answering', 'knowledge'],
  curating: ['answering', 'knowledge', 'ground'],
  living: ['answering', 'knowledge'],
  answering: ['retrieval', 'meaning', 'knowledge'],
  retrieval: ['meaning', 'knowledge'],
  meaning: [],
  knowledge: [],
  practice: [],
  ground: [],
};

/** Packages that only one place knows: a file, or a folder that ends in a slash. */
export const packageHomes: Readonly<Record<string, string>> = {
  '@hono/node-server': 'src/practice/web/',
  'discord.js': 'src/discord/',
  dotenv: 'src/config.ts',
  'fuse.js': 'src/answering/suggesting.ts',
  hono: 'src/practice/web/',
  pino: 'src/serve-discord.ts',
  preact: 'src/practice/page/',
  ws: 'src/practice/',
  yaml: 'src/knowledge/yaml-text.ts',
};

/** What runs in a browser. */
export const pageFolder = 'src/practice/page/';

/** What a browser finds by its bare name: as in the import map of `src/practice/web/assets.ts`. */
export const pagePackages: readonly string[] = ['preact', 'preact/hooks', 'preact/jsx-runtime'];

/** The one file that makes discord.js's client. */
export const clientHome = 'src/discord/client.ts';

/** Programs that hand the environment to `src/config.ts`, which alone reads it. */
export const environmentHandedOverIn: readonly string[] = [
  'src/main.ts',
  'src/discord/publish-commands.ts',
  'src/terminal/ask.ts',
];

/** The room of a file; undefined if the plan has none for it. */
export function roomOf(path: string): Room | undefined {
  if (isOneOf(programs, path)) return 'main';
  if (isOneOf(ground, path)) return 'ground';
  if (path.startsWith('commands/')) return 'commands';
  if (/^src\/[^/]+$/.test(path)) return 'main';
  return folders.find((folder) => path.startsWith(`src/${folder}/`));
}

function isOneOf(paths: readonly string[], path: string): boolean {
  return paths.includes(path);
}
