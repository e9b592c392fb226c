import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import { type PackHeader, packHeaderSchema, type Source, sourceSchema } from '../knowledge/schema.js';
import { isTableOfFacts, readFaqCsv } from './faq-csv.js';
import { readEntryLines } from './import-json-lines.js';
import { readPlainLines } from './import-lines.js';
import type { MergeInto } from './merge.js';
import { modelineOf } from './modeline.js';
import type { EntriesRead, LineProblem, PlainEntry } from './plain-entry.js';
import { type PlainTaken, slugOf, takePlain } from './plain-pack.js';
import { WrongCall } from './verb.js';
import type { WholeFile } from './write-whole.js';
import { mapping } from './yaml-item.js';

/** What the call says of plain texts, beside where they stand; what it leaves out is made of the file's name. */
export interface PlainWishes {
  readonly title?: string | undefined;
  readonly about?: string | undefined;
  readonly owner?: string | undefined;
  readonly licence?: string | undefined;
  readonly language?: string | undefined;
  readonly 'source-title'?: string | undefined;
  readonly 'source-url'?: string | undefined;
  readonly publisher?: string | undefined;
}

/** What taking in plain texts would do. */
export interface PlainImport extends Omit<PlainTaken, 'source' | 'problems'> {
  readonly source: Source | undefined;
  readonly files: readonly WholeFile[];
}

/**
 * How a file of plain texts is read, by the end of its name and, of tables, by their first line.
 *
 * @returns undefined if it is none
 */
export function plainReader(file: string, text: string): ((text: string) => EntriesRead) | undefined {
  switch (extname(file).toLowerCase()) {
    case '.txt':
      return readPlainLines;
    case '.jsonl':
    case '.ndjson':
      return readEntryLines;
    case '.csv':
    case '.tsv':
      return isTableOfFacts(text) ? undefined : readFaqCsv;
    default:
      return undefined;
  }
}

/**
 * Plans taking plain texts into a pack, which is made where there is none: JSON Lines beside a pack.yaml.
 *
 * @param file - where the texts were read, for its name
 * @param today - the day on which they are taken in
 * @throws WrongCall if a wish is not what a pack can have, or the pack is there and has its own
 */
export async function importPlain(
  file: string,
  entries: readonly PlainEntry[],
  { dir, id, present, origins }: MergeInto,
  wishes: PlainWishes,
  today: string,
): Promise<PlainImport | { readonly problems: readonly LineProblem[] }> {
  const header = present?.header ?? newHeader(file, id, wishes);
  const own = ['title', 'about', 'owner', 'licence'] as const;
  const vain = present && own.find((name) => wishes[name] !== undefined && wishes[name] !== header[name]);
  if (vain !== undefined)
    throw new WrongCall(
      `The pack ${id} is there and has a ${vain} of its own. Change it in its pack.yaml, or leave --${vain} out.`,
    );
  const folder = join(dir, id);
  const published = (await textAt(join(folder, 'revisions.json'))) ?? '';
  const source = newSource(file, header, wishes, today);
  const { problems, ...taken } = takePlain(entries, {
    id,
    title: header.title,
    present,
    origins,
    usedIds: [...published.matchAll(/"(F-\d{4,})"\s*:/g)].map((match) => match[1] ?? ''),
    source,
  });
  if (problems.length > 0) return { problems };

  const files: WholeFile[] = [];
  if (present === undefined) {
    const lines = [modelineOf(`${id}/pack.yaml`), 'pack:', ...mapping(header, '  ')];
    files.push({ path: join(folder, 'pack.yaml'), text: `${lines.join('\n')}\n` });
  }
  const rows = [
    ...(taken.source === undefined ? [] : [{ source: taken.source }]),
    ...taken.things.map((thing) => ({ thing })),
    ...taken.facts.map((fact) => ({ fact })),
  ];
  if (rows.length > 0) {
    const path = join(folder, `${slugOf(basename(file, extname(file)))}.jsonl`);
    const before = (await textAt(path)) ?? '';
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    files.push({ path, text: `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}` });
  }
  return { ...taken, files };
}

const notStated = 'not stated';

function newHeader(file: string, id: string, wishes: PlainWishes): PackHeader {
  const title = wishes.title ?? titleOf(file);
  return asWished(packHeaderSchema, {
    id,
    title,
    owner: wishes.owner ?? notStated,
    version: '1.0.0',
    licence: wishes.licence ?? notStated,
    language: wishes.language ?? 'en',
    about: wishes.about ?? `What ${basename(file)} says.`,
  });
}

function newSource(file: string, header: PackHeader, wishes: PlainWishes, today: string): Source {
  const title = wishes['source-title'] ?? titleOf(file);
  const url = wishes['source-url'];
  return asWished(sourceSchema, {
    id: slugOf(title),
    title,
    publisher: wishes.publisher ?? (url !== undefined && URL.canParse(url) ? new URL(url).host : header.owner),
    ...(url === undefined ? {} : { url }),
    language: wishes.language ?? header.language,
    kind: 'reference',
    checked: today,
    note:
      url === undefined
        ? `Taken from ${basename(file)}; ¶ counts its lines that are not empty, or the rows of its table.`
        : `Taken from ${basename(file)}.`,
  });
}

const optionOf: Readonly<Record<string, string>> = { url: 'source-url' };

function asWished<Data>(schema: z.ZodType<Data>, data: object): Data {
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const name = String(issue?.path[0]);
  throw new WrongCall(
    `--${optionOf[name] ?? name} "${Reflect.get(data, name)}" ${issue?.message ?? 'is not understood'}.`,
  );
}

/** `my_faq-2024.csv` → `My faq 2024` */
function titleOf(file: string): string {
  const words = basename(file, extname(file))
    .replace(/[_\s-]+/g, ' ')
    .trim();
  return words === '' ? 'Imported texts' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
