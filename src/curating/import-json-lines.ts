import { z } from 'zod';
import { linesOf } from './import-lines.js';
import { type EntriesRead, entriesOf, type LineProblem, type RawEntry } from './plain-entry.js';

/** What else the program that wrote a line had to say of it is passed over. */
const pairSchema = z.object({ question: z.string(), answer: z.string() });
const textSchema = z.object({ title: z.string().optional(), text: z.string() });

const wanted = '{"question": "…", "answer": "…"}, or {"text": "…"} with or without "title"';

/** JSON Lines: an object a line, a question with its answer or a text with or without a title. */
export function readEntryLines(text: string): EntriesRead {
  const raw: RawEntry[] = [];
  const problems: LineProblem[] = [];
  for (const { line, place, text: written } of linesOf(text)) {
    const data = parsed(written);
    const pair = pairSchema.safeParse(data);
    const titled = textSchema.safeParse(data);
    if (pair.success)
      raw.push({ line, place, heading: { as: 'question', text: pair.data.question }, text: pair.data.answer });
    else if (titled.success) {
      const { title, text: says } = titled.data;
      raw.push({ line, place, ...(title === undefined ? {} : { heading: { as: 'title', text: title } }), text: says });
    } else
      problems.push({
        line,
        message:
          data === undefined
            ? 'is not JSON. Each line holds one object.'
            : isOfPack(data)
              ? 'is a line of a pack. Copy the file into the folder of the pack, it needs no importing.'
              : `is not ${wanted}.`,
      });
  }
  return entriesOf(raw, problems);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOfPack(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && ['fact', 'thing', 'source'].some((key) => Object.hasOwn(data, key))
  );
}
