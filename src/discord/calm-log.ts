import type { Log } from './log.js';

type Level = keyof Log;

interface Kind {
  readonly level: Level;
  readonly message: string;
  told: number;
  leftOut: number;
  /** Of the line told last. */
  code: string | undefined;
}

/** Lines of one kind between two summaries, and kinds that are told apart. */
const linesMax = 20;
const kindsMax = 50;

/**
 * A log that a storm does not flood: of lines of one kind the first are written, the others counted and summed up in one
 * line at the next {@link CalmLog.sumUp}. What is told once, or now and then, passes unchanged.
 */
export class CalmLog implements Log {
  readonly #log: Log;
  #kinds = new Map<string, Kind>();

  constructor(log: Log) {
    this.#log = log;
  }

  debug(fields: object, message: string): void {
    this.#log.debug(fields, message);
  }
  info(fields: object, message: string): void {
    this.#tell('info', message, fields, message);
  }
  warn(fields: object, message: string): void {
    this.#tell('warn', message, fields, message);
  }
  error(fields: object, message: string): void {
    this.#tell('error', message, fields, message);
  }

  /**
   * Writes an error under a code by which people find it.
   *
   * @param kind - what makes two of them the same trouble
   * @returns the code of the line in the log: where this one is left out, of the last that was written of its kind
   */
  trouble(kind: string, code: string, fields: object, message: string): string {
    return this.#tell('error', kind, { code, ...fields }, message, code) ?? code;
  }

  /** Writes how many lines were left out since the last time. To be called now and then, and in the end. */
  sumUp(): void {
    const kinds = this.#kinds;
    this.#kinds = new Map();
    for (const { level, message, leftOut, code } of kinds.values()) {
      if (leftOut > 0)
        this.#log[level]({ leftOut, ...(code !== undefined && { code }) }, `${message}: more of the same`);
    }
  }

  #tell(level: Level, name: string, fields: object, message: string, code?: string): string | undefined {
    const kind = this.#kindOf(`${level} ${name}`, level, message);
    if (kind.told === linesMax) {
      kind.leftOut += 1;
      return kind.code;
    }
    kind.told += 1;
    kind.code = code;
    this.#log[level](fields, message);
    return code;
  }

  #kindOf(name: string, level: Level, message: string): Kind {
    const known = this.#kinds.get(name);
    if (known) return known;
    if (this.#kinds.size >= kindsMax && name !== `${level} others`)
      return this.#kindOf(`${level} others`, level, message);
    const kind: Kind = { level, message, told: 0, leftOut: 0, code: undefined };
    this.#kinds.set(name, kind);
    return kind;
  }
}
