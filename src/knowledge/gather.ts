import type { z } from 'zod';
import type { Located, Origins, Path } from './origin.js';
import { type Problem, quoted } from './problems.js';
import {
  type ClosedList,
  type Dispute,
  disputeSchema,
  type Fact,
  factSchema,
  listSchema,
  type PackHeader,
  packFileSchema,
  type Relation,
  type Source,
  sourceSchema,
  type Thing,
  thingSchema,
} from './schema.js';
import { explainIssues } from './schema-issues.js';

export type Section = 'sources' | 'things' | 'facts' | 'disputes' | 'lists';

const one: Readonly<Record<Section, string>> = {
  sources: 'source',
  things: 'thing',
  facts: 'fact',
  disputes: 'dispute',
  lists: 'list',
};

/** A place whose line is looked for only where somebody wants to know it: most places are right. */
export interface LazyPlace {
  readonly file: string;
  readonly line: () => number;
}

function lazily(located: Located, path: Path): LazyPlace {
  return { file: located.file, line: () => located.lineAt(path) };
}

/** Past this many, a file is of another kind and each further message says nothing new. */
const problemsPerFileMax = 200;

/** What the files of one pack hold, before it is known whether their references resolve. */
export class Gathering {
  header: PackHeader | undefined;
  /** Whether every file could be read: otherwise nobody knows which ids the pack has. */
  isWhole = true;
  readonly sources: Source[] = [];
  readonly things: Thing[] = [];
  readonly facts: Fact[] = [];
  readonly disputes: Dispute[] = [];
  readonly lists: ClosedList[] = [];
  readonly relations: {
    readonly name: string;
    readonly relation: Relation;
    readonly file: string;
    readonly line: () => number;
  }[] = [];
  /** Every id that is written in the pack, of broken items too: citing one of those is no second mistake. */
  readonly ids: Readonly<Record<Section, Map<string, LazyPlace>>> = {
    sources: new Map(),
    things: new Map(),
    facts: new Map(),
    disputes: new Map(),
    lists: new Map(),
  };

  constructor(
    readonly folder: string,
    readonly origins: Origins,
    readonly problems: Problem[],
  ) {}

  /** Takes in the content of one file, or of one line of a JSON Lines file. */
  add(data: unknown, located: Located, isHeaderFile: boolean): void {
    const { file } = located;
    if (data === null || data === undefined) {
      if (isHeaderFile)
        this.problems.push({
          file,
          line: 1,
          message: 'is empty. Write the key "pack" with id, title, owner, version, licence and about.',
        });
      return;
    }
    const parsed = packFileSchema.safeParse(data);
    if (!parsed.success) this.#explain(packFileSchema, data, parsed.error.issues, located);
    const content = parsed.success ? parsed.data : readablePart(data);
    this.#addHeader(content.pack, located, isHeaderFile, parsed.success);
    for (const [name, relation] of Object.entries(content.relations ?? {})) {
      this.relations.push({ name, relation, ...lazily(located, ['relations', name]) });
    }
    this.#addAll('sources', content.sources, this.sources, data, located);
    this.#addAll('things', content.things, this.things, data, located);
    this.#addAll('facts', content.facts, this.facts, data, located);
    this.#addAll('disputes', content.disputes, this.disputes, data, located);
    this.#addAll('lists', content.lists, this.lists, data, located);
  }

  #explain(schema: z.core.$ZodType, data: unknown, issues: readonly z.core.$ZodIssue[], located: Located): void {
    for (const { path, message } of explainIssues(schema, data, issues.slice(0, problemsPerFileMax))) {
      this.problems.push({ file: located.file, line: located.lineAt(path), message });
    }
  }

  #addHeader(header: PackHeader | undefined, located: Located, isHeaderFile: boolean, fileIsRight: boolean): void {
    const at = (path: Path) => ({ file: located.file, line: located.lineAt(path) });
    if (!isHeaderFile) {
      if (header !== undefined) {
        this.problems.push({
          ...at(['pack']),
          message: 'has the key "pack", which only pack.yaml has. Move it there.',
        });
      }
      return;
    }
    if (header === undefined) {
      if (fileIsRight) {
        this.problems.push({
          ...at([]),
          message: 'lacks the key "pack" with id, title, owner, version, licence and about. Add it.',
        });
      }
      return;
    }
    this.header = header;
    this.origins.set(header, located, ['pack']);
    if (header.id !== this.folder) {
      this.problems.push({
        ...at(['pack', 'id']),
        message: `names the pack ${quoted(header.id)}, but its folder is ${quoted(this.folder)}. Make them the same.`,
      });
    }
  }

  #addAll<Item extends { readonly id: string }>(
    section: Section,
    items: readonly (Item | undefined)[] | undefined,
    into: Item[],
    data: unknown,
    located: Located,
  ): void {
    for (const [index, item] of (items ?? []).entries()) {
      const id = item?.id ?? rawId(data, section, index);
      if (id === undefined) continue;
      const here = lazily(located, [section, index]);
      const first = this.ids[section].get(id);
      if (first !== undefined) {
        this.problems.push({
          file: here.file,
          line: here.line(),
          message: `the ${one[section]} ${quoted(id)} is already at ${first.file}:${first.line()}. Give this one another id.`,
        });
        continue;
      }
      this.ids[section].set(id, here);
      if (item === undefined) continue;
      this.origins.set(item, located, [section, index]);
      into.push(item);
    }
  }
}

interface Readable {
  readonly pack?: PackHeader | undefined;
  readonly relations?: Readonly<Record<string, Relation>> | undefined;
  readonly sources?: readonly (Source | undefined)[] | undefined;
  readonly things?: readonly (Thing | undefined)[] | undefined;
  readonly facts?: readonly (Fact | undefined)[] | undefined;
  readonly disputes?: readonly (Dispute | undefined)[] | undefined;
  readonly lists?: readonly (ClosedList | undefined)[] | undefined;
}

/** What of a file with mistakes is right all the same, so that its other mistakes are found in the same run. */
function readablePart(data: unknown): Readable {
  const { pack, relations } = packFileSchema.shape;
  const header = pack.safeParse(partOf(data, 'pack'));
  const named = relations.safeParse(partOf(data, 'relations'));
  return {
    pack: header.data,
    relations: named.data,
    sources: readableItems(sourceSchema, partOf(data, 'sources')),
    things: readableItems(thingSchema, partOf(data, 'things')),
    facts: readableItems(factSchema, partOf(data, 'facts')),
    disputes: readableItems(disputeSchema, partOf(data, 'disputes')),
    lists: readableItems(listSchema, partOf(data, 'lists')),
  };
}

/** One entry for each written one, undefined for those that are wrong. */
function readableItems<Item>(schema: z.ZodType<Item>, items: unknown): readonly (Item | undefined)[] {
  return Array.isArray(items) ? items.map((item: unknown) => schema.safeParse(item).data) : [];
}

function rawId(data: unknown, section: Section, index: number): string | undefined {
  const items = partOf(data, section);
  const id = Array.isArray(items) ? partOf(items[index], 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function partOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}
