import type { Deeds } from './deeds.js';
import type { Interactions } from './interactions.js';
import type { Talk } from './talk.js';
import type { World } from './world.js';

/** The parts of a practice Discord, for what is built on top of it: its page. */
export interface Inside {
  readonly world: World;
  readonly interactions: Interactions;
  readonly deeds: Deeds;
  readonly talk: Talk;
  /** Whether the bot's gateway connection stands. */
  readonly connected: () => boolean;
}
