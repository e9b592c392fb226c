import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const labelledSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  q: z.string(),
  /** Earlier questions, oldest first. */
  history: z.array(z.string()).default([]),
  expect: z.enum(['answered', 'unknown']),
  /** Refs of facts or disputes, any of which makes an answer right. */
  facts: z.array(z.string()).default([]),
  /** Case-insensitive patterns that the answer's text must all match. */
  all: z.array(z.string()).default([]),
});

export type Labelled = z.infer<typeof labelledSchema>;

/**
 * The project's own labelled questions: every `*.jsonl` of a folder, in order.
 *
 * @throws Error naming file and line of the first that is not one
 */
export function loadLabelled(folder: string): readonly Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line.trim() === '') return [];
          const parsed = labelledSchema.safeParse(JSON.parse(line));
          if (!parsed.success) throw new Error(`${name}:${at + 1}: ${z.prettifyError(parsed.error)}`);
          return [parsed.data];
        }),
    );
}
