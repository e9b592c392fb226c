import { commandSet } from '../commands/index.js';
import type { Engine } from './answering/engine.js';
import type { Config } from './config.js';
import { showDate } from './knowledge/dates.js';
import { LivingEngine } from './living/living-engine.js';
import { newsInWords } from './living/news-in-words.js';
import { loadEngine } from './load-engine.js';
import { programVersion } from './program-version.js';
import { describeFailure } from './run-program.js';
import { aborted } from './stop-signal.js';
import { chat } from './terminal/chat.js';
import { Conversation } from './terminal/conversation.js';
import { answerLines } from './terminal/line-mode.js';
import { screenOf } from './terminal/screen.js';

/**
 * Serves a person at a terminal until they leave.
 *
 * @returns the exit code
 * @throws CannotStart if the packs are wrong
 */
export async function serveChat(config: Config, stop: AbortSignal): Promise<number> {
  const order = { dir: config.knowledgeDir, packs: config.packs };
  let say = (_line: string): void => {};
  const living = await LivingEngine.start(
    () => loadEngine(config),
    order,
    (news) => {
      for (const line of newsInWords(news)) say(line);
    },
  );
  const engine = living.current();
  try {
    await chat({
      conversation: conversationWith(() => living.current(), config, true),
      input: process.stdin,
      output: process.stdout,
      wishes: config.terminal,
      welcome: welcomeTo(engine, config),
      onOpen: (sayAbove) => {
        say = sayAbove;
      },
      stop,
    });
  } finally {
    living.close();
  }
  return 0;
}

/**
 * Answers every line of standard input.
 *
 * @returns whether there was none
 * @throws CannotStart if the packs are wrong
 */
export async function serveLines(config: Config, stop: AbortSignal): Promise<boolean> {
  const engine = await loadEngine(config);
  const conversation = conversationWith(() => engine, config, false);
  const screen = screenOf(process.stdout, config.terminal);
  const answering = answerLines(conversation, process.stdin, process.stdout, screen, stop);
  // A pipe that stays silent must not keep us from stopping.
  return (await Promise.race([answering, aborted(stop)])) === 0;
}

function conversationWith(engine: () => Engine, config: Config, asksForms: boolean): Conversation {
  const detailed = config.logLevel === 'debug' || config.logLevel === 'trace';
  return new Conversation({
    commands: commandSet,
    engine,
    now: () => new Date(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    version: programVersion(),
    asksForms,
    onFailure: (error) => {
      process.stderr.write(`${describeFailure(error, detailed)}\n`);
    },
  });
}

function welcomeTo(engine: Engine, config: Config): string {
  const packs = engine.packs.map((pack) => pack.title).join(', ');
  return [
    `Rapporteur ${programVersion()} · ${packs} · ${engine.size} facts, checked up to ${showDate(engine.newestCheck)}`,
    'Write your question, or /help. /quit leaves.',
    ...(config.token === undefined ? ['To serve Discord instead, set DISCORD_TOKEN.'] : []),
  ].join('\n');
}
