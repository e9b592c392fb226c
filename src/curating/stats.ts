import { parseArgs } from 'node:util';
import type { Origins } from '../knowledge/origin.js';
import type { Fact } from '../knowledge/schema.js';
import { type PackStats, phrasingsMin, statsOf } from './pack-stats.js';
import { printable, wrapped } from './printable.js';
import { chooseId, knowledgeDir, readForLooking, type Verb, WrongCall } from './verb.js';

/** Share of words from which on two facts are reported as near-duplicates. */
const likenessUsual = 0.6;

/** `stats`: what the packs hold, and where they are thin. */
export const stats: Verb = {
  usage: 'stats [--pack ID] [--likeness 0.6] [--knowledge DIR]',
  about: [
    'Counts what the packs hold and names what is thin: facts without a value, seldom asked, nearly twice there.',
    '  --likeness SHARE     share of words from which on two facts about one thing are reported as alike',
  ],

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: { pack: { type: 'string' }, likeness: { type: 'string' }, knowledge: { type: 'string' } },
    });
    const likeness = values.likeness === undefined ? likenessUsual : Number(values.likeness);
    if (!(likeness > 0 && likeness <= 1)) throw new WrongCall('--likeness takes a share over 0 and up to 1, as 0.6.');
    const read = await readForLooking(knowledgeDir(values.knowledge), output);
    if (read === undefined) return 1;
    const { packs, relations } = read.knowledge;
    const ids = packs.map(({ header }) => header.id);
    const chosen = values.pack === undefined ? ids : [chooseId(values.pack, ids)];
    for (const pack of packs.filter(({ header }) => chosen.includes(header.id))) {
      output.print(printable(statsText(statsOf(pack, relations, likeness), read.origins).join('\n')));
    }
    return 0;
  },
};

function statsText(stats: PackStats, origins: Origins): readonly string[] {
  const { counts, coverage, oldestCheck, nearDuplicates } = stats;
  const share = counts.facts === 0 ? 0 : counts.phrasings / counts.facts;
  const cited = coverage.filter(({ facts }) => facts > 0);
  const uncited = coverage.filter(({ facts }) => facts === 0).map(({ source }) => source);
  return [
    `${stats.id} ${stats.version}`,
    `  ${counts.facts} facts, ${counts.things} things, ${counts.sources} sources, ${counts.disputes} disputes, ${counts.lists} lists`,
    `  ${counts.phrasings} phrasings (${share.toFixed(1)} a fact)`,
    `  names of things: ${listed(stats.names)}`,
    ...(oldestCheck === undefined ? [] : [`  oldest check: ${oldestCheck.day} (${some(oldestCheck.facts, 5)})`]),
    ...block(`facts without a typed value: ${stats.untyped.length}`, idsOf(stats.untyped)),
    ...block(`facts with fewer than ${phrasingsMin} phrasings: ${stats.seldomAsked.length}`, idsOf(stats.seldomAsked)),
    ...block(`relations used: ${stats.relations.length}`, listed(stats.relations)),
    ...block(`relations of no fact: ${stats.idleRelations.length}`, stats.idleRelations.join(', ')),
    `  facts citing each source: ${cited.length} of ${coverage.length} sources`,
    ...cited.map(
      ({ source, facts, host }) => `    ${String(facts).padStart(4)}  ${source}${host === '' ? '' : ` (${host})`}`,
    ),
    ...(uncited.length === 0 ? [] : block('sources of no fact', uncited.join(', '))),
    `  near-duplicates: ${nearDuplicates.length === 0 ? 'none' : nearDuplicates.length}`,
    ...nearDuplicates.flatMap(({ facts, likeness }) => [
      `    ${likeness.toFixed(2)}  ${facts.map(({ id }) => id).join(' and ')}`,
      ...facts.map((fact) => `          ${at(origins, fact)}: ${fact.says}`),
    ]),
  ];
}

function block(head: string, text: string): readonly string[] {
  return text === '' ? [`  ${head}`] : [`  ${head}`, `    ${wrapped(text, '    ').join('\n')}`];
}

function listed(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function some(facts: readonly Fact[], max: number): string {
  const named = facts.slice(0, max).map(({ id }) => id);
  const more = facts.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `F-0001, F-0004–F-0007`: ids in order, runs of them as one. */
export function idsOf(facts: readonly { readonly id: string }[]): string {
  const ids = facts.map(({ id }) => id).sort((a, b) => numberOf(a) - numberOf(b));
  const runs: { first: string; last: string }[] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && numberOf(id) === numberOf(run.last) + 1) run.last = id;
    else runs.push({ first: id, last: id });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? first : `${first}${numberOf(last) === numberOf(first) + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ');
}

function numberOf(id: string): number {
  return Number(id.replace(/\D/g, ''));
}

function at(origins: Origins, item: object): string {
  const { file, line } = origins.at(item);
  return `${file}:${line}`;
}
