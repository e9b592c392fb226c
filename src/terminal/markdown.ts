/** How a piece of text looks. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly dim?: boolean;
  /** Address that it links to. */
  readonly url?: string;
}

export interface Span {
  readonly text: string;
  readonly look: Look;
}

/** One paragraph: a line of Discord's Markdown. */
export interface Line {
  readonly spans: readonly Span[];
  /** What stands before its first line: a bullet, a quote bar. Lines below are indented as far. */
  readonly lead: string;
  /** Whether the lead stands before every line of it, as a quote bar does. */
  readonly repeatLead: boolean;
}

/**
 * Reads the Markdown that Discord shows in cards: headings, small print, quotes, lists, emphasis, code, links, times.
 * Anything else is text.
 */
export function readMarkdown(markdown: string): readonly Line[] {
  const lines: Line[] = [];
  let inCode = false;
  let quoted = false;
  for (const line of markdown.split('\n')) {
    if (/^```/.test(line)) {
      inCode = !inCode;
      const rest = line.slice(3);
      if (/\S+\s|```$/.test(rest)) lines.push(code(rest.replace(/```$/, '')));
    } else if (inCode) lines.push(code(line));
    else if (quoted) lines.push({ lead: '▏ ', repeatLead: true, spans: readSpans(line, { dim: true }) });
    else if (line.startsWith('>>> ')) {
      quoted = true;
      lines.push({ lead: '▏ ', repeatLead: true, spans: readSpans(line.slice(4), { dim: true }) });
    } else lines.push(readLine(line));
  }
  return lines;
}

function code(text: string): Line {
  return { lead: '  ', repeatLead: true, spans: [{ text, look: {} }] };
}

function readLine(line: string): Line {
  const [, mark, rest] = /^(#{1,3} |-# |> |\s*[-*] |\s*\d{1,3}\. )(.*)$/su.exec(line) ?? [];
  if (mark === undefined || rest === undefined) return { lead: '', repeatLead: false, spans: readSpans(line, {}) };
  if (mark.startsWith('#')) return { lead: '', repeatLead: false, spans: readSpans(rest, { bold: true }) };
  if (mark === '-# ') return { lead: '', repeatLead: false, spans: readSpans(rest, { dim: true }) };
  if (mark === '> ') return { lead: '▏ ', repeatLead: true, spans: readSpans(rest, {}) };
  return { lead: mark.replace(/[-*]/, '•'), repeatLead: false, spans: readSpans(rest, {}) };
}

/** Each kind of mark at the place where it begins; the first that fits wins, so longer marks stand first. */
const marks = [
  ['escape', /\\([\\*_~`|<>[\]()#\-@:.!+&/])/y],
  ['code', /(`{1,2})(.+?)\1(?!`)/sy],
  ['link', /\[((?:\\.|[^\]\\\n]|\][^(])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?: "[^"\n]*")?\)/y],
  ['address', /<(https?:\/\/[^\s<>]+)>/y],
  ['address', /(https?:\/\/(?:[^\s()<>[\]]|\([^\s()<>]*\))*[^\s()<>[\].,;:!?'"*_~`|])/y],
  ['time', /<t:(-?\d{1,12})(?::[tTdDfFR])?>/y],
  ['command', /<(\/[^:<>\n]{1,96}):\d+>/y],
  ['bold', /\*\*(?=\S)((?:\\.|[^\\])+?)\*\*(?!\*)/sy],
  ['underline', /__(?=\S)((?:\\.|[^\\])+?)__(?!_)/sy],
  ['strike', /~~(?=\S)((?:\\.|[^\\])+?)~~/sy],
  ['hidden', /\|\|((?:\\.|[^\\])+?)\|\|/sy],
  ['italic', /\*(?=\S)((?:\\.|[^\\*]|\*\*(?:\\.|[^\\*])+\*\*)+?)\*(?!\*)/sy],
  ['italic', /(?<![\p{L}\p{N}])_(?=\S)((?:\\.|[^\\_])+?)_(?![\p{L}\p{N}_])/suy],
] as const;

const startsMark = /[\\`[<h*_~|]/;

function readSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = startsMark.test(text[at] ?? '') ? readMark(text, at, look) : undefined;
    if (found === undefined) plain += text[at++] ?? '';
    else {
      if (plain !== '') spans.push({ text: plain, look });
      plain = '';
      spans.push(...found.spans);
      at = found.end;
    }
  }
  if (plain !== '') spans.push({ text: plain, look });
  return spans;
}

function readMark(text: string, at: number, look: Look): { spans: readonly Span[]; end: number } | undefined {
  for (const [kind, pattern] of marks) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const inner = match?.[1];
    if (match === null || inner === undefined) continue;
    return { spans: spansOf(kind, inner, match[2] ?? '', look), end: at + match[0].length };
  }
  return undefined;
}

function spansOf(kind: (typeof marks)[number][0], inner: string, second: string, look: Look): readonly Span[] {
  switch (kind) {
    case 'escape':
    case 'command':
      return [{ text: inner, look }];
    case 'code':
      return [{ text: second, look }];
    case 'link':
      return readSpans(inner, look).map((span) => ({ text: span.text, look: { ...span.look, url: second } }));
    case 'address':
      return [{ text: inner, look: { ...look, url: inner } }];
    case 'time':
      return [{ text: new Date(Number(inner) * 1000).toISOString().slice(0, 10), look }];
    case 'hidden':
      return readSpans(inner, look);
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return readSpans(inner, { ...look, [kind]: true });
  }
}
