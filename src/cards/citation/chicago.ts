import { type CitedWork, quotable, stopped } from './cited-work.js';
import { type UnitWords, writeLocators } from './locator.js';
import { monthFirst } from './written-date.js';

/** Pages go without a word. */
const words: UnitWords = {
  counted: ['para.', 'paras.'],
  paragraph: ['para.', 'paras.'],
  article: ['art.', 'arts.'],
  page: ['', ''],
  chapter: ['chap.', 'chaps.'],
  annex: ['annex', 'annexes'],
};

/**
 * A note: `UN General Assembly, Resolution 67/15, Cooperation …, A/RES/67/15 (November 19, 2012), para. 4, https://….`
 *
 * The place stands in the note alone. A day of access is given only where there is no other day. Titles stay as they
 * are printed: which words of a headline are capitalized cannot be told without knowing what is a name in it.
 *
 * @see The Chicago Manual of Style, 18th ed., chap. 13 (notes and bibliography; access dates), chap. 14 (websites, news,
 * and, under legal and public documents, international entities)
 */
export function chicagoNote(work: CitedWork): string {
  const { author, title, container, date, url } = work;
  const place = writeLocators(work.locators, words);
  if (work.kind === 'UN document') {
    const dated = date === undefined ? work.symbol : `${work.symbol ?? ''} (${monthFirst(date)})`.trim();
    const read = date === undefined ? dayOf(work) : undefined;
    return closed([organOf(work), resolutionOf(work), bare(title), dated, place, container, read, url], ', ');
  }
  // The comma belongs inside the quotation marks, also after a question mark.
  const opening = [author, `“${quotable(bare(title))},”`].filter((part) => part !== undefined).join(', ');
  return `${opening} ${closed([numberOf(work), container, dayOf(work), place, url], ', ')}`;
}

/** The same in the bibliography: `Kazinform. “Title.” October 28, 2016. https://….` */
export function chicagoEntry(work: CitedWork): string {
  const { title, date, url } = work;
  if (work.kind === 'UN document') {
    const named = joined([resolutionOf(work), bare(title)], ', ');
    const [dated, read] = date === undefined ? [undefined, capital(dayOf(work))] : [monthFirst(date), undefined];
    return closed([organOf(work), named, work.symbol, dated, work.container, read, url], '. ');
  }
  const first = work.author ?? work.container;
  const container = first === work.container ? undefined : work.container;
  const number = numberOf(work);
  const about = capital(
    joined([container, number === undefined ? undefined : capital(number), dayOf(work)], ', ') ?? '',
  );
  const opening = [first === undefined ? undefined : stopped(first), `“${stopped(quotable(title))}”`];
  return `${opening.filter((part) => part !== undefined).join(' ')} ${closed([about, url], '. ')}`;
}

function organOf({ organ, author }: CitedWork): string | undefined {
  return organ === undefined || organ === '' ? author : `UN ${organ}`;
}

function resolutionOf({ resolution }: CitedWork): string | undefined {
  return resolution === undefined ? undefined : `${capital(resolution.word)} ${resolution.number}`;
}

function numberOf({ kind, symbol }: CitedWork): string | undefined {
  return joined([kind === 'press release' ? 'press release' : undefined, symbol], ' ');
}

function dayOf({ date, url, accessed }: CitedWork): string {
  if (date !== undefined) return monthFirst(date);
  return url === undefined ? 'n.d.' : `accessed ${monthFirst(accessed)}`;
}

function bare(title: string): string {
  return title.replace(/\.$/, '');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function closed(parts: readonly (string | undefined)[], between: string): string {
  return stopped(joined(parts, between) ?? '');
}

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
  const said = parts
    .filter((part) => part !== undefined && part !== '')
    .join(between)
    .replaceAll('.. ', '. ');
  return said === '' ? undefined : said;
}
