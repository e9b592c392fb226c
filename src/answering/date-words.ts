import { fold } from '../knowledge/fold.js';
import type { Language } from '../knowledge/language-schema.js';
import { isOneSlip } from '../knowledge/nearest.js';
import type { DateToken } from './date-tokens.js';

/** The words of dates of several languages, ready to be looked up. */
export interface DateWords {
  /** 1–12 for the name of a month in any form; undefined for other words. */
  readonly monthOf: (word: string) => number | undefined;
  /** The month whose name a word is one slip away from; only beside a year. */
  readonly nearMonth: (word: string) => number | undefined;
  /** Value of an ordinal: "thirteenth" → 13. */
  readonly ordinalOf: (word: string) => number | undefined;
  readonly figures: ReadonlyMap<string, number>;
  readonly decades: ReadonlyMap<string, number>;
  /** Whether a word can begin a date; most cannot, and need no closer look. */
  readonly begins: (word: string) => boolean;
  /** The parts of a year whose first word is this one, the longest first. */
  readonly partsFrom: (word: string) => readonly Part[];
  /** Words that, after a number, make ten years of it. */
  readonly afterDecade: readonly Pick<Part, 'words'>[];
  readonly is: Readonly<Record<WordUse, (word: string) => boolean>>;
  /** Whether a folded text may hold a date at all: most texts hold none, and need no closer look. */
  readonly mayBeIn: (folded: string) => boolean;
}

/** "mid", "first half of": some months of a year. */
export interface Part {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

const uses = ['afterDay', 'afterMonth', 'afterYear', 'within', 'joints', 'beforeMonth'] as const;
export type WordUse = (typeof uses)[number];

export function dateWords(languages: readonly Language[]): DateWords {
  const months = new Map<string, number>();
  const ordinals = new Map<string, number>();
  const figures = new Map<string, number>();
  const decades = new Map<string, number>();
  const parts: Part[] = [];
  const afterDecade: Pick<Part, 'words'>[] = [];
  const endings = new Set<string>();
  for (const language of languages) {
    for (const [name, month] of Object.entries(language.months)) months.set(fold(name), month);
    for (const [word, value] of Object.entries(language.ordinals))
      if (value >= 1 && value <= 31) ordinals.set(fold(word), value);
    for (const [word, value] of Object.entries(language.numbers))
      if (value <= 10 && /^[\p{Script=Han}〇]$/u.test(word)) figures.set(word, value);
    for (const [word, year] of Object.entries(language.dates.decades)) decades.set(fold(word), year);
    for (const [text, [from, to]] of Object.entries(language.dates.parts))
      parts.push({ words: partWords(text), from, to });
    for (const text of language.dates.afterDecade) afterDecade.push({ words: partWords(text) });
    for (const ending of language.endings) if (/^\p{L}+$/u.test(ending)) endings.add(fold(ending));
  }
  const is = {
    afterDay: wordTest(languages, 'afterDay'),
    afterMonth: wordTest(languages, 'afterMonth'),
    afterYear: wordTest(languages, 'afterYear'),
    within: wordTest(languages, 'within'),
    joints: wordTest(languages, 'joints'),
    beforeMonth: wordTest(languages, 'beforeMonth'),
  };
  const monthOf = remembered((word) => months.get(word) ?? inflected(word, months, endings));
  const nearMonth = remembered((word) => misspelt(word, months));
  const partsByWord = new Map<string, Part[]>();
  for (const part of parts.sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = part.words;
    partsByWord.set(first, [...(partsByWord.get(first) ?? []), part]);
  }
  const signs = [...months.keys(), ...decades.keys(), ...languages.flatMap(({ dates }) => dates.afterMonth)].map(
    (word) => [...word].slice(0, 3).join(''),
  );
  const someSign = new RegExp([...new Set([...signs, ...figures.keys()])].join('|') || '(?!)', 'u');
  return {
    monthOf,
    nearMonth,
    ordinalOf: (word) => ordinals.get(word),
    figures,
    decades,
    afterDecade,
    begins: remembered(
      (word) =>
        ordinals.has(word) ||
        decades.has(word) ||
        partsByWord.has(word) ||
        monthOf(word) !== undefined ||
        nearMonth(word) !== undefined,
    ),
    partsFrom: (word) => partsByWord.get(word) ?? [],
    is,
    mayBeIn: (folded) => figuresOfDate.test(folded) || someSign.test(folded),
  };
}

/** A year, tens, or a date in figures alone. */
const figuresOfDate = /(?:19|20)\d\d|\d0|\d[-./]\d\d?[-./]\d/;

/** Words whose answers are kept: the same ones come again and again. */
const rememberedMax = 20_000;

function remembered<Value>(of: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (word) => {
    const before = known.get(word);
    if (before) return before.value;
    const value = of(word);
    if (known.size < rememberedMax) known.set(word, { value });
    return value;
  };
}

/** Whether the tokens from a place on are the words of a part of a year. */
export function isPartAt({ words }: Pick<Part, 'words'>, tokens: readonly DateToken[], at: number): boolean {
  return words.every((word, offset) => {
    const text = tokens[at + offset]?.text;
    return word.endsWith('*') ? text?.startsWith(word.slice(0, -1)) : text === word;
  });
}

/** The month whose name, and not only an abbreviation of it, a word has before an ending of its language. */
function inflected(
  word: string,
  months: ReadonlyMap<string, number>,
  endings: ReadonlySet<string>,
): number | undefined {
  for (let length = word.length - 1; length >= 3; length--) {
    const month = months.get(word.slice(0, length));
    // "Mars" is not an inflected "Mar".
    if (month !== undefined && endings.has(word.slice(length)) && word.length > 4) return month;
  }
  return undefined;
}

/** Names shorter than this are too near to other words: "match" is not March. */
const misspeltMin = 6;

function misspelt(word: string, months: ReadonlyMap<string, number>): number | undefined {
  if (word.length < misspeltMin) return undefined;
  const near = [...months].find(([name]) => name.length >= misspeltMin && name[0] === word[0] && isOneSlip(word, name));
  return near?.[1];
}

function partWords(text: string): readonly string[] {
  return fold(text).match(/\d+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'\p{L}+)*\*?|\S/gu) ?? [];
}

function wordTest(languages: readonly Language[], use: WordUse): (word: string) => boolean {
  const whole = new Set<string>();
  const open: string[] = [];
  for (const { dates } of languages) {
    for (const text of dates[use]) {
      if (text.endsWith('*')) open.push(fold(text.slice(0, -1)));
      else whole.add(fold(text));
    }
  }
  return open.length === 0
    ? (word) => whole.has(word)
    : remembered((word) => whole.has(word) || open.some((start) => word.startsWith(start)));
}
