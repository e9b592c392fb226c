/**
 * One item of a pack (a fact, a thing, …) as YAML, laid out as the shipped packs are: short lists and mappings on one
 * line, phrasings, sources and readings one a line, long sentences folded. Reading it back gives the same data.
 *
 * @param item - plain data: what a schema of `knowledge/schema.ts` gives
 * @param indent - blanks before the dash
 * @returns lines without line breaks; the first begins with the dash
 */
export function yamlItem(item: object, indent: string): readonly string[] {
  const lines = mapping(item, `${indent}  `);
  return lines.map((line, at) => (at === 0 ? `${indent}- ${line.trimStart()}` : line));
}

/** A mapping in lines, one key after the other; keys without a value are left out. */
export function mapping(data: object, indent: string): readonly string[] {
  const lines = entriesOf(data).flatMap(([key, value]) => entry(key, value, indent));
  return lines.length === 0 ? [`${indent}{}`] : lines;
}

/** Lists of these are read line by line, however short they are. */
const opened: ReadonlySet<string> = new Set(['asked', 'sources', 'readings']);
const lineMax = 120;

function entry(key: string, value: unknown, indent: string): readonly string[] {
  const head = `${indent}${plainOrQuoted(key, false)}:`;
  if (typeof value === 'string') return text(key, value, head, indent);
  const line = `${head} ${inline(value, key)}`;
  if (typeof value !== 'object' || value === null) return [line];
  const isOpened = opened.has(key) && Array.isArray(value) && value.length > 0;
  if (!isOpened && line.length <= lineMax) return [line];
  return [head, ...block(value, `${indent}  `, key)];
}

function block(value: object, indent: string, key: string): readonly string[] {
  if (!Array.isArray(value)) return mapping(value, indent);
  return value.flatMap((item: unknown): readonly string[] => {
    const line = `${indent}- ${typeof item === 'string' ? plainOrQuoted(item, false) : inline(item, key)}`;
    // Packs have no lists of lists; where there is one it stays on its line.
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [line];
    return line.length <= lineMax && key !== 'readings' ? [line] : yamlItem(item, indent);
  });
}

/** A long sentence is folded; what folding would change is quoted. */
function text(key: string, value: string, head: string, indent: string): readonly string[] {
  const line = `${head} ${isDate(key, value) ? value : plainOrQuoted(value, false)}`;
  const folds = /^[\p{L}\p{N}"“(][^\p{C}\p{Zl}\p{Zp}\n]*[^\s]$/u.test(value) && !/\s\s|[^\S ]/.test(value);
  if (line.length <= lineMax || !folds) return [line];
  const lines: string[] = [];
  let row = '';
  for (const word of value.split(' ')) {
    if (row !== '' && indent.length + 2 + row.length + 1 + word.length > lineMax) {
      lines.push(row);
      row = '';
    }
    row = row === '' ? word : `${row} ${word}`;
  }
  return [`${head} >-`, ...[...lines, row].map((each) => `${indent}  ${each}`)];
}

/** A value on one line, within brackets where it has parts. */
function inline(value: unknown, key: string): string {
  if (typeof value === 'string') return isDate(key, value) ? value : plainOrQuoted(value, true);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => inline(item, '')).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = entriesOf(value).map(([name, part]) => `${plainOrQuoted(name, true)}: ${inline(part, name)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}

function entriesOf(data: object): readonly (readonly [string, unknown])[] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

const dateKeys: ReadonlySet<string> = new Set(['date', 'from', 'to', 'asOf', 'checked']);

/** A bare year is a number to YAML and a date to the schema; one that begins with a zero would lose it. */
function isDate(key: string, value: string): boolean {
  return dateKeys.has(key) && /^[1-9]\d{3}$/.test(value);
}

/** Words that YAML takes for something else than text. */
const otherwise = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/**
 * A text without quotes where every reader of YAML agrees that it is one, else as a JSON string, which YAML reads.
 *
 * @param within - whether it stands within brackets, where commas and brackets mean something
 */
function plainOrQuoted(value: string, within: boolean): string {
  const isPlain =
    /^(?:\p{L}|¶|\d{4}-\d{2})[\p{L}\p{M}\p{N} .,;?!'"’‘“”«»()/–—&%+*=@:¶-]*$/u.test(value) &&
    !/: |:$|\s\s| $/.test(value) &&
    !(within && /[,:]/.test(value)) &&
    !otherwise.test(value);
  // JSON leaves some characters raw that YAML takes for a line end or refuses.
  return isPlain ? value : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
