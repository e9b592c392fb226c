import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from './answering/engine.js';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';
import { newsInWords } from './living/news-in-words.js';
import { openBrowser } from './open-browser.js';
import { panelPorts } from './panel-ports.js';
import { type Practice, type PracticeOptions, startPractice } from './practice/index.js';
import { Secret } from './secret.js';
import type { Surroundings as DiscordSurroundings } from './serve-discord.js';
import { writeIfPossible } from './write-if-possible.js';

/** Where the practice server is looked for unless a setting says otherwise. */
export const usualPort = 8377;

export interface PracticeSurroundings {
  /** Whether to open the page in a browser. */
  readonly open?: boolean | undefined;
  /** Folder with the bundled page; beside the compiled sources unless said. */
  readonly pageDir?: string | undefined;
  /** Tells the person who started it, line by line; standard output where left out. */
  readonly say?: ((line: string) => void) | undefined;
  /** Takes the bot's log; standard error where left out. */
  readonly writeLog?: ((line: string) => void) | undefined;
  /** {@link usualPort}, save in tests. */
  readonly usualPort?: number | undefined;
  /** Told, once it serves, how errors that nobody caught are survived. */
  readonly onServing?: DiscordSurroundings['onServing'];
  readonly opener?: Parameters<typeof openBrowser>[1];
}

/**
 * Serves the bot on a small Discord of its own, with a page in the browser, until asked to stop. The page stands before
 * the bot does, and shows it coming.
 *
 * @returns the exit code
 * @throws CannotStart if the packs are wrong, or the port that was asked for is taken
 */
export async function servePractice(
  config: Config,
  stop: AbortSignal,
  surroundings: PracticeSurroundings = {},
): Promise<number> {
  const say = surroundings.say ?? ((line) => writeIfPossible(process.stdout, `${line}\n`));
  // A token of the moment: the real one has no business here.
  const token = new Secret(`practice-${randomUUID()}`);
  let engine: (() => Engine) | undefined;
  const pageDir = surroundings.pageDir ?? fileURLToPath(new URL('../page', import.meta.url));
  if (!existsSync(join(pageDir, 'main.js'))) {
    throw new CannotStart([
      `${pageDir} is not there: the page was not built. Run "npm run prestart", then start again.`,
    ]);
  }
  const { practice, portWasTaken } = await startSomewhere(
    { token: token.reveal(), page: { dir: pageDir, panel: panelPorts(config.knowledgeDir, () => engine?.()) } },
    config.practice.port,
    surroundings.usualPort ?? usualPort,
  );
  const address = `http://127.0.0.1:${practice.port}`;
  try {
    if (portWasTaken !== undefined) say(`Port ${portWasTaken} is taken, so the practice server stands at another one.`);
    say(`Practice server: ${address}`);
    say(
      'Open that address in a browser on this machine. Ctrl+C ends it; npm start -- --terminal asks in the terminal.',
    );
    if (config.token !== undefined) say('DISCORD_TOKEN is not used here: nothing leaves this machine.');
    if (surroundings.open) {
      void openBrowser(address, surroundings.opener).then((problem) => {
        if (problem !== undefined) say(`No browser could be opened (${problem}). Open ${address} yourself.`);
      });
    }

    const { serveDiscord } = await import('./serve-discord.js');
    return await serveDiscord({ ...config, token, guildId: undefined, logLevel: config.practice.logLevel }, stop, {
      rest: practice.rest,
      onServing: surroundings.onServing,
      onEngine(current) {
        engine = current;
      },
      // The page is fetched while the bot starts.
      takesTurns: true,
      writeLog: surroundings.writeLog ?? ((line) => writeIfPossible(process.stderr, line)),
      onNews(news) {
        const lines = newsInWords(news);
        for (const line of lines) say(line);
        practice.tellNews({ swapped: news.kind === 'swapped', lines });
      },
    });
  } finally {
    await practice.close();
  }
}

/** At the port that was asked for; else at the usual one, or at any if something else listens there. */
async function startSomewhere(
  options: PracticeOptions,
  asked: number | undefined,
  usual: number,
): Promise<{ readonly practice: Practice; readonly portWasTaken?: number }> {
  try {
    return { practice: await startPractice({ ...options, port: asked ?? usual }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isBusy = code === 'EADDRINUSE' || code === 'EACCES';
    if (!isBusy) throw error;
    if (asked !== undefined) {
      const why = code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program';
      throw new CannotStart([
        `Port ${asked} (PRACTICE_PORT) ${why}. End that program, set another port, or 0 for any that is free.`,
      ]);
    }
    return { practice: await startPractice({ ...options, port: 0 }), portWasTaken: usual };
  }
}
