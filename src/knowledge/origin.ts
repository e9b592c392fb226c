/** The way to a part of a file: keys and positions from its root. */
export type Path = readonly PropertyKey[];

/** A file that was read, which knows the line of each of its parts. */
export interface Located {
  readonly file: string;
  /** Line, from 1, of the part at `path`, or of the nearest part around it that exists. */
  lineAt(path: Path): number;
}

/** Where each thing, fact, source, … of the loaded knowledge was written. */
export class Origins {
  readonly #of = new WeakMap<object, { located: Located; path: Path }>();

  set(item: object, located: Located, path: Path): void {
    this.#of.set(item, { located, path });
  }

  /** File and line of an item of the knowledge, or of a part of it: `at(fact, 'sources', 0)`. */
  at(item: object, ...path: Path): { file: string; line: number } {
    const origin = this.#of.get(item);
    if (origin === undefined) return { file: '(not from a file)', line: 1 };
    return { file: origin.located.file, line: origin.located.lineAt([...origin.path, ...path]) };
  }
}
