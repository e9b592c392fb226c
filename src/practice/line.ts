import { constants, createDeflate, type Deflate } from 'node:zlib';
import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { zstdBlocks, zstdHead } from './zstd.js';

/** How all that is said to a client can be one stream. */
export const compressions = ['zlib-stream', 'zstd-stream'] as const;
export type Compression = (typeof compressions)[number];

/** A client that lets so much pile up unread has left, whatever its connection says. */
const unreadMaxBytes = 64 * 1024 * 1024;

/** The way to one client: every payload a text, or all of them one stream in pieces. */
export class Line {
  readonly #zlib: Deflate | undefined;
  #pieces: Buffer[] = [];
  #zstdBegun = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly compression: Compression | undefined,
  ) {
    if (compression !== 'zlib-stream') return;
    this.#zlib = createDeflate();
    this.#zlib.on('data', (piece: Buffer) => this.#pieces.push(piece));
    socket.once('close', () => this.#zlib?.destroy());
  }

  /** @param flushed - called once the payload has left this process */
  send(payload: string, flushed?: () => void): void {
    if (this.socket.bufferedAmount > unreadMaxBytes) this.socket.terminate();
    else if (this.#zlib) this.#deflate(this.#zlib, payload, flushed);
    else this.socket.send(this.compression === 'zstd-stream' ? this.#zstd(payload) : payload, () => flushed?.());
  }

  /** Sends what is no event: it has a number and a name too, both `null`. */
  say(op: GatewayOpcodes, d: unknown): void {
    this.send(JSON.stringify({ t: null, s: null, op, d }));
  }

  /** After all that was sent before. */
  close(code: number, reason: string | undefined): void {
    const close = () => this.socket.close(code, reason);
    if (this.#zlib && !this.#zlib.destroyed) this.#zlib.flush(constants.Z_SYNC_FLUSH, close);
    else close();
  }

  terminate(): void {
    this.socket.terminate();
  }

  #deflate(stream: Deflate, payload: string, flushed?: () => void): void {
    if (stream.destroyed) return;
    stream.write(payload);
    stream.flush(constants.Z_SYNC_FLUSH, () => {
      const pieces = this.#pieces;
      this.#pieces = [];
      this.socket.send(Buffer.concat(pieces), () => flushed?.());
    });
  }

  #zstd(payload: string): Buffer {
    const blocks = zstdBlocks(Buffer.from(payload));
    if (this.#zstdBegun) return blocks;
    this.#zstdBegun = true;
    return Buffer.concat([zstdHead, blocks]);
  }
}
