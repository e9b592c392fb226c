import { constants, createDeflate, type Deflate } from 'node:zlib';
import type { WebSocket } from 'ws';

/** A client that lets so much pile up unread has left, whatever its connection says. */
const unreadMaxBytes = 64 * 1024 * 1024;

/** The way to one client: every payload a text, or all of them one zlib stream in pieces. */
export class Line {
  readonly #stream: Deflate | undefined;
  #pieces: Buffer[] = [];

  constructor(
    private readonly socket: WebSocket,
    compresses: boolean,
  ) {
    if (!compresses) return;
    this.#stream = createDeflate();
    this.#stream.on('data', (piece: Buffer) => this.#pieces.push(piece));
    socket.once('close', () => this.#stream?.destroy());
  }

  /** @param flushed - called once the payload has left this process */
  send(payload: string, flushed?: () => void): void {
    if (this.socket.bufferedAmount > unreadMaxBytes) this.socket.terminate();
    else if (this.#stream) this.#compress(this.#stream, payload, flushed);
    else this.socket.send(payload, flushed && (() => flushed()));
  }

  /** After all that was sent before. */
  close(code: number, reason: string | undefined): void {
    const close = () => this.socket.close(code, reason);
    if (this.#stream && !this.#stream.destroyed) this.#stream.flush(constants.Z_SYNC_FLUSH, close);
    else close();
  }

  terminate(): void {
    this.socket.terminate();
  }

  #compress(stream: Deflate, payload: string, flushed?: () => void): void {
    if (stream.destroyed) return;
    stream.write(payload);
    stream.flush(constants.Z_SYNC_FLUSH, () => {
      const pieces = this.#pieces;
      this.#pieces = [];
      this.socket.send(Buffer.concat(pieces), flushed && (() => flushed()));
    });
  }
}
