import { parseArgs } from 'node:util';
import { add } from './add.js';
import { askApart } from './ask-apart.js';
import { check } from './check.js';
import { exportPack } from './export.js';
import { find } from './find.js';
import { importPack } from './import.js';
import { schema } from './schema.js';
import { show } from './show.js';
import { stats } from './stats.js';
import { type CuratingOutput, knowledgeDir, type Verb, WrongCall } from './verb.js';

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
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
  ['stats', stats],
  ['show', show],
  ['find', find],
  ['add', add],
  ['schema', schema],
  ['export', exportPack],
  ['import', importPack],
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
    dir: knowledgeDir(values.knowledge),
    against: values.against,
    updateRevisions: values['update-revisions'],
    build: values['without-asking'] ? undefined : buildLater,
    askApart,
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

/** What `parseArgs` throws for options that it does not know, and verbs for what else they do not understand. */
function isWrongCall(error: unknown): error is Error {
  return (
    error instanceof WrongCall ||
    (error instanceof Error &&
      'code' in error &&
      typeof error.code === 'string' &&
      error.code.startsWith('ERR_PARSE_ARGS'))
  );
}
