import { join } from 'node:path';
import { answerReply, askEngine } from '../../commands/asking.js';
import type { Request, Services } from '../../commands/command.js';
import { buildEngine } from '../../src/answering/build.js';
import type { Card } from '../../src/cards/card.js';
import { comparisonCard } from '../../src/cards/comparison.js';
import { indexSources } from '../../src/cards/evidence.js';
import { receiptCard } from '../../src/cards/receipt.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { timelineCard } from '../../src/cards/timeline.js';
import { topicCard } from '../../src/cards/topic.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { projectRoot } from '../../src/project-root.js';
import { publicReader } from './invented.js';

const request: Request = {
  asker: { id: publicReader.id, mayManageMessages: false },
  place: { channelId: '31', guildId: '41', mentionsArrive: true },
  history: [],
};

/** Every so many facts and things: enough of each to notice what is too tall. */
const everyFact = 20;
const everyThing = 8;

/** Cards of all kinds that the shipped packs give: of what people ask, and of what can be looked up. */
export async function shippedCards(): Promise<readonly { readonly id: string; readonly card: Card }[]> {
  const knowledge = await loadKnowledge(join(projectRoot(), 'knowledge'));
  const { packs } = knowledge;
  const engine = buildEngine(knowledge);
  const services: Services = { engine, now: new Date('2026-11-22T12:00:00Z'), locale: 'en-GB', version: '1.0.0' };
  const sources = indexSources(engine.sources());
  const facts = packs.flatMap((pack) => pack.facts.map(({ id, asked }) => ({ ref: `${pack.header.id}/${id}`, asked })));
  const disputes = packs.flatMap((pack) => pack.disputes.map(({ id }) => `${pack.header.id}/${id}`));
  const things = packs.flatMap((pack) => pack.things);
  const documents = things.filter(({ type }) => type === 'resolution').map(({ id }) => id);
  const lists = packs.flatMap((pack) => pack.lists.map(({ name }) => `list all ${name}`));
  const questions = [...lists, ...every(facts, everyFact).flatMap(({ asked }) => asked.slice(0, 1))];
  const named = every(things, everyThing).map(({ id }) => id);
  const reader = publicReader;
  const cards: readonly (readonly [string, Card])[] = [
    ...questions.map(
      (each) =>
        [`ask ${each}`, answerReply(askEngine(each, request, services), request, services, false).card] as const,
    ),
    ...[...every(facts, everyFact).map(({ ref }) => ref), ...disputes].map(
      (ref) => [`receipt ${ref}`, receiptCard(engine.receipts(ref), reader)] as const,
    ),
    ...documents.map((id) => [`resolution ${id}`, resolutionCard(engine.resolution(id), reader)] as const),
    ...named.flatMap((id, at) => [
      [`topic ${id}`, topicCard(engine.topic(id), reader, sources)] as const,
      [`timeline ${id}`, timelineCard(engine.timeline({ topic: id }), reader, sources)] as const,
      [
        `compare ${id}`,
        comparisonCard(engine.compare(id, named[(at * 7 + 3) % named.length]), reader, sources),
      ] as const,
    ]),
    ...documents.map(
      (id, at) =>
        [
          `compare ${id}`,
          comparisonCard(engine.compare(id, documents[(at + 1) % documents.length]), reader, sources),
        ] as const,
    ),
  ];
  return cards.map(([id, card], at) => ({ id: `${at} ${id}`, card }));
}

function every<Item>(items: readonly Item[], step: number): readonly Item[] {
  return items.filter((_, at) => at % step === 0);
}
