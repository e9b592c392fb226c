#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.js';
import { type Config, loadConfig } from './config.js';
import { chooseFace, inputOf } from './face.js';
import { programVersion } from './program-version.js';
import { runProgram } from './run-program.js';
import type { Surroundings } from './serve-discord.js';
import { stopSignal } from './stop-signal.js';

/** The composition root: settings → knowledge → engine → the face that serves. */

const usage = `Answers questions from a curated collection of facts, each with its source.

  npm start                  Discord if DISCORD_TOKEN is set, otherwise a practice server in your browser
  npm start -- --practice    the practice server, also if DISCORD_TOKEN is set; --open opens it
  npm start -- --terminal    in the terminal, also if DISCORD_TOKEN is set
  npm start < questions      one answer for each line, then the end

  --help       this text
  --version    the version

Settings are explained in .env.example.`;

await runProgram(async (lastWords) => {
  const wish = readArguments(process.argv.slice(2));
  if (wish === 'help' || wish === 'version') {
    process.stdout.write(`${wish === 'help' ? usage : programVersion()}\n`);
    return 0;
  }
  const config = loadConfig();
  lastWords.secret = config.token;
  lastWords.detailed = config.logLevel === 'debug' || config.logLevel === 'trace';

  const input = inputOf(0, process.stdin.isTTY === true && process.stdout.isTTY === true);
  const { token } = config;
  const face = chooseFace({ ...wish, token: token !== undefined, input });
  if (wish.open && face !== 'practice') {
    throw new CannotStart(['--open opens the practice server, which is not what starts here: add --practice.'], 2);
  }
  if (face === 'none') return nobodyThere(config);
  lastWords.serves = face === 'discord' || face === 'practice';
  const onServing: Surroundings['onServing'] = (survives) => {
    lastWords.survives = survives;
  };
  if (face === 'discord' && token !== undefined) {
    const { serveDiscord } = await import('./serve-discord.js');
    return serveDiscord({ ...config, token }, stopSignal(), { onServing });
  }
  if (face === 'practice') {
    const { servePractice } = await import('./serve-practice.js');
    return servePractice(config, stopSignal(), { open: wish.open, onServing });
  }
  const { serveChat, serveLines } = await import('./serve-terminal.js');
  if (face === 'chat') return serveChat(config, stopSignal());
  const wasEmpty = await serveLines(config, stopSignal());
  return wasEmpty ? nobodyThere(config) : 0;
});

/** An empty input is an end like any other only where there is a token, and the terminal was asked for all the same. */
function nobodyThere({ token }: Config): number {
  if (token !== undefined) return 0;
  throw new CannotStart(
    [
      'There is nobody to answer: standard input is empty. Set DISCORD_TOKEN to serve Discord (see .env.example), start in a terminal, or add --practice for a practice server.',
    ],
    2,
  );
}

interface Wishes {
  readonly terminal: boolean;
  readonly practice: boolean;
  readonly open: boolean;
}

function readArguments(words: readonly string[]): Wishes | 'help' | 'version' {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(words).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CannotStart([`${problem}.`, '', usage], 2);
  }
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const { terminal = false, practice = false, open = false } = values;
  if (terminal && practice) throw new CannotStart(['--terminal and --practice exclude each other.', '', usage], 2);
  return { terminal, practice, open };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      terminal: { type: 'boolean' },
      practice: { type: 'boolean' },
      open: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}
