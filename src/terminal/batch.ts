import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Engine } from '../answering/engine.js';
import { answerRecord } from './answer-record.js';
import { type InputLine, readLines } from './read-lines.js';
import { write } from './write.js';

export interface BatchOptions {
  readonly engine: Engine;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Milliseconds since any fixed moment. */
  readonly nowMs: () => number;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
}

/** A question with its history is far shorter; what is longer is refused instead of kept in memory. */
const lineMaxBytes = 256 * 1024;
/** As the commands cut it. */
const questionMaxChars = 1000;

const questionSchema = z.object({
  id: z.union([z.string(), z.number()], 'has no "id", a text or number'),
  q: z.string('has no "q", the question as a text'),
  history: z.array(z.string(), 'has a "history" that is no list of texts').optional(),
});

type Question = z.infer<typeof questionSchema>;

/**
 * Answers questions, one JSON line each, with one JSON line each, in order. A line that cannot be read gives a line that
 * says why: `{"line":7,"id":null,"error":"…"}`.
 */
export async function answerBatch({ engine, asOf, nowMs, input, output }: BatchOptions): Promise<void> {
  for await (const line of readLines(input, lineMaxBytes)) {
    const question = readQuestion(line);
    const written =
      'error' in question ? { line: line.number, id: null, ...question } : answerOne(question, line.number);
    await write(output, `${JSON.stringify(written)}\n`);
  }

  function answerOne({ id, q, history = [] }: Question, line: number): object {
    const startMs = nowMs();
    try {
      const earlier = history.map((each) => each.slice(0, questionMaxChars));
      const answer = engine.ask(q.slice(0, questionMaxChars), { asOf, history: earlier });
      return answerRecord(id, answer, nowMs() - startMs);
    } catch (error) {
      // A bug; the questions after this one are answered all the same.
      return { line, id, error: `the engine failed: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
}

/** The question in a line, or what is wrong with the line. */
function readQuestion({ text, cut }: InputLine): Question | { readonly error: string } {
  if (cut) return { error: `is longer than ${lineMaxBytes} bytes` };
  if (text.trim() === '') return { error: 'is empty' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { error: 'is not JSON' };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { error: 'is not an object such as {"id":"1","q":"…"}' };
  }
  const read = questionSchema.safeParse(content);
  return read.success ? read.data : { error: read.error.issues.map((issue) => issue.message).join('; ') };
}
