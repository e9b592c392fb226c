#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.js';
import { type Config, loadConfig } from './config.js';
import { chooseFace, inputOf } from './face.js';
import { projectRoot } from './project-root.js';
import { runProgram } from './run-program.js';
import { stopSignal } from './stop-signal.js';

/** The composition root: settings → knowledge → engine → the face that serves. */

const usage = `Answers questions from a curated collection of facts, each with its source.

  npm start                  Discord if DISCORD_TOKEN is set, otherwise here in the terminal
  npm start -- --terminal    in the terminal, also if DISCORD_TOKEN is set
  npm start < questions      one answer for each line, then the end

  --help       this text
  --version    the version

Settings are explained in .env.example.`;

await runProgram(async (lastWords) => {
  const root = projectRoot();
  const wish = readArguments(process.argv.slice(2));
  if (wish === 'help' || wish === 'version') {
    process.stdout.write(`${wish === 'help' ? usage : readVersion(root)}\n`);
    return 0;
  }
  const config = loadConfig();
  lastWords.secret = config.token;
  lastWords.detailed = config.logLevel === 'debug' || config.logLevel === 'trace';

  const input = inputOf(0, process.stdin.isTTY === true && process.stdout.isTTY === true);
  const { token } = config;
  const face = chooseFace({ token: token !== undefined, terminal: wish.terminal, input });
  if (face === 'none') return nobodyThere(config);
  if (face === 'discord' && token !== undefined) {
    const { serveDiscord } = await import('./serve-discord.js');
    return serveDiscord({ ...config, token }, stopSignal());
  }
  const { serveChat, serveLines } = await import('./serve-terminal.js');
  if (face === 'chat') return serveChat(config, readVersion(root), stopSignal());
  const wasEmpty = await serveLines(config, stopSignal());
  return wasEmpty ? nobodyThere(config) : 0;
});

/** An empty input is an end like any other only where there is a token, and the terminal was asked for all the same. */
function nobodyThere({ token }: Config): number {
  if (token !== undefined) return 0;
  throw new CannotStart(
    [
      'There is nobody to answer: standard input is empty. Set DISCORD_TOKEN to serve Discord (see .env.example), or start in a terminal.',
    ],
    2,
  );
}

function readArguments(words: readonly string[]): { readonly terminal: boolean } | 'help' | 'version' {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(words).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CannotStart([`${problem}.`, '', usage], 2);
  }
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  return { terminal: values.terminal === true };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      terminal: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

function readVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
