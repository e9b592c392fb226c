/**
 * Why the program cannot do what it was started for, told to the person who started it: one line each, in words, with
 * what to do. Printed without a stack trace.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly lines: readonly string[];
  /** 2 where the call itself is wrong or lacks something, 1 for everything else. */
  readonly exitCode: 1 | 2;

  constructor(lines: readonly string[], exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
