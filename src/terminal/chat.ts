import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { TerminalWishes } from '../terminal-wishes.js';
import type { Conversation } from './conversation.js';
import { drawCards } from './draw.js';
import { paint } from './paint.js';
import { screenOf } from './screen.js';

const historySize = 200;

export interface ChatOptions {
  readonly conversation: Conversation;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly wishes: TerminalWishes;
  /** What stands above the first prompt, Markdown. */
  readonly welcome: string;
  /** Called once, with what writes a line above the prompt while the reader may be typing. */
  readonly onOpen?: ((sayAbove: (line: string) => void) => void) | undefined;
  /** Aborted: the chat ends after the answer at hand. */
  readonly stop: AbortSignal;
}

/**
 * The chat of a person at a terminal: prompt, history, completion. Resolves when they leave: `/quit`, Ctrl-D, or Ctrl-C
 * on an empty line.
 */
export async function chat({ conversation, input, output, wishes, welcome, onOpen, stop }: ChatOptions): Promise<void> {
  output.write(`${drawCards([[{ type: 10, content: welcome }]], screenOf(output, wishes)).text}\n\n`);
  const prompt = '› ';
  const readline = createInterface({
    input,
    output,
    prompt,
    terminal: true,
    historySize,
    removeHistoryDuplicates: true,
    completer: (line: string, callback: (error: null, result: [string[], string]) => void) => {
      void conversation.complete(line).then(({ offers, typed }) => callback(null, [[...offers], typed]));
    },
  });
  // Pasted lines arrive at once; they are answered one after the other.
  let answering = Promise.resolve();
  let open = true;
  const left = new Promise<void>((resolve) => {
    readline.on('close', () => {
      open = false;
      resolve();
    });
  });
  const leave = () => {
    if (open) output.write('\n');
    readline.close();
  };

  // What was typed is given up, as in a shell.
  const clearTyped = () => {
    readline.write(null, { ctrl: true, name: 'e' });
    readline.write(null, { ctrl: true, name: 'u' });
    readline.prompt();
  };

  readline.on('SIGINT', () => {
    if (conversation.isAsking) {
      conversation.giveUpForm();
      output.write(`\n${paint('(the form is given up; nothing was sent)', { dim: true }, screenOf(output, wishes))}\n`);
      clearTyped();
      return;
    }
    if (readline.line === '') return leave();
    output.write(`\n${paint('(Ctrl-C again leaves)', { dim: true }, screenOf(output, wishes))}\n`);
    clearTyped();
  });
  readline.on('line', (line) => {
    answering = answering.then(async () => {
      if (!open) return;
      // An empty line leaves out an optional field.
      if (line.trim() !== '' || conversation.isAsking) {
        const outcome = await conversation.answer(line, screenOf(output, wishes));
        if (outcome.kind === 'quit') return readline.close();
        output.write(`\n${outcome.text}\n\n`);
      }
      if (open) readline.prompt();
    });
  });
  stop.addEventListener('abort', leave, { once: true });

  readline.prompt();
  onOpen?.((line) => {
    if (!open) return;
    clearLine(output, 0);
    cursorTo(output, 0);
    output.write(`${paint(line.replace(/\p{C}/gu, ' '), { dim: true }, screenOf(output, wishes))}\n`);
    // What was typed so far is written again below.
    readline.prompt(true);
  });
  await left;
  await answering;
}
