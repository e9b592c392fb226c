/** One line of the input, without its end. */
export interface InputLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it was longer than the bound and lost its end. */
  readonly cut: boolean;
}

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of a stream, one at a time and of bounded size, whatever it holds: no line end at the end, Windows line
 * ends, a byte order mark, bytes that are no UTF-8 (they become U+FFFD).
 *
 * @param maxBytes - of one line; what is longer is passed over
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): AsyncGenerator<InputLine, void, void> {
  let number = 0;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let passedOver = false;
  const keep = (bytes: Uint8Array) => {
    const part = bytes.subarray(0, maxBytes - keptBytes);
    if (part.length < bytes.length) passedOver = true;
    if (part.length > 0) kept.push(part);
    keptBytes += part.length;
  };
  const finish = (): InputLine => {
    number += 1;
    const line = { number, text: decode(Buffer.concat(kept), number === 1), cut: passedOver };
    kept = [];
    keptBytes = 0;
    passedOver = false;
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      keep(bytes.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(bytes.subarray(start));
  }
  if (keptBytes > 0) yield finish();
}

function decode(bytes: Uint8Array, isFirst: boolean): string {
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  return new TextDecoder('utf-8', { ignoreBOM: !isFirst }).decode(bytes.subarray(0, end));
}
