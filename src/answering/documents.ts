import type { Value } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedThing } from './answer.js';
import { asksWhy } from './asked-as.js';
import { daysOf, type Span } from './dates.js';
import type { DocumentTexts } from './packed-texts.js';
import type { ReadText, TextReader } from './text-reader.js';

/** What a question can be answered with: a fact or a dispute, with everything by which it can be found. */
export interface Document {
  readonly ref: string;
  readonly fact?: PackedFact | undefined;
  readonly dispute?: PackedDispute | undefined;
  /** Things it is about, its value's, those its sentence names, and the wholes they are part of; each once. */
  readonly things: readonly string[];
  /** The first thing it is about. */
  readonly subject: string;
  /** Numbers of the terms of the subject's names. */
  readonly subjectWords: ReadonlySet<number>;
  readonly dates: readonly Span[];
  readonly relation?: string | undefined;
  /** Kind of value its relation has. */
  readonly relationKind?: string | undefined;
  /** The thing its value is, where that is of the same type as its subject: one end of a relation between equals. */
  readonly equal?: string | undefined;
  /** Its subject may have several values by this relation at one time. */
  readonly many: boolean;
  /** Kinds of answer that its value gives. */
  readonly gives: ReadonlySet<Gives>;
  /** Kinds of answer that its sentence mentions besides. */
  readonly mentions: ReadonlySet<Gives>;
  /** Question words of each of its known phrasings; see {@link askedAs}. */
  readonly askedAs: readonly number[];
  /** Its pack has no typed value at all: nothing but sentences, or questions with their answers. */
  readonly plain: boolean;
}

export type Gives =
  | 'date'
  | 'person'
  | 'place'
  | 'country'
  | 'body'
  | 'resolution'
  | 'session'
  | 'number'
  | 'reason'
  | 'text';

export interface DocumentWriter extends TextReader {
  readonly thing: (id: string) => PackedThing | undefined;
  /** Days on which a thing was adopted, signed, held; from its own dated facts. */
  readonly datesOf: (id: string) => readonly Span[];
  /** Kind of value that a relation has. */
  readonly relationKind: (relation: string | undefined) => string | undefined;
  /** Whether a subject may have several values by a relation at one time. */
  readonly isMany: (relation: string | undefined) => boolean;
  /** Whether a relation answers "why". */
  readonly isReason: (relation: string | undefined) => boolean;
  /** Question words of a phrasing; see {@link askedAs}. */
  readonly askedAs: (text: string) => number;
  /** What a thing is called; each thing's names are read once. */
  readonly calledOf: (id: string) => Called;
  /** Whether no fact of a pack has a relation. */
  readonly isPlain: (pack: string) => boolean;
  /** Things that an event's own facts connect it with: where it was, who took part. */
  readonly partiesOf: (id: string) => readonly string[];
}

/** A document with the texts by which it is found. */
export interface Written {
  readonly document: Document;
  readonly texts: DocumentTexts;
}

/** Things that a value names. */
export function thingsOf(value: Value | undefined): readonly string[] {
  if (value && 'thing' in value) return [value.thing];
  return value && 'things' in value ? value.things : [];
}

/** First dates of a fact's own: its value, or when it held. */
export function dateOf(fact: PackedFact): string | undefined {
  if (fact.value && 'date' in fact.value) return fact.value.date;
  return undefined;
}

export function writeFact(fact: PackedFact, writer: DocumentWriter): Written {
  const sentence = writer.read(fact.says);
  const about = [...new Set([...fact.about, ...thingsOf(fact.value)])];
  const called = about.map(writer.calledOf);
  const askedAs = sharedNumbers(fact.asked.map(writer.askedAs));
  const things = withWholes(
    [...about, ...sentence.things, ...called.flatMap((one) => one.things), ...about.flatMap(writer.partiesOf)],
    writer,
  );
  return {
    document: {
      ref: fact.ref,
      fact,
      things,
      subject: fact.about[0] ?? '',
      subjectWords: subjectWordsOf(fact.about[0], writer),
      dates: distinct([
        ...ownDates(fact),
        ...sentence.dates.flatMap(({ span }) => (span ? [span] : [])),
        ...about.flatMap(writer.datesOf),
      ]),
      relation: fact.relation,
      relationKind: writer.relationKind(fact.relation),
      equal: equalOf(fact, writer),
      many: writer.isMany(fact.relation),
      gives: shared(givesOf(fact, askedAs, writer)),
      mentions: shared(mentionsOf(fact, sentence, [...about, ...sentence.things], writer)),
      askedAs,
      plain: writer.isPlain(fact.pack),
    },
    texts: {
      says: sentence.terms,
      names: [...new Set(called.flatMap((one) => one.terms))],
      phrasings: fact.asked.map((text) => writer.read(text).terms),
    },
  };
}

function equalOf(fact: PackedFact, writer: DocumentWriter): string | undefined {
  if (!fact.value || !('thing' in fact.value)) return undefined;
  return writer.thing(fact.value.thing)?.type === writer.thing(fact.about[0] ?? '')?.type
    ? fact.value.thing
    : undefined;
}

