/** A file on its way in: from a person, or with a bot's request. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** `n` of a bot's `files[n]`, by which `attachments` refers to it. */
  readonly index?: number | undefined;
}

export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Bytes that one file may have: Discord's limit where nobody pays for more. */
export const maxFileBytes = 10 * 1024 * 1024;

const most = { files: 200, bytes: 128 * 1024 * 1024 } as const;

/** The newest files: older ones leave when there are too many or they take too much memory. */
export class Files {
  /** By channel and attachment. */
  readonly #kept = new Map<string, KeptFile>();
  #bytes = 0;

  keep(channelId: string, id: string, { name, type, bytes }: Upload): void {
    const newest = `${channelId}/${id}`;
    this.#kept.set(newest, { name, type: contentType(name, type), bytes });
    this.#bytes += bytes.length;
    for (const [oldest, file] of this.#kept) {
      if (oldest === newest || (this.#kept.size <= most.files && this.#bytes <= most.bytes)) break;
      this.#kept.delete(oldest);
      this.#bytes -= file.bytes.length;
    }
  }

  get(channelId: string, id: string): KeptFile | undefined {
    return this.#kept.get(`${channelId}/${id}`);
  }
}

const types: { readonly [ending: string]: string } = {
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

/** A file's type by its name, as Discord tells it; what the sender said where the name does not say. */
export function contentType(name: string, said: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? (said || 'application/octet-stream');
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG in pixels; undefined for anything else. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || pngSignature.some((byte, n) => bytes[n] !== byte)) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
