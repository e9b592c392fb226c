import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '../knowledge/fold.js';
import { listFilesBelow } from '../knowledge/pack-folders.js';
import type { Knowledge } from '../knowledge/schema.js';
import { shownPath } from '../knowledge/shown-path.js';
import { printable } from './printable.js';
import { knowledgeDir, readForLooking, type Verb, WrongCall } from './verb.js';

const rankedMax = 10;
/** More lines than anybody reads; words that common are no search. */
const linesMax = 40;

/** `find`: what the bot would choose for some words and why, and where the files have the very words. */
export const find: Verb = {
  usage: 'find "words" [--knowledge DIR]',
  about: ['Ranks facts and disputes for words as the bot does, with the reasons, and lists the lines that have them.'],

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { knowledge: { type: 'string' } },
    });
    const words = positionals.join(' ').trim();
    if (words === '') throw new WrongCall('find takes words, such as find "observer status".');
    const dir = knowledgeDir(values.knowledge);
    const read = await readForLooking(dir, output);
    if (read === undefined) return 1;
    // An index over packs whose references lead nowhere would mislead.
    const ranked = read.problems.length > 0 ? [] : await rankedFor(words, read.knowledge);
    const lines = await linesWith(words, dir);
    const more = lines.length - linesMax;
    output.print(
      printable(
        [
          ...ranked,
          ...(ranked.length > 0 ? [''] : []),
          lines.length === 0 ? `No line of the files has "${words}".` : `Lines of the files with "${words}":`,
          ...lines.slice(0, linesMax).map((line) => `  ${line}`),
          ...(more > 0 ? [`  … and ${more} more`] : []),
        ].join('\n'),
      ),
    );
    return 0;
  },
};

/** The engine's candidates, best first, each with its relevance and what made it. */
async function rankedFor(words: string, knowledge: Knowledge): Promise<readonly string[]> {
  // The engine is heavy, and only this needs it.
  const [{ read }, { calibration }, { featureNames }, { confidenceOf }, { buildWorkshop }] = await Promise.all([
    import('../answering/reading.js'),
    import('../answering/calibration.js'),
    import('../answering/features.js'),
    import('../answering/judging.js'),
    import('../answering/workshop.js'),
  ]);
  const { query, candidates, computed, written } = read(words, [], buildWorkshop(knowledge, calibration));
  if (candidates.length === 0) return [`The bot finds nothing for "${words}".`];
  const { floor } = calibration.judging;
  const confidence = confidenceOf(candidates, calibration.judging);
  return [
    `Read as: ${query.understood}`,
    ...(computed === undefined
      ? []
      : [`Computed (${computed.operation}) from ${computed.facts.map(({ ref }) => ref).join(', ')}.`]),
    written === true
      ? 'The first has these very words in "asked".'
      : `Confidence of the first: ${confidence.toFixed(2)}; answered from ${floor.toFixed(2)}.`,
    ...candidates.slice(0, rankedMax).flatMap(({ document, relevance, features }, at) => {
      const why = featureNames
        .map((name) => ({ name, share: features[name] * calibration.ranking[name] }))
        .filter(({ share }) => Math.abs(share) >= 0.05)
        .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
        .map(({ name, share }) => `${name} ${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(2)}`);
      return [
        `${String(at + 1).padStart(2)}. ${relevance.toFixed(2)}  ${document.ref}  ${document.fact?.says ?? document.dispute?.point ?? ''}`,
        `          ${why.join(', ')}`,
      ];
    }),
  ];
}

/** `file:line: text` of every line that has the words, however they are typed. */
async function linesWith(words: string, dir: string): Promise<readonly string[]> {
  const wanted = fold(words);
  const names = (await listFilesBelow(dir)).filter((name) => /\.(?:yaml|jsonl)$/.test(name));
  const found: string[] = [];
  for (const name of names) {
    const path = join(dir, name);
    for (const [index, line] of (await readFile(path, 'utf8')).split('\n').entries()) {
      if (fold(line).includes(wanted)) found.push(`${shownPath(path)}:${index + 1}: ${excerpt(line)}`);
    }
  }
  return found;
}

const excerptMax = 160;

function excerpt(line: string): string {
  const text = line.trim();
  return text.length > excerptMax ? `${text.slice(0, excerptMax - 1)}…` : text;
}
