import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../project-root.js';
import { check } from './check.js';

/** Where a verb writes: whole texts, without the last line break. */
export interface CuratingOutput {
  print(text: string): void;
  printError(text: string): void;
}

interface Verb {
  /** The call, after `npm run knowledge -- `. */
  readonly usage: string;
  /** What it does, and its options, a line each. */
  readonly about: readonly string[];
  /** @returns the exit code */
  run(args: readonly string[], output: CuratingOutput): Promise<number>;
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  [
    'check',
    {
      usage: 'check [--against DIR] [--update-revisions] [--without-asking] [--knowledge DIR]',
      about: [
        'Says everything that is wrong with the packs. Exit code 1 if anything must be mended.',
        '  --against DIR        also look up the cited places in the copies of sources in DIR',
        '  --update-revisions   record claims, values and sources in revisions.json as published',
        '  --without-asking     leave out asking the bot every phrasing in "asked"',
        '  --knowledge DIR      the folder that holds the packs, if not the one of the project',
      ],
      run: runCheck,
    },
  ],
]);

/**
 * Runs one curating command.
 *
 * @param args - the verb and its options
 * @returns the exit code: 0, 1 if something must be mended, 2 if the call is not understood
 */
export async function curate(args: readonly string[], output: CuratingOutput): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    output.print(usage());
    return 0;
  }
  const verb = name === undefined ? undefined : verbs.get(name);
  if (verb === undefined) {
    output.printError(name === undefined ? usage() : `There is no "${name}".\n\n${usage()}`);
    return 2;
  }
  try {
    return await verb.run(rest, output);
  } catch (error) {
    if (!isWrongCall(error)) throw error;
    output.printError(`${error.message}\n\n${usage()}`);
    return 2;
  }
}

async function runCheck(args: readonly string[], output: CuratingOutput): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      against: { type: 'string' },
      'update-revisions': { type: 'boolean', default: false },
      'without-asking': { type: 'boolean', default: false },
      knowledge: { type: 'string' },
    },
  });
  const { lines, passed } = await check({
    dir: values.knowledge ?? (relative(process.cwd(), join(projectRoot(), 'knowledge')) || '.'),
    against: values.against,
    updateRevisions: values['update-revisions'],
    build: values['without-asking'] ? undefined : buildLater,
  });
  output.print(lines.join('\n'));
  return passed ? 0 : 1;
}

/** The engine is loaded only when there is something to ask it. */
async function buildLater(...args: Parameters<typeof import('../answering/build.js').buildEngine>) {
  const { buildEngine } = await import('../answering/build.js');
  return buildEngine(...args);
}

function usage(): string {
  const lines = [...verbs.values()].flatMap((verb) => [
    `  npm run knowledge -- ${verb.usage}`,
    ...verb.about.map((line) => `      ${line}`),
  ]);
  return ['Looks after the packs of facts.', '', ...lines].join('\n');
}

/** What `parseArgs` throws for options that it does not know. */
function isWrongCall(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
