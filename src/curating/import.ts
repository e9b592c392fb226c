import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { idSchema } from '../knowledge/id-schema.js';
import { Origins } from '../knowledge/origin.js';
import { printProblem } from '../knowledge/problems.js';
import { shownPath } from '../knowledge/shown-path.js';
import { readFactsCsv } from './facts-csv.js';
import { importPlain, type PlainImport, plainReader } from './import-plain.js';
import { type MergeInto, mergeInto } from './merge.js';
import type { ContentRead } from './pack-content.js';
import { packIds, readPackFolder } from './pack-folder.js';
import { readPackJson } from './pack-json.js';
import type { EntriesRead, LineProblem } from './plain-entry.js';
import { printable } from './printable.js';
import { rehearse } from './rehearse.js';
import { type CuratingOutput, knowledgeDir, type Verb, WrongCall } from './verb.js';
import { type WholeFile, writeWhole } from './write-whole.js';

/** More than any pack that people curate; what is larger would be read whole into memory. */
const bytesMax = 64 * 1024 * 1024;
/** More mistakes than this are one mistake, made in every line. */
const problemsMax = 200;

/** What to say of plain texts: kept in the header of a new pack, and in their source. */
const plainOptions = {
  title: { type: 'string' },
  about: { type: 'string' },
  owner: { type: 'string' },
  licence: { type: 'string' },
  language: { type: 'string' },
  'source-title': { type: 'string' },
  'source-url': { type: 'string' },
  publisher: { type: 'string' },
} as const;

/** `import`: takes in what `export` wrote, also after others worked on it, and texts that no program wrote. */
export const importPack: Verb = {
  usage: 'import FILE --pack ID [--dry-run] [--knowledge DIR]',
  about: [
    'Takes in an exported pack (.json) or table of facts (.csv): adds what is new, rewrites what differs, removes nothing.',
    'Makes a pack, or more of one, of plain texts: sentences, one a line (.txt); questions and answers in two columns',
    '(.csv, .tsv); lines of {"question", "answer"} or {"title", "text"} (.jsonl).',
    '  --dry-run            write nothing, only tell what would be done',
    '  --title, --about, --owner, --licence, --language   of plain texts: what the pack is called and whose it is',
    '  --source-title, --source-url, --publisher          of plain texts: where they come from',
  ],

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        knowledge: { type: 'string' },
        ...plainOptions,
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new WrongCall('import takes one file.');
    if (values.pack === undefined) throw new WrongCall('Name the pack to import into with --pack.');
    const id = idSchema.safeParse(values.pack);
    if (!id.success) throw new WrongCall(`--pack "${values.pack}" ${id.error.issues[0]?.message ?? 'is not an id'}.`);
    const dir = knowledgeDir(values.knowledge);
    const refuse = (lines: readonly string[]) => {
      output.printError(printable([...lines, 'Nothing was written.'].join('\n')));
      return 1;
    };
    const refuseLines = (problems: readonly LineProblem[]) => {
      const told = problems.slice(0, problemsMax).map((problem) => printProblem({ ...problem, file: shownPath(file) }));
      const rest = problems.length - told.length;
      return refuse(rest > 0 ? [...told, `And ${rest} more.`] : told);
    };
    const finish = async (files: readonly WholeFile[], told: readonly string[]) => {
      const { breaking, mending } = await rehearse(dir, id.data, files);
      if (breaking.length > 0) return refuse(breaking.map(printProblem));
      if (!values['dry-run']) await writeWhole(files);
      const paths = files.map(({ path }) => shownPath(path)).join(', ');
      const written = values['dry-run'] ? 'Nothing was written; it would be' : 'Written';
      output.print(printable([...told, `${written}: ${paths || 'nothing'}.`].join('\n')));
      return tellMending(mending.map(printProblem), output);
    };

    const incoming = await readIncoming(file);
    if ('problems' in incoming) return refuseLines(incoming.problems);
    const into = await readTarget(dir, id.data);
    if ('problems' in into) return refuse(into.problems);
    if ('entries' in incoming) {
      const today = output.terminal?.today ?? new Date().toISOString().slice(0, 10);
      const plain = await importPlain(file, incoming.entries, into, values, today);
      return 'problems' in plain ? refuseLines(plain.problems) : finish(plain.files, toldOfPlain(plain));
    }
    const vain = Object.keys(plainOptions).find((name) => Object.hasOwn(values, name));
    if (vain !== undefined) throw new WrongCall(`--${vain} is for plain texts; what was exported has its own.`);
    const { files, added, changed, same, problems } = await mergeInto(into, incoming.content);
    if (problems.length > 0) return refuse(problems);
    return finish(files, [
      `added ${countOf(added)}; changed ${countOf(changed)}; ${same} ${same === 1 ? 'was' : 'were'} there just so.`,
    ]);
  },
};

/** @returns the exit code */
function tellMending(lines: readonly string[], output: CuratingOutput): number {
  if (lines.length === 0) return 0;
  output.printError(printable(['To be mended:', ...lines].join('\n')));
  return 1;
}

async function readIncoming(file: string): Promise<ContentRead | EntriesRead> {
  const problem = (message: string) => ({ problems: [{ line: 1, message }] });
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > bytesMax) return problem(`is larger than ${bytesMax / 1024 / 1024} MB. Split it.`);
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return problem(`cannot be read (${code}). Check that it is there and who may read it.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return problem('is not UTF-8 text. Save it as "CSV UTF-8", or as UTF-8.');
  }
  const readPlain = plainReader(file, text);
  if (readPlain !== undefined) return readPlain(text);
  if (/\.json$/i.test(file)) return readPackJson(text.replace(/^\ufeff/, ''));
  if (/\.(?:csv|tsv)$/i.test(file)) return readFactsCsv(text);
  return problem('ends neither in .json nor in .csv, .tsv, .txt or .jsonl. Rename it to what it is.');
}

async function readTarget(dir: string, id: string): Promise<MergeInto | { readonly problems: readonly string[] }> {
  if (!(await packIds(dir)).includes(id)) return { dir, id, present: undefined, origins: new Origins() };
  const { content, problems, read } = await readPackFolder(dir, id);
  if (problems.length > 0) return { problems: [...problems.map(printProblem), 'Mend the pack first.'] };
  return { dir, id, present: content, origins: read.origins };
}

const namedMax = 10;

/** `3 (F-0001, F-0002, F-0003)` */
function countOf(ids: readonly string[]): string {
  if (ids.length === 0) return 'none';
  return `${ids.length} (${ids.slice(0, namedMax).join(', ')}${ids.length > namedMax ? ', …' : ''})`;
}

function toldOfPlain({ facts, things, source, parts, same, repeated }: PlainImport): readonly string[] {
  const span = facts.length === 0 ? '' : ` (${facts[0]?.id} to ${facts.at(-1)?.id})`;
  const added = [
    `${counted(facts.length, 'fact')}${span}`,
    counted(things.length, 'thing'),
    counted(source ? 1 : 0, 'source'),
  ];
  const lines = [`added ${added.join(', ')}; ${same} ${same === 1 ? 'was' : 'were'} there just so.`];
  if (parts > 0) lines.push(`${parts} of the facts are parts of texts that are longer than a fact may be.`);
  if (repeated.length > 0) {
    const pairs = repeated.slice(0, namedMax).map(({ line, first }) => `${line} (as ${first})`);
    const rest = repeated.length > namedMax ? ', …' : '';
    lines.push(
      `Left out, as they stand in the file before: ${counted(repeated.length, 'line')}: ${pairs.join(', ')}${rest}.`,
    );
  }
  return lines;
}

function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
