import { CannotStart } from './cannot-start.js';
import type { Secret } from './secret.js';
import { writeIfPossible } from './write-if-possible.js';

/** What the last words of a program depend on; known only once the settings are read. */
export interface LastWords {
  /** Blanked out of every message. */
  secret?: Secret | undefined;
  /** Whether an unexpected error shows where it happened. */
  detailed: boolean;
  /** Set by a program that others rely on: it goes on without a log. */
  serves?: boolean;
  /** Set by such a program once it serves. Asked before an error that nobody caught ends it; true: it goes on. */
  survives?: ((error: unknown) => boolean) | undefined;
}

/**
 * Runs a program to its end and leaves with its exit code. What it cannot do is told in its own lines on standard error;
 * what nobody expected in one line that says what to do. A reader that leaves early (`| head`) ends it quietly.
 */
export async function runProgram(program: (lastWords: LastWords) => Promise<number>): Promise<never> {
  const lastWords: LastWords = { detailed: false };
  const fail = (error: unknown): never => {
    if (isReaderGone(error)) process.exit(0);
    const text = describeFailure(error, lastWords.detailed);
    process.stderr.write(`${lastWords.secret?.redact(text) ?? text}\n`);
    process.exit(error instanceof CannotStart ? error.exitCode : 1);
  };
  const stray = (error: unknown): void => {
    if (lastWords.survives?.(error) !== true) fail(error);
  };
  let toldOfLog = false;
  // Whom others rely on goes on without a log, be the disk full or the reader gone: later lines may find their way.
  const unwritten = (error: unknown): void => {
    if (lastWords.serves !== true) fail(error);
    if (toldOfLog) return;
    toldOfLog = true;
    writeIfPossible(process.stderr, `The log cannot be written (${codeOf(error)}). Lines are lost until it can.\n`);
  };
  process.on('uncaughtException', stray);
  process.on('unhandledRejection', stray);
  process.stdout.on('error', unwritten);
  // Where nobody reads the messages either, there is nothing left to say.
  process.stderr.on('error', () => {
    if (lastWords.serves !== true) process.exit(1);
  });
  try {
    process.exit(await program(lastWords));
  } catch (error) {
    return fail(error);
  }
}

/** An error in words: as many lines as it has problems, one where it was not expected. */
export function describeFailure(error: unknown, detailed: boolean): string {
  if (error instanceof CannotStart) return error.lines.join('\n');
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (detailed && error instanceof Error) return `Stopped by an unexpected error. ${error.stack ?? name}`;
  const oneLine = name.replace(/\s+/g, ' ').slice(0, 300);
  return `Stopped by an unexpected error (${oneLine}). Run it again with LOG_LEVEL=debug to see where, and report that as an issue.`;
}

function isReaderGone(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
