import { type CitedWork, quotable, shortTitle, stopped } from './cited-work.js';
import { type UnitWords, writeLocators } from './locator.js';
import { shortMonth } from './written-date.js';

/** Paragraphs without printed numbers are not counted; pages go without a word. */
const words: UnitWords = {
  paragraph: ['par.', 'pars.'],
  article: ['art.', 'arts.'],
  page: ['', ''],
  chapter: ['ch.', 'chs.'],
  annex: ['annex', 'annexes'],
};

/**
 * An entry of the list of works cited: `“Title.” Embassy of Uzbekistan, 10 Mar. 2010, www.uzbekistan.org/…. Accessed
 * 22 Nov. 2026.`
 *
 * An organization that publishes its own words is named as the publisher, not as the author. Without a date nothing
 * stands in its place. The protocol of the address is left out.
 *
 * @see MLA Handbook, 9th ed., chapter 5: author (organizations and governments), number, publication date, location
 * (URLs), optional elements (date of access, descriptions)
 */
export function mlaEntry(work: CitedWork): string {
  const { kind, title, symbol, author, container, date, accessed } = work;
  const day = date === undefined ? undefined : shortMonth(date);
  const url = work.url?.replace(/^https?:\/\//, '');
  const read = url === undefined ? undefined : `Accessed ${shortMonth(accessed)}.`;
  if (kind === 'UN document') {
    const copy = container === undefined ? [joined(symbol, day, url)] : [joined(symbol, day), joined(container, url)];
    return sentences(first(work), title, ...copy, read);
  }
  const head = container === undefined ? undefined : author;
  const publisher = container ?? author;
  return sentences(
    head,
    `“${stopped(quotable(title))}”`,
    joined(symbol, publisher, day, url),
    read,
    kind === 'press release' ? 'Press release.' : undefined,
  );
}

/**
 * The same in the text: `(United Nations, General Assembly, par. 4)`, `(“Title” 7)`.
 *
 * @see the same, chapter 6: what to include, shortened titles, numbered paragraphs
 */
export function mlaInText(work: CitedWork): string {
  const head = work.kind === 'UN document' || work.container !== undefined ? first(work) : undefined;
  const place = writeLocators(work.locators, words);
  const isPage = /^\d/.test(place);
  if (head !== undefined) return `(${head}${place === '' ? '' : isPage ? ` ${place}` : `, ${place}`})`;
  const title = quotable(shortTitle(work.title));
  return place === '' || isPage ? `(“${title}”${place === '' ? '' : ` ${place}`})` : `(“${title},” ${place})`;
}

/** Whom an entry begins with. */
function first({ kind, organ, author }: CitedWork): string | undefined {
  if (kind !== 'UN document' || organ === undefined || organ === '') return author;
  return `United Nations, ${organ}`;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return said === '' ? undefined : said;
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (part.endsWith('”') ? part : stopped(part)))
    .join(' ');
}
