import { z } from 'zod';
import { idSchema } from './id-schema.js';

const monthNumberSchema = z.number().int().min(1).max(12);

const phrasesAroundSchema = z
  .array(z.string().regex(/^(?:…[^…]+|[^…]+…)$/u, 'needs "…" at one end, for what it stands beside'))
  .default([]);

/** Words of one language, data for reading questions: `knowledge/languages/<code>.yaml`. */
export const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/, 'is not a language code: write en'),
  name: z.string().min(1),
  /** JSON files of installed packages, each an array of everyday words of this language; the commonest words first. */
  dictionary: z.array(z.string()).default([]),
  /** Month name or abbreviation → 1–12. */
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  /** How dates are written; `*` at the end of a word stands for any ending. Orders of day, month and year need no row. */
  dates: z
    .strictObject({
      /** Written to a day's number: "st", "th"; a blank or hyphen may stand before them. */
      afterDay: z.array(z.string()).default([]),
      /** After a month's name, or after its number: "月". */
      afterMonth: z.array(z.string()).default([]),
      /** After a year: "года", "年". */
      afterYear: z.array(z.string()).default([]),
      /** Between day, month and year: "of". */
      within: z.array(z.string()).default([]),
      /** Between the first and the last day: "to". */
      joints: z.array(z.string()).default([]),
      /** Before the name of a month that no year follows, where it could be another word: "in" before "May". */
      beforeMonth: z.array(z.string()).default([]),
      /** Part of a year → its first and last month, generously: "mid" → 4, 9. */
      parts: z.record(z.string(), z.tuple([monthNumberSchema, monthNumberSchema])).default({}),
      /** Word for ten years → the first of them: "nineties" → 1990. */
      decades: z.record(z.string(), z.number().int()).default({}),
      /** After a number that stands for ten years: the "s" of "2010s". */
      afterDecade: z.array(z.string()).default([]),
    })
    .prefault({}),
  /**
   * Phrases around a date, or a thing that has one, with "…" in its place: "before …", "… 之前", "from … to …". `before`
   * and `after` leave the date out, `until` and `since` count it in, `at` means the moment of it.
   */
  times: z
    .strictObject({
      before: phrasesAroundSchema,
      until: phrasesAroundSchema,
      after: phrasesAroundSchema,
      since: phrasesAroundSchema,
      around: phrasesAroundSchema,
      at: phrasesAroundSchema,
      between: z.array(z.string().regex(/^[^…]*…[^…]+…[^…]*$/u, 'needs two "…", and words between them')).default([]),
      /** Words that may stand between such a phrase and what it is about: "the", "adoption of". */
      passing: z.array(z.string()).default([]),
      /** Words between the two events of "how long between … and …", "… came before …". */
      joints: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Questions about how a document symbol is made, for which the symbol in them is an example: "what does the L in A/75/L.69 mean?". */
  symbolParts: z
    .strictObject({
      /** Words that ask for a meaning. */
      meaning: z.array(z.string()).default([]),
      /** Words for a part of a symbol: "letter". */
      parts: z.array(z.string()).default([]),
      /** Before or after an example, with "…" in its place: "such as …". */
      examples: phrasesAroundSchema,
      /** What the packs call a symbol, the session in it and its last number, to ask about them without the example. */
      called: z.strictObject({ symbol: z.string(), session: z.string(), number: z.string() }).optional(),
    })
    .prefault({}),
  /**
   * How places in a document are named, with "…" for their number: "article …". The same kinds as in the place of a citation,
   * and `para` for what may be any paragraph.
   */
  passages: z
    .strictObject({
      op: phrasesAroundSchema,
      pp: phrasesAroundSchema,
      para: phrasesAroundSchema,
      art: phrasesAroundSchema,
      ch: phrasesAroundSchema,
      p: phrasesAroundSchema,
      annex: phrasesAroundSchema,
      /** Words that ask what stands there: "say", "contain". */
      saying: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Number word → its value. */
  numbers: z.record(z.string(), z.number().int().min(0)),
  /** Ordinal word → its value; -1 is "last". */
  ordinals: z.record(z.string(), z.number().int()),
  /** What makes an ordinal of a number in figures, written to it or with a hyphen: "th" after it, "第" before it. */
  ordinalMarks: z
    .strictObject({ before: z.array(z.string()).default([]), after: z.array(z.string()).default([]) })
    .prefault({}),
  /** Words with little meaning of their own. */
  stopWords: z.array(z.string()),
  /** Kind of answer → the question words that ask for it. */
  questions: z.partialRecord(
    z.enum(['when', 'who', 'where', 'how-many', 'how-long', 'what', 'which', 'why', 'how', 'is-it']),
    z.array(z.string()),
  ),
  /** Kind of thing → nouns that ask for one after "which" or "what". */
  nouns: z
    .partialRecord(
      z.enum(['date', 'person', 'place', 'country', 'body', 'resolution', 'session', 'number']),
      z.array(z.string()),
    )
    .default({}),
  /** Operation → words that ask for it. */
  operations: z.partialRecord(
    z.enum([
      'list',
      'count',
      'first',
      'last',
      'next',
      'previous',
      'before',
      'after',
      'between',
      'interval',
      'compare',
      'order',
      'longest',
      'shortest',
      'again',
      'happening',
      'except',
      'not',
      'undone',
    ]),
    z.array(z.string()),
  ),
  /** Relation name → words and phrases that name it in a question. */
  relations: z.record(idSchema, z.array(z.string())),
  /** Words for the same idea; the first of each row stands for the others. */
  synonyms: z.array(z.array(z.string()).min(2)).default([]),
  /** Hasty spelling of everyday words → the word: "wen" → "when". */
  slips: z.record(z.string(), z.string()).default({}),
  /** Words between two names that make them one: "X became the Y". */
  equating: z.array(z.string()).default([]),
  /** Words that join two questions: "and". */
  joints: z.array(z.string()).default([]),
  /** Words between two values, or before both, that let choose: "or", "either". */
  alternatives: z.array(z.string()).default([]),
  /** Words that say which fact is meant by pointing back: "it", "there", "his". */
  pronouns: z.array(z.string()).default([]),
  /** Words that point back where they end a question: "when was that". */
  closingPronouns: z.array(z.string()).default([]),
  /** Words for the time of what was spoken of before: "then", "at that time". */
  thatTime: z.array(z.string()).default([]),
  /** Greetings, thanks and other talk that asks nothing. */
  smallTalk: z.array(z.string()).default([]),
  /** Phrases around a question that say nothing about its subject: "for my essay", "anyone know". */
  chatter: z.array(z.string()).default([]),
  /** Endings that an inflected word or name may carry: "нинг", "ga". */
  endings: z.array(z.string()).default([]),
  /** Words and phrases of this language → what the packs' language calls it. Empty for the packs' own language. */
  translations: z.record(z.string(), z.string()).default({}),
});

export type Language = z.infer<typeof languageSchema>;
