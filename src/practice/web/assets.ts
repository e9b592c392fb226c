import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle } from './bundle.js';

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
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** Bare names that the page's modules import → where they are served and what file that is. */
const vendor: Readonly<Record<string, { readonly name: string; readonly file: string }>> = {
  preact: { name: 'preact.mjs', file: 'dist/preact.mjs' },
  'preact/hooks': { name: 'hooks.mjs', file: 'hooks/dist/hooks.mjs' },
  'preact/jsx-runtime': { name: 'jsx-runtime.mjs', file: 'jsx-runtime/dist/jsxRuntime.mjs' },
};

/** The module that the page starts with, and the sheet that it is drawn with from the start. */
export const entry = '/page/main.js';
export const styles = '/page/page.css';
const firstSheets = ['tokens', 'layout', 'message'] as const;

/** For the browser: bare name → address. */
export const importMap: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(vendor).map(([bare, { name }]) => [bare, `/page/vendor/${name}`]),
);

/**
 * The compiled page and what it imports from packages. All of it is read at once, and waits in memory: while the bot
 * starts, this process has hardly a moment for anything but answering from there.
 */
export class Assets {
  readonly #assets: ReadonlyMap<string, Asset>;

  /** @param dir - the folder with the compiled page */
  constructor(dir: string) {
    const preact = dirname(createRequire(import.meta.url).resolve('preact/package.json'));
    const fromPackages = Object.values(vendor).map(
      ({ name, file }) => [`/page/vendor/${name}`, assetAt(join(preact, file))] as const,
    );
    const read = (address: string) => textAt(join(dir, address.slice('/page/'.length)));
    const modules = [...bundle(entry, read)].map(
      ([address, text]) => [address, assetOf(Buffer.from(text), types.js)] as const,
    );
    const sheet = firstSheets.map((name) => read(`/page/${name}.css`) ?? '').join('\n');
    const others = filesBelow(dir).map((name) => [`/page/${name}`, assetAt(join(dir, name))] as const);
    this.#assets = new Map([
      ...fromPackages,
      ...others,
      ...modules,
      [styles, assetOf(Buffer.from(sheet), types.css)] as const,
    ]);
  }

  /** @param address - as the browser asks for it: `/page/main.js`, `/page/vendor/preact.mjs` */
  at(address: string): Asset | undefined {
    return this.#assets.get(address);
  }
}

function filesBelow(dir: string): readonly string[] {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  return all.filter((name) => /\.(?:css|svg)$/.test(name));
}

function assetAt(path: string): Asset {
  const found = Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`));
  return assetOf(readFileSync(path), found?.[1] ?? 'application/octet-stream');
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
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

/** Where brotli gains little more and still takes well below a millisecond for one module. */
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
