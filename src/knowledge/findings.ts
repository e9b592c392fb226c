import type { Path } from './origin.js';
import type { Problem } from './problems.js';

/** What a check has to say: problems must be mended, warnings may stay. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Says something about an item of a pack, or about a part of it. */
export type Report = (item: object, path: Path, message: string) => void;
