#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { commandSet } from '../../commands/index.js';
import type { Engine } from '../answering/engine.js';
import { CannotStart } from '../cannot-start.js';
import { loadConfig } from '../config.js';
import { daySchema } from '../knowledge/schema.js';
import { loadEngine } from '../load-engine.js';
import { programVersion } from '../program-version.js';
import { runProgram } from '../run-program.js';
import { answerRecord, factRecords } from './answer-record.js';
import { answerBatch } from './batch.js';
import { Conversation } from './conversation.js';
import { explain } from './explain.js';
import { screenOf } from './screen.js';
import { write } from './write.js';

const usage = `Answers one question, or a list of them.

  npm run --silent ask -- "question"            a card; slash commands work too: "/resolution 64/183"
  npm run --silent ask -- --json "question"     the answer as one JSON line
  npm run --silent ask -- --explain "question"  every step of the engine, as Markdown
  npm run --silent ask -- --jsonl < questions   one JSON line for each line {"id":"1","q":"…","history":["…"]}

  --as-of DATE   the day against which "now" and "latest" are read, such as 2026-11-22; otherwise the newest day on
                 which a fact was checked
  --help         this text

A question that begins with "-" goes behind another "--".`;

type Form = 'card' | 'json' | 'explain' | 'jsonl';

interface Wish {
  readonly form: Form;
  readonly question: string;
  readonly asOf?: string | undefined;
}

await runProgram(async (lastWords) => {
  const wish = readArguments(process.argv.slice(2));
  if (wish === 'help') {
    await write(process.stdout, `${usage}\n`);
    return 0;
  }
  const config = loadConfig();
  lastWords.secret = config.token;
  lastWords.detailed = config.logLevel === 'debug' || config.logLevel === 'trace';
  const engine = await loadEngine(config);
  const asOf = wish.asOf ?? engine.newestCheck;
  const nowMs = () => performance.now();

  if (wish.form === 'jsonl') {
    await answerBatch({ engine, asOf, nowMs, input: process.stdin, output: process.stdout });
    return 0;
  }
  if (wish.form === 'card') {
    const conversation = new Conversation({
      commands: commandSet,
      engine: () => engineOn(engine, asOf),
      now: () => new Date(`${asOf}T12:00:00Z`),
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
      version: programVersion(),
      onFailure: (error) => {
        throw error;
      },
    });
    const outcome = await conversation.answer(wish.question, screenOf(process.stdout, config.terminal));
    await write(process.stdout, outcome.kind === 'show' ? `${outcome.text}\n` : '');
    return 0;
  }
  const startMs = nowMs();
  const answer = engine.ask(wish.question, { asOf });
  const record = answerRecord(null, answer, nowMs() - startMs);
  const text = wish.form === 'json' ? JSON.stringify({ ...record, facts: factRecords(answer) }) : explain(answer);
  await write(process.stdout, `${text}\n`);
  return 0;
});

/** The commands take today for the day; here it is given. */
function engineOn(engine: Engine, asOf: string): Engine {
  return { ...engine, newestCheck: asOf, ask: (question, context) => engine.ask(question, { ...context, asOf }) };
}

function readArguments(words: readonly string[]): Wish | 'help' {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(words);
  } catch (error) {
    throw wrongCall(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
  const { values, positionals } = read;
  if (values.help === true) return 'help';
  const forms = (['json', 'explain', 'jsonl'] as const).filter((form) => values[form] === true);
  if (forms.length > 1) throw wrongCall(`--${forms.join(' and --')} exclude each other`);
  const form = forms[0] ?? 'card';
  if (form === 'jsonl' && positionals.length > 0) throw wrongCall('--jsonl reads its questions from standard input');
  if (form !== 'jsonl' && positionals.length === 0) throw wrongCall('There is no question');
  const asOf = values['as-of'];
  if (asOf !== undefined) {
    const day = daySchema.safeParse(asOf);
    if (!day.success) throw wrongCall(`--as-of "${asOf}" ${day.error.issues[0]?.message ?? 'is not a day'}`);
  }
  return { form, question: positionals.join(' '), asOf };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
      'as-of': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function wrongCall(problem: string): CannotStart {
  return new CannotStart([`${problem}.`, '', usage], 2);
}
