import { z } from 'zod';

/**
 * The one definition of what a pack file may hold. Every YAML file of a pack is a mapping with any of the keys of
 * {@link packFileSchema}; `pack.yaml` alone carries `pack`.
 */

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Lower-case words joined by hyphens: `res-64-183`, `rats`. */
export const idSchema = z.string().regex(idPattern, 'is not an id: lower-case letters, digits and single hyphens');

/** YAML reads a bare year as a number; it is a date all the same. */
const text = z.union([z.string(), z.number().int().transform(String)]);

/** A date as exact as it is known: `2004`, `2004-12` or `2004-12-02`. */
export const partialDateSchema = text.pipe(
  z
    .string()
    .regex(datePattern, 'is not a date: write 2004, 2004-12 or 2004-12-02')
    .refine(isCalendarDate, 'is not a day of the calendar'),
);

/** A {@link partialDateSchema | date}, or two of them with a slash between: `2016-04-13/2016-04-14`, first to last day. */
export const dateOrSpanSchema = text.pipe(
  z
    .string()
    .refine(
      (value) =>
        value.split('/').length <= 2 &&
        value.split('/').every((part) => datePattern.test(part) && isCalendarDate(part)),
      'is not a date or span: write 2004, 2004-12, 2004-12-02 or two of them with a slash between',
    )
    .refine((value) => {
      const [from, to] = value.split('/');
      return from === undefined || to === undefined || from.slice(0, to.length) <= to;
    }, 'ends before it begins'),
);

/** A whole day, `2026-11-22`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day: write 2026-11-22')
  .refine(isCalendarDate, 'is not a day of the calendar');

export const sourceKinds = ['official', 'statement', 'press', 'reference'] as const;

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** When it was published, as exactly as known. */
  date: partialDateSchema.optional(),
  url: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  /** ISO 639-1 code of the language it is written in. */
  language: z.string().regex(/^[a-z]{2}$/, 'is not a language code: write en'),
  kind: z.enum(sourceKinds),
  /** Symbol of the UN document, where it is one: `A/RES/67/15`. */
  symbol: z.string().optional(),
  /** The day a curator last looked at it. */
  checked: daySchema,
  /** Prefix of the file name of a copy at hand; `check --against DIR` opens it. */
  file: z.string().optional(),
  /** What a reader should know of it: a copy, a machine translation. */
  note: z.string().optional(),
});

export const thingTypes = [
  'organization',
  'body',
  'office',
  'person',
  'place',
  'country',
  'instrument',
  'resolution',
  'meeting',
  'event',
  'session',
  'programme',
  'subject',
] as const;

export const thingSchema = z.strictObject({
  id: idSchema,
  type: z.enum(thingTypes),
  /** The name on cards. */
  name: z.string().min(1),
  /** Language code → other names, abbreviations and usual misspellings, in any script. */
  names: z
    .record(z.string().regex(/^[a-z]{2}$/, 'is not a language code: write en'), z.array(z.string().min(1)).min(1))
    .optional(),
  /** A few words that tell it from others of the same name, shown on its card. */
  is: z.string().optional(),
  /** The thing it belongs to: a body its organization, a city its country. */
  partOf: idSchema.optional(),
  /** Symbol of a resolution or document: `A/RES/64/183`. */
  symbol: z.string().optional(),
});

export const valueSchema = z.union([
  z.strictObject({ date: dateOrSpanSchema }),
  z.strictObject({ number: z.number(), unit: z.string().min(1) }),
  z.strictObject({ thing: idSchema }),
  z.strictObject({ things: z.array(idSchema).min(1) }),
  z.strictObject({ text: z.string().min(1) }),
]);

/** Where in a source: `¶3 s5`, `op. 4`, `art. 2`, `p. 7`; or `title`, `heading`, `page` where no finer place is known. */
export const placeSchema = z
  .string()
  .regex(
    /^(?:title|heading|page|¶\d+(?: s\d+)?(?:[-–]\d+)?(?:, ?¶\d+(?: s\d+)?(?:[-–]\d+)?)*|(?:op|pp|art|p|para|annex|ch)\. ?[\dIVX]+(?:[-–]\d+)?(?: ?\(\w+\))*)$/u,
    'is not a place: write "¶3 s5", "op. 4", "art. 2", "p. 7", or "title", "heading", "page"',
  );

export const citationSchema = z.strictObject({ source: idSchema, at: placeSchema });

export const factIdPattern = /^F-\d{4,}$/;

