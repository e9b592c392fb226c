import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPacks } from '../knowledge/checks.js';
import { didYouMean } from '../knowledge/nearest.js';
import { printProblem } from '../knowledge/problems.js';
import type { Fact } from '../knowledge/schema.js';
import { shownPath } from '../knowledge/shown-path.js';
import { askFact } from './ask-fact.js';
import { modelineOf } from './modeline.js';
import { withItems } from './pack-file.js';
import { packIds, readPackFolder } from './pack-folder.js';
import { printable } from './printable.js';
import { LeftOff, Prompter } from './prompter.js';
import { rehearse } from './rehearse.js';
import { type CuratingOutput, chooseId, knowledgeDir, type Terminal, type Verb, WrongCall } from './verb.js';
import { writeWhole } from './write-whole.js';
import { yamlItem } from './yaml-item.js';

/** `add`: a new fact, asked for part by part. */
export const add: Verb = {
  usage: 'add [--pack ID] [--knowledge DIR]',
  about: ['Asks for a new fact part by part, checks each answer, and writes the fact into the file you choose.'],

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: { pack: { type: 'string' }, knowledge: { type: 'string' } },
    });
    const { terminal } = output;
    if (terminal === undefined) throw new WrongCall('add asks questions, and there is nobody to answer them.');
    const dir = knowledgeDir(values.knowledge);
    const ids = await packIds(dir);
    if (values.pack !== undefined || ids.length === 0) chooseId(values.pack, ids);
    const prompter = new Prompter(terminal);
    try {
      return await addFact(prompter, dir, values.pack ?? (await askPack(prompter, ids)), terminal, output);
    } catch (error) {
      if (!(error instanceof LeftOff)) throw error;
      output.printError(printable(`${error.message} Nothing was written.`));
      return 1;
    } finally {
      prompter.close();
    }
  },
};

async function askPack(prompter: Prompter, ids: readonly string[]): Promise<string> {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  return prompter.ask({
    label: 'pack',
    hint: ids.join(', '),
    choices: () => ids,
    take: (answer) =>
      ids.includes(answer) ? { value: answer } : { refused: `There is no pack "${answer}".${didYouMean(answer, ids)}` },
  });
}

/** @returns the exit code */
async function addFact(
  prompter: Prompter,
  dir: string,
  id: string,
  terminal: Terminal,
  output: CuratingOutput,
): Promise<number> {
  const { problems, read } = await readPackFolder(dir, id);
  const [pack] = read.knowledge.packs;
  if (problems.length > 0 || pack === undefined) {
    output.printError(
      printable([...problems.map(printProblem), 'Mend the pack first. Nothing was written.'].join('\n')),
    );
    return 1;
  }
  const folder = join(dir, id);
  const usedIds = new Set([...pack.facts.map((fact) => fact.id), ...(await publishedIds(folder))]);
  const nextId = nextFactId(usedIds);
  const fact = await askFact(prompter, { pack, knowledge: read.knowledge, nextId, usedIds, today: terminal.today });

  const fileOf = (each: Fact) => relative(resolve(folder), resolve(read.origins.at(each).file)).replaceAll('\\', '/');
  const files = [...new Set(pack.facts.map(fileOf))].filter((name) => name.endsWith('.yaml'));
  const kin = pack.facts.findLast((each) => each.about[0] === fact.about[0] && fileOf(each).endsWith('.yaml'));
  const name = await prompter.ask({
    label: 'file',
    hint: `where to write it, below ${shownPath(folder)} (Tab completes)`,
    usual: kin === undefined ? (files.at(-1) ?? 'facts.yaml') : fileOf(kin),
    choices: () => files,
    take: (answer) =>
      /^(?:[\p{L}\p{N}_-][\p{L}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._-]*\.yaml$/u.test(answer) &&
      answer !== 'pack.yaml'
        ? { value: answer }
        : { refused: 'Name a .yaml file in the folder of the pack, but not pack.yaml.' },
  });
  const path = join(folder, name);
  const edited = withItems((await textAt(path)) ?? `${modelineOf(`${id}/${name}`)}\n`, 'facts', [fact]);
  if ('problem' in edited) throw new LeftOff(`${shownPath(path)} ${edited.problem}`);

  prompter.say(`\n${yamlItem(fact, '  ').join('\n')}`);
  const agreed = await prompter.ask({
    label: 'write',
    hint: `this into ${shownPath(path)}? yes or no`,
    usual: 'yes',
    take: (answer) =>
      /^y(?:es)?$/i.test(answer)
        ? { value: true }
        : /^no?$/i.test(answer)
          ? { value: false }
          : { refused: 'Yes or no?' },
  });
  if (!agreed) throw new LeftOff('As you wish.');
  const { breaking, mending } = await rehearse(dir, id, [{ path, text: edited.text }]);
  if (breaking.length > 0) throw new LeftOff(breaking.map(printProblem).join('\n'));
  await writeWhole([{ path, text: edited.text }]);
  output.print(`${id}/${fact.id} is in ${shownPath(path)}. "npm run knowledge -- check" asks its questions.`);
  const before = new Set(checkPacks(read).problems.map(({ message }) => message));
  const caused = mending.filter(({ message }) => !before.has(message));
  if (caused.length === 0) return 0;
  output.printError(printable(['To be mended:', ...caused.map(printProblem)].join('\n')));
  return 1;
}

/** One more than the highest: a number that was skipped may have been used once. */
export function nextFactId(used: ReadonlySet<string>): string {
  const highest = [...used].reduce((max, id) => Math.max(max, Number(id.slice(2)) || 0), 0);
  return `F-${String(highest + 1).padStart(4, '0')}`;
}

/** Ids that were published, also of facts that are gone: they are never used again. */
async function publishedIds(folder: string): Promise<readonly string[]> {
  const text = (await textAt(join(folder, 'revisions.json'))) ?? '';
  return [...text.matchAll(/"(F-\d{4,})"\s*:/g)].map((match) => match[1] ?? '');
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
