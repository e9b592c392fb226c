import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFilesBelow } from '../knowledge/pack-folders.js';
import { writeWhole } from './write-whole.js';

/** What a person writes in packs; revisions and schemas are written by programs. */
const editable = /\.(?:yaml|yml|jsonl)$/;

/** A pack of JSON Lines can be hundreds of megabytes, and nobody edits that in a text field. */
const fileMaxBytes = 2_000_000;

export interface EditedText {
  readonly text: string;
  /** Differs whenever the text does. */
  readonly version: string;
}

export type Save =
  | { readonly kind: 'written'; readonly version: string }
  /** Someone else changed the file meanwhile. */
  | { readonly kind: 'outdated'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** The files of a folder of packs, to be read and saved one at a time; never anything outside of it. */
export class EditablePacks {
  /** One save after the other: a version that was compared must still be that of the file when it is written. */
  #saving: Promise<unknown> = Promise.resolve();

  /** @param dir - the folder that holds the packs, relations and languages */
  constructor(private readonly dir: string) {}

  /** Every file that can be edited, paths from the folder with `/`, sorted; `chars` is its size in bytes. */
  async files(): Promise<readonly { readonly path: string; readonly chars: number }[]> {
    const paths = (await listFilesBelow(this.dir)).filter((path) => editable.test(path));
    const sized = await Promise.all(
      paths.map(async (path) => ({ path, chars: (await stat(join(this.dir, path)).catch(() => undefined))?.size })),
    );
    return sized.flatMap(({ path, chars }) => (chars === undefined || chars > fileMaxBytes ? [] : [{ path, chars }]));
  }

  /** @returns undefined if there is no such file among {@link files}, or it is gone meanwhile */
  async read(path: string): Promise<EditedText | undefined> {
    if (!(await this.#has(path))) return undefined;
    const text = await readFile(join(this.dir, path), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { text, version: versionOf(text) };
  }

  /**
   * Saves a file whole. Whether the packs are right with it is found out by whoever loads them.
   *
   * @param version - of the text that was edited, as {@link read} gave it
   */
  write(path: string, text: string, version: string): Promise<Save> {
    const saved = this.#saving.then(() => this.#write(path, text, version));
    this.#saving = saved;
    return saved;
  }

  async #write(path: string, text: string, version: string): Promise<Save> {
    const now = await this.read(path);
    if (now === undefined) return { kind: 'refused', problem: `There is no pack file "${path}".` };
    if (now.version !== version) {
      const problem = `${path} was changed by someone else. Copy your text, open the file again, and edit that.`;
      return { kind: 'outdated', problem };
    }
    if (Buffer.byteLength(text) > fileMaxBytes) {
      return { kind: 'refused', problem: `${path} would be over ${fileMaxBytes / 1_000_000} MB. Split it in two.` };
    }
    try {
      // A link stays a link: what it leads to is written.
      await writeWhole([{ path: await realpath(join(this.dir, path)), text }]);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return { kind: 'refused', problem: `${path} could not be saved (${code}). The file is as it was. ${cure(code)}` };
    }
    return { kind: 'written', version: versionOf(text) };
  }

  async #has(path: string): Promise<boolean> {
    return (await this.files()).some((file) => file.path === path);
  }
}

function cure(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full: make room and save again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'Let this user write in its folder.';
  return 'Save again.';
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
