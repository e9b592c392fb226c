import type { IncomingMessage } from 'node:http';
import { maxFileBytes, type Upload } from './files.js';
import { depthWithin, type JsonObject, parseJson } from './json.js';
import { readMultipart } from './multipart.js';

export interface ReadBody {
  /** Parsed JSON, of a form its `payload_json`; undefined where there is none or it is none. */
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** As it goes into the record: without the files' bytes. */
  readonly recorded: unknown;
  /** Whether a file, or all together, is larger than Discord takes. */
  readonly tooLarge?: boolean;
  /** What it said it was, where that is nothing that Discord reads. */
  readonly unreadable?: 'form' | 'type';
}

/** Ten files and the words with them. */
const maxFormBytes = 10 * maxFileBytes + 1024 * 1024;
/** Words alone; the largest list of commands is not half as long. */
const maxTextBytes = 8 * 1024 * 1024;
/** More lists and objects within each other than anything of Discord's has. */
const maxDepth = 100;

const nothing: ReadBody = { body: undefined, files: [], recorded: undefined };

/**
 * Reads a request's body to its end: JSON, or a form with files.
 *
 * @param keeps - whether anybody wants it; what nobody does is read, so that the sender hears the answer, but not kept
 */
export async function readBody(request: IncomingMessage, keeps: boolean): Promise<ReadBody> {
  const type = request.headers['content-type'] ?? '';
  const kind = type.toLowerCase();
  const isForm = kind.startsWith('multipart/form-data');
  const maxBytes = isForm ? maxFormBytes : maxTextBytes;
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (keeps && size <= maxBytes) chunks.push(chunk);
    else chunks = [];
  }
  if (size === 0 || !keeps) return nothing;
  if (size > maxBytes) return { ...nothing, tooLarge: true };
  const bytes = Buffer.concat(chunks);
  if (isForm) return readForm(bytes, type);
  if (kind.startsWith('application/x-www-form-urlencoded')) {
    const body = fromFields(Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))));
    return { body, files: [], recorded: body };
  }
  if (!/^application\/(?:[\w.-]+\+)?json\b/.test(kind)) return { ...nothing, unreadable: 'type' };
  const body = parse(bytes);
  return { body, files: [], recorded: body };
}

function readForm(bytes: Buffer, type: string): ReadBody {
  const parts = readMultipart(bytes, type);
  if (!parts) return { ...nothing, unreadable: 'form' };
  const files: Upload[] = [];
  const fields: Record<string, string> = {};
  for (const part of parts) {
    if (part.filename === undefined) {
      fields[part.name] = Buffer.from(part.bytes).toString('utf8');
      continue;
    }
    const index = /^files\[(\d+)\]$/.exec(part.name)?.[1];
    files.push({
      name: part.filename,
      type: part.type,
      bytes: part.bytes,
      index: index === undefined ? undefined : Number(index),
    });
  }
  const { payload_json: payload, ...rest } = fields;
  const body = payload === undefined ? fromFields(rest) : parse(Buffer.from(payload));
  const tooLarge = files.some((file) => file.bytes.length > maxFileBytes);
  return { body, files, recorded: { payload_json: body }, tooLarge };
}

/** What stands in a form's fields; yes and no are words there. */
function fromFields(fields: Readonly<Record<string, string>>): JsonObject {
  const { tts } = fields;
  return { ...fields, ...(tts !== undefined && { tts: ['true', '1'].includes(tts.toLowerCase()) }) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns undefined for what is no JSON, no UTF-8, or nested beyond reason */
function parse(bytes: Buffer): unknown {
  try {
    const value = parseJson(utf8.decode(bytes));
    return depthWithin(value, maxDepth) ? value : undefined;
  } catch {
    return undefined;
  }
}
