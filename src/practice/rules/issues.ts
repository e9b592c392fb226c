import { isObject, isString } from '../json.js';
import type { Complaints } from '../problem.js';

/** What a zod schema has against a value. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly [detail: string]: unknown;
}

/**
 * Says what a schema has against a body as Discord would say it.
 *
 * @param body - the whole body, in which the issue's path leads to the value
 */
export function complain(issue: Issue, body: unknown, complaints: Complaints): void {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = valueAt(body, path);
  if (issue.code === 'invalid_union') {
    const branch = chosenBranch(issue);
    if (branch) {
      for (const inner of branch) complain({ ...inner, path: [...issue.path, ...inner.path] }, body, complaints);
    } else if (isObject(value)) {
      const types = branches(issue).flatMap(({ issues }) => typesOf(issues));
      if (value.type === undefined) complaints.add([...path, 'type'], ...required);
      else complaints.add([...path, 'type'], ...choice('UNION_TYPE_CHOICES', types));
    } else if (value === undefined) complaints.add(path, ...required);
    else complaints.add(path, 'UNION_TYPE_CHOICES', 'The value is of none of the types that this field takes.');
    return;
  }
  const said = words(issue, value);
  if (said) complaints.add(path, ...said);
}

type Words = readonly [code: string, message: string];

const required: Words = ['BASE_TYPE_REQUIRED', 'This field is required'];

/** @returns undefined where Discord is more generous than its description */
function words(issue: Issue, value: unknown): Words | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || (value === null && issue.expected !== 'null')) return required;
      return wrongType(issue.expected, value, issue.path);
    case 'too_big':
    case 'too_small':
      return wrongSize(issue);
    case 'invalid_value':
      if (value === undefined) return required;
      return choice('BASE_TYPE_CHOICES', Array.isArray(issue.values) ? issue.values : []);
    case 'invalid_format':
      if (issue.format === 'url') return ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'];
      return ['NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`];
    default:
      return ['BASE_TYPE_INVALID', 'This value is invalid.'];
  }
}

function wrongType(expected: unknown, value: unknown, path: Issue['path']): Words | undefined {
  switch (expected) {
    case 'string':
      if (typeof value === 'number' && isIdField(path)) return undefined;
      return ['STRING_TYPE_CONVERT', 'Could not interpret as string.'];
    case 'number':
    case 'int':
      // Bit fields are sent as decimal strings, because JSON numbers lose the high bits.
      if (isString(value) && /^-?\d+$/.test(value)) return undefined;
      return ['NUMBER_TYPE_COERCE', `Value "${value}" is not ${expected === 'int' ? 'int' : 'float'}.`];
    case 'boolean':
      return ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'];
    case 'array':
      return ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.'];
    case 'object':
    case 'record':
      return ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType.'];
    default:
      return ['BASE_TYPE_INVALID', 'This value is invalid.'];
  }
}

/** Ids may be sent as numbers, alone or in lists. */
function isIdField(path: Issue['path']): boolean {
  const name = String(path.findLast((step) => typeof step === 'string'));
  return name !== 'custom_id' && /(?:^|_)ids?$|^users$|^roles$/.test(name);
}

function wrongSize(issue: Issue): Words {
  const numeric = issue.origin === 'number' || issue.origin === 'int' || issue.origin === 'bigint';
  if (issue.code === 'too_big') {
    return numeric
      ? ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`]
      : ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`];
  }
  return numeric
    ? ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`]
    : ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`];
}

function choice(code: string, values: readonly unknown[]): Words {
  return [code, `Value must be one of {${values.join(', ')}}.`];
}

interface Branch {
  readonly issues: readonly Issue[];
}

function branches(issue: Issue): readonly Branch[] {
  if (!Array.isArray(issue.errors)) return [];
  return issue.errors.map((errors: unknown) => ({ issues: Array.isArray(errors) ? errors.filter(isIssue) : [] }));
}

function isIssue(value: unknown): value is Issue {
  return isObject(value) && isString(value.code) && Array.isArray(value.path);
}

const aboutType = ({ path }: Issue) => path.length === 1 && path[0] === 'type';

/** The values that a branch wants of `type`. */
function typesOf(issues: readonly Issue[]): readonly unknown[] {
  return issues.filter(aboutType).flatMap(({ values }): readonly unknown[] => (Array.isArray(values) ? values : []));
}

/** The member of a union that a value was meant to be: the one whose `type` it has, or the one it comes closest to. */
function chosenBranch(issue: Issue): readonly Issue[] | undefined {
  return branches(issue)
    .map(({ issues }) => issues)
    .filter((issues) => !issues.some(aboutType) && !issues.some(({ path }) => path.length === 0))
    .toSorted((a, b) => a.length - b.length)[0];
}

function valueAt(body: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isObject(value) ? value[String(step)] : undefined;
  }, body);
}
