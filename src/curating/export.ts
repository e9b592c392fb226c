import { parseArgs } from 'node:util';
import { shownPath } from '../knowledge/shown-path.js';
import { printFactsCsv } from './facts-csv.js';
import { printAnki } from './pack-anki.js';
import type { PackContent } from './pack-content.js';
import { packIds, readPackFolder } from './pack-folder.js';
import { printPackJson } from './pack-json.js';
import { printPackMarkdown } from './pack-markdown.js';
import { chooseId, knowledgeDir, type Verb, WrongCall } from './verb.js';
import { writeWhole } from './write-whole.js';

const formats = ['json', 'csv', 'anki', 'md'] as const;
type Format = (typeof formats)[number];

/** `export`: a pack for other programs. */
export const exportPack: Verb = {
  usage: 'export --format json|csv|anki|md [--pack ID] [--out FILE] [--knowledge DIR]',
  about: [
    'Writes a pack for other programs: json holds all of it, csv its facts as a table; both can be imported again.',
    '  --out FILE           where to, if not to the terminal',
  ],

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        pack: { type: 'string' },
        out: { type: 'string' },
        knowledge: { type: 'string' },
      },
    });
    const format = formats.find((each) => each === values.format);
    if (format === undefined) throw new WrongCall(`export takes --format ${formats.join(', ')}.`);
    const dir = knowledgeDir(values.knowledge);
    const id = chooseId(values.pack, await packIds(dir));
    const { content, problems } = await readPackFolder(dir, id);
    if (problems.length > 0) {
      output.printError(
        `${id} has ${problems.length} problems, and is not exported. Run "npm run knowledge -- check".`,
      );
      return 1;
    }
    const text = printed(format, id, content);
    if (values.out === undefined) output.print(text.replace(/\r?\n$/, ''));
    else {
      await writeWhole([{ path: values.out, text }]);
      output.print(`${shownPath(values.out)}: ${content.facts.length} facts of ${id}`);
    }
    return 0;
  },
};

function printed(format: Format, id: string, content: PackContent): string {
  const { header } = content;
  if (header === undefined) throw new Error(`${id} was read without problems and has no header`);
  switch (format) {
    case 'json':
      return printPackJson(content);
    case 'csv':
      return printFactsCsv(content.facts);
    case 'anki':
      return printAnki(id, header.title, content);
    case 'md':
      return printPackMarkdown(header, content);
  }
}
