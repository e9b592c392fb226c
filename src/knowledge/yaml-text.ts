import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { Path } from './origin.js';
import { type Problem, quoted } from './problems.js';
import { readQuickYaml } from './quick-yaml.js';

/** No pack file needs more; past a few thousand levels the YAML composer runs out of stack. */
const depthMax = 60;
/** Uses of YAML anchors in one file. A few repeat a citation; hundreds, one within another, are a bomb. */
const aliasesMax = 100;
/** Nodes that all those uses together may stand for. */
const aliasedNodesMax = 20_000;
const problemsMax = 20;

/** A YAML text as plain data, and where each part of it stands. */
export interface YamlText {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  lineAt(path: Path): number;
}

/**
 * Parses one YAML document in bounded time and memory.
 *
 * @param text - at most a few megabytes
 * @param file - its name in problems
 * @returns `data` undefined where the text has problems
 */
export function parseYamlText(text: string, file: string): YamlText {
  const quick = readQuickYaml(text);
  if (quick === undefined) return parseWholeYaml(text, file);
  // Lines are wanted where something is wrong, and then the time to find them doesn't matter.
  let whole: YamlText | undefined;
  const lineAt = (path: Path) => {
    whole ??= parseWholeYaml(text, file);
    return whole.lineAt(path);
  };
  return { data: quick.data, problems: [], lineAt };
}

/** {@link parseYamlText} for all of YAML, knowing from the beginning where everything stands. */
export function parseWholeYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const broken = (problems: readonly Problem[]): YamlText => ({
    data: undefined,
    problems,
    lineAt: () => problems[0]?.line ?? 1,
  });

  const composed = compose(text, lines);
  if ('tooDeepAt' in composed) {
    return broken([
      { file, line: lineOf(composed.tooDeepAt), message: `is nested more than ${depthMax} levels deep. Flatten it.` },
    ]);
  }
  const { document, second } = composed;
  if (document === undefined) return { data: null, problems: [], lineAt: () => 1 };
  if (second !== undefined) {
    const line = lineOf(second.range[0]);
    return broken([{ file, line, message: 'begins a second document. One file holds one: remove the "---".' }]);
  }
  if (document.errors.length > 0) {
    return broken(
      document.errors.slice(0, problemsMax).map(({ code, message, pos }) => ({
        file,
        line: lineOf(pos[0]),
        message: `is not YAML here: ${decapitalized(message)}.${cures[code] ?? ''}`,
      })),
    );
  }

  const { data, mistakes } = plain(document);
  if (mistakes.length > 0) {
    return broken(
      mistakes
        .slice(0, problemsMax)
        .map(({ node, message }) => ({ file, line: lineOf(node.range?.[0] ?? 0), message })),
    );
  }
  return { data, problems: [], lineAt: (path) => lineOf(offsetAt(document, path)) };
}

const cures: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: ' A text with a colon and a blank in it needs quotes.',
  TAB_AS_INDENT: ' Indent with blanks.',
  BAD_INDENT: ' Check the indentation of this line and the one above, and that each bracket is closed.',
  MISSING_CHAR: ' Check that each quote and bracket is closed.',
};

class TooDeep extends Error {
  constructor(readonly offset: number) {
    super(`nested more than ${depthMax} levels deep`);
  }
}

type Composed = { document: Document.Parsed | undefined; second?: Document.Parsed } | { tooDeepAt: number };

function compose(text: string, lines: LineCounter): Composed {
  // Comparing all keys of a map with each other takes quadratic time; `plain` finds repeated keys in linear time.
  const composer = new Composer({ lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  let document: Document.Parsed | undefined;
  try {
    for (const next of composer.compose(shallowTokens(text, lines), true, text.length)) {
      if (document !== undefined) return { document, second: next };
      document = next;
    }
  } catch (error) {
    if (error instanceof TooDeep) return { tooDeepAt: error.offset };
    throw error;
  }
  return { document };
}

/** What `Parser.parse` does, asking between words how deep they lie: the parser has its own stack, the composer recurses. */
function* shallowTokens(text: string, lines: LineCounter): ReturnType<Parser['parse']> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const word of new Lexer().lex(text)) {
    if (parser.stack.length > depthMax) throw new TooDeep(parser.offset);
    yield* parser.next(word);
  }
  yield* parser.end();
}

interface Mistake {
  readonly node: ParsedNode;
  readonly message: string;
}

class TooMany extends Error {}

/** The document as plain data. Repeated keys, unreadable keys and senseless or endless aliases are mistakes. */
function plain(document: Document.Parsed): { data: unknown; mistakes: readonly Mistake[] } {
  const anchors = new Map<string, ParsedNode>();
  const mistakes: Mistake[] = [];
  let aliases = 0;
  let aliasedNodes = 0;

  function read(node: ParsedNode | null, inAlias: boolean): unknown {
    if (node === null) return null;
    if (inAlias && ++aliasedNodes > aliasedNodesMax) throw tooMany(node);
    if (isAlias(node)) {
      if (++aliases > aliasesMax) throw tooMany(node);
      const target = anchors.get(node.source);
      if (target !== undefined) return read(target, true);
      mistakes.push({ node, message: `uses *${node.source}, which no &${node.source} above defines. Write it out.` });
      return null;
    }
    // Set before its content is read: an alias may stand inside of what it names, and then runs into the limits.
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => read(item, inAlias));
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = keyName(key);
      if (name === undefined) mistakes.push({ node: key, message: 'has a key that is not a word. Put it in quotes.' });
      else if (entries.has(name))
        mistakes.push({ node: key, message: `has the key ${quoted(name)} twice. Join the two.` });
      else entries.set(name, read(value, inAlias));
    }
    return Object.fromEntries(entries);
  }

  function tooMany(node: ParsedNode): TooMany {
    mistakes.push({ node, message: `repeats too much by YAML aliases (more than ${aliasesMax}). Write it out.` });
    return new TooMany();
  }

  try {
    return { data: read(document.contents, false), mistakes };
  } catch (error) {
    if (error instanceof TooMany) return { data: undefined, mistakes };
    throw error;
  }
}

function keyName(key: unknown): string | undefined {
  return isScalar(key) && key.value !== null && typeof key.value !== 'object' ? String(key.value) : undefined;
}

/** Where the part at `path` begins; for a key of a map, where the key stands. */
function offsetAt(document: Document.Parsed, path: Path): number {
  let node: ParsedNode | null = document.contents;
  let offset = node?.range[0] ?? 0;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyName(key) === String(segment));
      if (pair === undefined) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof segment === 'number') {
      const item = node.items[segment];
      if (item === undefined) return offset;
      offset = item.range[0];
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function decapitalized(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
