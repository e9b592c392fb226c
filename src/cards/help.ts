import type { Suggestion } from '../answering/answer.js';
import { enumerate } from '../answering/composing.js';
import type { PackHeader } from '../knowledge/schema.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import type { Reader } from './reader.js';

/** All of it fits on one screen of a phone: each line of what one can do is one there too. */
const shownPacksMax = 3;
const shownExamplesMax = 2;

/** What one can do here, and what happens to what one writes. */
export function helpCard(
  collection: { readonly packs: readonly PackHeader[]; readonly examples: readonly Suggestion[] },
  reader: Reader,
): Card {
  const titles = collection.packs.slice(0, shownPacksMax).map((pack) => `*${inline(pack.title, 60)}*`);
  const examples = collection.examples.slice(0, shownExamplesMax).map((example) => `- ${inline(example.label, 110)}`);
  return card('reference', [
    ...lines(
      '**Ask in your own words; get one short answer with its source.**',
      titles.length === 0
        ? 'Where I have nothing, I say so.'
        : `I know what is in ${enumerate(titles)}; where they have nothing, I say so.`,
    ),
    ...lines(examples.length === 0 ? undefined : ['**For example**', ...examples].join('\n')),
    ...lines(
      '**What you can do**',
      '- `/ask` a question',
      '- `/resolution` by symbol: `64/183`',
      '- `/topic` all on a name',
      '- `/timeline` what happened when',
      '- `/compare` two, side by side',
      '- `/sources` what I know it from',
      '- `/receipt` a fact, by the id on a card',
      '- `/about` what I am',
      '- *Apps* on a message: *Find a source*',
      reader.mentionsArrive ? '- Mention me, again to follow up' : undefined,
      'With `private` only you see the answer; *Report* tells of a mistake.',
    ),
    ...lines('-# I read only what is written to me, and keep your questions for ten minutes, in memory.'),
  ]);
}
