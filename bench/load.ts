/**
 * How many people the bot answers in time: a practice Discord in this process, the bot in another, and people in many
 * servers who ask at a steady pace, whatever the bot does, and then all at once. `npm run load -- --help`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/knowledge/load.js';
import { type Practice, startPractice } from '../src/practice/index.js';
import { projectRoot } from '../src/project-root.js';
import { runProgram } from '../src/run-program.js';
import type { BotReport } from './load-bot.js';
import {
  type Answered,
  type MemoryMoment,
  memoryReport,
  type Tally,
  tally,
  tallyTable,
  wentWell,
} from './load-figures.js';
import { type LoadOptions, parseLoadOptions, usage } from './load-options.js';
import { Traffic } from './load-traffic.js';

const intervalS = 10;
const warmUpS = 5;
const tickMs = 5;
/** Discord gives up after 3 s; nothing is asked after the end, and what was is waited for. */
const afterMs = 3_500;
const bursts = 3;
const findFrom = 50;
const findFactor = 1.3;
const p99MaxMs = 50;

interface Step {
  readonly rate: number;
  readonly seconds: number;
  readonly answers: readonly Answered[];
  readonly memory: readonly MemoryMoment[];
  /** Processor time per time, of the bot and of the practice Discord: at 1 a core is busy. */
  readonly busy: { readonly bot: number; readonly practice: number };
}

/** A small generator of chance with a seed, so that two runs ask the same. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

class Bot {
  last: BotReport = { rssBytes: 0, heapBytes: 0, cpuMs: 0 };
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(discord: Practice) {
    const program = fileURLToPath(new URL('./load-bot.js', import.meta.url));
    this.#child = fork(program, [discord.rest.api, discord.token], { cwd: projectRoot() });
    this.#child.on('message', (report) => {
      this.last = readReport(report) ?? this.last;
    });
    // Not its "close", which may not come where it leaves in the middle of a report.
    this.ended = new Promise((resolve) => this.#child.on('exit', resolve));
  }

  async leave(): Promise<void> {
    // Where it has ended by itself, why is told already.
    if (this.#child.connected) this.#child.disconnect();
    await this.ended;
  }
}

function readReport(message: unknown): BotReport | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const number = (field: keyof BotReport) => Number(Reflect.get(message, field));
  return { rssBytes: number('rssBytes'), heapBytes: number('heapBytes'), cpuMs: number('cpuMs') };
}

/** Asks at this rate for so long, in time with the clock however long the answers take. */
async function step(
  traffic: Traffic,
  bot: Bot,
  rate: number,
  seconds: number,
  tell: (line: string) => void,
): Promise<Step> {
  const answers: Answered[] = [];
  const memory: MemoryMoment[] = [];
  const began = performance.now();
  const botBegan = bot.last.cpuMs;
  const ownBegan = process.cpuUsage();
  let asked = 0;
  let told = 0;
  let toldAnswers = 0;
  const waiting = new Set<Promise<void>>();
  const look = () => {
    told += 1;
    const { rssBytes, heapBytes } = bot.last;
    const atS = Math.round((performance.now() - began) / 1_000);
    memory.push({ atS, rssMb: rssBytes / 2 ** 20, heapMb: heapBytes / 2 ** 20 });
    tell(inWords(`${atS} s`, tally(answers.slice(toldAnswers)), memory.at(-1)));
    toldAnswers = answers.length;
  };
  while (performance.now() - began < seconds * 1_000) {
    const due = Math.floor(((performance.now() - began) / 1_000) * rate);
    for (; asked < due; asked += 1) {
      const one = traffic.next().then((answer) => {
        answers.push(answer);
        waiting.delete(one);
      });
      waiting.add(one);
    }
    if (performance.now() - began >= (told + 1) * intervalS * 1_000) look();
    await sleep(tickMs);
  }
  if (seconds % intervalS !== 0 || told === 0) look();
  const passedMs = performance.now() - began;
  const own = process.cpuUsage(ownBegan);
  const busy = {
    bot: (bot.last.cpuMs - botBegan) / passedMs,
    practice: (own.user + own.system) / 1_000 / passedMs,
  };
  await Promise.race([Promise.all(waiting), sleep(afterMs)]);
  return { rate, seconds, answers, memory, busy };
}

