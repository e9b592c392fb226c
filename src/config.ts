import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { CannotStart } from './cannot-start.js';
import { projectRoot } from './project-root.js';
import { Secret } from './secret.js';
import { type Environment, readTerminalWishes, type TerminalWishes } from './terminal-wishes.js';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Config {
  /** Absent: no token is set, and nothing serves Discord. */
  readonly token?: Secret | undefined;
  /** The one server to publish commands to; absent: everywhere. */
  readonly guildId?: string | undefined;
  /** Absolute path of the folder that holds the packs. */
  readonly knowledgeDir: string;
  /** Ids of the packs to load; absent: all of them. */
  readonly packs?: readonly string[] | undefined;
  readonly logLevel: LogLevel;
  readonly terminal: TerminalWishes;
  readonly practice: PracticeWishes;
}

export type LogLevel = (typeof logLevels)[number];

/** What the settings say of the practice server. */
export interface PracticeWishes {
  /** Absent: the usual one, or another if that is taken. 0: any free one. */
  readonly port?: number | undefined;
  /** Of the bot in it, whose log shares a terminal with a person; `warn` where nothing is set. */
  readonly logLevel: LogLevel;
}

export interface Places {
  /** Folder with the shipped packs, taken where `KNOWLEDGE_DIR` is absent. */
  readonly shippedKnowledge: string;
  /** The folder that a relative `KNOWLEDGE_DIR` starts from. */
  readonly workingDir: string;
}

const packIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const portMax = 65_535;
const portProblem = `is not a port: write a number from 1 to ${portMax}, or 0 for any that is free.`;

const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .superRefine((token, context) => {
      const problem = tokenProblem(token);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .transform((token) => new Secret(token))
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not a server id: 17 to 20 digits. In Discord turn on Developer Mode (Settings, Advanced), then right-click the server, "Copy Server ID".',
    )
    .optional(),
  KNOWLEDGE_DIR: z.string().optional(),
  PACKS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .refine(
      (ids) => ids.length > 0,
      'names no pack: write pack ids with commas between, or remove the line for all packs.',
    )
    .refine(
      (ids) => ids.every((id) => packIdPattern.test(id)),
      'is not a list of pack ids: write lower-case ids with commas between, as in "un-sco,my-pack".',
    )
    .optional(),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(logLevels, { error: `is not a level: write one of ${logLevels.join(', ')}.` }))
    .optional(),
  PRACTICE_PORT: z
    .string()
    .regex(/^\d{1,5}$/, portProblem)
    .transform(Number)
    .refine((port) => port <= portMax, portProblem)
    .optional(),
});

/**
 * The settings of this process, from its environment and the `.env` of its working directory or the project: the only
 * place that reads them.
 *
 * @throws CannotStart with one line for each setting that is wrong
 */
export function loadConfig(): Config {
  const root = projectRoot();
  const workingDir = process.cwd();
  const environment = withEnvFiles(process.env, [workingDir, root]);
  return readConfig(environment, { shippedKnowledge: join(root, 'knowledge'), workingDir });
}

/**
 * What an environment says.
 *
 * @param environment - as `process.env`; an empty or blank value counts as absent
 * @throws CannotStart with one line for each setting that is wrong
 */
export function readConfig(environment: Environment, places: Places): Config {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
  const read = environmentSchema.safeParse(set);
  if (!read.success) {
    throw new CannotStart(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, KNOWLEDGE_DIR, PACKS, LOG_LEVEL, PRACTICE_PORT } = read.data;
  return {
    token: DISCORD_TOKEN,
    guildId: DISCORD_GUILD_ID,
    knowledgeDir: KNOWLEDGE_DIR === undefined ? places.shippedKnowledge : resolve(places.workingDir, KNOWLEDGE_DIR),
    packs: PACKS,
    logLevel: LOG_LEVEL ?? 'info',
    terminal: readTerminalWishes(set),
    practice: { port: PRACTICE_PORT, logLevel: LOG_LEVEL ?? 'warn' },
  };
}

/**
 * The environment completed by one `.env` file: that of the first folder which has one. What is set and not blank wins
 * over the file.
 *
 * @throws CannotStart if the file is there and cannot be read
 */
export function withEnvFiles(environment: Environment, folders: readonly string[]): Environment {
  const complete: Record<string, string | undefined> = { ...environment };
  for (const folder of folders) {
    const written = readEnvFile(join(folder, '.env'));
    if (written === undefined) continue;
    for (const [name, value] of Object.entries(written)) {
      if ((complete[name] ?? '').trim() === '') complete[name] = value;
    }
    break;
  }
  return complete;
}

function readEnvFile(path: string): Readonly<Record<string, string>> | undefined {
  try {
    const bytes = readFileSync(path);
    // PowerShell's ">" writes UTF-16 with a byte order mark.
    const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
    return parse(text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CannotStart([
      code === 'EISDIR'
        ? `${path} is a folder. Put the settings into a file of that name, or remove it.`
        : `${path} cannot be read (${String(code ?? error)}). Let this user read it, or remove it.`,
    ]);
  }
}

/** What people paste instead of a token; `undefined` where it may be one. Never repeats the text. */
function tokenProblem(token: string): string | undefined {
  const cure =
    'Copy the token again from the Bot page of the developer portal (https://discord.com/developers/applications).';
  if (/^bot\s/i.test(token)) return 'begins with "Bot ". Write the token alone, without that word.';
  if (/["'`“”‘’]/u.test(token)) return 'has quotes in it. Write the token alone, without quotes.';
  if (/[\s\p{Cc}\p{Cf}]/u.test(token)) return `has a blank or an invisible character in it. ${cure}`;
  if (/[^\x21-\x7e]/.test(token)) return `has characters that no token has. ${cure}`;
  if (/^\d+$/.test(token)) return `is a number: that is an application or server id, not the token. ${cure}`;
  if (/^[0-9a-f]{64}$/i.test(token)) return `is a public key, not the token. ${cure}`;
  if (/^[\w-]{32}$/.test(token)) return `is a client secret, not the token. ${cure}`;
  return undefined;
}
