import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.js';
import type { Floors } from './evaluate-floors.js';

const scoreSchema = z.looseObject({
  overall: z.looseObject({ full: z.number(), wrongConfident: z.number() }),
});

/** What the scorer of the development questions says, in percent. */
export interface DevelopmentScore {
  /** Its table; with misses where they were asked for. */
  readonly text: string;
  /** Everything it says as data. */
  readonly figures: z.infer<typeof scoreSchema>;
}

/** What is named when the development questions are not where they were looked for. */
export function developmentFiles(folder: string) {
  return { questions: join(folder, 'dev-questions.jsonl'), scorer: join(folder, 'score.mjs') };
}

export function hasDevelopment(folder: string): boolean {
  const { questions, scorer } = developmentFiles(folder);
  return existsSync(questions) && existsSync(scorer);
}

/**
 * Answers the questions of a folder in a batch run, as a stranger would, and lets the folder's own scorer judge.
 *
 * @param folder - as {@link developmentFiles} names its files
 * @param askProgram - path of the compiled `ask`
 * @throws CannotStart if one of the programs fails; it has said why on standard error
 */
export function scoreDevelopment(folder: string, askProgram: string, fails: boolean): DevelopmentScore {
  const { questions, scorer } = developmentFiles(folder);
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-evaluate-'));
  try {
    const answers = join(scratch, 'answers.jsonl');
    run([askProgram, '--jsonl'], openSync(questions, 'r'), openSync(answers, 'w'));
    const text = run([scorer, questions, answers, ...(fails ? ['--fails'] : [])], 'ignore', 'pipe');
    const json = run([scorer, questions, answers, '--json'], 'ignore', 'pipe');
    return { text: text.trimEnd(), figures: readScore(json, scorer) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What is worse than recorded, a line each. */
export function developmentShortfalls(
  { overall: { full, wrongConfident } }: DevelopmentScore['figures'],
  floor: Floors['development'],
): readonly string[] {
  if (floor === undefined) return [];
  const { fullMin, wrongConfidentMax } = floor;
  return [
    ...(full < fullMin ? [`development: ${full.toFixed(2)} % right and cited, recorded at least ${fullMin} %`] : []),
    ...(wrongConfident > wrongConfidentMax
      ? [`development: ${wrongConfident.toFixed(2)} % answered wrongly, recorded at most ${wrongConfidentMax} %`]
      : []),
  ];
}

/** Rounded to a tenth of a percent, each to the side on which the figures themselves still pass. */
export function developmentFloor({ overall: { full, wrongConfident } }: DevelopmentScore['figures']) {
  return { fullMin: Math.floor(full * 10) / 10, wrongConfidentMax: Math.ceil(wrongConfident * 10) / 10 };
}

function run(args: readonly string[], input: number | 'ignore', output: number | 'pipe'): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: [input, output, 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout ?? '';
  throw new CannotStart([`${args[0]} ended with ${status ?? 'a signal'}: the development questions have no score.`]);
}

function readScore(json: string, scorer: string): DevelopmentScore['figures'] {
  try {
    return scoreSchema.parse(JSON.parse(json));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : String(error);
    throw new CannotStart([`${scorer} --json did not give {"overall": {"full": …, "wrongConfident": …}}: ${why}`]);
  }
}
