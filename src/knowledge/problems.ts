/** One mistake in a pack's files, in words a curator can act on. */
export interface Problem {
  /** Path as a curator would type it: relative to the working directory where the file lies below it. */
  readonly file: string;
  /** Line of the mistake, from 1. */
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** A message that nobody can read to the end helps nobody; `problems` still holds all of them. */
const printedMax = 200;

/** Everything that is wrong with the files at once; its message prints one `file:line: …` a line. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  /** @param problems - at least one, in any order */
  constructor(problems: readonly Problem[]) {
    const sorted = inFileOrder(problems);
    const lines = sorted.slice(0, printedMax).map(printProblem);
    const more = sorted.length - lines.length;
    super([...lines, ...(more > 0 ? [`… and ${more} more problems`] : [])].join('\n'));
    this.problems = sorted;
  }
}

/** `knowledge/un-sco/sources.yaml:41: …` */
export function printProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** By file, then by line; problems of one line keep their order. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Quotes what a file says, short enough for a message and without anything that moves the cursor. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const printable = text.replace(/\p{C}/gu, '�');
  return `"${printable.length > 60 ? `${printable.slice(0, 59)}…` : printable}"`;
}
