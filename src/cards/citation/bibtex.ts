import type { CitedWork } from './cited-work.js';
import { type UnitWords, writeLocators } from './locator.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const words: UnitWords = {
  counted: ['para.', 'paras.'],
  paragraph: ['para.', 'paras.'],
  article: ['art.', 'arts.'],
  page: ['p.', 'pp.'],
  chapter: ['chap.', 'chaps.'],
  annex: ['annex', 'annexes'],
};

/** By command, never by `\{`: BibTeX counts braces whether or not a backslash stands before them. */
const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * An entry that BibTeX and biblatex both read: `@techreport` for dated documents of the United Nations, otherwise
 * `@misc`. Letters outside ASCII stay UTF-8. Titles and names are in braces of their own, which keep their capitals and
 * keep an organization from being read as a person. An address stands as it is: its field is taken literally.
 *
 * @see Oren Patashnik, BIBTEXing (1988), sections 3.1 (entry types) and 3.2 (fields); The biblatex Package, sections
 * 2.1.2 (aliases), 2.2.2 (`url`, `urldate`) and 2.3.3 (names of corporate authors)
 */
export function bibtexEntry(work: CitedWork): string {
  const { key, kind, title, author, container, symbol, date, url, accessed, language } = work;
  const isReport = kind === 'UN document' && date !== undefined;
  const by = work.organ === undefined || work.organ === '' ? author : `United Nations ${work.organ}`;
  const [year, month, day] = date?.split('-') ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', by && `{{${latex(by)}}}`],
    ['key', by === undefined && container !== undefined ? braced(container) : undefined],
    ['title', `{{${latex(title)}}}`],
    ['type', isReport ? braced(typeOf(work)) : undefined],
    ['number', isReport && symbol !== undefined ? braced(symbol) : undefined],
    ['institution', isReport ? braced('United Nations') : undefined],
    [
      'howpublished',
      isReport ? undefined : joined(kind === 'press release' ? 'Press release' : undefined, symbol, container),
    ],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[Number(month) - 1]],
    ['day', day === undefined ? undefined : `{${Number(day)}}`],
    ['language', language === undefined ? undefined : braced(language)],
    ['url', url === undefined ? undefined : `{${url}}`],
    ['urldate', url === undefined ? undefined : `{${accessed}}`],
    [
      'note',
      date === undefined ? '{n.d.}' : isReport && container !== undefined ? braced(`Copy: ${container}`) : undefined,
    ],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return [`@${isReport ? 'techreport' : 'misc'}{${key},`, ...written, '}'].join('\n');
}

/** `\cite[para.~3]{un-sco:embassy-2010}` */
export function bibtexCite({ key, locators }: CitedWork): string {
  const place = writeLocators(locators, words).replaceAll(/\. (?=\S)/g, '.~');
  return `\\cite${place === '' ? '' : `[${place}]`}{${key}}`;
}

/** Text that LaTeX prints as itself. */
export function latex(text: string): string {
  return (
    text
      .replaceAll(/[\\{}~^]/g, (character) => specials[character] ?? character)
      .replaceAll(/[#$%&_]/g, '\\$&')
      // Two of them in a row become a dash, a quotation mark or a guillemet.
      .replaceAll(/([-'`<>,])(?=\1)/g, '$1{}')
  );
}

function typeOf({ resolution }: CitedWork): string {
  if (resolution === undefined) return 'Document';
  return resolution.word === 'resolution' ? 'Resolution' : 'Decision';
}

function braced(text: string): string {
  return `{${latex(text)}}`;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : braced(said.join(', '));
}