export const factSchema = z.strictObject({
  id: z.string().regex(factIdPattern, 'is not a fact id: write F- and at least four digits'),
  /** Raised by one whenever claim, value or sources change. */
  rev: z.number().int().min(1),
  /** The things it is about; the first is the subject of the relation. */
  about: z.array(idSchema).min(1),
  /** One claim, understood without its question, in our own words. */
  says: z.string().min(1).max(300, 'is longer than 300 characters: one claim a fact'),
  relation: idSchema.optional(),
  value: valueSchema.optional(),
  /** When it held, for what holds over a span. */
  held: z.strictObject({ from: partialDateSchema.optional(), to: partialDateSchema.optional() }).optional(),
  /** Phrasings that people used to ask for it. */
  asked: z.array(z.string().min(3)).default([]),
  sources: z.array(citationSchema).min(1, 'has no source'),
  checked: daySchema,
});

export const suretySchema = z.enum(['certain', 'very likely', 'likely', 'open']);

export const disputeSchema = z.strictObject({
  id: z.string().regex(/^D-\d{2,}$/, 'is not a dispute id: write D- and at least two digits'),
  rev: z.number().int().min(1),
  about: z.array(idSchema).min(1),
  /** What the sources differ on, as a noun phrase: "the number of the 75th-session resolution". */
  point: z.string().min(1),
  /** The whole dispute in one or two sentences, as a card shows it. */
  says: z.string().min(1).max(400, 'is longer than 400 characters'),
  readings: z
    .array(
      z.strictObject({
        says: z.string().min(1).max(300),
        sources: z.array(citationSchema),
        supported: z.boolean().default(false),
      }),
    )
    .min(1),
  /** How sure the supported reading is. */
  sure: suretySchema,
  /** Facts whose card must tell of it. */
  facts: z.array(z.string().regex(factIdPattern)).default([]),
  asked: z.array(z.string().min(3)).default([]),
  checked: daySchema,
});

/** A set of things that the collection knows whole: only here does the bot count, say "first", or conclude "none". */
export const listSchema = z.strictObject({
  id: idSchema,
  /** Plural noun phrase: "General Assembly resolutions on UN–SCO cooperation". */
  name: z.string().min(1),
  /** Language code → noun phrases people use for one or many of its members. */
  names: z.record(
    z.string().regex(/^[a-z]{2}$/, 'is not a language code: write en'),
    z.array(z.string().min(1)).min(1),
  ),
  members: z.array(idSchema).min(1),
  /** Relation that orders the members: a date relation that each of them has a fact for. */
  orderedBy: idSchema,
  /** First and last day for which it is complete. */
  from: partialDateSchema.optional(),
  to: partialDateSchema.optional(),
  /** The day on which it was known to be complete. */
  asOf: daySchema,
  sources: z.array(citationSchema).min(1),
  note: z.string().optional(),
});

export const relationSchema = z.strictObject({
  value: z.enum(['date', 'number', 'thing', 'things', 'text']),
  /** Whether one subject may have several at one time. */
  many: z.boolean().default(false),
  /** Whether it is true at a moment or over a span. */
  over: z.enum(['moment', 'span']).default('moment'),
  /** Name of the same relation read from the value's end. */
  inverse: idSchema.optional(),
  /** Whether it can answer "why". */
  reason: z.boolean().default(false),
  /** How a card names it: "adopted on". */
  label: z.string().min(1),
});

export const packHeaderSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  owner: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'is not a version: write 1.0.0'),
  licence: z.string().min(1),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'is not a language code: write en')
    .default('en'),
  /** One sentence: what the collection covers. */
  about: z.string().min(1),
  /** Source ids for further reading, in order. */
  reading: z.array(idSchema).default([]),
});

export const packFileSchema = z.strictObject({
  pack: packHeaderSchema.optional(),
  sources: z.array(sourceSchema).optional(),
  things: z.array(thingSchema).optional(),
  facts: z.array(factSchema).optional(),
  disputes: z.array(disputeSchema).optional(),
  lists: z.array(listSchema).optional(),
  relations: z.record(idSchema, relationSchema).optional(),
});

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

export type Source = z.infer<typeof sourceSchema>;
export type Thing = z.infer<typeof thingSchema>;
export type ThingType = Thing['type'];
export type Value = z.infer<typeof valueSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Dispute = z.infer<typeof disputeSchema>;
export type ClosedList = z.infer<typeof listSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type PackHeader = z.infer<typeof packHeaderSchema>;
export type Language = z.infer<typeof languageSchema>;

/** A checked pack: every reference in it resolves. */
export interface Pack {
  readonly header: PackHeader;
  readonly sources: readonly Source[];
  readonly things: readonly Thing[];
  readonly facts: readonly Fact[];
  readonly disputes: readonly Dispute[];
  readonly lists: readonly ClosedList[];
}

/** Everything the answering core is built from: packs in order of precedence, and what all of them share. */
export interface Knowledge {
  readonly packs: readonly Pack[];
  readonly relations: Readonly<Record<string, Relation>>;
  readonly languages: readonly Language[];
  /** Everyday words, folded, the commonest first: not slips of the keyboard even where no pack uses them. */
  readonly dictionary: ReadonlySet<string>;
}

function isCalendarDate(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
