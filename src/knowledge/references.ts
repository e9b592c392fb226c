import type { Gathering, Section } from './gather.js';
import { didYouMean } from './nearest.js';
import type { Path } from './origin.js';
import { quoted } from './problems.js';
import type { Citation, Fact, Relation, Value } from './schema.js';

/** Finds every id in a pack that names nothing, and every value that is not of the kind its relation has. */
export function checkReferences(pack: Gathering, relations: ReadonlyMap<string, Relation>): void {
  const report = (item: object, path: Path, message: string) =>
    pack.problems.push({ ...pack.origins.at(item, ...path), message });

  const resolve = (item: object, path: Path, who: string, section: Section, id: string) => {
    const known = pack.ids[section];
    if (known.has(id)) return;
    const does = section === 'sources' ? 'cites' : 'names';
    report(
      item,
      path,
      `${who} ${does} ${quoted(id)}, which ${home(pack, section)} not have.${didYouMean(id, known.keys())}`,
    );
  };
  const resolveThings = (item: object, path: Path, who: string, ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) resolve(item, [...path, index], who, 'things', id);
  };
  const resolveSources = (item: object, path: Path, who: string, citations: readonly Citation[]) => {
    for (const [index, { source }] of citations.entries()) {
      resolve(item, [...path, index, 'source'], who, 'sources', source);
    }
  };
  const resolveRelation = (item: object, path: Path, who: string, name: string): Relation | undefined => {
    const relation = relations.get(name);
    if (relation === undefined) {
      report(
        item,
        path,
        `${who} has the relation ${quoted(name)}, which relations.yaml does not have.${didYouMean(name, relations.keys())}`,
      );
    }
    return relation;
  };

  if (pack.header !== undefined) {
    for (const [index, id] of pack.header.reading.entries()) {
      resolve(pack.header, ['reading', index], 'the reading list', 'sources', id);
    }
  }

  for (const thing of pack.things) {
    if (thing.partOf !== undefined) resolve(thing, ['partOf'], thing.id, 'things', thing.partOf);
  }
  checkPartOfEnds(pack);

  for (const fact of pack.facts) {
    resolveThings(fact, ['about'], fact.id, fact.about);
    resolveSources(fact, ['sources'], fact.id, fact.sources);
    if (fact.value !== undefined) {
      if ('thing' in fact.value) resolve(fact, ['value', 'thing'], fact.id, 'things', fact.value.thing);
      if ('things' in fact.value) resolveThings(fact, ['value', 'things'], fact.id, fact.value.things);
    }
    if (fact.relation === undefined) continue;
    const relation = resolveRelation(fact, ['relation'], fact.id, fact.relation);
    if (fact.value === undefined) {
      report(
        fact,
        ['relation'],
        `${fact.id} has the relation "${fact.relation}" but no value. Add "value", or remove the relation.`,
      );
    } else if (relation !== undefined && kindOf(fact.value) !== relation.value) {
      const kind = kindOf(fact.value);
      report(
        fact,
        ['value'],
        `${fact.id} has the ${kind === 'things' ? 'list of things' : kind} ${printed(fact.value)} as value of "${fact.relation}", which takes ${taken[relation.value]}.`,
      );
    }
  }

  for (const dispute of pack.disputes) {
    resolveThings(dispute, ['about'], dispute.id, dispute.about);
    for (const [index, reading] of dispute.readings.entries()) {
      resolveSources(dispute, ['readings', index, 'sources'], dispute.id, reading.sources);
    }
    for (const [index, id] of dispute.facts.entries()) resolve(dispute, ['facts', index], dispute.id, 'facts', id);
  }

  const subjectsByRelation = subjectsWith(pack.facts);
  for (const list of pack.lists) {
    resolveThings(list, ['members'], list.id, list.members);
    resolveSources(list, ['sources'], list.id, list.sources);
    const relation = resolveRelation(list, ['orderedBy'], list.id, list.orderedBy);
    if (relation === undefined) continue;
    if (relation.value !== 'date') {
      report(
        list,
        ['orderedBy'],
        `${list.id} is ordered by "${list.orderedBy}", whose value is no date. Choose a date relation.`,
      );
      continue;
    }
    const dated = subjectsByRelation.get(list.orderedBy);
    for (const [index, member] of list.members.entries()) {
      if (!pack.ids.things.has(member) || dated?.has(member)) continue;
      report(
        list,
        ['members', index],
        `${list.id} is ordered by "${list.orderedBy}", but no fact says it of ${quoted(member)}. Add one that has ${quoted(member)} first in "about".`,
      );
    }
  }
}

const taken: Readonly<Record<Relation['value'], string>> = {
  date: 'a date: { date: 2004-12-02 }',
  number: 'a number: { number: 6, unit: members }',
  thing: 'one thing: { thing: id }',
  things: 'a list of things: { things: [id, id] }',
  text: 'a text: { text: … }',
};

/** `sources.yaml does` where all items of the section lie in one file, as in small packs. */
function home(pack: Gathering, section: Section): string {
  const files = new Set([...pack.ids[section].values()].map(({ file }) => file));
  const [only] = files;
  return files.size === 1 && only !== undefined ? `${only.split('/').at(-1)} does` : `the ${section} of the pack do`;
}

function kindOf(value: Value): Relation['value'] {
  if ('date' in value) return 'date';
  if ('number' in value) return 'number';
  if ('things' in value) return 'things';
  return 'thing' in value ? 'thing' : 'text';
}

function printed(value: Value): string {
  if ('date' in value) return quoted(value.date);
  if ('number' in value) return quoted(`${value.number} ${value.unit}`);
  if ('things' in value) return quoted(value.things.join(', '));
  return quoted('thing' in value ? value.thing : value.text);
}

function checkPartOfEnds(pack: Gathering): void {
  const wholes = new Map(pack.things.map((thing) => [thing.id, thing.partOf]));
  const ends = new Set<string>();
  for (const thing of pack.things) {
    const way = new Set<string>();
    let at: string | undefined = thing.id;
    while (at !== undefined && !ends.has(at) && !way.has(at)) {
      way.add(at);
      at = wholes.get(at);
    }
    if (at !== undefined && way.has(at)) {
      pack.problems.push({
        ...pack.origins.at(thing, 'partOf'),
        message: `${thing.id} is part of itself, by way of ${[...way].map(quoted).join(', ')}. Remove one "partOf".`,
      });
    }
    for (const id of way) ends.add(id);
  }
}

function subjectsWith(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>();
  for (const { relation, about } of facts) {
    const [subject] = about;
    if (relation === undefined || subject === undefined) continue;
    const known = subjects.get(relation) ?? new Set();
    subjects.set(relation, known.add(subject));
  }
  return subjects;
}
