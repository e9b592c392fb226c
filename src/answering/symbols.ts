import type { SymbolReading } from './answer.js';

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  а: 'A',
  С: 'C',
  с: 'C',
  Е: 'E',
  е: 'E',
  Р: 'P',
  р: 'P',
  Ѕ: 'S',
  ѕ: 'S',
  В: 'B',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Т: 'T',
  Х: 'X',
  І: 'I',
}; // prettier-ignore

const organs: Readonly<Record<string, string>> = {
  A: 'General Assembly',
  S: 'Security Council',
  E: 'Economic and Social Council',
};

const roman = '[IVXLC]+';
const gap = '\\s*[/_\\-.\\s]\\s*';
const slash = '\\s*[/_\\-‐-―]\\s*';

const resolutionWord =
  '(?:(?:UN)?GA|UN|A)?\\s?(?:resolutions?|resoluti?o?n|rez?s?|dec(?:ision)?s?)\\.?\\s?(?:no\\.?|number|nr\\.?|#)?';
const bareEnd = '(?![\\p{N}]|(?!\\p{Script=Han})\\p{L}|[/.\\-]\\d)';

interface Family {
  readonly pattern: RegExp;
  /** Undefined where the match turns out not to be a symbol. */
  read(groups: readonly (string | undefined)[]): Omit<SymbolReading, 'typed' | 'url'> | undefined;
}

/** The families of UN symbols that are read, the most telling first. */
const families: readonly Family[] = [
  {
    // A/75/L.69, A/HRC/46/L.3, A/C.6/59/L.9
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])([ASE])${slash}(?:(C\\.\\s?\\d|HRC|AC\\.\\s?\\d+|ES)${slash})?(?:(S-)?(\\d{1,4})${slash})?(L|PV|SR|INF|REV)\\.\\s?(\\d+)((?:/(?:Rev|Add|Corr|Resumption)\\.\\s?\\d+)*)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([organ, body, special, session, series, number, tail]) => {
      const letter = upper(organ);
      const middle = [body?.toUpperCase().replace(/\s/g, ''), session && `${special ? 'S-' : ''}${session}`]
        .filter(Boolean)
        .join('/');
      const kind = /^(?:PV|SR)$/i.test(series ?? '')
        ? 'meeting record'
        : /^L$/i.test(series ?? '')
          ? 'draft'
          : 'document';
      const symbol = `${letter}/${middle ? `${middle}/` : ''}${upper(series)}.${number}${tidyTail(tail)}`;
      const owner = body?.toUpperCase() === 'HRC' ? 'Human Rights Council' : (organs[letter] ?? '');
      const when =
        session && letter !== 'S' && letter !== 'E'
          ? `${ordinal(Number(session))} ${special ? 'special ' : ''}session`
          : session;
      const names = {
        draft: 'Draft',
        'meeting record': 'Record of meeting',
        document: 'Document',
        resolution: '',
        decision: '',
      };
      return {
        symbol,
        kind,
        organ: owner,
        when,
        says: `${names[kind]} ${number}${when ? ` of the ${/session/.test(when) ? when : `year ${when}`}` : ''} of the ${owner}`,
      };
    },
  },
  {
    // A/RES/64/183, A/DEC/59/501, A/RES/ES-11/1, A/RES/S-20/2, A/HRC/RES/46/1, E/RES/2006/30
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])([AE])(?:${gap}(HRC))?${gap}(RES|DEC)${gap}(ES-?|S-?)?(\\d{1,4})${gap}(\\d{1,4})(?:\\s?([A-Z])(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([organ, council, type, special, session, number, part]) => {
      const letter = upper(organ);
      const family = upper(type) === 'RES' ? 'resolution' : 'decision';
      const prefix = special ? (special.toUpperCase().startsWith('ES') ? 'ES-' : 'S-') : '';
      const owner = council ? 'Human Rights Council' : (organs[letter] ?? '');
      const when =
        letter === 'E'
          ? (session ?? '')
          : `${ordinal(Number(session))} ${prefix === 'ES-' ? 'emergency special ' : prefix === 'S-' ? 'special ' : ''}session`;
      return {
        symbol: `${letter}/${council ? 'HRC/' : ''}${upper(type)}/${prefix}${session}/${number}${part && /[A-Z]/.test(part) ? ` ${part}` : ''}`,
        kind: family,
        organ: owner,
        when,
        says: `${capital(family)} ${number} of ${letter === 'E' ? 'the year' : 'the'} ${when} of the ${owner}`,
      };
    },
  },
  {
    // A/RES/1514 (XV), A/RES/377(V)
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(A|E)${gap}RES${gap})?(\\d{1,4})\\s?([A-Z])?\\s?\\(\\s?(${roman})\\s?\\)`,
      'giu',
    ),
    read: ([organ, number, part, session]) => {
      const count = fromRoman(upper(session));
      if (count === undefined) return undefined;
      const letter = organ ? upper(organ) : 'A';
      return {
        symbol: `${letter}/RES/${number}${part ? ` ${upper(part)}` : ''}(${upper(session)})`,
        kind: 'resolution',
        organ: organs[letter] ?? '',
        when: `${ordinal(count)} session`,
        says: `Resolution ${number} of the ${ordinal(count)} session of the ${organs[letter]}`,
      };
    },
  },
  {
    // S/RES/242 (1967), S/RES/1373
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])S${gap}RES${gap}(\\d{1,4})(?:\\s?\\(\\s?(\\d{4})\\s?\\))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([number, year]) => ({
      symbol: `S/RES/${number}${year ? `(${year})` : ''}`,
      kind: 'resolution',
      organ: 'Security Council',
      when: year,
      says: `Resolution ${number}${year ? ` of ${year}` : ''} of the Security Council`,
    }),
  },
  {
    // S/2016/867, A/73/833, E/2020/12
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])([ASE])${slash}(\\d{2,4})${slash}(\\d{1,4})((?:/(?:Rev|Add|Corr)\\.\\s?\\d+)*)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ([organ, session, number, tail]) => {
      const letter = upper(organ);
      const when =
        letter === 'A' && (session ?? '').length <= 2 ? `${ordinal(Number(session))} session` : (session ?? '');
      return {
        symbol: `${letter}/${session}/${number}${tidyTail(tail)}`,
        kind: 'document',
        organ: organs[letter] ?? '',
        when,
        says: `Document ${number} of ${/session/.test(when) ? 'the' : 'the year'} ${when} of the ${organs[letter]}`,
      };
    },
  },
  {
    // 64/183, resolution 64 / 183, RES/73/334, res 64-183: the session of a resolution without the letters before it
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.\\-])(?:${resolutionWord}${'[\\s/_\\-]*'})?(\\d{1,2})\\s*[/_]\\s*(\\d{1,3})${bareEnd}`,
      'giu',
    ),
    read: ([session, number]) => bareResolution(session, number),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.\\-])${resolutionWord}${'[\\s/_\\-]*'}(\\d{1,2})\\s*[\\-‐-―]\\s*(\\d{1,3})${bareEnd}`,
      'giu',
    ),
    read: ([session, number]) => bareResolution(session, number),
  },
  {
    // 69-11 with nothing beside it; elsewhere a hyphen between numbers may be a score, a span or pages
    pattern: /^\W*(\d{2})\s*[-‐-―]\s*(\d{1,3})\W*$/gu,
    read: ([session, number]) => bareResolution(session, number),
  },
  {
    // res 65 124, A RES 65 124
    pattern: /(?<![\p{L}\p{N}])(?:res|resolution)\.?\s+(\d{2})\s+(\d{1,3})(?![\p{L}\p{N}])/giu,
    read: ([session, number]) => bareResolution(session, number),
  },
];

/** A symbol with where it stands in the text, in UTF-16 code units. */
export interface FoundSymbol extends SymbolReading {
  readonly start: number;
  readonly end: number;
}

/**
 * The UN document symbols in a text, in order, each in its official form. Full-width digits, Cyrillic look-alike
 * letters, Roman sessions, pasted addresses and loose spelling are read; a bare `64/183` is read as a resolution of the
 * General Assembly.
 *
 * @param text - after {@link cleanQuestion}
 */
export function readSymbols(text: string): readonly FoundSymbol[] {
  // Each family has a slash, a bracket or a word of its own beside its figures, or is nothing but two numbers.
  if (!/\d/.test(text) || !/[/(_]|res|dec|rez|^\W*\d{2}\s*[-‐-―]|%2F/iu.test(text)) return [];
  const plain = latinSymbols(text);
  const found: FoundSymbol[] = [];
  for (const { pattern, read } of families) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const reading = read(match.slice(1));
      if (reading)
        found.push({ ...reading, url: officialUrl(reading.symbol), typed: text.slice(start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Address of the official text of a document, in the UN's own document service. */
export function officialUrl(symbol: string): string {
  return `https://undocs.org/${symbol.replace(/\s+/g, '').split('/').map(encodeURIComponent).join('/').replace(/%28/g, '(').replace(/%29/g, ')')}`;
}

