import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One file as a browser gets it. */
export interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Compressed on first use, and kept. */
  readonly packed: (encoding: Encoding) => Buffer;
}

export type Encoding = 'br' | 'gzip';

const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

/** The module that the page starts with, the one that it waits for, and the sheet that it is drawn with from the start. */
export const entry = '/page/main.js';
export const library = '/page/preact.js';
export const styles = '/page/page.css';

/**
 * The bundled page. All of it is read at once, and waits in memory: while the bot starts, this process has hardly a moment
 * for anything but answering from there.
 */
export class Assets {
  readonly #assets: ReadonlyMap<string, Asset>;

  /** @param dir - the folder with the bundled page */
  constructor(dir: string) {
    const files = readdirSync(dir).flatMap((name) => {
      const type = Object.entries(types).find(([ending]) => name.endsWith(`.${ending}`))?.[1];
      return type === undefined ? [] : [[`/page/${name}`, assetOf(readFileSync(join(dir, name)), type)] as const];
    });
    this.#assets = new Map(files);
  }

  /** @param address - as the browser asks for it: `/page/main.js` */
  at(address: string): Asset | undefined {
    return this.#assets.get(address);
  }
}

export function assetOf(bytes: Buffer, type: string): Asset {
  const packed = new Map<Encoding, Buffer>();
  return {
    bytes,
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    packed(encoding) {
      const known = packed.get(encoding) ?? pack(bytes, encoding);
      packed.set(encoding, known);
      return known;
    },
  };
}

/** Where brotli gains little more and still takes a few milliseconds for the whole page. */
const brotliQuality = 5;

function pack(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes, { level: 9 });
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
