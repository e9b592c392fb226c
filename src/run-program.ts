import { CannotStart } from './cannot-start.js';
import type { Secret } from './secret.js';

/** What the last words of a program depend on; known only once the settings are read. */
export interface LastWords {
  /** Blanked out of every message. */
  secret?: Secret | undefined;
  /** Whether an unexpected error shows where it happened. */
  detailed: boolean;
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
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.stdout.on('error', fail);
  // Where nobody reads the messages either, there is nothing left to say.
  process.stderr.on('error', () => process.exit(1));
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
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
