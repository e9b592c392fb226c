import { z } from 'zod';
import { quoted } from '../knowledge/problems.js';
import { packFileSchema } from '../knowledge/schema.js';
import { explainIssues } from '../knowledge/schema-issues.js';
import { parseYamlText } from '../knowledge/yaml-text.js';
import type { ContentRead, PackContent } from './pack-content.js';

/** Told first, so that a later form can be told from this one. */
const format = 'rapporteur-pack-1';
const exchangeSchema = packFileSchema.extend({ format: z.literal(format) });

/** A whole pack as JSON, an item a line: what {@link readPackJson} reads back the same. */
export function printPackJson({ header, relations, ...sections }: PackContent): string {
  const parts = [
    `"format": ${JSON.stringify(format)}`,
    ...(header === undefined ? [] : [`"pack": ${JSON.stringify(header)}`]),
    ...(Object.keys(relations).length === 0 ? [] : [`"relations": ${JSON.stringify(relations)}`]),
    ...(['sources', 'things', 'facts', 'disputes', 'lists'] as const).map(
      (section) => `"${section}": [${sections[section].map((item) => `\n    ${JSON.stringify(item)}`).join(',')}\n  ]`,
    ),
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

/** Reads what {@link printPackJson} printed, or says everything that is wrong with it. */
export function readPackJson(text: string): ContentRead {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { problems: [{ line: lineOfCause(cause, text), message: `is not JSON: ${cause}.` }] };
  }
  const told = typeof data === 'object' && data !== null ? Reflect.get(data, 'format') : undefined;
  if (told !== format) {
    const found = typeof told === 'string' ? `has the format ${quoted(told)}` : 'is no exported pack';
    return { problems: [{ line: 1, message: `${found}; this version reads {"format": "${format}", …}.` }] };
  }
  const checked = exchangeSchema.safeParse(data);
  if (checked.success) {
    const { pack, relations = {}, sources = [], things = [], facts = [], disputes = [], lists = [] } = checked.data;
    return { content: { header: pack, relations, sources, things, facts, disputes, lists } };
  }
  // JSON is YAML, and the YAML reader knows lines; where even that cannot read it, the message has the id.
  const located = parseYamlText(text.length > locatedMax ? '' : text, '');
  try {
    return {
      problems: explainIssues(exchangeSchema, data, checked.error.issues.slice(0, problemsMax)).map(
        ({ path, message }) => ({ line: located.problems.length > 0 ? 1 : located.lineAt(path), message }),
      ),
    };
  } catch (error) {
    // Quoting what is nested without end runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ line: 1, message: 'is nested too deeply. It is no exported pack.' }] };
  }
}

const problemsMax = 200;
const locatedMax = 5 * 1024 * 1024;

function lineOfCause(cause: string, text: string): number {
  const position = /position (\d+)/.exec(cause)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return cause.includes('end of JSON') ? text.split('\n').length : 1;
}
