import { fold } from '../knowledge/fold.js';
import type { Origins } from '../knowledge/origin.js';
import { quoted } from '../knowledge/problems.js';
import type { Fact, Source, Thing } from '../knowledge/schema.js';
import { shownPath } from '../knowledge/shown-path.js';
import { bareWords } from '../knowledge/written-forms.js';
import { partsOfText, type TextPart } from './long-text.js';
import type { PackContent } from './pack-content.js';
import type { LineProblem, PlainEntry } from './plain-entry.js';

/** What the plain texts are taken into. */
export interface PlainInto {
  /** Id and title of the pack: also those of the thing that its facts are about. */
  readonly id: string;
  readonly title: string;
  /** What the pack holds; undefined where there is none yet. */
  readonly present: PackContent | undefined;
  readonly origins: Origins;
  /** Fact ids that were published once, and must not come again. */
  readonly usedIds: readonly string[];
  /** The source of all of them. Where the pack has one of its title, that is taken. */
  readonly source: Source;
}

/** What is new, and what became of the rest. */
export interface PlainTaken {
  readonly source: Source | undefined;
  readonly things: readonly Thing[];
  readonly facts: readonly Fact[];
  /** Facts made of parts of longer texts. */
  readonly parts: number;
  /** Entries that the pack has just so. */
  readonly same: number;
  /** Entries that stand in the file twice: the line left out, and the one that says it first. */
  readonly repeated: readonly { readonly line: number; readonly first: number }[];
  readonly problems: readonly LineProblem[];
}

/** As long as a fact may be. */
const factMax = 300;

/**
 * Makes facts of plain texts: a sentence is a fact, a question is how its answer is asked for, questions with one answer
 * lead to one fact, a title is a thing. A longer text becomes several facts of one place; an answer of several has its
 * question for a thing, which holds them together.
 */
export function takePlain(entries: readonly PlainEntry[], into: PlainInto): PlainTaken {
  const { present, origins } = into;
  const problems: LineProblem[] = [];
  const repeated: { line: number; first: number }[] = [];
  const source = sourceFor(into);
  const things = thingMaker(into);
  const nextId = idMaker(into);
  const saidBefore = new Map((present?.facts ?? []).map((fact) => [fold(fact.says), fact] as const));
  const askedBefore = new Map(
    (present?.facts ?? []).flatMap((fact) => fact.asked.map((asked) => [bareWords(asked), fact] as const)),
  );
  /** Folded text → its entry in this file; by its answer too, where that is one fact. */
  const textsHere = new Map<string, Taken>();
  const askedHere = new Map<string, Taken>();
  const whereOf = (fact: Fact): string => {
    const { file, line } = origins.at(fact);
    return ` at ${shownPath(file)}:${line}`;
  };
  const facts: Fact[] = [];
  let parts = 0;
  let same = 0;

  for (const entry of entries) {
    const text = fold(entry.text);
    const asked = entry.question === undefined ? undefined : bareWords(entry.question);
    const pieces = partsOfText(entry.text, factMax);
    const isThere = pieces.every((piece) => saidBefore.has(fold(piece.text)));
    const before = asked === undefined ? undefined : askedBefore.get(asked);
    const other = asked === undefined ? undefined : askedHere.get(asked);
    const twin = textsHere.get(text);
    if (other !== undefined && other.text !== text) {
      problems.push({
        line: entry.line,
        message: `asks what line ${other.line} asks, and has another answer. Join the two, or ask otherwise.`,
      });
    } else if (other !== undefined || (twin !== undefined && asked === undefined)) {
      repeated.push({ line: entry.line, first: other?.line ?? twin?.line ?? entry.line });
    } else if (before !== undefined && !isThere) {
      problems.push({
        line: entry.line,
        message: `asks ${quoted(entry.question)}, which ${before.id}${whereOf(before)} answers otherwise. Change it there, or ask otherwise.`,
      });
    } else if (before !== undefined || (asked === undefined && isThere)) {
      same += 1;
    } else if (isThere) {
      const said = saidBefore.get(fold(pieces[0]?.text ?? ''));
      problems.push({
        line: entry.line,
        message: `has the answer of ${said?.id}${said ? whereOf(said) : ''}. Add its question to "asked" there.`,
      });
    } else {
      const taken: Taken = { line: entry.line, text, asked: twin?.asked ?? [] };
      if (asked !== undefined && entry.question !== undefined) {
        askedHere.set(asked, taken);
        taken.asked.push(entry.question);
      }
      if (twin !== undefined) continue;
      textsHere.set(text, taken);
      const heading = entry.title ?? (pieces.length > 1 ? entry.question : undefined);
      const about = [...new Set([...(heading === undefined ? [] : [things.of(heading)]), things.collection])];
      if (pieces.length > 1) parts += pieces.length;
      for (const [at, piece] of pieces.entries()) {
        facts.push({
          id: nextId(),
          rev: 1,
          about,
          says: piece.text,
          // The same array as further questions of this answer are put into.
          asked: at === 0 ? taken.asked : [],
          sources: [{ source: source.item.id, at: placeOf(entry, piece, pieces.length, source.item) }],
          checked: into.source.checked,
        });
      }
    }
  }
  return {
    source: source.isNew ? source.item : undefined,
    things: things.made,
    facts,
    parts,
    same,
    repeated,
    problems,
  };
}

