import {
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { CommandSet } from '../../commands/command.js';
import { compareCommands, type Difference, differenceLines, isSame } from './command-diff.js';
import type { Log } from './log.js';
import { DiscordRefused, refusalOf } from './refused.js';

export interface PublishOptions {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  readonly commands: Pick<CommandSet, 'slashCommands' | 'messageCommands'>;
  /** Publish to this server alone; absent: everywhere. */
  readonly guildId?: string | undefined;
  /** Servers the bot is in, where commands of ours may be left over. */
  readonly guildIds: readonly string[];
  /** Compare only. */
  readonly dryRun?: boolean;
}

export interface PublishOutcome {
  /** The server published to; undefined: everywhere. */
  readonly guildId: string | undefined;
  readonly difference: Difference;
  /** Whether the commands were sent. */
  readonly published: boolean;
  /** What else the host should know, in sentences. */
  readonly warnings: readonly string[];
}

type OurCommand = RESTPutAPIApplicationCommandsJSONBody[number];

/** Discord lists commands with many more fields; the comparison knows which of them count. */
const publishedSchema = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));

/** More servers than this are not searched for left-over commands at every start. */
const searchedGuildsMax = 20;

/**
 * Makes the published commands the ones we have: one request to compare, one more only where they differ.
 *
 * @throws DiscordRefused if Discord doesn't let us publish, in words; otherwise what discord.js throws
 */
export async function publishCommands(options: PublishOptions): Promise<PublishOutcome> {
  const { rest, applicationId, commands, guildId, dryRun = false } = options;
  const ours = bodyOf(commands, guildId === undefined ? 'global' : 'guild');
  try {
    const published = await listCommands(rest, applicationId, guildId);
    const difference = compareCommands(published, ours, guildId === undefined ? 'global' : 'guild');
    const send = !dryRun && !isSame(difference);
    if (send) await rest.put(routeOf(applicationId, guildId), { body: ours });
    return { guildId, difference, published: send, warnings: await leftOvers(options, ours) };
  } catch (error) {
    throw refusalOf(error) ?? noAccessTo(guildId, error) ?? error;
  }
}

/** Every command as it is published: for servers and for people who install it to themselves, usable everywhere. */
export function bodyOf(
  { slashCommands, messageCommands }: Pick<CommandSet, 'slashCommands' | 'messageCommands'>,
  scope: 'global' | 'guild',
): readonly OurCommand[] {
  return [...slashCommands, ...messageCommands].map(({ data }): OurCommand => {
    const { integration_types, contexts, ...rest } = data;
    if (scope === 'guild') return rest;
    return {
      ...rest,
      integration_types: integration_types ?? [
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ],
      contexts: contexts ?? [
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ],
    };
  });
}

/** Tells the log what publishing did. */
export function tellPublished({ guildId, difference, published, warnings }: PublishOutcome, log: Log): void {
  const scope = guildId ?? 'everywhere';
  if (published) log.info({ scope, difference: differenceLines(difference) }, 'Commands published');
  else log.debug({ scope }, 'Commands are published already');
  for (const warning of warnings) log.warn({ scope }, warning);
}

/** Commands of ours in the other scope show twice in the same menu. */
async function leftOvers(options: PublishOptions, ours: readonly OurCommand[]): Promise<readonly string[]> {
  const { rest, applicationId, guildId, guildIds } = options;
  const names = new Set(ours.map(({ name }) => name));
  const doubled = async (scope: string | undefined) =>
    (await listCommands(rest, applicationId, scope)).filter(({ name }) => names.has(name)).map(({ name }) => name);

  if (guildId !== undefined) {
    const everywhere = await doubled(undefined);
    return everywhere.length === 0
      ? []
      : [
          `${everywhere.join(', ')} are also published everywhere and show twice in server ${guildId}. Either leave DISCORD_GUILD_ID unset, or remove the others with: npm run publish-commands -- --clear everywhere`,
        ];
  }
  const warnings: string[] = [];
  for (const guild of guildIds.slice(0, searchedGuildsMax)) {
    const here = await doubled(guild).catch(ignoreNoAccess);
    if (here.length > 0) {
      warnings.push(
        `${here.join(', ')} are also published to server ${guild} alone and show twice there. Remove them there with: npm run publish-commands -- --clear ${guild}`,
      );
    }
  }
  return warnings;
}

/**
 * Removes every published command of one scope.
 *
 * @param guildId - undefined: those published everywhere
 * @throws DiscordRefused if Discord doesn't let us publish, in words; otherwise what discord.js throws
 */
export async function clearCommands(
  rest: Pick<REST, 'put'>,
  applicationId: string,
  guildId: string | undefined,
): Promise<void> {
  try {
    await rest.put(routeOf(applicationId, guildId), { body: [] });
  } catch (error) {
    throw refusalOf(error) ?? noAccessTo(guildId, error) ?? error;
  }
}

async function listCommands(rest: Pick<REST, 'get'>, applicationId: string, guildId: string | undefined) {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return publishedSchema.parse(await rest.get(routeOf(applicationId, guildId), { query }));
}

function routeOf(applicationId: string, guildId: string | undefined) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** A server that added the bot without its commands has none left over. */
function ignoreNoAccess(error: unknown): readonly string[] {
  if (isNoAccess(error)) return [];
  throw error;
}

function noAccessTo(guildId: string | undefined, error: unknown): DiscordRefused | undefined {
  if (guildId === undefined || !isNoAccess(error)) return undefined;
  return new DiscordRefused(
    `The bot is not in server ${guildId} or was added there without its commands. Add it again with the scopes "bot" and "applications.commands", or correct DISCORD_GUILD_ID; without that line commands are published everywhere.`,
    { cause: error },
  );
}

/** 50001: missing access; 10004: no such server. */
function isNoAccess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 50_001 || error.code === 10_004);
}
