import { pino } from 'pino';
import { commandSet } from '../commands/index.js';
import type { Engine } from './answering/engine.js';
import type { Config } from './config.js';
import type { RestAddress } from './discord/client.js';
import { connectDiscord, type DiscordFace, type Limits } from './discord/connect.js';
import type { Log } from './discord/log.js';
import { LivingEngine, type News } from './living/living-engine.js';
import { newsInWords } from './living/news-in-words.js';
import { loadEngine } from './load-engine.js';
import { programVersion } from './program-version.js';
import type { Secret } from './secret.js';
import { aborted } from './stop-signal.js';
import { strayErrors } from './stray-errors.js';
import { writeIfPossible } from './write-if-possible.js';

/** What differs where the bot is tried out. */
export interface Surroundings {
  /** Another Discord than the real one. */
  readonly rest?: RestAddress | undefined;
  /** Takes the log line by line, as JSON; standard output where left out. */
  readonly writeLog?: ((line: string) => void) | undefined;
  /** Told what became of each edit of the packs, in place of the log. */
  readonly onNews?: ((news: News) => void) | undefined;
  /** Whether somebody else in this process must not wait until the first engine is made. */
  readonly takesTurns?: boolean | undefined;
  /** Given the way to the engine of the moment, once there is one. */
  readonly onEngine?: ((current: () => Engine) => void) | undefined;
  /** Where they differ from the usual ones. */
  readonly limits?: Partial<Limits> | undefined;
  /** Given what decides whether an error that nobody caught ends the program. */
  readonly onServing?: ((survives: (error: unknown) => boolean) => void) | undefined;
}

/**
 * Serves Discord until asked to stop.
 *
 * @returns the exit code
 * @throws CannotStart if the packs are wrong, or Discord refuses us or ends the connection for good
 */
export async function serveDiscord(
  config: Config & { readonly token: Secret },
  stop: AbortSignal,
  {
    rest,
    writeLog = (line) => writeIfPossible(process.stdout, line),
    onNews,
    onEngine,
    limits,
    takesTurns,
    onServing,
  }: Surroundings = {},
): Promise<number> {
  const { token, guildId, logLevel } = config;
  // Whatever libraries put into their errors, the token passes nowhere.
  const log = pino({ level: logLevel }, { write: (line) => writeLog(token.redact(line)) });
  let serving: DiscordFace | undefined;
  const survives = strayErrors((error) => serving?.report(error));
  // What goes wrong before anybody is answered ends the program; a log that cannot be written never does.
  onServing?.((error) => serving !== undefined && survives(error));
  const order = { dir: config.knowledgeDir, packs: config.packs };
  const living = await LivingEngine.start(
    () => loadEngine(config, { takesTurns }),
    order,
    onNews ?? ((news) => logNews(news, log)),
  );
  onEngine?.(() => living.current());
  const engine = living.current();
  log.info(
    { facts: engine.size, packs: engine.packs.map(({ id, version }) => `${id}@${version}`) },
    'Knowledge loaded',
  );
  try {
    const current = () => living.current();
    const connecting = connectDiscord({
      token,
      commands: commandSet,
      engine: current,
      log,
      version: programVersion(),
      guildId,
      rest,
      limits,
    });
    const connection = await Promise.race([connecting, aborted(stop)]);
    // Nothing is being answered yet: leaving is all there is to do.
    if (connection === undefined) return 0;
    serving = connection;
    const failure = await Promise.race([connection.failed, aborted(stop)]);
    if (failure !== undefined) throw failure;
    log.info('Stopping: finishing what is being answered');
    await connection.close();
    return 0;
  } finally {
    living.close();
  }
}

function logNews(news: News, log: Log): void {
  for (const line of newsInWords(news)) {
    if (news.kind === 'swapped') log.info({ edit: news.kind }, line);
    else log.warn({ edit: news.kind }, line);
  }
}
