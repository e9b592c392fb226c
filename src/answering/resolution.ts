import type { PackedThing, ResolutionAnswer } from './answer.js';
import { evidenceFor } from './composing.js';
import { readSymbols } from './symbols.js';
import { cleanQuestion } from './text.js';
import type { Workshop } from './workshop.js';

/** Relations of a resolution in the order in which a reader wants them; others follow. */
export const readingOrder: readonly string[] = [
  'title',
  'adopted-on',
  'adopted-at-session',
  'adopted-how',
  'vote',
  'grants',
  'purpose',
  'asks-for',
  'states',
  'sponsored-by',
  'drafted-by',
  'introduced-by',
  'draft-symbol',
  'agenda-item',
  'plenary-meeting',
];

/** What the collection has on a resolution, by symbol in any spelling, thing id or name. */
export function resolutionOf(typed: string, workshop: Workshop): ResolutionAnswer {
  const text = cleanQuestion(typed);
  const [symbol] = readSymbols(text);
  const owner =
    symbol &&
    workshop.reader
      .withSymbol(symbol.symbol)
      .map(workshop.thing)
      .find((thing) => thing !== undefined);
  if (symbol && !owner)
    return { kind: 'outside', symbol, near: workshop.suggester.nearThings(text, ['resolution'], 3) };
  const thing = owner ?? named(text, workshop);
  if (!thing) return { kind: 'unreadable', typed: text, near: workshop.suggester.nearThings(text, ['resolution'], 3) };
  const place = (relation: string | undefined): number => {
    const at = readingOrder.indexOf(relation ?? '');
    return at < 0 ? readingOrder.length : at;
  };
  const facts = [...workshop.factsOf(thing.id)].sort((a, b) => place(a.relation) - place(b.relation));
  const [own] = thing.symbol ? readSymbols(thing.symbol) : [];
  return {
    kind: 'known',
    thing,
    // The document's own symbol where the collection knows it: a reader may have typed one that was printed by mistake.
    symbol: own && { ...own, other: symbol?.other },
    facts,
    disputes: workshop.disputes.filter((dispute) => dispute.about.includes(thing.id)),
    evidence: evidenceFor(
      facts.map((fact) => ({ pack: fact.pack, citations: fact.sources })),
      workshop,
    ),
  };
}

function named(text: string, workshop: Workshop): PackedThing | undefined {
  const exact = workshop.thing(text);
  if (exact?.type === 'resolution') return exact;
  const near = workshop.suggester.nearThings(text, ['resolution'], 1)[0];
  return near && near.name.toLowerCase() === text.toLowerCase() ? near : undefined;
}
