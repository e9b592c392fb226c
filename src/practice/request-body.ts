import type { IncomingMessage } from 'node:http';
import { maxFileBytes, type Upload } from './files.js';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** As it goes into the record: without the files' bytes. */
  readonly recorded: unknown;
  /** Whether a file, or all together, is larger than Discord takes. */
  readonly tooLarge: boolean;
}

/** Ten files and the words with them. */
const maxBodyBytes = 10 * maxFileBytes + 1024 * 1024;

/** Reads a request's body to its end: JSON, or a form with files. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // What is too much is read on, so that the sender hears the answer, but not kept.
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  if (size === 0) return { body: undefined, files: [], recorded: undefined, tooLarge: false };
  if (size > maxBodyBytes) return { body: {}, files: [], recorded: undefined, tooLarge: true };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const body = parse(bytes.toString('utf8'));
    return { body, files: [], recorded: body, tooLarge: false };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => new FormData());
  const files: Upload[] = [];
  for (const [field, part] of form) {
    if (typeof part === 'string') continue;
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    files.push({
      name: part.name,
      type: part.type,
      bytes: new Uint8Array(await part.arrayBuffer()),
      index: index === undefined ? undefined : Number(index),
    });
  }
  const body = parse(String(form.get('payload_json') ?? '{}'));
  const tooLarge = files.some((file) => file.bytes.length > maxFileBytes);
  return { body, files, recorded: { payload_json: body }, tooLarge };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
