import type { SymbolReading } from './answer.js';
import { fromRoman, ordinal, organs, sessionText, tidyTail, upper } from './symbol-text.js';
import { capital } from './text.js';

/** One way in which UN symbols are made. */
export interface Family {
  readonly pattern: RegExp;
  /** A sign that every text with such a symbol has. */
  readonly sign?: string;
  /** Undefined where the match turns out not to be a symbol. */
  read(groups: readonly (string | undefined)[]): Reading | undefined;
}

type Reading = Omit<SymbolReading, 'typed' | 'url'>;

const roman = '[IVXLC]+';
const gap = '\\s*[/\\\\_\\-.\\s]\\s*';
const slash = '\\s*[/\\\\_\\-‐-―]\\s*';
const begin = '(?<!\\p{N}|(?!\\p{Script=Han})\\p{L})';
const end = '(?!\\p{N}|(?!\\p{Script=Han})\\p{L})';
const tail = `((?:${slash}(?:Rev|Add|Corr|Amend|Resumption)\\.?\\s?\\d+)*)`;
const special = '(ES-?|S-?)?';
/** In the languages of the shipped word lists: a symbol is read before anything is known of the language around it. */
const resolutionWord =
  '(?:(?:UN)?GA|UN|A)?\\s?(?:resolutions?|resoluti?o?n|rezolyuts\\p{L}*|rezoluts\\p{L}*|резолюц\\p{L}*|rez?s?|рез|dec(?:ision)?s?|决议)\\.?\\s?(?:no\\.?|number|nr\\.?|#|№)?';
const councilWord = '(?:UN)?SC|Security Council|СБ(?: ООН)?|Совета Безопасности|安理会';
const bareEnd = '(?![\\p{N}]|(?!\\p{Script=Han})\\p{L}|[/.\\-]\\d)';

