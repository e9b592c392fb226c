import { z } from 'zod';
import { languageSchema } from '../knowledge/language-schema.js';
import { packFileSchema } from '../knowledge/schema.js';

/** A JSON Schema file for editors. */
export interface SchemaFile {
  /** Below the knowledge folder. */
  readonly name: string;
  readonly text: string;
}

const madeBy = 'Made by "npm run knowledge -- schema" from src/knowledge/schema.ts; do not edit.';

/** What editors check and complete pack files and language files by: the schemas that loading uses, as JSON Schema. */
export function schemaFiles(): readonly SchemaFile[] {
  return [
    { name: packSchemaFile, text: textOf('A file of a pack', packFileSchema) },
    { name: languageSchemaFile, text: textOf('The words of a language', languageSchema) },
  ];
}

export const packSchemaFile = 'pack.schema.json';
export const languageSchemaFile = 'language.schema.json';

function textOf(title: string, schema: z.ZodType): string {
  // What people write, before dates are made text and gaps are filled.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: withPatternOfDates });
  return `${printed({ $schema, $comment: madeBy, title, ...rest }, '')}\n`;
}

/** A date may be written as a number, for YAML takes a bare year for one; written as text it must look like a date. */
const withPatternOfDates: ToJsonSchemaOverride = ({ zodSchema, jsonSchema }) => {
  if (!(zodSchema instanceof z.ZodPipe && zodSchema.out instanceof z.ZodString)) return;
  const { pattern } = z.toJSONSchema(zodSchema.out);
  if (pattern === undefined || jsonSchema.anyOf === undefined) return;
  // Made anew: schemas that begin alike share what they begin with.
  jsonSchema.anyOf = jsonSchema.anyOf.map((branch) => (branch.type === 'string' ? { ...branch, pattern } : branch));
};

type ToJsonSchemaOverride = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

const lineMax = 120;

/**
 * JSON laid out as the project's formatter does: lists of words on one line where they fit, everything else opened.
 *
 * @param before - columns taken on the line after the indent
 */
function printed(value: unknown, indent: string, before = 0): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item: unknown) => JSON.stringify(item)).join(', ')}]`;
    const isPlain = value.every((item: unknown) => typeof item !== 'object' || item === null);
    // And a comma behind it.
    if (isPlain && indent.length + before + line.length + 1 <= lineMax) return line;
    return `[\n${value.map((item: unknown) => `${deeper}${printed(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    if (entries.length === 0) return '{}';
    const lines = entries.map(([key, part]) => {
      const head = `${JSON.stringify(key)}: `;
      return `${deeper}${head}${printed(part, deeper, head.length)}`;
    });
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
