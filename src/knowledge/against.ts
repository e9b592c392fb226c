import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingFrom } from './check-values.js';
import type { Findings } from './findings.js';
import type { ReadKnowledge } from './load.js';
import { didYouMean } from './nearest.js';
import type { Path } from './origin.js';
import { listFilesBelow } from './pack-folders.js';
import { readPlace, type SplitCopy, splitCopy } from './places.js';
import { type Problem, quoted } from './problems.js';
import type { Citation, Fact, Pack, Source, Thing, ThingType } from './schema.js';
import { namesOf, type ReadText, readText, saysThing, type WordValues, wordValues } from './written-forms.js';

export interface AgainstFindings extends Findings {
  /** Places that were looked up; undefined if there is no such folder. */
  readonly places: number | undefined;
}

/** A thing that more than this share of a pack's facts is about goes without saying in its sources. */
const generalShare = 0.15;

/** Numbers below are words of every text: "one of", "the first", "both". */
const tellingNumberMin = 3;

/** Things that texts call by their name; meetings, resolutions and subjects they also call "it" or "the document". */
const named: ReadonlySet<ThingType> = new Set(['organization', 'person', 'place', 'country', 'programme']);

/**
 * Looks up every cited place in the copies of the sources: whether it exists, and whether it contains what the fact
 * says. The typed value must stand at the place itself; the other dates, numbers and names of the fact may stand
 * anywhere in the document, since a sentence leaves to its neighbours what "it" and "that year" are. A fact that a
 * dispute names says other than some of its sources by design: there the place must only exist.
 *
 * @param dir - folder with the copies; a source's `file` is the beginning of a name in it
 */
export async function checkAgainst({ knowledge, origins }: ReadKnowledge, dir: string): Promise<AgainstFindings> {
  const names = await listFilesBelow(dir);
  if (names.length === 0) return { problems: [], warnings: [], places: undefined };
  const words = wordValues(knowledge.languages);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  let places = 0;
  for (const pack of knowledge.packs) {
    const copies = new Map<string, Copy>();
    for (const source of pack.sources) {
      if (source.file === undefined) continue;
      const { file } = source;
      const name = names.find((candidate) => candidate.startsWith(file));
      if (name === undefined) {
        const message = `${source.id} has the copy ${quoted(file)}, but no file in ${dir} begins so.${didYouMean(file, names)}`;
        problems.push({ ...origins.at(source, 'file'), message });
        continue;
      }
      const split = splitCopy(await readFile(join(dir, name), 'utf8'));
      copies.set(source.id, {
        source,
        split,
        whole: readText(`${split.text} ${source.title} ${source.date ?? ''}`, words),
      });
    }
    const look = (item: object, path: Path, id: string, { source, at }: Citation): string | undefined => {
      const copy = copies.get(source);
      if (copy === undefined) return undefined;
      places += 1;
      const reading = readPlace(copy.split, at);
      if ('text' in reading) return reading.text;
      problems.push({
        ...origins.at(item, ...path),
        message: `${id} cites ${at} of ${source}, but ${reading.missing}.`,
      });
      return undefined;
    };

    const things = new Map(pack.things.map((thing) => [thing.id, thing]));
    const general = generalThings(pack);
    const disputed = new Set(pack.disputes.flatMap(({ facts }) => facts));
    for (const fact of pack.facts) {
      const looked = fact.sources.map((citation, index) => {
        const copy = copies.get(citation.source);
        const text = look(fact, ['sources', index], fact.id, citation);
        if (copy === undefined || text === undefined || disputed.has(fact.id)) return undefined;
        return { citation, index, missing: missingAt(fact, readText(text, words), copy, things, general, words) };
      });
      // Another source may be the one that is exact; one without a copy at hand is taken at its word.
      const carriedElsewhere = (part: string, at: number) =>
        looked.some((other, index) => index !== at && (other === undefined || !other.missing.has(part)));
      for (const one of looked) {
        if (one === undefined || one.missing.size === 0) continue;
        const { citation, index, missing } = one;
        const at = origins.at(fact, 'sources', index);
        const cites = `${fact.id} cites ${citation.at} of ${citation.source}, which`;
        const unsaid = [...missing].filter((part) => !carriedElsewhere(part, index)).join(', ');
        const left = [...missing].filter((part) => carriedElsewhere(part, index)).join(', ');
        if (unsaid !== '') {
          const cure = 'Cite the place that does, or add the name it uses to the names of the thing.';
          problems.push({ ...at, message: `${cites} does not say ${unsaid}. ${cure}` });
        }
        if (left !== '') warnings.push({ ...at, message: `${cites} leaves ${left} to the other sources.` });
      }
    }
    for (const dispute of pack.disputes) {
      for (const [reading, { sources }] of dispute.readings.entries()) {
        for (const [index, citation] of sources.entries()) {
          look(dispute, ['readings', reading, 'sources', index], dispute.id, citation);
        }
      }
    }
  }
  return { problems, warnings, places };
}

interface Copy {
  readonly source: Source;
  readonly split: SplitCopy;
  readonly whole: ReadText;
}

/** What of a fact is said neither at the place nor, where that is enough, in the rest of the document. */
function missingAt(
  fact: Fact,
  place: ReadText,
  { whole }: Copy,
  things: ReadonlyMap<string, Thing>,
  general: ReadonlySet<string>,
  words: WordValues,
): ReadonlySet<string> {
  const { value } = fact;
  // Who counts what a place lists says a number that the place does not.
  const isCounted = (number: number) => number <= mostOfOneType(place, things);
  // The words of a text value are our own; its dates and numbers are looked for with those of the sentence.
  const ofValue = value === undefined || 'text' in value ? [] : missingFrom(place, value, things, whole.years);

  const about = fact.about.flatMap((id) => things.get(id) ?? []);
  const says = readText(fact.says, words);
  // "resolution 64/183" is a name, not two numbers.
  const names = readText(about.flatMap(namesOf).join(' · '), words);
  const daysSaid = new Set([...says.days].map((day) => Number(day.slice(3))));
  return new Set([
    ...ofValue.filter((part) => !general.has(part) && !isCounted(Number(part))),
    ...[...says.days]
      .filter((day) => !whole.days.has(day) && !names.days.has(day) && !ofValue.some((part) => part.includes(day)))
      .map((day) => `the day ${day}`),
    ...[...says.years].filter((year) => !whole.years.has(year) && !names.years.has(year)),
    ...[...says.numbers]
      .filter((number) => number >= tellingNumberMin && !says.years.has(String(number)) && !daysSaid.has(number))
      .filter((number) => !whole.numbers.has(number) && !names.numbers.has(number) && !isCounted(number))
      .map(String),
    ...about
      .filter((thing) => named.has(thing.type) && !general.has(thing.id) && !saysThing(whole, thing))
      .map(({ id }) => id),
  ]);
}

/** How many different things of one type a place names, of the type it names most of. */
function mostOfOneType(place: ReadText, things: ReadonlyMap<string, Thing>): number {
  const counts = new Map<ThingType, number>();
  for (const thing of things.values()) {
    if (named.has(thing.type) && saysThing(place, thing)) counts.set(thing.type, (counts.get(thing.type) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function generalThings(pack: Pack): ReadonlySet<string> {
  const mentions = new Map<string, number>();
  for (const id of pack.facts.flatMap(({ about }) => about)) mentions.set(id, (mentions.get(id) ?? 0) + 1);
  const least = Math.max(5, pack.facts.length * generalShare);
  return new Set([...mentions].filter(([, count]) => count > least).map(([id]) => id));
}
