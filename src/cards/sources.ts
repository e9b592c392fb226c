import type { PackedSource } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import type { PackHeader } from '../knowledge/schema.js';
import { evidenceButton, ownerButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { sourceLine } from './evidence.js';
import { foldLines } from './fold.js';
import type { Reader } from './reader.js';

const shownPacksMax = 3;
const shownSourcesMax = 10;
const listMaxChars = 2000;

const kindNames: Readonly<Record<PackedSource['kind'], readonly [one: string, many: string]>> = {
  official: ['official document', 'official documents'],
  statement: ['statement', 'statements'],
  press: ['press article', 'press articles'],
  reference: ['reference work', 'reference works'],
};

/** What the collection is made of: its packs, how much there is, and its sources, official documents first. */
export function sourcesCard(
  collection: {
    readonly packs: readonly PackHeader[];
    readonly sources: readonly PackedSource[];
    /** Facts in all packs; undefined where only some of the packs are shown. */
    readonly facts?: number | undefined;
    readonly newestCheck: string;
  },
  reader: Reader,
): Card {
  const { packs, sources, facts, newestCheck } = collection;
  const kinds = Object.entries(kindNames).flatMap(([kind, [one, many]]) => {
    const count = sources.filter((source) => source.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const order = Object.keys(kindNames);
  const sorted = [...sources].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
  return card(
    'reference',
    [
      ...lines(
        ...packs.slice(0, shownPacksMax).map(packLine),
        packs.length > shownPacksMax ? `-# and ${packs.length - shownPacksMax} more collections` : undefined,
      ),
      ...lines(
        [facts === undefined ? undefined : `**${facts} facts**`, `**${sources.length} sources**`]
          .filter((part) => part !== undefined)
          .join(' from ') + (kinds.length === 0 ? '' : `: ${kinds.join(', ')}`),
      ),
      ...lines(
        foldLines(
          sorted.map((source) => `- ${sourceLine(source, [])}`),
          { maxChars: listMaxChars, maxLines: shownSourcesMax, show: (line) => line },
        ),
      ),
      ...lines(
        `-# newest check ${showDate(newestCheck)}${sources.length > shownSourcesMax ? ' · `/sources` with a name shows one' : ''}`,
      ),
    ],
    ownerButtons(reader),
  );
}

/** One source in full. */
export function sourceCard(source: PackedSource, reader: Reader): Card {
  return card(
    'reference',
    [
      ...lines(
        sourceLine(source, []),
        [kindNames[source.kind][0], source.symbol, languageName(source.language)]
          .filter((part) => part !== undefined)
          .map((part) => inline(part, 80))
          .join(' · '),
        source.note === undefined ? undefined : inline(source.note, 400),
      ),
      ...lines(`-# ${inline(`${source.pack}/${source.id}`, 120)} · checked ${showDate(source.checked)}`),
    ],
    [...evidenceButton([{ source, places: [] }]), ...ownerButtons(reader)],
  );
}

function packLine(pack: PackHeader): string {
  const details = `-# ${inline(pack.id, 60)} ${pack.version} · ${inline(pack.owner, 80)} · ${inline(pack.licence, 60)}`;
  return `**${inline(pack.title, 120)}**\n${inline(pack.about, 240)}\n${details}`;
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
