import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.js';
import { shownPath } from '../knowledge/shown-path.js';

const labelledSchema = z
  .strictObject({
    id: z.string().min(1),
    kind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'is not small letters with hyphens, as in "unknown-near"'),
    q: z.string().refine((text) => text.trim() !== '', 'is blank'),
    /** Earlier questions, oldest first. */
    history: z.array(z.string()).default([]),
    expect: z.enum(['answered', 'unknown']),
    /** Refs of facts or disputes, any of which makes an answer right; empty: the patterns alone decide. */
    facts: z.array(z.string()).default([]),
    /** Case-insensitive patterns that the answer's text must all match. */
    all: z.array(z.string().refine(isPattern, 'is not a regular expression')).default([]),
  })
  .refine(({ expect, facts, all }) => (expect === 'answered') === facts.length + all.length > 0, {
    error: 'what is to be answered names "facts" or patterns in "all"; what is not to be has neither',
  });

export type Labelled = z.infer<typeof labelledSchema>;

/**
 * Labelled questions: every `*.jsonl` of a folder, in the order of their names; folders in it are not looked into.
 *
 * @throws CannotStart naming file and line of everything that is not one, or that has the id of another
 */
export function loadLabelled(folder: string): readonly Labelled[] {
  const questions: Labelled[] = [];
  const problems: string[] = [];
  const places = new Map<string, string>();
  for (const path of filesIn(folder)) {
    for (const [index, line] of reading(path, () => readFileSync(path, 'utf8'))
      .split('\n')
      .entries()) {
      if (line.trim() === '') continue;
      const place = `${shownPath(path)}:${index + 1}`;
      const read = readLine(line);
      if (typeof read === 'string') {
        problems.push(`${place}: ${read}`);
        continue;
      }
      const other = places.get(read.id);
      if (other !== undefined) problems.push(`${place}: the id "${read.id}" is already that of ${other}`);
      places.set(read.id, place);
      questions.push(read);
    }
  }
  if (problems.length > 0) throw new CannotStart(problems);
  return questions;
}

function filesIn(folder: string): readonly string[] {
  const paths = reading(folder, () => readdirSync(folder))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
  if (paths.length === 0) throw new CannotStart([`${shownPath(folder)}: holds no questions, that is no *.jsonl`]);
  return paths;
}

function reading<Content>(path: string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart([`${shownPath(path)}: cannot be read (${why})`], 1, { cause: error });
  }
}

/** The question in a line, or what is wrong with the line. */
function readLine(line: string): Labelled | string {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (error) {
    return `is not one line of JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const parsed = labelledSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
