import type { PackedFact, PackedThing, TopicAnswer } from './answer.js';
import { cleanQuestion, readWords } from './text.js';
import type { Workshop } from './workshop.js';

/** What the collection has on a thing, by date; by id, name or alias in any language. */
export function topicOf(typed: string, workshop: Workshop): TopicAnswer {
  const text = cleanQuestion(typed);
  const byId = workshop.thing(text);
  const things = byId ? [byId] : named(text, workshop);
  const [thing] = things;
  if (!thing) return { kind: 'unknown', typed: text, near: workshop.suggester.nearThings(text, undefined, 5) };
  if (things.length > 1) return { kind: 'unclear', typed: text, things };
  const entries = factsAbout(thing, workshop)
    .map((fact) => ({ date: dateOf(fact), fact }))
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  return {
    kind: 'known',
    thing,
    entries,
    disputes: workshop.disputes.filter((dispute) => dispute.about.includes(thing.id)),
  };
}

/** Things whose name is the whole text, or failing that the only thing named in it. */
function named(text: string, workshop: Workshop): readonly PackedThing[] {
  const words = readWords(text).map((word) => word.text);
  const mentions = workshop.reader.names.find(words);
  const whole = mentions.find((mention) => mention.from === 0 && mention.to === words.length);
  const symbols = mentions.length === 0 ? [] : mentions.length === 1 ? mentions : whole ? [whole] : [];
  const ids = symbols[0]?.things ?? [];
  return ids.map(workshop.thing).filter((thing) => thing !== undefined);
}

/** Facts whose subject it is first; then those that are about it in any other way. */
function factsAbout(thing: PackedThing, workshop: Workshop): readonly PackedFact[] {
  const { about, valued } = mentionsIn(workshop);
  return [...new Set([...workshop.factsOf(thing.id), ...(about.get(thing.id) ?? []), ...(valued.get(thing.id) ?? [])])];
}

type FactsByThing = ReadonlyMap<string, readonly PackedFact[]>;

interface Mentions {
  readonly about: FactsByThing;
  /** By the things that are a fact's value. */
  readonly valued: FactsByThing;
}

/** Made when a collection is first asked about a thing: every card with a link to an official text asks. */
const mentionsOf = new WeakMap<Workshop, Mentions>();

function mentionsIn(workshop: Workshop): Mentions {
  const known = mentionsOf.get(workshop);
  if (known) return known;
  const about = new Map<string, PackedFact[]>();
  const valued = new Map<string, PackedFact[]>();
  for (const fact of workshop.facts) {
    for (const id of fact.about) note(about, id, fact);
    const { value } = fact;
    if (value && 'thing' in value) note(valued, value.thing, fact);
    if (value && 'things' in value) for (const id of value.things) note(valued, id, fact);
  }
  const made: Mentions = { about, valued };
  mentionsOf.set(workshop, made);
  return made;
}

function note(facts: Map<string, PackedFact[]>, id: string, fact: PackedFact): void {
  const known = facts.get(id);
  if (known) known.push(fact);
  else facts.set(id, [fact]);
}

function dateOf(fact: PackedFact): string | undefined {
  if (fact.value && 'date' in fact.value) return fact.value.date;
  return fact.held?.from;
}
