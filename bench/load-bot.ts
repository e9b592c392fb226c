/** The bot under load, in a process of its own: `node load-bot.js API TOKEN`. It tells its parent its memory. */
import { loadConfig } from '../src/config.js';
import { runProgram } from '../src/run-program.js';
import { Secret } from '../src/secret.js';
import { serveDiscord } from '../src/serve-discord.js';

export interface BotReport {
  readonly rssBytes: number;
  readonly heapBytes: number;
  /** Processor time so far. */
  readonly cpuMs: number;
}

const everyMs = 500;
const [api = '', token = ''] = process.argv.slice(2);

const stop = new AbortController();
process.on('disconnect', () => stop.abort());
setInterval(() => {
  const { rss: rssBytes, heapUsed: heapBytes } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const report: BotReport = { rssBytes, heapBytes, cpuMs: (user + system) / 1_000 };
  if (process.connected) process.send?.(report);
}, everyMs).unref();

await runProgram(() =>
  serveDiscord({ ...loadConfig(), token: new Secret(token), logLevel: 'warn' }, stop.signal, {
    rest: { api, version: '10' },
    writeLog: (line) => process.stderr.write(line),
  }),
);
