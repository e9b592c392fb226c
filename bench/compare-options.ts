import { parseArgs } from 'node:util';
import { CannotStart } from '../src/cannot-start.js';
import { peers } from './peers/index.js';

export const parts = ['quality', 'speed', 'bot'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly help: boolean;
  /** Names of libraries. MiniSearch is always among those compared, as all is told beside it. */
  readonly only: readonly string[];
  /** Numbers of generated facts, ascending. */
  readonly sizes: readonly number[];
  readonly parts: readonly Part[];
  /** Try all settings of each library on the tuning questions instead. */
  readonly tune: boolean;
  /** Labelled questions of each collection and kind, at most. */
  readonly questionsMost: number;
  /** How long a library may answer the questions of one of these collections. */
  readonly qualityBudgetMs: number;
}

export const usage = `npm run bench -- [options]

  --full            up to a million facts, and 300 questions of each kind; about an hour, and 12 GB of memory
  --only a,b        these libraries, with minisearch beside them: ${peers.map(({ name }) => name).join(', ')}
  --sizes 1k,10k    these numbers of facts: 500, 1k, 100k, 1M
  --parts a,b       of ${parts.join(', ')}
  --tune            all settings tried for each library, on the questions kept for tuning`;

const defaultSizes = [1_000, 10_000];
const fullSizes = [...defaultSizes, 100_000, 1_000_000];
const sizeMax = 1_000_000;

/**
 * Reads the command line.
 *
 * @param args - without node and the program
 * @throws CannotStart naming the first word that is not understood
 */
export function parseOptions(args: readonly string[]): Options {
  const { full, help, only, sizes, parts: chosen, tune } = parse(args);
  const names = peers.map(({ name }) => name);
  const named = only === undefined ? names : listed('--only', only, names);
  return {
    help,
    only: names.filter((name) => named.includes(name) || (name === 'minisearch' && !tune)),
    sizes: sizes === undefined ? (full ? fullSizes : defaultSizes) : sizesOf(sizes),
    parts: chosen === undefined ? parts : parts.filter((part) => listed('--parts', chosen, parts).includes(part)),
    tune,
    questionsMost: full ? 300 : 75,
    qualityBudgetMs: full ? 60_000 : 15_000,
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        full: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        tune: { type: 'boolean', default: false },
        only: { type: 'string' },
        sizes: { type: 'string' },
        parts: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw unreadable(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function listed(option: string, list: string, known: readonly string[]): readonly string[] {
  const words = list.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !known.includes(word));
  if (unknown !== undefined) throw unreadable(`${option} has "${unknown}", which is none of ${known.join(', ')}`);
  return words;
}

function sizesOf(list: string): readonly number[] {
  const sizes = list.split(',').map((word) => {
    const [, number, unit = ''] = /^(\d+)([km]?)$/i.exec(word.trim()) ?? [];
    const size = Number(number) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
    if (!(size >= 10 && size <= sizeMax)) {
      throw unreadable(
        `--sizes has "${word.trim()}": write numbers from 10 to 1M like 500, 1k, 1M with commas between`,
      );
    }
    return size;
  });
  return [...new Set(sizes)].sort((a, b) => a - b);
}

function unreadable(what: string): CannotStart {
  return new CannotStart([`${what}.`, '', ...usage.split('\n')], 2);
}
