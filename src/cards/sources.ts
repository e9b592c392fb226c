import type { PackedSource } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import type { PackHeader } from '../knowledge/schema.js';
import { evidenceButton } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { sourceLine, sourceParts } from './evidence.js';
import { firstFitting } from './fitting.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import type { Reader } from './reader.js';

const shownPacksMax = 3;
/** As many as a screen holds, beside what the packs are. */
const shownSources = [4, 3, 2, 1] as const;
const listMaxChars = 2000;

const kindNames: Readonly<Record<PackedSource['kind'], readonly [one: string, many: string]>> = {
  official: ['official document', 'official documents'],
  statement: ['statement', 'statements'],
  press: ['press article', 'press articles'],
  reference: ['reference work', 'reference works'],
};

/** What the collection is made of: its packs, how much there is, and its sources, those to begin with first. */
export function sourcesCard(collection: Collection, reader: Reader): Card {
  return firstFitting(...shownSources.map((most) => () => sourcesWith(collection, reader, most)));
}

/** What a collection is made of. */
interface Collection {
  readonly packs: readonly PackHeader[];
  readonly sources: readonly PackedSource[];
  /** Facts in all packs; undefined where only some of the packs are shown. */
  readonly facts?: number | undefined;
  readonly newestCheck: string;
}

function sourcesWith({ packs, sources, facts, newestCheck }: Collection, reader: Reader, shownMax: number): Card {
  const kinds = Object.entries(kindNames).flatMap(([kind, [one, many]]) => {
    const count = sources.filter((source) => source.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  // What the packs advise to read first, then official documents, the newest first.
  const order = Object.keys(kindNames);
  const advised = packs.flatMap((pack) => pack.reading.map((id) => `${pack.id}/${id}`));
  const place = (source: PackedSource) => {
    const at = advised.indexOf(`${source.pack}/${source.id}`);
    return at === -1 ? advised.length : at;
  };
  const sorted = [...sources].sort(
    (x, y) =>
      place(x) - place(y) ||
      order.indexOf(x.kind) - order.indexOf(y.kind) ||
      (y.date ?? '').localeCompare(x.date ?? ''),
  );
  const isAdvised = sorted[0] !== undefined && place(sorted[0]) < advised.length;
  return card(
    'reference',
    [
      ...lines(
        ...packs.slice(0, shownPacksMax).map(packLine),
        packs.length > shownPacksMax
          ? `-# and ${packs.length - shownPacksMax} more collection${packs.length === shownPacksMax + 1 ? '' : 's'}`
          : undefined,
      ),
      ...lines(
        [facts === undefined ? undefined : `**${facts} facts**`, `**${sources.length} sources**`]
          .filter((part) => part !== undefined)
          .join(' from ') + (kinds.length === 0 ? '' : `: ${kinds.join(', ')}`),
      ),
      ...lines(
        isAdvised ? '**To begin with**' : undefined,
        foldLines(
          sorted.map((source) => `- ${sourceLine(source, [])}`),
          { maxChars: listMaxChars, maxLines: shownMax, show: (line) => line },
        ),
      ),
      ...lines(
        `-# newest check ${showDate(newestCheck)}${sources.length > shownMax ? ' · `/sources` with a name shows one' : ''}`,
      ),
    ],
    ...foot({ reader }),
  );
}

/** One source in full. */
export function sourceCard(source: PackedSource, reader: Reader): Card {
  const [titled, published] = sourceParts(source, []);
  return card(
    'reference',
    [
      ...lines(
        `**${titled}**`,
        published === undefined ? undefined : `-# ${published}`,
        [kindNames[source.kind][0], source.symbol, languageName(source.language)]
          .filter((part) => part !== undefined)
          .map((part) => inline(part, 80))
          .join(' · '),
      ),
      ...lines(source.note === undefined ? undefined : inline(source.note, 400)),
      ...lines(`-# ${inline(`${source.pack}/${source.id}`, 120)} · checked ${showDate(source.checked)}`),
    ],
    ...foot({ reader, links: evidenceButton([{ source, places: [] }]), cited: [source] }),
  );
}

function packLine(pack: PackHeader): string {
  const details = `-# ${inline(pack.id, 60)} ${pack.version} · ${inline(pack.owner, 80)} · ${inline(pack.licence, 60)}`;
  return `**${inline(pack.title, 120)}**\n${inline(pack.about, 240)}\n${details}`;
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
