import type { Inventory } from '../answering/inventory.js';
import { showDate } from '../knowledge/dates.js';
import { ownerButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import type { Reader } from './reader.js';

const shownPacksMax = 4;

/** Of the source code; as in package.json. */
export const codeLicence = 'MIT';

/** What this is, what it knows, and under which terms; one phone screen. */
export function aboutCard(
  { packs, languages, version }: Inventory & { readonly version: string },
  reader: Reader,
): Card {
  const more = packs.length - shownPacksMax;
  return card(
    'reference',
    [
      ...lines(
        `**Rapporteur ${inline(version, 40)}**`,
        'I answer from facts that people wrote down, each with its source and the place in it. I write no text of my own, and where the facts end I say so.',
      ),
      ...packs.slice(0, shownPacksMax).flatMap((pack) => lines(packText(pack))),
      ...lines(more > 0 ? `-# and ${count(more, 'more collection')}` : undefined),
      ...lines(
        languages.length === 0 ? undefined : `Ask in ${languages.map((name) => inline(name, 30)).join(', ')}.`,
        'I read only what is written to me; your questions are kept for ten minutes, in memory.',
        'How often I am wrong is measured with labelled questions that lie beside the source code.',
        `-# Source code: ${codeLicence} licence. Each collection has a licence of its own.`,
      ),
    ],
    ownerButtons(reader),
  );
}

function packText({ header, facts, things, sources, disputes, newestCheck }: Inventory['packs'][number]): string {
  const counts = [
    count(facts, 'fact'),
    count(things, 'thing'),
    count(sources, 'source'),
    ...(disputes === 0 ? [] : [count(disputes, 'dispute')]),
  ];
  return [
    `**${inline(header.title, 120)}**`,
    `${counts.join(', ')}${newestCheck === '' ? '' : `; newest check ${showDate(newestCheck)}`}`,
    `-# ${inline(header.id, 60)} ${inline(header.version, 20)} · ${inline(header.owner, 80)} · ${inline(header.licence, 60)}`,
  ].join('\n');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
