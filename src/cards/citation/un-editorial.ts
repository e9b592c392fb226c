import { showDate } from '../../knowledge/dates.js';
import { type CitedWork, quotable } from './cited-work.js';
import { type UnitWords, writeLocators } from './locator.js';

const words: UnitWords = {
  counted: ['para.', 'paras.'],
  paragraph: ['para.', 'paras.'],
  article: ['art.', 'arts.'],
  page: ['p.', 'pp.'],
  chapter: ['chap.', 'chaps.'],
  annex: ['annex', 'annexes'],
};

/**
 * A footnote as the United Nations write it: `General Assembly resolution 67/15 of 19 November 2012, para. 4.`
 *
 * Resolutions are called by organ and number, other documents by their symbol alone; pages and articles have their
 * title in quotation marks, the day, "Available at" and the day of access. A title that is not English says its
 * language.
 *
 * @see United Nations Editorial Manual Online, "Footnotes and other references", II.D (electronic sources), III.A
 * (masthead documents), III.E (resolutions and decisions), III.K (material on a website), IV.I and IV.J (articles in a
 * newspaper, on a website), https://www.un.org/dgacm/en/content/editorial-manual/footnotes
 */
export function unFootnote(work: CitedWork): string {
  const place = writeLocators(work.locators, words, ' and ');
  return work.kind === 'UN document' ? sentence(documentName(work), place) : pageNote(work, place);
}

function documentName({ organ, resolution, symbol, title, adoptedOn }: CitedWork): string {
  if (resolution === undefined) return symbol ?? title;
  const name = [organ, resolution.word, resolution.number].filter((part) => part !== undefined).join(' ');
  return adoptedOn === undefined ? name : `${name} of ${showDate(adoptedOn)}`;
}

function pageNote(work: CitedWork, place: string): string {
  const { author, title, container, language, kind, symbol, date, url, accessed } = work;
  const number = [kind === 'press release' ? 'press release' : undefined, symbol].filter((part) => part !== undefined);
  const said = sentence(
    author,
    `“${quotable(title)}”${language === undefined ? '' : ` (in ${language})`}`,
    number.join(' '),
    container,
    date === undefined ? (url === undefined ? 'n.d.' : undefined) : showDate(date),
    place,
  );
  return url === undefined ? said : `${said} Available at ${url} (accessed on ${showDate(accessed)}).`;
}

function sentence(...parts: readonly (string | undefined)[]): string {
  return `${parts
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .replace(/\.$/, '')}.`;
}
