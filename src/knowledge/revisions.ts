import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Findings } from './findings.js';
import type { Origins } from './origin.js';
import { type Problem, quoted } from './problems.js';
import type { Fact, Pack } from './schema.js';

/** What was published of a fact last: its revision and what a change of it is told by. */
const lockSchema = z.record(
  z.string(),
  z.strictObject({ rev: z.number().int().min(1), sha: z.string(), gone: z.literal(true).optional() }),
);
type Lock = z.infer<typeof lockSchema>;

const lockFile = 'revisions.json';
const updateCommand = 'npm run knowledge -- check --update-revisions';

/**
 * Compares a pack's facts with those published last, which `revisions.json` beside its pack.yaml records. A claim,
 * value or source that changed needs a higher revision; an id that went is never used again.
 *
 * @param dir - the pack's folder
 * @param update - also write `revisions.json` anew, unless there are problems; ids that went are kept there as gone
 */
export async function checkRevisions(dir: string, pack: Pack, origins: Origins, update: boolean): Promise<Findings> {
  const file = `${origins.at(pack.header).file.replace(/[^/]*$/, '')}${lockFile}`;
  const lock = await readLock(join(dir, lockFile));
  if (lock === undefined) {
    const message = `is not the record that "${updateCommand}" writes. Restore it from the history of the files.`;
    return { problems: [{ file, line: 1, message }], warnings: [] };
  }
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const published = new Map(Object.entries(lock));
  let newer = 0;
  for (const fact of pack.facts) {
    const before = published.get(fact.id);
    const at = origins.at(fact, 'rev');
    if (before?.gone) {
      problems.push({
        ...at,
        message: `${fact.id} was another fact once, and ids are never used again. Take a new id.`,
      });
    } else if (before !== undefined && fact.rev < before.rev) {
      problems.push({
        ...at,
        message: `${fact.id} has rev ${fact.rev}, but rev ${before.rev} is already published. Raise it.`,
      });
    } else if (before !== undefined && fact.rev === before.rev && before.sha !== digest(fact)) {
      problems.push({
        ...at,
        message: `${fact.id} has another claim, value or source than its rev ${fact.rev} had. Raise rev to ${fact.rev + 1}.`,
      });
    }
    if (before === undefined || before.rev !== fact.rev) newer += 1;
  }
  const ids = new Set(pack.facts.map(({ id }) => id));
  const gone = [...published].filter(([id, { gone }]) => !ids.has(id) && gone !== true);
  if (update && problems.length === 0) {
    await writeLock(join(dir, lockFile), pack.facts, published);
    return { problems, warnings };
  }
  for (const [id] of gone) {
    const message = `${quoted(id)} is no longer in the pack. Restore it, or run "${updateCommand}": ids are never used again.`;
    problems.push({ file, line: 1, message });
  }
  if (newer > 0) {
    warnings.push({
      file,
      line: 1,
      message: `does not have ${newer} new or raised revisions. Run "${updateCommand}".`,
    });
  }
  return { problems, warnings };
}

/** What changes with claim, value or sources, and only then. */
function digest({ says, value, sources }: Fact): string {
  const content = JSON.stringify([says, value ?? null, sources.map(({ source, at }) => [source, at])]);
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** An empty record where there is none yet; undefined where it cannot be understood. */
async function readLock(path: string): Promise<Lock | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return {};
  }
  try {
    return lockSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** One line for each id, so that a change of one fact is a change of one line. */
async function writeLock(
  path: string,
  facts: readonly Fact[],
  before: ReadonlyMap<string, Lock[string]>,
): Promise<void> {
  const lock = new Map<string, Lock[string]>([...before].map(([id, entry]) => [id, { ...entry, gone: true }]));
  for (const fact of facts) lock.set(fact.id, { rev: fact.rev, sha: digest(fact) });
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  await writeFile(path, `{\n${lines.join(',\n')}\n}\n`);
}