/** The families of UN symbols that are read, the most telling first. */
export const families: readonly Family[] = [
  {
    // A/75/L.69, A/HRC/46/L.3, A/C.6/59/L.9, A/ES-11/L.1, A/71/PV.48, S/PV.7760 (Resumption 1)
    pattern: new RegExp(
      `${begin}([ASE])${slash}(?:(C\\.\\s?\\d|HRC|AC\\.\\s?\\d+)${slash})?(?:${special}(\\d{1,4})${slash})?(?:(L|PV|SR|INF|CRP)\\.\\s?|(?<=\\d${slash})(INF|NGO)${slash})(\\d+)(?:\\s?\\((Resumption)\\s?(\\d+)\\))?${tail}${end}`,
      'giu',
    ),
    read: ([organ, body, before, session, series, subseries, number, resumed, part, ending]) => {
      const kind = kinds[upper(series)] ?? 'document';
      const owner = upper(body) === 'HRC' ? 'Human Rights Council' : (organs[upper(organ)] ?? '');
      const when = whenOf(upper(organ), before, session);
      const last = series ? `${upper(series)}.` : `${upper(subseries)}/`;
      const resumption = resumed ? ` (Resumption ${part})` : '';
      return {
        symbol: `${path(upper(organ), bodyText(body), session && `${prefix(before)}${session}`)}/${last}${number}${resumption}${tidyTail(ending)}`,
        kind,
        organ: owner,
        when,
        says: `${spoken[kind]} ${number}${ofTime(when)} of the ${owner}`,
      };
    },
  },
  {
    // A/RES/64/183, A/DEC/59/501, A/RES/ES-11/1, A/RES/S-20/2, A/HRC/RES/46/1, E/RES/2006/30
    pattern: new RegExp(
      `${begin}([AE])(?:${gap}(HRC))?${gap}(RES|DEC)${gap}${special}(\\d{1,4})${gap}(\\d{1,4})(?:\\s?([A-Z])${end})?${tail}${end}`,
      'giu',
    ),
    read: ([organ, council, type, before, session, number, part, ending]) => {
      const kind = upper(type) === 'RES' ? 'resolution' : 'decision';
      const owner = council ? 'Human Rights Council' : (organs[upper(organ)] ?? '');
      const when = upper(organ) === 'E' ? session : sessionText(Number(session), before);
      const letter = part && /[A-Z]/.test(part) ? ` ${part}` : '';
      return {
        symbol: `${path(upper(organ), council && 'HRC', upper(type))}/${prefix(before)}${session}/${number}${letter}${tidyTail(ending)}`,
        kind,
        organ: owner,
        when,
        says: `${capital(kind)} ${number}${ofTime(when)} of the ${owner}`,
      };
    },
  },
  {
    // S/RES/242 (1967), S/RES/1373
    pattern: new RegExp(`${begin}S${gap}RES${gap}(\\d{1,4})(?:\\s?\\(\\s?(\\d{4})\\s?\\))?${end}`, 'giu'),
    read: ([number, year]) => councilResolution(number, year),
  },
  {
    // resolution 2720 (2023): only the Security Council has the year in brackets
    sign: '(',
    pattern: new RegExp(
      `${begin}(?:(?:${councilWord})\\s)?${resolutionWord}\\s?(\\d{1,4})\\s?\\(\\s?((?:19|20)\\d\\d)\\s?\\)`,
      'giu',
    ),
    read: ([number, year]) => councilResolution(number, year),
  },
  {
    // A/RES/1514 (XV), A/RES/377(V)
    sign: '(',
    pattern: new RegExp(`${begin}(?:(A|E)${gap}RES${gap})?(\\d{1,4})\\s?([A-Z])?\\s?\\(\\s?(${roman})\\s?\\)`, 'giu'),
    read: ([organ, number, part, session]) => {
      const count = fromRoman(upper(session));
      if (count === undefined) return undefined;
      const letter = organ ? upper(organ) : 'A';
      return {
        symbol: `${letter}/RES/${number}${part ? ` ${upper(part)}` : ''}(${upper(session)})`,
        kind: 'resolution',
        organ: organs[letter] ?? '',
        when: sessionText(count, undefined),
        says: `Resolution ${number} of the ${ordinal(count)} session of the ${organs[letter]}`,
      };
    },
  },
  {
    // S/PRST/2016/9
    pattern: new RegExp(`${begin}S${gap}PRST${gap}(\\d{4})${gap}(\\d{1,3})${tail}${end}`, 'giu'),
    read: ([year, number, ending]) => ({
      symbol: `S/PRST/${year}/${number}${tidyTail(ending)}`,
      kind: 'document',
      organ: organs.S ?? '',
      when: year,
      says: `Statement ${number} of the year ${year} by the President of the ${organs.S}`,
    }),
  },
  {
    // E/CN.4/2006/1, A/CONF.62/122, A/AC.109/2019/5, ST/SGB/2019/8, A/HRC/46/2, A/HRC/S-31/1, A/BUR/75/1
    pattern: new RegExp(
      `${begin}(ST|[ASE])${slash}(C\\.\\s?\\d+|AC\\.\\s?\\d+|CN\\.\\s?\\d+|CONF\\.\\s?\\d+|HRC|BUR|INF|SGB|IC|AI)${slash}${special}(\\d{1,4})(?:${slash}(\\d{1,4}))?${tail}${end}`,
      'giu',
    ),
    read: ([organ, body, before, session, number, ending]) => {
      const owner = upper(body) === 'HRC' ? 'Human Rights Council' : (organs[upper(organ)] ?? '');
      const when = number === undefined ? undefined : whenOf(upper(organ), before, session);
      return {
        symbol: `${path(upper(organ), bodyText(body), `${prefix(before)}${session}`)}${number ? `/${number}` : ''}${tidyTail(ending)}`,
        kind: 'document',
        organ: owner,
        when,
        says: `Document ${number ?? session}${ofTime(when)} of the ${owner}`,
      };
    },
  },
  {
    // S/2016/867, A/73/833, E/2020/12, A/ES-10/1; but S-10/2 is of a special session, with no organ before it
    pattern: new RegExp(
      `${begin}([AE]|S(?!\\s*-\\s*\\d{1,2}\\D))${slash}${special}(\\d{2,4})${slash}(\\d{1,4})${tail}${end}`,
      'giu',
    ),
    read: ([organ, before, session, number, ending]) => {
      const letter = upper(organ);
      const when = whenOf(letter, before, session);
      return {
        symbol: `${letter}/${prefix(before)}${session}/${number}${tidyTail(ending)}`,
        kind: 'document',
        organ: organs[letter] ?? '',
        when,
        says: `Document ${number}${ofTime(when)} of the ${organs[letter]}`,
      };
    },
  },
  {
    // A/520/Rev.19, S/23500: numbered through, as all documents once were
    pattern: new RegExp(
      `${begin}(?:(A)${slash}(\\d{3,4})(?=${slash}Rev)|(S)/(\\d{4,5}))${tail}(?![\\p{L}\\p{N}]|[/.\\-]\\d)`,
      'giu',
    ),
    read: ([assembly, ofAssembly, council, ofCouncil, ending]) => {
      const [letter, number] = assembly ? ['A', ofAssembly] : [upper(council), ofCouncil];
      return {
        symbol: `${letter}/${number}${tidyTail(ending)}`,
        kind: 'document',
        organ: organs[letter] ?? '',
        when: undefined,
        says: `Document ${number} of the ${organs[letter]}`,
      };
    },
  },
  {
    // 64/183, resolution 64 / 183, RES/73/334, ES-11/1: the session of a resolution without the letters before it
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.\\-])(?:${resolutionWord}[\\s/_\\-]*)?(?:(ES-|S-))?(\\d{1,2})\\s*[/\\\\_]\\s*(\\d{1,3})${bareEnd}`,
      'giu',
    ),
    read: ([before, session, number]) => bareResolution(session, number, before),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.\\-])${resolutionWord}[\\s/_\\-]*(\\d{1,2})\\s*[\\-‐-―]\\s*(\\d{1,3})${bareEnd}`,
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
    pattern: /(?<![\p{L}\p{N}])(?:res|resolution|резолюц\p{L}*)\.?\s+(\d{2})\s+(\d{1,3})(?![\p{L}\p{N}])/giu,
    read: ([session, number]) => bareResolution(session, number),
  },
];

