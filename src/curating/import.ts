import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Origins } from '../knowledge/origin.js';
import { printProblem } from '../knowledge/problems.js';
import { idSchema } from '../knowledge/schema.js';
import { shownPath } from '../knowledge/shown-path.js';
import { readFactsCsv } from './facts-csv.js';
import { type MergeInto, mergeInto } from './merge.js';
import type { ContentRead } from './pack-content.js';
import { packIds, readPackFolder } from './pack-folder.js';
import { readPackJson } from './pack-json.js';
import { printable } from './printable.js';
import { rehearse } from './rehearse.js';
import { type CuratingOutput, knowledgeDir, type Verb, WrongCall } from './verb.js';
import { writeWhole } from './write-whole.js';

/** More than any pack that people curate; what is larger would be read whole into memory. */
const bytesMax = 64 * 1024 * 1024;

/** `import`: takes in what `export` wrote, also after others worked on it. */
export const importPack: Verb = {
  usage: 'import FILE --pack ID [--dry-run] [--knowledge DIR]',
  about: [
    'Takes in an exported pack (.json) or table of facts (.csv): adds what is new, rewrites what differs, removes nothing.',
    '  --dry-run            write nothing, only tell what would be done',
  ],

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        knowledge: { type: 'string' },
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

    const incoming = await readExport(file);
    if ('problems' in incoming) {
      return refuse(incoming.problems.map((problem) => printProblem({ ...problem, file: shownPath(file) })));
    }
    const into = await readTarget(dir, id.data);
    if ('problems' in into) return refuse(into.problems);
    const { files, added, changed, same, problems } = await mergeInto(into, incoming.content);
    if (problems.length > 0) return refuse(problems);
    const { breaking, mending } = await rehearse(dir, id.data, files);
    if (breaking.length > 0) return refuse(breaking.map(printProblem));

    if (!values['dry-run']) await writeWhole(files);
    const paths = files.map(({ path }) => shownPath(path)).join(', ');
    const told = [
      `added ${countOf(added)}`,
      `changed ${countOf(changed)}`,
      `${same} ${same === 1 ? 'was' : 'were'} there just so`,
    ];
    output.print(
      printable(
        `${told.join('; ')}.\n${values['dry-run'] ? 'Nothing was written; it would be' : 'Written'}: ${paths || 'nothing'}.`,
      ),
    );
    return tellMending(mending.map(printProblem), output);
  },
};

/** @returns the exit code */
function tellMending(lines: readonly string[], output: CuratingOutput): number {
  if (lines.length === 0) return 0;
  output.printError(printable(['To be mended:', ...lines].join('\n')));
  return 1;
}

async function readExport(file: string): Promise<ContentRead> {
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
  if (/\.json$/i.test(file)) return readPackJson(text.replace(/^\ufeff/, ''));
  if (/\.(?:csv|tsv)$/i.test(file)) return readFactsCsv(text);
  return problem('ends neither in .json nor in .csv. Rename it to what it is.');
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
