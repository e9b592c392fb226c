import type { Writable } from 'node:stream';

/** Writes a text and waits until the stream has taken it, so that a slow reader slows us down. */
export function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
