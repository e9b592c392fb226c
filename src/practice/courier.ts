import type { Session } from './session.js';
import type { Happening } from './world.js';

/** How a doubled event is numbered: like the first, as after a resume, or as an event of its own. */
export type Doubling = 'no' | 'same number' | 'own number';

/** How long the first of two events to be swapped waits for the second. */
const swapMs = 25;

/** Brings events to sessions, as badly as it was told to. */
export class Courier {
  delayMs = 0;
  doubling: Doubling = 'no';
  swaps = false;
  /** Events are numbered and kept, but do not leave. */
  silent = false;
  /** Connections are cut as soon as one more event of that name has left. */
  #cut: { readonly event: string; times: number } | undefined;
  readonly #waiting = new Map<Session, { readonly happening: Happening; readonly timer: NodeJS.Timeout }>();
  readonly #timers = new Set<NodeJS.Timeout>();

  carry(session: Session, happening: Happening): void {
    // Late or swapped, an event gets its number when it leaves: as on any connection, numbers only rise.
    if (this.delayMs === 0) this.#swap(session, happening);
    else this.#later(this.delayMs, () => this.#swap(session, happening));
  }

  cutAfter(event: string, times: number): void {
    this.#cut = { event, times };
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #swap(session: Session, happening: Happening): void {
    const first = this.#waiting.get(session);
    if (first) {
      clearTimeout(first.timer);
      this.#timers.delete(first.timer);
      this.#waiting.delete(session);
      this.#deliver(session, happening);
      this.#deliver(session, first.happening);
      return;
    }
    if (!this.swaps) {
      this.#deliver(session, happening);
      return;
    }
    const timer = this.#later(swapMs, () => {
      this.#waiting.delete(session);
      this.#deliver(session, happening);
    });
    this.#waiting.set(session, { happening, timer });
  }

  #deliver(session: Session, happening: Happening): void {
    const { event } = happening;
    const data = session.dataOf(happening);
    const payload = session.record(event, data);
    const again =
      this.doubling === 'no' ? undefined : this.doubling === 'same number' ? payload : session.record(event, data);
    if (this.silent) return;
    session.send(payload, this.#cutting(session, event));
    if (again !== undefined) session.send(again);
  }

  #cutting(session: Session, event: string): (() => void) | undefined {
    if (this.#cut?.event !== event || this.#cut.times === 0 || !session.line) return undefined;
    this.#cut.times -= 1;
    const { line } = session;
    return () => line.terminate();
  }

  #later(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }
}
