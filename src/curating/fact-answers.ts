import { missingFrom } from '../knowledge/check-values.js';
import { fold } from '../knowledge/fold.js';
import { didYouMean } from '../knowledge/nearest.js';
import {
  type Citation,
  citationSchema,
  type Fact,
  factSchema,
  type Knowledge,
  type Pack,
  type Relation,
  type Thing,
  type Value,
  valueSchema,
} from '../knowledge/schema.js';
import { bareWords, readText, wordValues } from '../knowledge/written-forms.js';
import type { Taken } from './prompter.js';

/** Takes what a curator types for a thing: its id, or any of its names. */
export function takeThing(answer: string, { things }: Pack): Taken<string> {
  const typed = fold(answer);
  const byId = things.find(({ id }) => id === answer);
  const named =
    byId === undefined ? things.filter((thing) => namesOf(thing).some((name) => fold(name) === typed)) : [byId];
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return { value: only.id };
  if (only !== undefined)
    return { refused: `"${answer}" may be ${named.map(({ id }) => id).join(' or ')}. Type the id.` };
  const guess = didYouMean(
    answer,
    things.flatMap((thing) => [thing.id, ...namesOf(thing)]),
  );
  return {
    refused: `The pack has no thing "${answer}".${guess || ' New things go into a file under "things" first.'}`,
  };
}

/** Several things, with commas between; a name may have a comma itself. */
export function takeThings(answer: string, pack: Pack): Taken<readonly string[]> {
  const whole = takeThing(answer, pack);
  if ('value' in whole) return { value: [whole.value] };
  const taken = answer.split(/[,;]/).flatMap((part) => (part.trim() === '' ? [] : [takeThing(part.trim(), pack)]));
  const ids: string[] = [];
  for (const each of taken) {
    if ('refused' in each) return each;
    if (!ids.includes(each.value)) ids.push(each.value);
  }
  return ids.length === 0 ? { refused: 'At least one thing.' } : { value: ids };
}

/** @returns the value undefined for an empty answer */
export function takeRelation(answer: string, { relations }: Knowledge): Taken<string | undefined> {
  if (answer === '' || Object.hasOwn(relations, answer)) return { value: answer === '' ? undefined : answer };
  const byLabel = Object.entries(relations).find(([, { label }]) => label === answer);
  if (byLabel !== undefined) return { value: byLabel[0] };
  return { refused: `There is no relation "${answer}".${didYouMean(answer, Object.keys(relations))}` };
}

/** How the value of each kind is typed. */
export const valueHints: Readonly<Record<Relation['value'], string>> = {
  date: 'a date: 2004, 2004-12, 2004-12-02, or two with a slash between',
  number: 'a number and what it counts: 6 members',
  thing: 'one thing: its id or a name',
  things: 'things, with commas between',
  text: 'words that stand in the claim',
};

/** Takes a value of a kind, if the claim says it. */
export function takeValue(
  answer: string,
  kind: Relation['value'],
  says: string,
  pack: Pack,
  { languages }: Knowledge,
): Taken<Value> {
  if (answer === '') return { refused: `It takes ${valueHints[kind]}.` };
  const read = writtenValue(answer, kind, pack);
  if ('refused' in read) return read;
  const checked = valueSchema.safeParse(read.value);
  if (!checked.success) return { refused: `"${answer}" will not do. It takes ${valueHints[kind]}.` };
  const things = new Map(pack.things.map((thing) => [thing.id, thing]));
  const missing = missingFrom(readText(says, wordValues(languages)), checked.data, things);
  if (missing.length > 0) return { refused: `The claim does not say ${missing.join(', ')}.` };
  return { value: checked.data };
}

function writtenValue(answer: string, kind: Relation['value'], pack: Pack): Taken<unknown> {
  switch (kind) {
    case 'date':
      return { value: { date: answer } };
    case 'number': {
      const [, number, unit] = /^(-?\d+(?:\.\d+)?)\s+(.+)$/.exec(answer) ?? [];
      return number === undefined
        ? { refused: `It takes ${valueHints.number}.` }
        : { value: { number: Number(number), unit } };
    }
    case 'thing': {
      const taken = takeThing(answer, pack);
      return 'refused' in taken ? taken : { value: { thing: taken.value } };
    }
    case 'things': {
      const taken = takeThings(answer, pack);
      return 'refused' in taken ? taken : { value: { things: taken.value } };
    }
    case 'text':
      return { value: { text: answer } };
  }
}

/** `2014/2015`, `2014/`, `/2015`; undefined for an empty answer. */
export function takeHeld(answer: string): Taken<Fact['held']> {
  if (answer === '') return { value: undefined };
  const [from = '', to = '', ...more] = answer.split('/').map((part) => part.trim());
  const read = factSchema.shape.held.safeParse({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) });
  if (more.length > 0 || !answer.includes('/') || !read.success) {
    return { refused: `"${answer}" is no span. Write 2014/2015, 2014/ or /2015.` };
  }
  return { value: read.data };
}

/** A phrasing that nothing else in the pack has, and nothing before it. */
export function takePhrasing(answer: string, pack: Pack, before: readonly string[]): Taken<string> {
  if (!factSchema.shape.asked.safeParse([answer]).success) return { refused: 'That is too short to be a question.' };
  const words = bareWords(answer);
  const other = [...pack.facts, ...pack.disputes].find(({ asked }) => asked.some((each) => bareWords(each) === words));
  if (other !== undefined) return { refused: `${other.id} has that question already.` };
  return before.some((each) => bareWords(each) === words) ? { refused: 'You have that already.' } : { value: answer };
}

/** `embassy-2010 ¶3 s5`: a source and the place in it. */
export function takeCitation(answer: string, { sources }: Pack): Taken<Citation> {
  const [, source = '', at = ''] = /^(\S+)\s*(.*)$/.exec(answer) ?? [];
  const known = sources.map(({ id }) => id);
  if (!known.includes(source)) {
    return {
      refused: `The pack has no source "${source}".${didYouMean(source, known) || ' New ones go into a file under "sources" first.'}`,
    };
  }
  const read = citationSchema.safeParse({ source, at });
  if (read.success) return { value: read.data };
  return { refused: `"${at}" ${read.error.issues[0]?.message ?? 'is not a place'}.` };
}

/** The names of a thing, that on cards first. */
export function namesOf({ name, names, symbol }: Thing): readonly string[] {
  return [name, ...Object.values(names ?? {}).flat(), ...(symbol === undefined ? [] : [symbol])];
}
