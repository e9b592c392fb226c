import type { Writable } from 'node:stream';
import type { Conversation } from './conversation.js';
import { readLines } from './read-lines.js';
import type { Screen } from './screen.js';
import { write } from './write.js';

/** Far above what a question is cut to, so that every line's end is found without keeping a huge one. */
const lineMaxBytes = 64 * 1024;

/**
 * Answers every line of a pipe or file in order, with a rule between answers.
 *
 * @param stop - aborted: the line at hand is finished, then nothing more is read
 * @returns how many lines were read
 */
export async function answerLines(
  conversation: Conversation,
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
  screen: Screen,
  stop: AbortSignal,
): Promise<number> {
  let read = 0;
  for await (const line of readLines(input, lineMaxBytes)) {
    if (stop.aborted) break;
    const outcome = await conversation.answer(line.text, screen);
    if (outcome.kind === 'quit') return read + 1;
    const rule = read === 0 ? '' : `\n${'─'.repeat(screen.columns)}\n\n`;
    await write(output, `${rule}${outcome.text}\n`);
    read += 1;
  }
  return read;
}
