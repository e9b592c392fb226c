import type { Share } from './compare-collections.js';
import type { BotFigures } from './measure-bot.js';
import type { Latencies } from './measure-latency.js';
import type { QualityFigures } from './measure-quality.js';

/** Which texts: so many invented ones, or a labelled collection by name. */
export type Texts = { readonly generated: number } | { readonly collection: string; readonly share: Share };

/** What a comparison asks of the child that holds one library. */
export type Request =
  | { readonly kind: 'texts'; readonly texts: Texts }
  | { readonly kind: 'build'; readonly peer: string; readonly setting: number | 'fast' }
  | { readonly kind: 'time'; readonly from: number; readonly to: number; readonly budgetMs: number }
  | { readonly kind: 'judge'; readonly budgetMs: number }
  | { readonly kind: 'bot' };

export interface Built {
  readonly ms: number;
  /** Held by the index, beyond the documents. */
  readonly bytes: number;
}

/** What the child replies to each. */
export interface Replies {
  readonly texts: { readonly count: number };
  readonly build: Built;
  readonly time: Latencies;
  readonly judge: QualityFigures;
  readonly bot: BotFigures;
}

/** Questions about generated facts that a library may be asked, at most. */
export const timedQuestionsMax = 1_000;
