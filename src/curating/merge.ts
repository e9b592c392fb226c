import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Origins } from '../knowledge/origin.js';
import { quoted } from '../knowledge/problems.js';
import { modelineOf } from './modeline.js';
import type { PackContent } from './pack-content.js';
import { type Edited, type Section, withItems, withItemsChanged } from './pack-file.js';
import type { WholeFile } from './write-whole.js';
import { mapping } from './yaml-item.js';

/** What taking in some content would do to a pack. */
export interface Merge {
  /** The files as they would be: those that change, and new ones. */
  readonly files: readonly WholeFile[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Items that the pack has just so. */
  readonly same: number;
  /** What cannot be taken in, in words. */
  readonly problems: readonly string[];
}

export interface MergeInto {
  /** The knowledge folder. */
  readonly dir: string;
  /** Id of the pack, also where there is none yet. */
  readonly id: string;
  /** What the pack holds; undefined where there is none yet. */
  readonly present: PackContent | undefined;
  readonly origins: Origins;
}

const sections = ['sources', 'things', 'facts', 'disputes', 'lists'] as const;
const one: Readonly<Record<Section, string>> = {
  sources: 'source',
  things: 'thing',
  facts: 'fact',
  disputes: 'dispute',
  lists: 'list',
};
/** More new items than people read: they go into JSON Lines. Measured as JSON, in UTF-16 units. */
const yamlLengthMax = 2 * 1024 * 1024;

/**
 * Plans taking in content: what is new is added, what has a known id and differs is written anew where it stands,
 * nothing is removed. The header of a pack that is there stays.
 */
export async function mergeInto({ dir, id, present, origins }: MergeInto, incoming: PackContent): Promise<Merge> {
  const texts = new Map<string, string>();
  const problems: string[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  let same = 0;
  const textOf = async (path: string) => texts.get(path) ?? (await readFile(path, 'utf8'));
  const take = (path: string, edited: Edited) => {
    if ('problem' in edited) problems.push(`${path} ${edited.problem}`);
    else texts.set(path, edited.text);
  };
  // One way to write each path: files are found by where they were read, and by where they belong.
  const folder = resolve(dir, id);
  const newFile = async (name: string) => {
    const path = join(folder, name);
    return {
      path,
      text: texts.get(path) ?? (await readOr(path, name.endsWith('.yaml') ? `${modelineOf(`${id}/${name}`)}\n` : '')),
    };
  };

  if (present === undefined) {
    const { header } = incoming;
    if (header === undefined) {
      problems.push(
        `There is no pack ${quoted(id)} in ${dir}. A table of facts needs one; import a whole pack as JSON.`,
      );
    } else {
      const { path, text } = await newFile('pack.yaml');
      texts.set(path, `${text}pack:\n${mapping({ ...header, id }, '  ').join('\n')}\n`);
    }
  }

  const newRelations = Object.entries(incoming.relations).filter(([name, relation]) => {
    const known = present?.relations[name];
    if (known === undefined) return true;
    if (!isDeepStrictEqual(known, relation))
      problems.push(`The pack has the relation ${quoted(name)} with another meaning.`);
    return false;
  });
  if (newRelations.length > 0) {
    const path = join(folder, await freeName(folder, present === undefined ? 'relations' : 'imported-relations'));
    const lines = mapping({ relations: Object.fromEntries(newRelations) }, '');
    texts.set(path, `${modelineOf(`${id}/relations.yaml`)}\n${lines.join('\n')}\n`);
    added.push(...newRelations.map(([name]) => name));
  }

  for (const section of sections) {
    const known = new Map((present?.[section] ?? []).map((item) => [item.id, item]));
    const fresh: { readonly id: string }[] = [];
    const seen = new Set<string>();
    /** File → what of this section is written anew in it. */
    const anew = new Map<string, Change[]>();
    for (const item of incoming[section]) {
      if (seen.has(item.id)) problems.push(`The ${one[section]} ${quoted(item.id)} stands twice in what is imported.`);
      seen.add(item.id);
      const before = known.get(item.id);
      if (before === undefined) fresh.push(item);
      else if (isDeepStrictEqual(before, item)) same += 1;
      else {
        const { file: shown, line } = origins.at(before);
        const file = resolve(shown);
        const changes = anew.get(file);
        if (changes === undefined) anew.set(file, [{ line, item }]);
        else changes.push({ line, item });
        changed.push(item.id);
      }
    }
    for (const [file, changes] of anew) {
      const text = await textOf(file);
      take(
        file,
        file.endsWith('.jsonl')
          ? jsonLinesChanged(text, section, changes)
          : withItemsChanged(
              text,
              section,
              changes.map(({ item }) => item),
            ),
      );
    }
    if (fresh.length === 0) continue;
    added.push(...fresh.map((item) => item.id));
    const name = present === undefined ? section : 'imported';
    if (JSON.stringify(fresh).length > yamlLengthMax) {
      const { path, text } = await newFile(`${name}.jsonl`);
      const rows = fresh.map((item) => `${JSON.stringify({ [one[section]]: item })}\n`).join('');
      texts.set(path, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${rows}`);
    } else {
      const { path, text } = await newFile(`${name}.yaml`);
      take(path, withItems(text, section, fresh));
    }
  }
  return { files: [...texts].map(([path, text]) => ({ path, text })), added, changed, same, problems };
}

interface Change {
  /** Of the item as it is, from 1. */
  readonly line: number;
  readonly item: { readonly id: string };
}

function jsonLinesChanged(text: string, section: Section, changes: readonly Change[]): Edited {
  const lines = text.split('\n');
  for (const { line, item } of changes) lines[line - 1] = JSON.stringify({ [one[section]]: item });
  return { text: lines.join('\n') };
}

async function readOr(path: string, instead: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return instead;
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.yaml`;
    if ((await readOr(join(folder, file), '')) === '') return file;
  }
}