function inWords(when: string, { offered, p50, p99, max, ...bad }: Tally, memory: Step['memory'][number] | undefined) {
  const wrong = bad.late + bad.unanswered + bad.double;
  return (
    `${when.padStart(6)}: ${offered} answered, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(0)} ms, ` +
    `${wrong} late, unanswered or double; bot ${memory?.rssMb.toFixed(0)} MB, heap ${memory?.heapMb.toFixed(0)} MB`
  );
}

/** As many as ask in a second, all at once. */
async function burst(traffic: Traffic, count: number): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (let n = 0; n < bursts; n += 1) {
    await sleep(1_500);
    answers.push(...(await Promise.all(Array.from({ length: count }, () => traffic.next()))));
  }
  return answers;
}

function report({ rate, seconds, answers, memory, busy }: Step, all: readonly Answered[]): void {
  const kinds = [...new Set(answers.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => ({ what: kind, seconds, tally: tally(answers.filter((one) => one.kind === kind)) }));
  console.log(`\n${rate} deeds a second for ${seconds} s`);
  console.log(
    tallyTable([
      ...rows,
      { what: 'all', seconds, tally: tally(answers) },
      ...(all.length > 0 ? [{ what: `${all.length / bursts} at once, ${bursts} times`, tally: tally(all) }] : []),
    ]),
  );
  console.log(`\nMemory of the bot:\n${memoryReport(memory)}`);
  console.log(
    `\nProcessor: the bot ${(busy.bot * 100).toFixed(0)} %, the practice Discord ${(busy.practice * 100).toFixed(0)} % of a core.`,
  );
}

async function find(traffic: Traffic, bot: Bot, { seconds }: LoadOptions): Promise<readonly Step[]> {
  const good: Step[] = [];
  let again = false;
  for (let rate = findFrom; ; ) {
    const one = await step(traffic, bot, rate, seconds, () => {});
    const figures = tally(one.answers);
    console.log(
      `${rate}/s: p99 ${figures.p99.toFixed(1)} ms, ${figures.late + figures.unanswered + figures.double} late, unanswered or double; ` +
        `bot ${(one.busy.bot * 100).toFixed(0)} %, practice ${(one.busy.practice * 100).toFixed(0)} %`,
    );
    const isGood = wentWell(figures) && figures.p99 <= p99MaxMs;
    // What else the machine had to do may have been the reason, once.
    if (!isGood && again) return good;
    again = !isGood;
    if (!isGood) continue;
    good.push(one);
    rate = Math.round(rate * findFactor);
  }
}

await runProgram(async () => {
  const options = parseLoadOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { guilds, shards, rate, seconds, json } = options;
  const questions = (await loadKnowledge(join(projectRoot(), 'knowledge'))).packs.flatMap((pack) =>
    pack.facts.flatMap((fact) => fact.asked),
  );
  const discord = await startPractice({
    guilds,
    limits: 'none',
    keepRequests: 1,
    gateway: { shards, maxConcurrency: shards },
  });
  const bot = new Bot(discord);
  const died = bot.ended.then((code) => Promise.reject(new Error(`the bot ended (${code})`)));
  const work = async (): Promise<boolean> => {
    while (discord.published === 0) await sleep(50);
    const traffic = new Traffic(discord, questions, options.find ? 2_000 : rate, chance(20_261_122));
    await step(traffic, bot, Math.min(rate, 50), warmUpS, () => {});
    if (options.find) {
      const good = await find(traffic, bot, options);
      const best = good.at(-1);
      if (best) report(best, []);
      console.log(best ? `\nThe highest rate that went well: ${best.rate} a second.` : '\nNo rate went well.');
      return best !== undefined;
    }
    const steady = await step(traffic, bot, rate, seconds, (line) => console.log(line));
    const atOnce = await burst(traffic, rate);
    report(steady, atOnce);
    const figures = { rate, seconds, guilds, shards, steady: tally(steady.answers), atOnce: tally(atOnce) };
    if (json) console.log(JSON.stringify({ ...figures, memory: steady.memory, busy: steady.busy }));
    return wentWell(figures.steady) && wentWell(figures.atOnce);
  };
  try {
    return (await Promise.race([work(), died])) ? 0 : 1;
  } finally {
    died.catch(() => undefined);
    await bot.leave();
    await discord.close();
  }
});
