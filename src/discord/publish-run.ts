import { parseArgs } from 'node:util';
import { DefaultRestOptions, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandSet } from '../../commands/command.js';
import { CannotStart } from '../cannot-start.js';
import type { Secret } from '../secret.js';
import { checkedAnswers } from './checked-answers.js';
import type { RestAddress } from './client.js';
import { differenceLines, isSame } from './command-diff.js';
import { clearCommands, publishCommands } from './publish.js';
import { refusalOf } from './refused.js';

export interface PublishRun {
  readonly args: readonly string[];
  readonly token: Secret | undefined;
  readonly guildId?: string | undefined;
  readonly commands: Pick<CommandSet, 'slashCommands' | 'messageCommands'>;
  readonly rest?: RestAddress | undefined;
  readonly write: (line: string) => void;
}

const usage = 'Usage: npm run publish-commands -- [--dry-run | --clear SERVER_ID | --clear everywhere]';

const applicationSchema = z.object({ id: z.string() });

/**
 * `npm run publish-commands`: publishes the commands where they differ, or with `--dry-run` only tells what differs.
 *
 * @throws CannotStart if the call is wrong, the token lacks or Discord doesn't let us in
 */
export async function runPublishing({
  args,
  token,
  guildId,
  commands,
  rest: address,
  write,
}: PublishRun): Promise<void> {
  const { dryRun, clear } = parse(args);
  if (token === undefined) {
    throw new CannotStart(
      ['DISCORD_TOKEN is not set: without it Discord cannot be asked. Copy .env.example to .env and fill it in.'],
      2,
    );
  }
  const makeRequest = checkedAnswers(DefaultRestOptions.makeRequest, {
    onWait: (_request, waitS) => write(`Discord wants us to wait for ${waitS} seconds. Waiting; Ctrl+C ends it.`),
  });
  const rest = new REST({ version: '10', ...address, makeRequest }).setToken(token.reveal());
  const { id } = await rest.get(Routes.currentApplication()).then(applicationSchema.parse, inWords);

  if (clear !== undefined) {
    await clearCommands(rest, id, clear === 'everywhere' ? undefined : clear);
    write(
      clear === 'everywhere' ? 'No commands are published everywhere now.' : `Server ${clear} has no commands now.`,
    );
    return;
  }
  // Servers with commands left over are looked for by the bot at its start: it knows which servers it is in.
  const outcome = await publishCommands({ rest, applicationId: id, commands, guildId, guildIds: [], dryRun });

  const scope = guildId === undefined ? 'everywhere' : `in server ${guildId}`;
  if (isSame(outcome.difference)) write(`Nothing to change: the commands are published ${scope} as they are here.`);
  else {
    write(outcome.published ? `Published ${scope}:` : `Publishing ${scope} would change:`);
    for (const line of differenceLines(outcome.difference)) write(`  ${line}`);
  }
  for (const warning of outcome.warnings) write(`Mind: ${warning}`);
}

function parse(args: readonly string[]): { dryRun: boolean; clear: string | undefined } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean', default: false }, clear: { type: 'string' } },
    });
    const wrongScope = values.clear !== undefined && !/^(?:everywhere|\d{17,20})$/.test(values.clear);
    if (!wrongScope && !(values['dry-run'] && values.clear !== undefined)) {
      return { dryRun: values['dry-run'], clear: values.clear };
    }
  } catch {
    // An unknown option: the usage line below says which there are.
  }
  throw new CannotStart([usage], 2);
}

function inWords(error: unknown): never {
  throw refusalOf(error) ?? error;
}
