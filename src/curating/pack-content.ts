import type { Pack, PackHeader, Relation } from '../knowledge/schema.js';

/** All that is written in the files of one pack; the header is missing where only items are carried. */
export interface PackContent extends Omit<Pack, 'header'> {
  readonly header?: PackHeader | undefined;
  /** The pack's own relations: those that all packs share are not carried about. */
  readonly relations: Readonly<Record<string, Relation>>;
}

/** A pack as it was read, with where a mistake stands in the file it was read from. */
export type ContentRead =
  | { readonly content: PackContent }
  | { readonly problems: readonly { readonly line: number; readonly message: string }[] };

export const noContent: PackContent = { relations: {}, sources: [], things: [], facts: [], disputes: [], lists: [] };
