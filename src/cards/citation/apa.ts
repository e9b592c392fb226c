import { type CitedWork, quotable, shortTitle, stopped } from './cited-work.js';
import { type UnitWords, writeLocators } from './locator.js';
import { monthFirst, yearFirst } from './written-date.js';

const words: UnitWords = {
  counted: ['para.', 'paras.'],
  paragraph: ['para.', 'paras.'],
  article: ['art.', 'arts.'],
  page: ['p.', 'pp.'],
  chapter: ['Chapter', 'Chapters'],
  annex: ['Annex', 'Annexes'],
};

/**
 * An entry of the reference list: `United Nations General Assembly. (2012, November 19). Title (A/RES/67/15). https://…`
 *
 * A group is its author; a newspaper's article without one begins with its title. No stop follows an address. Without a
 * date it says "n.d." and, because such pages change, the day it was read.
 *
 * @see Publication Manual of the American Psychological Association, 7th ed., sections 9.11 (group authors), 9.12 (no
 * author), 9.16 (retrieval dates), 9.17 (no date), 10.1 (periodicals), 10.4 (reports), 10.16 (webpages)
 */
export function apaReference(work: CitedWork): string {
  const { title, container, symbol, kind, date, url, accessed } = work;
  const author = authorOf(work);
  const number = symbol === undefined ? '' : ` (${symbol})`;
  const named = `${title}${number}${kind === 'press release' ? ' [Press release]' : ''}`;
  const when = `(${date === undefined ? 'n.d.' : yearFirst(date)}).`;
  const where = url === undefined || date !== undefined ? url : `Retrieved ${monthFirst(accessed)}, from ${url}`;
  return [
    ...(author === undefined ? [stopped(named), when] : [stopped(author), when, stopped(named)]),
    container === undefined ? undefined : stopped(container),
    where,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/**
 * The same in the text: `(United Nations General Assembly, 2012, para. 4)`. Unnumbered paragraphs are counted.
 *
 * @see the same, sections 8.11 (author–date), 8.13 (parts of a source), 8.14 (no author), 8.28 (no page numbers)
 */
export function apaInText(work: CitedWork): string {
  const place = writeLocators(work.locators, words);
  const year = work.date?.slice(0, 4) ?? 'n.d.';
  const author = authorOf(work);
  const who = author === undefined ? `“${quotable(shortTitle(work.title))},”` : `${author},`;
  return `(${who} ${[year, place].filter((part) => part !== '').join(', ')})`;
}

function authorOf({ organ, author }: CitedWork): string | undefined {
  return organ === undefined || organ === '' ? author : `United Nations ${organ}`;
}
