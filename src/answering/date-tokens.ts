import { fold } from '../knowledge/fold.js';

/** A number, a word or a sign of a text in which dates are looked for. Positions in UTF-16 code units. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'sign';
  /** Folded. */
  readonly text: string;
  /** Of a number: its value, and how many digits it was written with; 0 of anything else. */
  readonly value: number;
  readonly digits: number;
  /** Whether a blank stands before it. */
  readonly spaced: boolean;
  readonly start: number;
  readonly end: number;
}

const plainTokens = /\d+|[a-z]+(?:'[a-z]+)*|\S/g;
const anyTokens = /\d+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'\p{L}+)*|\S/gu;

/**
 * The tokens of a text. A character that is written without blanks is a token by itself; several that are figures
 * ("二〇〇九", "十二") are one number.
 *
 * @param folded - after {@link foldInPlace}
 * @param figures - character → its value
 */
export function dateTokens(folded: string, figures: ReadonlyMap<string, number>): readonly DateToken[] {
  const tokens: DateToken[] = [];
  let run: DateToken[] = [];
  let end = 0;
  const endRun = (): void => {
    const [first] = run;
    if (first) tokens.push(...(runToken(first, run, figures) ?? run));
    run = [];
  };
  const plain = isAscii(folded);
  for (const match of folded.matchAll(plain ? plainTokens : anyTokens)) {
    const [text] = match;
    const start = match.index;
    const spaced = start > end;
    end = start + text.length;
    const kind = kindOf(text);
    const isNumber = kind === 'number';
    const token: DateToken = {
      kind,
      text,
      value: isNumber ? Number(text) : 0,
      digits: isNumber ? text.length : 0,
      spaced,
      start,
      end,
    };
    if (!plain && figures.has(text)) {
      run.push(token);
      continue;
    }
    if (run.length > 0) endRun();
    tokens.push(token);
  }
  endRun();
  return tokens;
}

/** Folded letter by letter, so that positions stay those of the text. */
export function foldInPlace(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return [...text].map(foldLetter).join('');
}

function kindOf(text: string): DateToken['kind'] {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if (code < 128) return code >= 97 && code <= 122 ? 'word' : 'sign';
  return /^\p{L}/u.test(text) ? 'word' : 'sign';
}

function runToken(
  first: DateToken,
  run: readonly DateToken[],
  figures: ReadonlyMap<string, number>,
): readonly DateToken[] | undefined {
  const values = run.map(({ text }) => figures.get(text) ?? 0);
  const value = values.includes(10) ? withTens(values) : Number(values.join(''));
  if (value === undefined) return undefined;
  const end = run.at(-1)?.end ?? first.end;
  return [
    { ...first, kind: 'number', text: String(value), value, digits: values.includes(10) ? 2 : values.length, end },
  ];
}

/** "十二" is 12, "二十八" 28. */
function withTens(values: readonly number[]): number | undefined {
  const ten = values.indexOf(10);
  const [tens, ones] = [values.slice(0, ten), values.slice(ten + 1)];
  if (tens.length > 1 || ones.length > 1 || ones.includes(10)) return undefined;
  return (tens[0] ?? 1) * 10 + (ones[0] ?? 0);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Letters met so far: texts share a few hundred. */
const letters = new Map<string, string>();
const lettersMax = 10_000;

function foldLetter(letter: string): string {
  const before = letters.get(letter);
  if (before !== undefined) return before;
  const [folded, lower] = [fold(letter), letter.toLowerCase()];
  const found = folded.length === letter.length ? folded : lower.length === letter.length ? lower : letter;
  if (letters.size < lettersMax) letters.set(letter, found);
  return found;
}