const kinds: Readonly<Record<string, SymbolReading['kind']>> = {
  L: 'draft',
  PV: 'meeting record',
  SR: 'meeting record',
};

const spoken: Readonly<Record<SymbolReading['kind'], string>> = {
  draft: 'Draft',
  'meeting record': 'Record of meeting',
  document: 'Document',
  resolution: 'Resolution',
  decision: 'Decision',
};

/** A year or a session, as the organ counts them; the Security Council and ECOSOC count by years. */
function whenOf(organ: string, before: string | undefined, session: string | undefined): string | undefined {
  if (session === undefined) return undefined;
  return organ === 'A' && session.length <= 3 ? sessionText(Number(session), before) : session;
}

function ofTime(when: string | undefined): string {
  if (when === undefined) return '';
  return /session/.test(when) ? ` of the ${when}` : ` of the year ${when}`;
}

function prefix(before: string | undefined): string {
  if (!before) return '';
  return upper(before).startsWith('ES') ? 'ES-' : 'S-';
}

function bodyText(body: string | undefined): string | undefined {
  return body && upper(body).replace(/\s/g, '');
}

function path(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('/');
}

function councilResolution(number: string | undefined, year: string | undefined): Reading {
  return {
    symbol: `S/RES/${number}${year ? `(${year})` : ''}`,
    kind: 'resolution',
    organ: organs.S ?? '',
    when: year,
    says: `Resolution ${number}${year ? ` of ${year}` : ''} of the ${organs.S}`,
  };
}

function bareResolution(session: string | undefined, number: string | undefined, before?: string): Reading | undefined {
  const count = Number(session);
  // Symbols of the form session/number begin with the thirty-first session, in 1976; those of special sessions with "S-6".
  if ((!before && count < 31) || count === 0 || Number(number) === 0) return undefined;
  const when = sessionText(count, before);
  return {
    symbol: `A/RES/${prefix(before)}${count}/${Number(number)}`,
    kind: 'resolution',
    organ: organs.A ?? '',
    when,
    says: `Resolution ${Number(number)} of the ${when} of the ${organs.A}`,
  };
}
