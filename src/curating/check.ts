import { join } from 'node:path';
import type { Engine } from '../answering/engine.js';
import { checkAgainst } from '../knowledge/against.js';
import { checkPacks } from '../knowledge/checks.js';
import type { Findings } from '../knowledge/findings.js';
import { type ReadKnowledge, readKnowledge } from '../knowledge/load.js';
import { inFileOrder, type Problem, printProblem } from '../knowledge/problems.js';
import { checkRevisions } from '../knowledge/revisions.js';
import type { Knowledge } from '../knowledge/schema.js';
import { type AskedReport, askedShareMin, joinReports, type Portion, stolenQuestions } from './asked-check.js';

export interface CheckOptions {
  /** The knowledge folder. */
  readonly dir: string;
  /** Folder with copies of the sources, to look up the cited places in. */
  readonly against?: string | undefined;
  readonly updateRevisions: boolean;
  /** Builds what every phrasing is asked of; where left out, nothing is asked. */
  readonly build?: ((knowledge: Knowledge) => Engine | Promise<Engine>) | undefined;
  /** Asks a portion of the phrasings elsewhere meanwhile; where it can't, all are asked here. */
  readonly askApart?: ((dir: string, portion: Portion) => Promise<AskedReport | undefined>) | undefined;
}

/** What `check` prints, and whether anything must be mended. */
export interface CheckOutcome {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

/**
 * All that is wrong with the packs of a knowledge folder, at once: warnings first, then problems, then one line that
 * sums up.
 */
export async function check({ dir, against, updateRevisions, build, askApart }: CheckOptions): Promise<CheckOutcome> {
  const apart = build && askApart?.(dir, { part: 1, of: 2 });
  const read = await readKnowledge(dir);
  const found: Findings[] = [{ problems: read.problems, warnings: [] }, checkPacks(read)];
  const notes: string[] = [];
  if (read.problems.length === 0) {
    for (const pack of read.knowledge.packs) {
      found.push(await checkRevisions(join(dir, pack.header.id), pack, read.origins, updateRevisions));
    }
  }
  if (against !== undefined) {
    const { places, ...findings } = await checkAgainst(read, against);
    found.push(findings);
    notes.push(
      places === undefined
        ? `There is no folder ${against} with copies of the sources, so no places were looked up.`
        : `${places} places were looked up in ${against}.`,
    );
  }
  if (build !== undefined && read.problems.length === 0) {
    const engine = await build(read.knowledge);
    const here = stolenQuestions(engine, read.knowledge, { part: 0, of: apart ? 2 : 1 });
    const there = apart && ((await apart) ?? stolenQuestions(engine, read.knowledge, { part: 1, of: 2 }));
    const { findings, note } = findingsOf(joinReports(there ? [here, there] : [here]), read);
    found.push(findings);
    notes.push(note);
  }
  const problems = inFileOrder(found.flatMap((findings) => findings.problems));
  const warnings = inFileOrder(found.flatMap((findings) => findings.warnings));
  return {
    lines: [
      ...warnings.map((warning) => printProblem({ ...warning, message: `warning: ${warning.message}` })),
      ...problems.map(printProblem),
      ...notes,
      summary(read.knowledge, problems.length, warnings.length),
    ],
    passed: problems.length === 0,
  };
}

function findingsOf(
  { asked, share, stolen }: AskedReport,
  { knowledge, origins }: ReadKnowledge,
): { findings: Findings; note: string } {
  const items = new Map(
    knowledge.packs.flatMap(({ header, facts, disputes }) =>
      [...facts, ...disputes].map((item): readonly [string, typeof item] => [`${header.id}/${item.id}`, item]),
    ),
  );
  const warnings = stolen.flatMap(({ ref, index, question, instead }): readonly Problem[] => {
    const item = items.get(ref);
    const message = `"${question}" should find ${ref} first, but finds ${instead}. Word one of the two differently.`;
    return item ? [{ ...origins.at(item, 'asked', index), message }] : [];
  });
  const percent = `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
  const note = `${asked - stolen.length} of ${asked} phrasings find their own fact first (${percent}).`;
  const [header] = knowledge.packs.map((pack) => pack.header);
  const problems =
    share >= askedShareMin || header === undefined
      ? []
      : [{ ...origins.at(header), message: `only ${percent} of the phrasings find their own fact first; 97 % must.` }];
  return { findings: { problems, warnings }, note };
}

/** `un-sco 1.0.0: 612 facts, 230 things, 80 sources, 12 disputes, 5 lists: no problems, 3 warnings` */
function summary({ packs }: Knowledge, problems: number, warnings: number): string {
  const count = (section: 'facts' | 'things' | 'sources' | 'disputes' | 'lists') =>
    `${packs.reduce((sum, pack) => sum + pack[section].length, 0)} ${section}`;
  const names = packs.map(({ header }) => `${header.id} ${header.version}`).join(', ') || 'no pack';
  const held = [count('facts'), count('things'), count('sources'), count('disputes'), count('lists')].join(', ');
  return `${names}: ${held}: ${counted(problems, 'problem')}, ${counted(warnings, 'warning')}`;
}

function counted(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
