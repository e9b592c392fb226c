import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Replies, Request } from './compare-messages.js';

/** Either figures, or why there are none. */
export type Outcome<Figures> =
  | { readonly kind: 'figures'; readonly figures: Figures }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly why: string };

const childPath = fileURLToPath(new URL('compare-child.js', import.meta.url));

/** A child process that holds one library. Who is late or fails is ended and replies no more. */
export class Runner {
  readonly #child: ChildProcess;
  #last = '';

  constructor() {
    // The largest heap that any library took for a million facts, and some more.
    this.#child = fork(childPath, {
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (written) => {
      this.#last = `${this.#last}${written}`.slice(-2_000);
    });
  }

  /** @param limitMs - the child is ended when it has not replied by then */
  async ask<Kind extends Request['kind']>(
    request: Extract<Request, { kind: Kind }>,
    limitMs: number,
  ): Promise<Outcome<Replies[Kind]>> {
    if (!this.#child.connected) return { kind: 'failed', why: this.#lastWords() };
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort('late'), limitMs);
    this.#child.send(JSON.stringify(request));
    try {
      const { signal } = stop;
      const message = await Promise.race([
        once(this.#child, 'message', { signal }).then(([reply]) => String(reply)),
        once(this.#child, 'exit', { signal }).then(() => undefined),
      ]);
      if (message === undefined) return { kind: 'failed', why: this.#lastWords() };
      const reply: { figures: Replies[Kind] } | { error: string } = JSON.parse(message);
      if ('figures' in reply) return { kind: 'figures', figures: reply.figures };
      this.end();
      return { kind: 'failed', why: reply.error };
    } catch (error) {
      this.end();
      if (stop.signal.reason === 'late') return { kind: 'late' };
      throw error;
    } finally {
      clearTimeout(timer);
      // Ends the wait for what has not happened.
      stop.abort('replied');
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #lastWords(): string {
    if (/out of memory/i.test(this.#last)) return 'out of memory';
    return this.#last.trim().split('\n').at(-1) ?? '';
  }
}
