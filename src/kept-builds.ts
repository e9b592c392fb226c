import { createHash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Collection } from './answering/collection.js';
import { type Look, looksTheSame } from './knowledge/disk.js';
import type { Knowledge } from './knowledge/schema.js';
import type { Order } from './living/load-apart.js';

/** What starting takes longest to make of the packs. */
export interface Build {
  readonly knowledge: Knowledge;
  readonly collection: Collection;
}

/** Larger collections are not kept: to write one takes longer than people like to wait. */
const documentsMax = 20_000;
const bytesMax = 64 * 1024 * 1024;
/** Collections of which the builds are kept. */
const keptMax = 4;
const digestBytes = 32;
/** Of the number that says how long the looks are. */
const lengthBytes = 4;

/**
 * Builds of earlier starts, so that the next one has less to do. They are worth nothing: what is missing, torn, changed,
 * made of other files or by another program is not used, and what cannot be written is not kept.
 *
 * A file is a digest of the rest; how long the looks are; the looks; the build. Its name, which the digest covers too,
 * stands for who made it of what.
 */
export class KeptBuilds {
  readonly #folder: string;
  readonly #maker: string;

  /** @param maker - stands for all that a build depends on besides the files of the packs */
  constructor(folder: string, maker: string) {
    this.#folder = folder;
    this.#maker = maker;
  }

  /** The build of the very files that lie there now, if it was kept. */
  async find(order: Order): Promise<Build | undefined> {
    const name = this.#nameOf(order);
    try {
      const path = join(this.#folder, name);
      if (statSync(path).size > bytesMax) return undefined;
      const bytes = readFileSync(path);
      const content = bytes.subarray(digestBytes);
      if (!digestOf(name, content).equals(bytes.subarray(0, digestBytes))) return undefined;
      const looksEnd = lengthBytes + content.readUInt32LE(0);
      const looks: readonly Look[] = deserialize(content.subarray(lengthBytes, looksEnd));
      return (await looksTheSame(looks)) ? deserialize(content.subarray(looksEnd)) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param looks - all that was looked at to make it */
  keep(order: Order, looks: readonly Look[], build: Build): void {
    if (build.collection.documents.length > documentsMax) return;
    const name = this.#nameOf(order);
    const half = join(this.#folder, `${name}-${randomUUID()}`);
    try {
      const lookBytes = serialize(looks);
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32LE(lookBytes.length);
      const parts = [length, lookBytes, serialize(build)];
      mkdirSync(this.#folder, { recursive: true });
      this.#forget(keptMax - 1, name);
      // Written aside and renamed: nobody ever finds half of it.
      writeFileSync(half, digestOf(name, ...parts));
      for (const part of parts) appendFileSync(half, part);
      renameSync(half, join(this.#folder, name));
    } catch {
      remove(half);
    }
  }

  /** Removes all but the newest few, and what a start that was killed has left. */
  #forget(left: number, except: string): void {
    const others = readdirSync(this.#folder)
      .filter((name) => name !== except)
      .map((name) => ({ path: join(this.#folder, name), writtenMs: statSync(join(this.#folder, name)).mtimeMs }))
      .sort((one, other) => other.writtenMs - one.writtenMs);
    for (const { path } of others.slice(left)) remove(path);
  }

  #nameOf({ dir, packs }: Order): string {
    return digestOf(JSON.stringify([this.#maker, dir, packs ?? null])).toString('hex');
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be removed, nothing could be written either.
  }
}

function digestOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
