import type { Language } from '../knowledge/language-schema.js';
import type { ClosedList, Dispute, Fact, Knowledge, Pack, Relation, Source, Thing } from '../knowledge/schema.js';

/**
 * Knowledge crosses from one thread to another in parcels: the receiving thread reads each as one piece of work, so none
 * may be large.
 */
export type Parcel =
  | { readonly kind: 'relations'; readonly relations: Readonly<Record<string, Relation>> }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'dictionary'; readonly words: readonly string[] }
  /** A pack begins; what follows belongs to it. */
  | { readonly kind: 'pack'; readonly header: Pack['header']; readonly lists: readonly ClosedList[] }
  | { readonly kind: 'sources'; readonly items: readonly Source[] }
  | { readonly kind: 'things'; readonly items: readonly Thing[] }
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | { readonly kind: 'disputes'; readonly items: readonly Dispute[] };

/** Some hundred microseconds' work to read. */
const itemsMax = 50;
const wordsMax = 2_000;

/** Takes knowledge apart, in order. */
export function* parcelsOf({ packs, relations, languages, dictionary }: Knowledge): Generator<Parcel, void, undefined> {
  yield { kind: 'relations', relations };
  for (const language of languages) yield { kind: 'language', language };
  for (const words of inParts([...dictionary], wordsMax)) yield { kind: 'dictionary', words };
  for (const { header, lists, sources, things, facts, disputes } of packs) {
    yield { kind: 'pack', header, lists };
    for (const items of inParts(sources, itemsMax)) yield { kind: 'sources', items };
    for (const items of inParts(things, itemsMax)) yield { kind: 'things', items };
    for (const items of inParts(facts, itemsMax)) yield { kind: 'facts', items };
    for (const items of inParts(disputes, itemsMax)) yield { kind: 'disputes', items };
  }
}

function* inParts<Item>(items: readonly Item[], max: number): Generator<readonly Item[], void, undefined> {
  for (let from = 0; from < items.length; from += max) yield items.slice(from, from + max);
}

interface OpenPack {
  readonly header: Pack['header'];
  readonly lists: readonly ClosedList[];
  readonly sources: Source[];
  readonly things: Thing[];
  readonly facts: Fact[];
  readonly disputes: Dispute[];
}

/** Puts parcels together again; whole once the last one is in. */
export class Unpacking {
  #relations: Readonly<Record<string, Relation>> = {};
  readonly #languages: Language[] = [];
  readonly #dictionary = new Set<string>();
  readonly #packs: OpenPack[] = [];

  add(parcel: Parcel): void {
    const pack = this.#packs.at(-1);
    switch (parcel.kind) {
      case 'relations':
        this.#relations = parcel.relations;
        return;
      case 'language':
        this.#languages.push(parcel.language);
        return;
      case 'dictionary':
        for (const word of parcel.words) this.#dictionary.add(word);
        return;
      case 'pack':
        this.#packs.push({ ...parcel, sources: [], things: [], facts: [], disputes: [] });
        return;
      case 'sources':
        pack?.sources.push(...parcel.items);
        return;
      case 'things':
        pack?.things.push(...parcel.items);
        return;
      case 'facts':
        pack?.facts.push(...parcel.items);
        return;
      case 'disputes':
        pack?.disputes.push(...parcel.items);
    }
  }

  knowledge(): Knowledge {
    const packs = this.#packs.map(({ header, sources, things, facts, disputes, lists }) => ({
      header,
      sources,
      things,
      facts,
      disputes,
      lists,
    }));
    return { packs, relations: this.#relations, languages: this.#languages, dictionary: this.#dictionary };
  }
}
