import { languagesFolder } from '../knowledge/shared-files.js';
import { languageSchemaFile, packSchemaFile } from './json-schema.js';

/** How the YAML language server of editors is told which schema a file follows. */
const pattern = /^(?:\ufeff)?# yaml-language-server: \$schema=.*$/m;

/**
 * The first line of a YAML file of the knowledge folder.
 *
 * @param name - path from the knowledge folder, with `/`: `un-sco/facts/sco.yaml`
 */
export function modelineOf(name: string): string {
  const up = '../'.repeat(name.split('/').length - 1);
  const schema = name.startsWith(`${languagesFolder}/`) ? languageSchemaFile : packSchemaFile;
  return `# yaml-language-server: $schema=${up}${schema}`;
}

/** The text of a file with the line that points to its schema first; a line that points elsewhere is corrected. */
export function pointed(name: string, text: string): string {
  const line = modelineOf(name);
  const [first = '', ...others] = text.split('\n');
  const end = first.endsWith('\r') ? '\r' : '';
  if (pattern.test(first)) return [`${line}${end}`, ...others].join('\n');
  return `${line}${text.includes('\r\n') ? '\r' : ''}\n${text}`;
}
