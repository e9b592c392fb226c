import type { Evidence, PackedFact, PackedSource } from '../answering/answer.js';
import { inReadingOrder } from '../answering/composing.js';
import { showDate } from '../knowledge/dates.js';
import { clean, inline } from './escape.js';
import { buttonUrlMaxChars } from './limits.js';
import { exactPlaces, showPlaces } from './places.js';
import { publisherName } from './publisher.js';

/** Sources by pack and id. */
export type SourceIndex = ReadonlyMap<string, PackedSource>;

/** Sources that a card lists; of further ones it tells how many. */
export const shownSourcesMax = 3;
const titleMaxChars = 110;
const publisherMaxChars = 70;
const placesMaxChars = 60;
/** A longer address is not linked: half an address leads elsewhere, and a whole one would crowd out the answer. */
const shownUrlMaxChars = 250;

const unSymbol = /^[A-Z][\w/.()[\] -]*$/;

/** What ends a masked link early, or makes a mention of an address. */
const endsLink = /[()\\@]/g;

export function indexSources(sources: readonly PackedSource[]): SourceIndex {
  return new Map(sources.map((source) => [`${source.pack}/${source.id}`, source]));
}

/** The sources of some facts in the order they are first cited, each with all its places in reading order. */
export function evidenceOf(facts: readonly PackedFact[], sources: SourceIndex): readonly Evidence[] {
  const places = new Map<PackedSource, Set<string>>();
  for (const fact of facts) {
    for (const citation of fact.sources) {
      const source = sources.get(`${fact.pack}/${citation.source}`);
      if (source === undefined) continue;
      places.set(source, (places.get(source) ?? new Set()).add(citation.at));
    }
  }
  return [...places].map(([source, at]) => ({ source, places: [...at].sort(inReadingOrder) }));
}

/** How many sources a card shows in full and in a few words; of further ones it tells how many. */
export interface SourceExtent {
  readonly whole: number;
  readonly short: number;
}

/** On cards of many facts. */
export const mainSource: SourceExtent = { whole: 1, short: 0 };

/**
 * The sources of an answer, in full each on two lines: what one looks for, then what one needs to judge it:
 * `**Sources:** [UN and the SCO: New stage of cooperation](…), ¶3 s5`, `-# Embassy of Uzbekistan · 10 March 2010`,
 * `-# also [SCODA](…), ¶13 s3 and 4 more under *Cite*`
 *
 * @param extent - at least one in full
 */
export function sourceLines(
  evidence: readonly Evidence[],
  { whole, short }: SourceExtent = { whole: shownSourcesMax, short: 0 },
): string | undefined {
  if (evidence.length === 0) return undefined;
  const label = evidence.length === 1 ? '**Source**' : '**Sources**';
  const [first = '', ...others] = evidence
    .slice(0, whole)
    .map(({ source, places }) => sourceParts(source, places).join('\n-# '));
  const also = shortSources(evidence.slice(whole, whole + short));
  const more = evidence.length - whole - also.length;
  const rest = [
    also.length === 0 ? undefined : `also ${also.join('; ')}`,
    more > 0 ? `and ${more} more under *Cite*` : undefined,
  ].filter((part) => part !== undefined);
  return [
    // One after the other they stand below a heading, one alone beside it.
    ...(others.length === 0 ? [`${label}: ${first}`] : [label, first, ...others]),
    ...(rest.length === 0 ? [] : [`-# ${rest.join(' ')}`]),
  ].join('\n');
}

/** One source with its places in it, on one line. */
export function sourceLine(source: PackedSource, places: readonly string[]): string {
  return sourceParts(source, places).join(' · ');
}

/** What it is called and where in it; who published it and when, where there is anything of that. */
export function sourceParts(source: PackedSource, places: readonly string[]): readonly string[] {
  const url = shownUrl(source);
  const name = firstVisible(source.title, source.id);
  const where = inline(showPlaces(places), placesMaxChars);
  const called = url === undefined ? inline(name, titleMaxChars) : link(name, url, titleMaxChars);
  const published = [
    inline(publisherName(source.publisher), publisherMaxChars),
    source.date === undefined ? undefined : showDate(source.date),
    url === undefined ? undefined : surprisingHost(url, source),
  ];
  return [
    [called, where].filter((part) => part !== '').join(', '),
    published.filter((part) => part !== undefined && part !== '').join(' · '),
  ].filter((part) => part !== '');
}