/** Where a text stands in its file; of what has an address, readers see something else, whose lines nobody counted. */
function placeOf({ place }: PlainEntry, { from, to }: TextPart, parts: number, { url }: Source): string {
  if (url !== undefined) return 'page';
  return parts === 1 ? `¶${place}` : `¶${place} s${from === to ? from : `${from}-${to}`}`;
}

interface Taken {
  readonly line: number;
  readonly text: string;
  readonly asked: string[];
}

function sourceFor({ present, source }: PlainInto): { readonly item: Source; readonly isNew: boolean } {
  const known = present?.sources ?? [];
  const own = known.find(
    ({ title, url }) => title === source.title && (source.url === undefined || url === source.url),
  );
  if (own !== undefined) return { item: own, isNew: false };
  return { item: { ...source, id: freeId(source.id, new Set(known.map(({ id }) => id))) }, isNew: true };
}

/** Things by their names: one that the pack has is taken, and none is made twice. */
function thingMaker({ id, title, present }: PlainInto) {
  const known = present?.things ?? [];
  const ids = new Set(known.map((thing) => thing.id));
  const byName = new Map<string, string>();
  for (const thing of known) for (const name of namesOf(thing)) if (!byName.has(name)) byName.set(name, thing.id);
  const made: Thing[] = [];
  const make = (wanted: string, name: string): string => {
    const free = freeId(wanted, ids);
    ids.add(free);
    byName.set(fold(name), free);
    made.push({ id: free, type: 'subject', name });
    return free;
  };
  const collection = ids.has(id) ? id : (byName.get(fold(title)) ?? make(id, title));
  return { made, collection, of: (name: string): string => byName.get(fold(name)) ?? make(slugOf(name), name) };
}

function namesOf({ name, names = {} }: Thing): readonly string[] {
  return [name, ...Object.values(names).flat()].map(fold);
}

function idMaker({ present, usedIds }: PlainInto): () => string {
  let last = 0;
  for (const id of usedIds) last = Math.max(last, Number(id.slice(2)));
  for (const { id } of present?.facts ?? []) last = Math.max(last, Number(id.slice(2)));
  return () => {
    last += 1;
    return `F-${String(last).padStart(4, '0')}`;
  };
}

const slugMax = 60;

/** A name as an id; `item` where nothing of it can stand in one. */
export function slugOf(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + 1 + word.length > slugMax) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug || 'item';
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
