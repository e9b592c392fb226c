import { describe, expect, onTestFinished, test } from 'vitest';
import type { CommandSet } from '../../commands/command.js';
import { CannotStart } from '../../src/cannot-start.js';
import { bodyOf } from '../../src/discord/publish.js';
import { runPublishing } from '../../src/discord/publish-run.js';
import { type Practice, startPractice } from '../../src/practice/index.js';
import { Secret } from '../../src/secret.js';
import { hasDescription } from '../discord-description.js';
import { inventedCommands } from './invented.js';
import { start, violations } from './peer.js';

async function practice(): Promise<Practice> {
  const discord = await startPractice();
  onTestFinished(() => discord.close());
  return discord;
}

interface PublishOptions {
  readonly commands?: CommandSet;
  readonly guildId?: string;
  readonly token?: Secret | undefined;
}

/** `npm run publish-commands` against the practice Discord. */
async function publish(
  discord: Practice,
  args: readonly string[] = [],
  { commands = inventedCommands(), ...options }: PublishOptions = {},
): Promise<readonly string[]> {
  const written: string[] = [];
  const write = (line: string) => void written.push(line);
  await runPublishing({ token: new Secret(discord.token), ...options, args, commands, rest: discord.rest, write });
  return written;
}

/** The invented commands with one described anew, one less and one more. */
function nextRelease(): CommandSet {
  const { slashCommands, ...rest } = inventedCommands();
  const kept = slashCommands.filter(({ data }) => data.name !== 'slow');
  return {
    ...rest,
    slashCommands: [
      ...kept.map((command) =>
        command.data.name === 'echo' ? { ...command, data: { ...command.data, description: 'Once more' } } : command,
      ),
      { data: { type: 1, name: 'new', description: 'New' }, defer: 'public', run: () => ({ kind: 'delete' }) },
    ],
  };
}

describe('publishing at start', () => {
  test('everything is published at first, and nothing again while it is the same', async () => {
    const discord = await startPractice();
    const first = await start({ discord });
    expect(discord.commands().map(({ name }) => name)).toEqual(['echo', 'slow', 'broken', 'refused', 'Quote']);
    expect(discord.published).toBe(1);
    await first.face.close();
    await start({ discord });
    expect(discord.published).toBe(1);
  });

  test('each command works in servers, in direct messages and when installed to oneself', async () => {
    const { discord } = await start();
    for (const command of discord.commands()) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
  });

  test('commands left over in a server are told, with what removes them', async () => {
    const discord = await startPractice();
    await publish(discord, [], { guildId: discord.guild.id });
    const { logged } = await start({ discord });
    expect(logged.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`show twice there.*publish-commands -- --clear ${discord.guild.id}$`)),
    ]);
  });
});

describe('npm run publish-commands', () => {
  test('--dry-run tells the difference and changes nothing', async () => {
    const discord = await practice();
    await publish(discord);
    const written = await publish(discord, ['--dry-run'], { commands: nextRelease() });
    expect(written).toEqual(['Publishing everywhere would change:', '  + new', '  ~ echo: description', '  - slow']);
    expect(discord.published).toBe(1);
  });

  test('publishes where something differs, and says so where nothing does', async () => {
    const discord = await practice();
    await publish(discord);
    expect((await publish(discord, [], { commands: nextRelease() }))[0]).toBe('Published everywhere:');
    expect(discord.commands().map(({ name }) => name)).toEqual(['echo', 'broken', 'refused', 'new', 'Quote']);
    expect(await publish(discord, [], { commands: nextRelease() })).toEqual([
      'Nothing to change: the commands are published everywhere as they are here.',
    ]);
    expect(discord.published).toBe(2);
  });

  test('one server has its own commands; those published everywhere are warned of, and can be removed', async () => {
    const discord = await practice();
    const guildId = discord.guild.id;
    await publish(discord);
    const written = await publish(discord, [], { guildId });
    expect(written[0]).toBe(`Published in server ${guildId}:`);
    expect(written.at(-1)).toMatch(/^Mind: echo, slow, .* show twice in server .* --clear everywhere$/);
    expect(await publish(discord, ['--clear', 'everywhere'], { guildId })).toEqual([
      'No commands are published everywhere now.',
    ]);
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(discord.guild).map(({ name }) => name)).toContain('echo');
    expect(await publish(discord, [], { guildId })).toEqual([
      `Nothing to change: the commands are published in server ${guildId} as they are here.`,
    ]);
  });

  test.each<[string, readonly string[], PublishOptions, RegExp, number]>([
    ['an unknown option', ['--force'], {}, /^Usage: npm run publish-commands/, 2],
    ['a server that is none', ['--clear', 'mine'], {}, /^Usage/, 2],
    ['two wishes at once', ['--dry-run', '--clear', 'everywhere'], {}, /^Usage/, 2],
    ['no token', [], { token: undefined }, /^DISCORD_TOKEN is not set/, 2],
    ['a wrong token', [], { token: new Secret('wrong') }, /^DISCORD_TOKEN is set but Discord refused it \(401\)/, 1],
    [
      'a server the bot is not in',
      [],
      { guildId: '123456789012345678' },
      /^The bot is not in server 123456789012345678/,
      1,
    ],
  ])('says what to do: %s', async (_why, args, options, sentence, exitCode) => {
    const discord = await practice();
    const failure = await publish(discord, args, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CannotStart);
    expect(failure).toMatchObject({ lines: [expect.stringMatching(sentence)], exitCode });
    expect(discord.published).toBe(0);
  });

  test.skipIf(!hasDescription)(
    'its requests fit Discord’s own description (needs ../shared/discord/validate.mjs)',
    async () => {
      const discord = await practice();
      await publish(discord);
      await publish(discord, [], { guildId: discord.guild.id });
      await publish(discord, ['--clear', discord.guild.id]);
      expect(violations(discord.requests)).toBe('');
    },
  );
});

test('where a command works is left as it declares', () => {
  const [first] = inventedCommands().slashCommands;
  const commands = first ? [{ ...first, data: { ...first.data, contexts: [0] } }] : [];
  expect(bodyOf({ slashCommands: commands, messageCommands: [] }, 'global')).toMatchObject([
    { name: 'echo', contexts: [0], integration_types: [0, 1] },
  ]);
});
