import { onTestFinished } from 'vitest';
import type { CommandSet } from '../../commands/command.js';
import type { Engine } from '../../src/answering/engine.js';
import { connectDiscord, type DiscordFace, type Limits } from '../../src/discord/connect.js';
import type { Log } from '../../src/discord/log.js';
import { type Practice, type PracticeMessage, type RecordedRequest, startPractice } from '../../src/practice/index.js';
import { Secret } from '../../src/secret.js';
import { holdAgainstDescription } from '../discord-description.js';
import { inventedCommands, noEngine } from './invented.js';

/** The face on the practice Discord, with the real client between them. */

export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

export function memoryLog(): { readonly log: Log; readonly logged: LogLine[] } {
  const logged: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message });
  return { logged, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

export interface StartOptions {
  readonly commands?: CommandSet;
  readonly engine?: Engine;
  readonly limits?: Partial<Limits>;
  readonly clock?: () => Date;
  readonly steadyMs?: () => number;
  readonly discord?: Practice;
  readonly guildId?: string;
}

/** Started and connected; closed when the test is over. */
export async function start(options: StartOptions = {}) {
  const discord = options.discord ?? (await startPractice({ token: 'practice-token', patienceMs: 3_000 }));
  // Hooks run last one first: the face leaves before Discord does.
  onTestFinished(() => discord.close());
  const { log, logged } = memoryLog();
  const { engine = noEngine, commands = inventedCommands(), limits, clock, steadyMs, guildId } = options;
  // Enough for a test that asks on and on; those about the limit set their own.
  const generous = { burst: 1_000, ...limits };
  const face: DiscordFace = await connectDiscord({
    token: new Secret(discord.token),
    commands,
    engine: () => engine,
    log,
    version: '1.0.0',
    rest: discord.rest,
    limits: generous,
    clock,
    steadyMs,
    guildId,
  });
  onTestFinished(() => face.close());
  return { discord, face, logged };
}

/** Every text of a message's card, top to bottom. */
export function textOf(message: PracticeMessage | undefined): string {
  return texts(message?.components ?? []).join('\n');
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'content' in value && typeof value.content === 'string' ? [value.content] : [];
  return [...own, ...('components' in value ? texts(value.components) : [])];
}

/**
 * What Discord's API description finds wrong with the requests.
 *
 * @returns the checker's words; empty if nothing is wrong
 */
export function violations(requests: readonly RecordedRequest[]): string {
  const calls = requests.map(({ method, path, body }) => ({ method, path, ...(body ? { body } : {}) }));
  const { said, status } = holdAgainstDescription(calls, ['--quiet', '--unknown', 'error']);
  return status === 0 ? '' : said;
}
