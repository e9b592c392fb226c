/** A JSON object of which nothing is known yet. */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON. Whole numbers too long for a JavaScript number become texts: some libraries write ids as numbers, and
 * Discord takes both.
 *
 * @throws SyntaxError if it is no JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(mayHoldLong.test(text) ? withLongOnesQuoted(text) : text);
}

const mayHoldLong = /\d{16}/;
const long = /(?<![\d.eE+-])\d{16,}(?![\d.eE])/g;
/** Up to here Discord itself takes numbers for numbers, as in the range of an option. */
const exactMax = 2 ** 53;

function withLongOnesQuoted(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const opens = text.indexOf('"', at);
    const closes = opens === -1 ? text.length : closingQuote(text, opens);
    const plain = text.slice(at, opens === -1 ? text.length : opens);
    pieces.push(plain.replace(long, (digits) => (Number(digits) > exactMax ? `"${digits}"` : digits)));
    if (opens !== -1) pieces.push(text.slice(opens, closes + 1));
    at = closes + 1;
  }
  return pieces.join('');
}

/** Where a string that opens there ends: at the next quotation mark without an odd number of backslashes before it. */
function closingQuote(text: string, opens: number): number {
  for (let at = text.indexOf('"', opens + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}

/** The objects among a list's items; empty for anything that is no list. */
export function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The strings among a list's items; empty for anything that is no list. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** A number, or 0 for anything else: for bit fields. */
export function bits(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Takes every field that is `null` out of a value, at any depth: where Discord takes it, it stands for nothing given. */
export function dropNulls(value: unknown): void {
  if (Array.isArray(value)) value.forEach(dropNulls);
  if (!isObject(value)) return;
  for (const [field, inner] of Object.entries(value)) {
    if (inner === null) Reflect.deleteProperty(value, field);
    else dropNulls(inner);
  }
}

/** Whether no list or object lies deeper within others than `max`. */
export function depthWithin(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return max > 0 && Object.values(value).every((inner) => depthWithin(inner, max - 1));
}
