import { z } from 'zod';
import { idSchema } from './id-schema.js';
import type { Language } from './language-schema.js';

/**
 * The one definition of what a pack file may hold. Every YAML file of a pack is a mapping with any of the keys of
 * {@link packFileSchema}; `pack.yaml` alone carries `pack`.
 */

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

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
