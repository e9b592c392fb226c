import type { Report } from './findings.js';
import type { Citation, Pack } from './schema.js';

/** A source nobody cites is forgotten work; a thing nobody mentions may be waiting for its first fact. */
export function checkUse(pack: Pack, problem: Report, warning: Report): void {
  const cited = new Set(pack.header.reading);
  const mentioned = new Set<string>();
  // A pack of nothing but sentences is found by its words: phrasings are asked for where facts are typed.
  const isPlain = pack.facts.every((fact) => fact.relation === undefined);
  const cite = (citations: readonly Citation[]) => {
    for (const { source } of citations) cited.add(source);
  };
  const mention = (ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) mentioned.add(id);
  };
  for (const fact of pack.facts) {
    cite(fact.sources);
    mention(fact.about);
    if (fact.value !== undefined && 'thing' in fact.value) mention([fact.value.thing]);
    if (fact.value !== undefined && 'things' in fact.value) mention(fact.value.things);
    if (fact.asked.length === 0 && !isPlain) {
      warning(fact, [], `${fact.id} has no "asked": add two to five questions that people would put.`);
    }
  }
  for (const dispute of pack.disputes) {
    mention(dispute.about);
    for (const reading of dispute.readings) cite(reading.sources);
  }
  for (const list of pack.lists) {
    mention(list.members);
    cite(list.sources);
  }
  for (const thing of pack.things) mention([thing.partOf]);

  for (const source of pack.sources) {
    if (!cited.has(source.id)) {
      problem(source, [], `nobody cites ${source.id}. Cite it, put it on the reading list, or remove it.`);
    }
  }
  for (const thing of pack.things) {
    if (!mentioned.has(thing.id)) warning(thing, [], `no fact, list or dispute mentions ${thing.id}.`);
  }
}
