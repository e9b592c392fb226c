import type { PageEvent } from '../page/contract.js';

/** How far a tab may fall behind, in bytes; then it is dropped, and begins anew when it comes back. */
const behindMax = 32 * 1024 * 1024;

/** After how long a tab that lost the connection tries again. */
const retryMs = 1_000;

const encoder = new TextEncoder();

/** One tab's stream of server-sent events. */
export class Stream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #onEnd: () => void;

  /**
   * @param onEnd - called once nothing can be told any more
   * @param behindMaxBytes - how far it may fall behind
   */
  constructor(onEnd: () => void, behindMaxBytes = behindMax) {
    this.#onEnd = onEnd;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#forget(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: behindMaxBytes }),
    );
    this.#send(`retry: ${retryMs}\n\n`);
  }

  tell(event: PageEvent): void {
    this.#send(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** A comment: it keeps the connection from looking dead. */
  beat(): void {
    this.#send(':\n\n');
  }

  end(): void {
    this.#controller?.close();
    this.#forget();
  }

  #send(text: string): void {
    const controller = this.#controller;
    if (!controller) return;
    if ((controller.desiredSize ?? 0) <= 0) {
      controller.error(new Error('The page does not read what it is told'));
      this.#forget();
    } else controller.enqueue(encoder.encode(text));
  }

  #forget(): void {
    this.#controller = undefined;
    this.#onEnd();
  }
}