export function writeDispute(dispute: PackedDispute, writer: DocumentWriter): Written {
  const text = [dispute.point, dispute.says, ...dispute.readings.map((reading) => reading.says)].join(' ');
  const said = writer.read(text);
  const called = dispute.about.map(writer.calledOf);
  return {
    document: {
      ref: dispute.ref,
      dispute,
      many: false,
      things: withWholes([...dispute.about, ...said.things, ...called.flatMap((one) => one.things)], writer),
      subject: dispute.about[0] ?? '',
      subjectWords: subjectWordsOf(dispute.about[0], writer),
      dates: distinct([
        ...said.dates.flatMap(({ span }) => (span ? [span] : [])),
        ...dispute.about.flatMap(writer.datesOf),
      ]),
      gives: shared(new Set(['text', 'reason'])),
      mentions: shared(new Set()),
      askedAs: sharedNumbers(dispute.asked.map(writer.askedAs)),
      plain: writer.isPlain(dispute.pack),
    },
    texts: {
      says: said.terms,
      names: [...new Set(called.flatMap((one) => one.terms))],
      phrasings: dispute.asked.map((asked) => writer.read(asked).terms),
    },
  };
}

/** Things with everything they are part of: what the General Assembly did, the UN did. */
function withWholes(ids: readonly string[], { thing }: Pick<DocumentWriter, 'thing'>): readonly string[] {
  const all: string[] = [];
  for (const id of ids)
    for (let whole: string | undefined = id; whole !== undefined && !all.includes(whole); whole = thing(whole)?.partOf)
      all.push(whole);
  return all;
}

/** What a thing is called, with the things that those names name and the wholes that it is part of. */
export interface Called {
  readonly terms: readonly number[];
  readonly things: readonly string[];
}

/** A reader of things' names that reads those of each thing once. */
export function calledReader(
  thing: (id: string) => PackedThing | undefined,
  { read, termOfThing }: TextReader,
): (id: string) => Called {
  const known = new Map<string, Called>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = thing(id);
    const names = (found ? [found.name, found.is ?? '', ...(found.names?.en ?? [])] : []).map(read);
    const wholes = withWholes([id], { thing });
    const called = {
      terms: [...new Set([...wholes.map(termOfThing), ...names.flatMap(({ terms }) => terms)])],
      things: [...new Set([...wholes, ...names.flatMap(({ things }) => things)])],
    };
    known.set(id, called);
    return called;
  };
}

/** Spans that say the same once. */
function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, at) => spans.findIndex((other) => other.from === span.from && other.to === span.to) === at,
  );
}

const noWords: ReadonlySet<number> = new Set();
const subjectWords = new WeakMap<Called, ReadonlySet<number>>();

/** Facts of one subject share one set. */
function subjectWordsOf(subject: string | undefined, { calledOf }: DocumentWriter): ReadonlySet<number> {
  if (subject === undefined) return noWords;
  const called = calledOf(subject);
  const before = subjectWords.get(called);
  if (before) return before;
  const words = new Set(called.terms);
  subjectWords.set(called, words);
  return words;
}

const sharedGives = new Map<string, ReadonlySet<Gives>>();

/** One set for all documents that give the same: there are a few dozen. */
function shared(gives: ReadonlySet<Gives>): ReadonlySet<Gives> {
  const key = [...gives].sort().join();
  const before = sharedGives.get(key);
  if (before) return before;
  sharedGives.set(key, gives);
  return gives;
}

const sharedRows = new Map<string, readonly number[]>();

/** One row for all documents whose phrasings ask alike. */
function sharedNumbers(numbers: readonly number[]): readonly number[] {
  const key = numbers.join();
  const before = sharedRows.get(key);
  if (before) return before;
  // Rows of many phrasings are seldom alike: what a lasting table would hold has no end.
  if (numbers.length <= sharedMax) sharedRows.set(key, numbers);
  return numbers;
}

/** Longest row of phrasings that documents share. */
const sharedMax = 2;

function ownDates(fact: PackedFact): readonly Span[] {
  const date = dateOf(fact);
  const held =
    fact.held && (fact.held.from || fact.held.to)
      ? [{ from: daysOf(fact.held.from ?? fact.held.to ?? '').from, to: daysOf(fact.held.to ?? '9999-12-31').to }]
      : [];
  return [...(date ? [daysOf(date)] : []), ...held];
}

/** Kinds of answer that a fact's own value gives; those that its sentence merely mentions are told apart. */
function givesOf(fact: PackedFact, askedAs: readonly number[], writer: DocumentWriter): ReadonlySet<Gives> {
  const gives = new Set<Gives>();
  const { value } = fact;
  if (value && 'date' in value) gives.add('date');
  if (value && 'number' in value) gives.add('number');
  if (value && 'things' in value) gives.add('number');
  if (!value || 'text' in value) gives.add('text');
  // Who held an office says when; what a task was, or a text says, only holds since then.
  if (fact.held && value && !('text' in value)) gives.add('date');
  // By its relation, or because people asked it so.
  if (writer.isReason(fact.relation) || askedAs.some(asksWhy)) gives.add('reason');
  for (const id of thingsOf(value)) for (const kind of kindsOfThing(writer.thing(id)?.type)) gives.add(kind);
  return gives;
}

function mentionsOf(
  { held }: PackedFact,
  sentence: ReadText,
  things: readonly string[],
  writer: DocumentWriter,
): ReadonlySet<Gives> {
  const mentions = new Set<Gives>(things.flatMap((id) => kindsOfThing(writer.thing(id)?.type)));
  if (held || sentence.dates.length > 0) mentions.add('date');
  // The figures of a date or a symbol count nothing.
  if (sentence.figures) mentions.add('number');
  return mentions;
}

/** Kinds of answer that a thing of some type gives. */
export function kindsOfThing(type: string | undefined): readonly Gives[] {
  if (type === 'person' || type === 'office') return ['person'];
  if (type === 'place') return ['place'];
  if (type === 'country') return ['country', 'place'];
  if (type === 'organization' || type === 'body') return ['body'];
  return type === 'resolution' || type === 'session' ? [type] : [];
}