/** Where a fact is written, in a few words, for lists of facts: `[Embassy of Uzbekistan](…), ¶3 s5`. */
export function shortCitation(fact: PackedFact, sources: SourceIndex): string | undefined {
  for (const citation of fact.sources) {
    const source = sources.get(`${fact.pack}/${citation.source}`);
    if (source !== undefined) return shortSource(source, [citation.at]);
  }
  return undefined;
}

/** One source in a few words, with the places in it that lead to less than a whole page. */
export function shortSource(source: PackedSource, places: readonly string[], isDated = false): string {
  const url = shownUrl(source);
  const year = isDated && source.symbol === undefined ? source.date?.slice(0, 4) : undefined;
  const name = [shortName(source), year].filter((part) => part !== undefined).join(' ');
  const where = inline(showPlaces(exactPlaces(places)), placesMaxChars);
  const called = url === undefined ? inline(name, 60) : link(name, url, 60);
  return where === '' ? called : `${called}, ${where}`;
}

/** Some sources in a few words each; those of one name with their years. */
export function shortSources(evidence: readonly Evidence[]): readonly string[] {
  const names = evidence.map(({ source }) => shortName(source));
  return evidence.map(({ source, places }, at) =>
    shortSource(
      source,
      places,
      names.some((name, other) => other !== at && name === names[at]),
    ),
  );
}

function shortName({ symbol, publisher, id }: PackedSource): string {
  return firstVisible(symbol, publisherName(publisher), id);
}

/** The address of the first source that has one: a UN document at the United Nations, not the copy that was read. */
export function firstText(evidence: readonly Evidence[]): { readonly url: string; readonly label: string } | undefined {
  for (const { source } of evidence) {
    const official = addressOf({ ...source, url: undefined });
    const url = official ?? addressOf(source);
    if (url === undefined || url.length > buttonUrlMaxChars) continue;
    return { url, label: official === undefined ? 'Source' : 'Official text' };
  }
  return undefined;
}

/** Words that lead to an address; the words alone where it is none that can be shown. */
export function linked(words: string, address: string, maxChars: number): string {
  const url = webAddress(address);
  return url === undefined || url.length > shownUrlMaxChars ? inline(words, maxChars) : link(words, url, maxChars);
}

/** A masked link. Brackets in its words would end it early, so they become round. */
function link(words: string, url: string, maxChars: number): string {
  return `[${inline(words.replaceAll('[', '(').replaceAll(']', ')'), maxChars)}](${url})`;
}

/** A link without visible words cannot be pressed. */
function firstVisible(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && clean(text) !== '') ?? '';
}

function shownUrl(source: PackedSource): string | undefined {
  const url = addressOf(source);
  return url === undefined || url.length > shownUrlMaxChars ? undefined : url;
}

/** Its address, or for a UN document without one the place where the United Nations serves it. */
function addressOf({ url: written, symbol }: PackedSource): string | undefined {
  const address =
    written ?? (symbol !== undefined && unSymbol.test(symbol) ? `https://docs.un.org/en/${symbol}` : undefined);
  return address === undefined ? undefined : webAddress(address);
}

/** An address as it may stand in a masked link; undefined for one of another kind. */
function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '') return undefined;
  return url.href.replaceAll(endsLink, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A masked link hides where it leads: the host is shown unless title, publisher or symbol let one expect it. */
function surprisingHost(url: string, source: PackedSource): string | undefined {
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (host === 'un.org' || host.endsWith('.un.org')) return undefined;
  const name = host.split('.').at(-2) ?? host;
  const words = clean(`${publisherName(source.publisher)} ${source.title}`)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const isExpected = words.includes(name) || (name.length > 3 && words.some((word) => word.includes(name)));
  return isExpected || words.join('').includes(host.replaceAll('.', '')) ? undefined : inline(host, 50);
}
