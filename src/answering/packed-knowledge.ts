import { fold } from '../knowledge/fold.js';
import type { ClosedList, Dispute, Fact, Knowledge, Pack, Thing, Value } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedSource, PackedThing } from './answer.js';
import { namesOf } from './names.js';
import type { Steps } from './steps.js';

/** What several packs hold, together: every id is unique, and everything knows its pack. */
export interface PackedKnowledge {
  readonly facts: readonly PackedFact[];
  readonly disputes: readonly PackedDispute[];
  readonly things: readonly PackedThing[];
  readonly sources: readonly PackedSource[];
  /** Their ids are `pack/id`. */
  readonly lists: readonly PackedList[];
}

export interface PackedList extends ClosedList {
  readonly pack: string;
}

/**
 * Puts packs together, in small steps. Things of one id and a name in common are one, the first pack's with the names of
 * all; of things that only happen to have one id, a later pack's is called `pack/id`.
 */
export function* packedKnowledgeSteps({ packs }: Pick<Knowledge, 'packs'>): Steps<PackedKnowledge> {
  const things = new Map<string, PackedThing>();
  const facts: PackedFact[] = [];
  const disputes: PackedDispute[] = [];
  const sources: PackedSource[] = [];
  const lists: PackedList[] = [];
  for (const pack of packs) {
    const idOf = idsOf(pack, things);
    const own = pack.header.id;
    const rename = renamer(idOf);
    for (const thing of pack.things) {
      yield;
      const id = idOf(thing.id);
      const before = things.get(id);
      const packed = { ...rename.thing(thing), id, pack: own };
      things.set(id, before ? { ...before, names: joinNames(before, packed) } : packed);
    }
    for (const fact of pack.facts) {
      yield;
      facts.push({ ...rename.fact(fact), pack: own, ref: `${own}/${fact.id}` });
    }
    for (const dispute of pack.disputes)
      disputes.push({ ...rename.dispute(dispute), pack: own, ref: `${own}/${dispute.id}` });
    for (const source of pack.sources) sources.push({ ...source, pack: own });
    for (const list of pack.lists)
      lists.push({ ...list, members: list.members.map(idOf), id: `${own}/${list.id}`, pack: own });
  }
  return { facts, disputes, things: [...things.values()], sources, lists };
}

/** What the things of a pack are called beside those of the packs before it. */
function idsOf({ header, things }: Pack, before: ReadonlyMap<string, PackedThing>): (id: string) => string {
  const renamed = new Map<string, string>();
  for (const thing of things) {
    const other = before.get(thing.id);
    if (other && !haveNameInCommon(thing, other)) renamed.set(thing.id, `${header.id}/${thing.id}`);
  }
  return (id) => renamed.get(id) ?? id;
}

function haveNameInCommon(one: Thing, other: Thing): boolean {
  const names = new Set(namesOf(one).map(fold));
  return namesOf(other).some((name) => names.has(fold(name)));
}

function renamer(idOf: (id: string) => string) {
  const renamedValue = (value: Value): Value => {
    if ('thing' in value) return { ...value, thing: idOf(value.thing) };
    return 'things' in value ? { ...value, things: value.things.map(idOf) } : value;
  };
  const moved = (ids: readonly string[]): boolean => ids.some((id) => idOf(id) !== id);
  return {
    thing: (thing: Thing): Thing =>
      thing.partOf !== undefined && moved([thing.partOf]) ? { ...thing, partOf: idOf(thing.partOf) } : thing,
    fact(fact: Fact): Fact {
      const { value } = fact;
      const named = value && 'thing' in value ? [value.thing] : value && 'things' in value ? value.things : [];
      if (!moved([...fact.about, ...named])) return fact;
      return { ...fact, about: fact.about.map(idOf), ...(value && { value: renamedValue(value) }) };
    },
    dispute: (dispute: Dispute): Dispute =>
      moved(dispute.about) ? { ...dispute, about: dispute.about.map(idOf) } : dispute,
  };
}

function joinNames(first: Thing, other: Thing): Record<string, string[]> {
  const joined: Record<string, string[]> = { ...first.names };
  for (const [language, names] of Object.entries({ ...other.names }))
    joined[language] = [...new Set([...(joined[language] ?? []), ...names])];
  return joined;
}
