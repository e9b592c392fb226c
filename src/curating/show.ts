import { parseArgs } from 'node:util';
import { didYouMean } from '../knowledge/nearest.js';
import { printable } from './printable.js';
import { type Shown, showItem } from './show-item.js';
import { knowledgeDir, readForLooking, type Verb, WrongCall } from './verb.js';

const sections = ['facts', 'disputes', 'things', 'sources', 'lists'] as const;

/** `show`: everything about one item of a pack. */
export const show: Verb = {
  usage: 'show ID [--knowledge DIR]',
  about: ['Shows a fact (F-0183 or un-sco/F-0183), dispute, thing, source or list with all that belongs to it.'],

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { knowledge: { type: 'string' } },
    });
    const [typed, ...others] = positionals;
    if (typed === undefined || others.length > 0) throw new WrongCall('show takes one id, such as F-0183.');
    const read = await readForLooking(knowledgeDir(values.knowledge), output);
    if (read === undefined) return 1;
    const items = read.knowledge.packs.flatMap((pack): readonly Shown[] =>
      sections.flatMap((section) => pack[section].map((item): Shown => ({ pack, section, item }))),
    );
    // Two packs may have one id: then both are meant.
    const meant = items.filter(({ pack, item }) => [item.id, `${pack.header.id}/${item.id}`].includes(typed));
    if (meant.length === 0) {
      const known = items.flatMap(({ pack, item }) => [item.id, `${pack.header.id}/${item.id}`]);
      output.printError(printable(`No pack has "${typed}".${didYouMean(typed, known)}`));
      return 1;
    }
    output.print(printable(meant.map((each) => showItem(each, read).join('\n')).join('\n\n')));
    return 0;
  },
};
