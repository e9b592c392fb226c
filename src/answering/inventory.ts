import type { Knowledge, PackHeader } from '../knowledge/schema.js';

/** What the packs hold, counted. */
export interface Inventory {
  readonly packs: readonly {
    readonly header: PackHeader;
    readonly facts: number;
    readonly things: number;
    readonly sources: number;
    readonly disputes: number;
    /** `YYYY-MM-DD`; empty where it has no facts. */
    readonly newestCheck: string;
  }[];
  /** Names of the languages in which questions are read. */
  readonly languages: readonly string[];
}

/** What the packs hold, counted. */
export function inventoryOf({ packs, languages }: Pick<Knowledge, 'packs' | 'languages'>): Inventory {
  return {
    languages: languages.map(({ name }) => name),
    packs: packs.map(({ header, facts, things, sources, disputes }) => ({
      header,
      facts: facts.length,
      things: things.length,
      sources: sources.length,
      disputes: disputes.length,
      newestCheck: facts.reduce((newest, { checked }) => (checked > newest ? checked : newest), ''),
    })),
  };
}
