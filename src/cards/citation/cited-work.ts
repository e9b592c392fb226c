import type { Evidence, PackedSource } from '../../answering/answer.js';
import { officialUrl, readSymbols } from '../../answering/symbols.js';
import { cut } from '../cut.js';
import { clean } from '../escape.js';
import { publisherName } from '../publisher.js';
import { type Locator, locatorsOf } from './locator.js';

/** What every style makes a citation of: a source of a pack, taken apart. All texts are clean and in one line. */
export interface CitedWork {
  /** Unique where packs meet, and the same tomorrow: `un-sco:embassy-2010`. */
  readonly key: string;
  readonly kind: 'UN document' | 'press release' | 'article' | 'page';
  /** As printed, without the symbol that a pack may write into it. */
  readonly title: string;
  /** Whom a reference begins with: an organization; absent for an article whose newspaper alone is known. */
  readonly author?: string | undefined;
  /** What it appeared in, where that is not its author: a newspaper, a site that carries a copy. */
  readonly container?: string | undefined;
  /** Symbol of the document: `A/RES/67/15`. */
  readonly symbol?: string | undefined;
  /** Of a document of the United Nations: the organ that its symbol names. */
  readonly organ?: string | undefined;
  /** Of a resolution or decision: `67/15`, `242 (1967)`. */
  readonly resolution?: { readonly word: 'resolution' | 'decision'; readonly number: string } | undefined;
  /** When it was published, or adopted where that is known; as exact as known, `2010`, `2010-03` or `2010-03-10`. */
  readonly date?: string | undefined;
  /** When it was adopted, where the collection knows. */
  readonly adoptedOn?: string | undefined;
  /** The day on which somebody read it, `YYYY-MM-DD`. */
  readonly accessed: string;
  readonly url?: string | undefined;
  /** English name of its language; absent where it is English. */
  readonly language?: string | undefined;
  /** Places as the pack writes them: `¶13 s3`. */
  readonly places: readonly string[];
  /** The same as one can cite them. */
  readonly locators: readonly Locator[];
}

const titleMaxChars = 300;
const nameMaxChars = 120;
const symbolMaxChars = 60;
/** A longer address is left out: half of one leads elsewhere. */
const urlMaxChars = 350;
const locatedMaxChars = 120;

/** Packs write where a copy lies behind the publisher: `Xinhua, on China Gate`. */
const carrier = /^(?<by>.+?), (?:a )?(?:copy (?:on|of)|on) (?:the (?:site of )?)?(?<on>.+)$/;

/**
 * @param adoptedOn - the day a resolution was adopted; its source may carry the day it was distributed instead
 */
export function citedWork({ source, places }: Evidence, adoptedOn?: string): CitedWork {
  const publisher = publisherName(line(source.publisher, nameMaxChars));
  const { by: carriedBy, on } = carrier.exec(publisher)?.groups ?? {};
  const named = carriedBy ?? publisher;
  const isRelease = /(?<=\S) press release$/i.test(named);
  const by = isRelease ? named.replace(/ press release$/i, '') : named;
  const symbol = source.symbol === undefined ? undefined : line(source.symbol, symbolMaxChars);
  const [reading] = symbol === undefined || source.kind !== 'official' || isRelease ? [] : readSymbols(symbol);
  const isArticle = source.kind === 'press' && on === undefined;
  return {
    key: `${source.pack}:${source.id}`,
    kind:
      reading !== undefined
        ? 'UN document'
        : isRelease
          ? 'press release'
          : source.kind === 'press'
            ? 'article'
            : 'page',
    title: titleOf(source, symbol),
    author: isArticle || by === '' ? undefined : by,
    container: isArticle ? (by === '' ? undefined : by) : on,
    symbol: symbol === '' ? undefined : symbol,
    organ: reading?.organ,
    resolution:
      reading?.kind === 'resolution' || reading?.kind === 'decision'
        ? { word: reading.kind, number: numberIn(reading.symbol) }
        : undefined,
    // Of a span its first day: styles know one.
    date: adoptedOn ?? source.date?.split('/')[0],
    adoptedOn,
    accessed: source.checked,
    url: addressOf(source, reading?.symbol),
    language: source.language === 'en' ? undefined : languageName(source.language),
    places,
    locators: shortEnough(locatorsOf(places)),
  };
}

/** The text, with a full stop unless it ends with a mark of its own. */
export function stopped(text: string): string {
  return /[.?!…。？！]$/u.test(text) ? text : `${text}.`;
}

/** The title for double quotation marks around it: those within become single. */
export function quotable(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/"([^"]*)"/g, '‘$1’')
    .replaceAll('"', '’');
}

/** Up to the first mark within it: that much tells it from others. */
export function shortTitle(title: string): string {
  const [short = ''] = title.split(/(?<=\S)(?:[:;,–—](?=\s)|[.?!]?$)/u);
  return short === '' ? title : short;
}

function titleOf({ title, id }: PackedSource, symbol: string | undefined): string {
  const whole = line(title, titleMaxChars);
  const bare =
    symbol === undefined || symbol === ''
      ? whole
      : whole.startsWith(`${symbol}, `)
        ? whole.slice(symbol.length + 2)
        : whole.replace(` (${symbol})`, '');
  if (bare === '') return id;
  // Behind a symbol it went on in lower case.
  return bare === whole ? whole : bare.slice(0, 1).toLocaleUpperCase('en') + bare.slice(1);
}

/** `A/RES/67/15` → `67/15`, `S/RES/242(1967)` → `242 (1967)` */
function numberIn(symbol: string): string {
  return symbol.replace(/^.*?(?:RES|DEC)\//, '').replace(/(?<=\d)\(/, ' (');
}

/** Where it was read; of a document of the United Nations that no copy stands for, where they serve it. */
function addressOf({ url }: PackedSource, symbol: string | undefined): string | undefined {
  const address = url ?? (symbol === undefined ? undefined : officialUrl(symbol));
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  // What could end a code block, a line or a LaTeX group, or be taken for a mention, is written by its number.
  const safe = href.replaceAll(/[`{}|^\\<>"@\s]/g, (character) => encodeCharacter(character));
  return /^https?:$/.test(protocol) && safe.length <= urlMaxChars ? safe : undefined;
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function shortEnough(locators: readonly Locator[]): readonly Locator[] {
  return locators.filter(({ at }) => at.join(', ').length <= locatedMaxChars);
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}

function line(text: string, maxChars: number): string {
  return cut(clean(text).replaceAll('\n', ' '), maxChars);
}
