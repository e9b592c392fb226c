/** A part of a form: a text, or a file if it has a filename. */
export interface FormPart {
  readonly name: string;
  readonly filename?: string | undefined;
  /** As the sender says; empty where it says nothing. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const lineEnd = '\r\n';

/**
 * The parts of a multipart/form-data body. Read as mail is read, which is wider than what browsers send: names without
 * quotes, `filename*`, no types, words before the first part; .NET and others write so.
 *
 * @param type - the request's Content-Type, with the boundary
 * @returns undefined for what is no such form, or is cut short
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function readMultipart(bytes: Buffer, type: string): readonly FormPart[] | undefined {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  const parts: FormPart[] = [];
  // With a line end before it, the first boundary is like all others.
  const whole = Buffer.concat([Buffer.from(lineEnd), bytes]);
  let mark = nextMark(whole, boundary, 0);
  while (mark && !mark.isLast) {
    const next = nextMark(whole, boundary, mark.end - lineEnd.length);
    const headEnd = whole.indexOf(lineEnd + lineEnd, mark.end - lineEnd.length);
    if (!next || headEnd === -1 || headEnd > next.start) return undefined;
    const from = headEnd + 2 * lineEnd.length;
    const part = partOf(whole.toString('utf8', mark.end, headEnd), whole.subarray(from, Math.max(from, next.start)));
    if (!part) return undefined;
    parts.push(part);
    mark = next;
  }
  return mark && parts;
}

interface Mark {
  /** Where the line end before it begins. */
  readonly start: number;
  /** Behind its own line end. */
  readonly end: number;
  readonly isLast: boolean;
}

function nextMark(bytes: Buffer, boundary: string, from: number): Mark | undefined {
  const mark = `${lineEnd}--${boundary}`;
  for (let start = bytes.indexOf(mark, from); start !== -1; start = bytes.indexOf(mark, start + 1)) {
    const after = start + Buffer.byteLength(mark);
    if (bytes.toString('latin1', after, after + 2) === '--') return { start, end: after + 2, isLast: true };
    const end = bytes.indexOf(lineEnd, after);
    // Blanks may stand behind it; with anything else it is a part's own text.
    if (end !== -1 && bytes.toString('latin1', after, end).trim() === '') {
      return { start, end: end + lineEnd.length, isLast: false };
    }
  }
  return undefined;
}

function partOf(head: string, bytes: Uint8Array): FormPart | undefined {
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim();
  const parameters = parametersIn(header('content-disposition') ?? '');
  const name = parameters.get('name');
  if (name === undefined) return undefined;
  const filename = extended(parameters.get('filename*')) ?? parameters.get('filename');
  return { name, filename, type: header('content-type') ?? '', bytes };
}

function parametersIn(disposition: string): ReadonlyMap<string, string> {
  const found = disposition.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g);
  return new Map(
    [...found].map(([, name = '', quoted, bare = '']) => [
      name.toLowerCase(),
      quoted === undefined ? bare.trim() : unquoted(quoted),
    ]),
  );
}

/** Mail escapes a quotation mark with a backslash, browsers write it as `%22`. */
function unquoted(text: string): string {
  return text.replace(/\\(["\\])/g, '$1').replaceAll('%22', '"');
}

/** `utf-8''na%C3%AFve.txt` */
function extended(value: string | undefined): string | undefined {
  const [, encoded] = /^utf-8'[^']*'(.*)$/i.exec(value ?? '') ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