/** `1st`, `2nd`, `73rd`, `111th`. */
export function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** Same length as the text: look-alike letters become Latin where they stand as symbols do, alone or before a slash. */
function latinSymbols(text: string): string {
  return text
    .replace(/%2F/gi, '/  ')
    .replace(/(?<![\p{L}\p{N}])[\p{Script=Cyrillic}A-Za-z]{1,3}(?=\s*[/_\-.]\s*[\p{L}\p{N}])/gu, (part) =>
      [...part].map((letter) => lookAlikes[letter] ?? letter).join(''),
    );
}

function bareResolution(
  session: string | undefined,
  number: string | undefined,
): Omit<SymbolReading, 'typed' | 'url'> | undefined {
  const count = Number(session);
  // Symbols of the form session/number begin with the thirty-first session, in 1976.
  if (count < 31 || Number(number) === 0) return undefined;
  return {
    symbol: `A/RES/${count}/${Number(number)}`,
    kind: 'resolution',
    organ: 'General Assembly',
    when: `${ordinal(count)} session`,
    says: `Resolution ${Number(number)} of the ${ordinal(count)} session of the General Assembly`,
  };
}

function tidyTail(tail: string | undefined): string {
  return (tail ?? '')
    .replace(/\s/g, '')
    .replace(/\/(\w)(\w+)\./g, (_all, first: string, rest: string) => `/${first.toUpperCase()}${rest.toLowerCase()}.`);
}

function fromRoman(text: string): number | undefined {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = [...text].map((letter) => values[letter] ?? 0);
  const total = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return total > 0 && total < 200 ? total : undefined;
}

const upper = (text: string | undefined): string => (text ?? '').toUpperCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
