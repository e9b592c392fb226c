import { engineSteps } from '../answering/build.js';
import type { Engine } from '../answering/engine.js';
import type { Problem } from '../knowledge/problems.js';
import { type Loaded, loadApart, type Order } from './load-apart.js';
import { inSlices } from './slices.js';
import { type Watching, watchFolder } from './watch-folder.js';

/** What became of an edit. */
export type News =
  | { readonly kind: 'swapped'; readonly engine: Engine }
  /** By file and line; the engine before goes on. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Something that no edit explains; the engine before goes on. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** An edit on its way. */
interface Loading {
  readonly ending: AbortController;
  /** Whether another one was given up for it: then it is finished, whatever comes after. */
  readonly isSpared: boolean;
  /** Whether there was an edit since it began. */
  isOld: boolean;
}

export interface LivingParts {
  /** Loads and checks, letting others run meanwhile. */
  readonly load?: (order: Order, signal: AbortSignal) => Promise<Loaded>;
  readonly watch?: (dir: string, onChange: () => void) => Promise<Watching>;
}

/**
 * The engine of this moment over a knowledge folder that people edit while the bot runs. An edit that is right replaces
 * the engine in one assignment; one that is wrong is told, and changes nothing. Whoever holds an engine keeps it.
 */
export class LivingEngine {
  #engine: Engine;
  #watching: Watching | undefined;
  #loading: Loading | undefined;
  #closed = false;
  readonly #order: Order;
  readonly #tell: (news: News) => void;
  readonly #load: NonNullable<LivingParts['load']>;

  private constructor(first: Engine, order: Order, tell: (news: News) => void, load: NonNullable<LivingParts['load']>) {
    this.#engine = first;
    this.#order = order;
    this.#tell = tell;
    this.#load = load;
  }

  /**
   * @param loadFirst - makes the engine that serves until the first good edit; what is edited meanwhile is an edit already
   * @param tell - called once for each edit that came to an end
   * @throws whatever `loadFirst` throws
   */
  static async start(
    loadFirst: () => Promise<Engine>,
    order: Order,
    tell: (news: News) => void,
    { load = loadApart, watch = watchFolder }: LivingParts = {},
  ): Promise<LivingEngine> {
    let living: LivingEngine | undefined;
    let editedEarly = false;
    const watching = await watch(order.dir, () => {
      if (living) void living.#renew();
      else editedEarly = true;
    });
    try {
      living = new LivingEngine(await loadFirst(), order, tell, load);
    } catch (error) {
      watching.close();
      throw error;
    }
    living.#watching = watching;
    if (editedEarly) void living.#renew();
    return living;
  }

  /** Ask once for each request, and answer it whole with what is returned. */
  current(): Engine {
    return this.#engine;
  }

  /** Stops watching; an edit that is being loaded is given up. */
  close(): void {
    this.#closed = true;
    this.#loading?.ending.abort();
    this.#watching?.close();
  }

  /**
   * An edit while the one before is being loaded: the one before is given up, as its files have changed. Of two in a row
   * the second is finished all the same: otherwise files that change again and again would never be in use.
   */
  async #renew(): Promise<void> {
    if (this.#closed) return;
    const before = this.#loading;
    if (before?.isSpared) {
      before.isOld = true;
      return;
    }
    before?.ending.abort();
    const loading: Loading = { ending: new AbortController(), isSpared: before !== undefined, isOld: false };
    this.#loading = loading;
    const { signal } = loading.ending;
    const news = await this.#attempt(signal).catch((error: unknown): News => ({ kind: 'failed', error }));
    if (signal.aborted) return;
    this.#loading = undefined;
    if (news.kind === 'swapped') this.#engine = news.engine;
    this.#tell(news);
    if (loading.isOld) void this.#renew();
  }

  async #attempt(signal: AbortSignal): Promise<News> {
    const loaded = await this.#load(this.#order, signal);
    if (loaded.kind === 'refused') return loaded;
    return { kind: 'swapped', engine: await inSlices(engineSteps(loaded.knowledge), { signal }) };
  }
}
