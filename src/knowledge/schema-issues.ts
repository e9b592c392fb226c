import { z } from 'zod';
import { didYouMean } from './nearest.js';
import type { Path } from './origin.js';
import { quoted } from './problems.js';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A mistake and the part of the data that it is in. */
export interface Explained {
  readonly path: Path;
  readonly message: string;
}

const keysNamedMax = 20;

/**
 * Puts what a schema says of wrong data into words for a curator.
 *
 * @param schema - the schema that refused the data; its keys are what "did you mean" chooses from
 * @param data - the whole of the refused data
 */
export function explainIssues(schema: Schema, data: unknown, issues: readonly Issue[]): readonly Explained[] {
  return issues.flatMap((issue) => explain(schema, data, issue));
}

function explain(schema: Schema, data: unknown, issue: Issue): readonly Explained[] {
  const { path } = issue;
  const value = partAt(data, path);
  const here = (message: string): readonly Explained[] => [{ path, message: `${nameOf(data, path)} ${message}` }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, path));
      return issue.keys.slice(0, keysNamedMax).map((key) => ({
        path: [...path, key],
        message: `${nameOf(data, path)} has an unknown key ${quoted(key)}.${cureOfKey(key, partAt(value, [key]), known)}`,
      }));
    }
    case 'invalid_union': {
      const branch = likeliest(issue.errors);
      if (branch !== undefined) {
        return branch.flatMap((inner) => explain(schema, data, { ...inner, path: [...path, ...inner.path] }));
      }
      const shapes = shapesOf(schemaAt(schema, path));
      return here(
        shapes.length > 0
          ? `is not understood. Write one of ${shapes.join(', ')}.`
          : `is ${kindOf(value)}, and must be text.${quotesCure(value)}`,
      );
    }
    case 'invalid_type':
      if (value === undefined) {
        const last = path.at(-1);
        return [{ path, message: `${nameOf(data, path.slice(0, -1))} has no ${quoted(String(last))}. Add it.` }];
      }
      return here(`is ${kindOf(value)}, and must be ${kinds[issue.expected] ?? issue.expected}.${quotesCure(value)}`);
    case 'invalid_value': {
      const values = issue.values.map(String);
      return here(`is ${quoted(value)}.${didYouMean(String(value), values) || oneOf(values)}`);
    }
    case 'invalid_key':
      return [
        {
          path,
          message: `${nameOf(data, path.slice(0, -1))} has the key ${quoted(String(path.at(-1)))}, which ${issue.issues[0]?.message ?? 'is not one'}.`,
        },
      ];
    case 'too_small':
      return here(isOwn(issue.message) ? `${issue.message}.` : 'is empty or too small. Fill it, or remove the key.');
    case 'too_big':
      return here(isOwn(issue.message) ? `${issue.message}.` : 'is too large.');
    default:
      return here(
        isOwn(issue.message) ? `${quoted(value)} ${issue.message}.` : `${quoted(value)} is not written as it must be.`,
      );
  }
}

/** `{ text: peace, security }` has the key "security" with nothing behind it. */
function cureOfKey(key: string, value: unknown, known: readonly string[]): string {
  if (value === null) return ' A text with a comma within { } or [ ] needs quotes.';
  return didYouMean(key, known) || oneOf(known);
}

/** Whether the words come from our schemas, which go on from "F-0183: checked …", and not from zod. */
function isOwn(message: string): boolean {
  return !/^(?:Invalid|Too|Unrecognized|Expected)\b/.test(message);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return `the ${typeof value === 'boolean' ? 'truth value' : 'number'} ${quoted(value).slice(1, -1)}`;
}

function quotesCure(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? ' Put it in quotes if it is text.' : '';
}

function oneOf(words: readonly string[]): string {
  return words.length === 0 || words.length > 20 ? '' : ` It may be: ${words.join(', ')}.`;
}

/** The alternative of a union that has clearly the least against the data. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const ordered = branches.toSorted((a, b) => cost(a) - cost(b));
  const [first, second] = ordered;
  if (first === undefined || (second !== undefined && cost(first) === cost(second))) return undefined;
  return first;
}

/** A wrong type at the root rules an alternative out. */
function cost(branch: readonly Issue[]): number {
  return branch.length + (branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0) ? 100 : 0);
}

/** `F-0183: sources › 2 › at`: the item by its id where it has one, then the way from it. */
function nameOf(data: unknown, path: Path): string {
  let name = '';
  let from = 0;
  for (let length = 1; length <= path.length; length++) {
    const part = partAt(data, path.slice(0, length));
    const id = partAt(part, ['id']);
    if (typeof id === 'string') {
      name = id.length > 60 ? quoted(id) : id;
      from = length;
    }
  }
  const rest = path.slice(from).map((segment) => (typeof segment === 'number' ? String(segment + 1) : String(segment)));
  const way = rest.join(' › ');
  if (name === '') return way === '' ? 'this file' : way;
  return way === '' ? name : `${name}: ${way}`;
}

function partAt(data: unknown, path: Path): unknown {
  let part = data;
  for (const segment of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, segment)) return undefined;
    part = Reflect.get(part, segment);
  }
  return part;
}

/** The schema that describes the part of the data at `path`. */
function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = unwrapped(schema);
  for (const segment of path) {
    if (at instanceof z.ZodObject) at = at.shape[String(segment)];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodUnion) {
      at = at.options.find((option) => option instanceof z.ZodObject && String(segment) in option.shape);
      if (at instanceof z.ZodObject) at = at.shape[String(segment)];
    } else return undefined;
    at = at === undefined ? undefined : unwrapped(at);
  }
  return at;
}

function unwrapped(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;
}

function keysOf(schema: Schema | undefined): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysOf(option));
  return [];
}

/** `{ number, unit }` for each alternative of a union of objects. */
function shapesOf(schema: Schema | undefined): readonly string[] {
  if (!(schema instanceof z.ZodUnion)) return [];
  return schema.options.flatMap((option) => {
    const keys = keysOf(option);
    return keys.length > 0 ? [`{ ${keys.join(', ')} }`] : [];
  });
}
