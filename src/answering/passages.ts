import type { Language } from '../knowledge/language-schema.js';
import type { Stretch } from './sides.js';
import { fromRoman, upper } from './symbol-text.js';
import { stem } from './text.js';

/** A place in some document that a text names: "op. 4", "Article 2". */
export interface Passage extends Stretch {
  /** As typed. */
  readonly typed: string;
  /** The same for the same place in any language: `art. 2`. */
  readonly place: string;
  /** Whether a place of a citation (`op. 4`, `art. 2 (3)`, `¶3 s5`) lies there. */
  has(place: string): boolean;
}

export interface PassageReader {
  /** The one place in a document that a text names; undefined where it names none, or several. */
  readonly read: (text: string) => Passage | undefined;
  /** Whether a word only asks what stands there. */
  readonly isSaying: (word: string) => boolean;
}

type Kind = Exclude<keyof Language['passages'], 'saying'>;

/** A paragraph may be numbered as one of an operative part, or be counted. */
const alsoCitedAs: Readonly<Partial<Record<Kind, readonly string[]>>> = { para: ['op', '¶'], op: ['para'] };

/** Reads places in documents as the languages write them. */
export function passageReader(languages: readonly Pick<Language, 'passages' | 'ordinalMarks'>[]): PassageReader {
  const forms = languages.flatMap(({ passages, ordinalMarks }) =>
    passageKinds.flatMap((kind) =>
      passages[kind].map((phrase) => ({ kind, pattern: patternOf(phrase, ordinalMarks.before) })),
    ),
  );
  const saying = new Set(languages.flatMap(({ passages }) => passages.saying.map(stem)));
  const read = (text: string): Passage | undefined => {
    // Nearly no question names one.
    if (!/\d|(?<!\p{L})[ivxlc]{1,7}(?!\p{L})/iu.test(text)) return undefined;
    const found: Passage[] = [];
    for (const { kind, pattern } of forms) {
      for (const match of text.matchAll(pattern)) {
        const number = numberOf(match.groups?.number ?? '');
        if (number === undefined) continue;
        const [typed] = match;
        const names: readonly string[] = [kind, ...(alsoCitedAs[kind] ?? [])];
        const has = (place: string): boolean =>
          citedIn(place).some(({ name, from, to }) => names.includes(name) && from <= number && number <= to);
        found.push({ typed, start: match.index, end: match.index + typed.length, place: `${kind}. ${number}`, has });
      }
    }
    const longest = found.filter(
      (one) => !found.some((other) => other.typed.length > one.typed.length && isWithin(one, other)),
    );
    const [only, ...others] = longest;
    return only && others.every(({ start, end }) => start === only.start && end === only.end) ? only : undefined;
  };
  return { read, isSaying: (word) => saying.has(stem(word)) };
}

const passageKinds = ['op', 'pp', 'para', 'art', 'ch', 'p', 'annex'] as const satisfies readonly Kind[];

/**
 * "article …" → an expression for "Article 2", "article no. 2", "Article XI".
 *
 * @param marks - what may stand before a number that words follow: the "第" of "第2条"
 */
function patternOf(phrase: string, marks: readonly string[]): RegExp {
  const [before = '', after = ''] = phrase.split('…').map((part) =>
    part
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
  );
  const unmarked = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}/.])';
  const lead =
    before === '' ? `${unmarked}(?:${marks.join('|')})?` : `(?<![\\p{L}\\p{N}])${before}\\.?\\s*(?:no\\.?\\s*|№\\s*)?`;
  const tail = after === '' ? '(?![\\p{L}\\p{N}/])' : `[\\s\\p{Pd}]*${after}(?!\\p{Script=Latin}|\\p{N})`;
  return new RegExp(`${lead}(?<number>\\d{1,3}|[ivxlc]{1,7})${tail}`, 'giu');
}

function numberOf(typed: string): number | undefined {
  return /^\d+$/.test(typed) ? Number(typed) : fromRoman(upper(typed));
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The places that a citation names, each with its first and last number. */
function citedIn(place: string): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  return [...place.matchAll(/(¶|[a-z]+)\.? ?(\d+|[IVXLC]+)(?: s\d+)?(?:[-–](\d+))?/gu)].flatMap(
    ([all, name = '', first = '', last]) => {
      const from = numberOf(first);
      if (from === undefined) return [];
      // Of "¶3 s5-6" the sentences are several, not the paragraphs.
      return [{ name, from, to: last === undefined || / s\d/.test(all) ? from : Number(last) }];
    },
  );
}
