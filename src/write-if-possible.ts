/** What is needed of an output stream. */
interface Output {
  write(text: string): unknown;
}

/**
 * Writes a line of a log. Where it cannot be written, as on a full disk, it is lost, and whoever serves others goes on: a
 * file throws at once, and what a pipe has to say comes later, as an event of its stream.
 */
export function writeIfPossible(output: Output, text: string): void {
  try {
    output.write(text);
  } catch {
    // There is nowhere to say it.
  }
}
