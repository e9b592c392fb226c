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
  const subject = workshop.factsOf(thing.id);
  const about = workshop.facts.filter((fact) => fact.about.includes(thing.id) && !subject.includes(fact));
  const valued = workshop.facts.filter(
    (fact) =>
      fact.value !== undefined &&
      (('thing' in fact.value && fact.value.thing === thing.id) ||
        ('things' in fact.value && fact.value.things.includes(thing.id))),
  );
  return [...new Set([...subject, ...about, ...valued])];
}

function dateOf(fact: PackedFact): string | undefined {
  if (fact.value && 'date' in fact.value) return fact.value.date;
  return fact.held?.from;
}
