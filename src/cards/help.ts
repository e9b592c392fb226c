import type { Suggestion } from '../answering/answer.js';
import type { PackHeader } from '../knowledge/schema.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import type { Reader } from './reader.js';

const shownPacksMax = 3;

/** What one can do here, and what happens to what one writes. */
export function helpCard(
  collection: { readonly packs: readonly PackHeader[]; readonly examples: readonly Suggestion[] },
  reader: Reader,
): Card {
  const titles = collection.packs.slice(0, shownPacksMax).map((pack) => `*${inline(pack.title, 100)}*`);
  const examples = collection.examples.slice(0, 3).map((example) => `- ${inline(example.label, 110)}`);
  return card('reference', [
    ...lines(
      '**Ask in your own words; get one short answer with its source.**',
      titles.length === 0 ? undefined : `I answer from a curated collection: ${titles.join(', ')}.`,
      'Where it has nothing, I say so.',
    ),
    ...lines(examples.length === 0 ? undefined : ['**For example**', ...examples].join('\n')),
    ...lines(
      '**What you can do**',
      '- `/ask` a question; add `private` to see the answer alone',
      '- `/resolution` reads any UN symbol: `64/183`, `A/RES/64/183`, `S/RES/242 (1967)`',
      '- `/topic` shows what the collection has on an organization, person, body or meeting, by date',
      '- `/compare` sets two of them side by side, `/timeline` tells what happened when',
      '- `/sources` lists what the collection is made of',
      '- `/receipt` shows a fact whole, by the id on its card; *Report* below a card tells of a mistake',
      '- `/about` tells what I am, which version, and under which terms',
      '- On a message, *Apps* → *Find a source* or *Answer this*',
      reader.mentionsArrive
        ? '- Mention me with a question, or write to me directly; mention me again within ten minutes to follow up'
        : undefined,
    ),
    ...lines(
      '-# I read only what is written to me and the messages you point me at. Your questions are kept for ten minutes, in memory, to understand follow-ups.',
    ),
  ]);
}
