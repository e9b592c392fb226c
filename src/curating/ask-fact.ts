import { type Fact, factSchema, type Knowledge, type Pack, type Relation, type Value } from '../knowledge/schema.js';
import {
  namesOf,
  takeCitation,
  takeHeld,
  takePhrasing,
  takeRelation,
  takeThings,
  takeValue,
  valueHints,
} from './fact-answers.js';
import { nearDuplicates } from './pack-stats.js';
import type { Prompter, Taken } from './prompter.js';

export interface FactSetting {
  readonly pack: Pack;
  readonly knowledge: Knowledge;
  /** Proposed as its id. */
  readonly nextId: string;
  /** Ids that are or were in use. */
  readonly usedIds: ReadonlySet<string>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Facts about one thing that share this much of their words may be one. */
const alikeMin = 0.6;

/** Asks for one fact, part by part; every answer is checked before the next question. */
export async function askFact(prompter: Prompter, setting: FactSetting): Promise<Fact> {
  const { pack, knowledge, nextId, usedIds, today } = setting;
  const { id: idSchema, says: saysSchema, checked: checkedSchema } = factSchema.shape;
  const about = await prompter.ask({
    label: 'about',
    hint: 'the things it is about, ids or names, commas between; first what the relation is of (Tab completes)',
    choices: () => pack.things.flatMap((thing) => [thing.id, ...namesOf(thing)]),
    take: (answer) => takeThings(answer, pack),
  });
  const says = await prompter.ask({
    label: 'claim',
    hint: 'one sentence in your own words, understood without its question',
    take: (answer) => bySchema(saysSchema, answer),
  });
  tellAlike(prompter, pack, about, says);
  const relation = await prompter.ask({
    label: 'relation',
    hint: 'what the value says of the first thing, such as adopted-on; empty for none (Tab completes)',
    choices: () => Object.keys(knowledge.relations),
    take: (answer) => takeRelation(answer, knowledge),
  });
  const value = await askValue(prompter, setting, says, relation);
  const held = await prompter.ask({
    label: 'held',
    hint: 'when it held, if over a span: 2014/2015, 2014/ or /2015; empty for none',
    take: takeHeld,
  });
  const asked: string[] = [];
  await prompter.askAll(
    {
      label: 'asked',
      hint: 'a question as people put it; two or more, an empty line ends them',
      take: (answer) => {
        const taken = takePhrasing(answer, pack, asked);
        if ('value' in taken) asked.push(taken.value);
        return taken;
      },
    },
    0,
  );
  const sources = await prompter.askAll(
    {
      label: 'source',
      hint: 'a source and the place in it, such as embassy-2010 ¶3 s5; an empty line ends them (Tab completes)',
      choices: () => pack.sources.map(({ id }) => `${id} `),
      take: (answer) => takeCitation(answer, pack),
    },
    1,
  );
  const checked = await prompter.ask({
    label: 'checked',
    hint: 'the day on which you looked the places up',
    usual: today,
    take: (answer) => bySchema(checkedSchema, answer),
  });
  const id = await prompter.ask({
    label: 'id',
    hint: 'the next free one',
    usual: nextId,
    take: (answer) =>
      usedIds.has(answer) ? { refused: `${answer} is or was another fact.` } : bySchema(idSchema, answer),
  });
  // The keys in the order of the shipped files.
  return factSchema.parse({
    ...{ id, rev: 1, about: [...about], says },
    ...(relation === undefined ? {} : { relation }),
    ...(value === undefined ? {} : { value }),
    ...(held === undefined ? {} : { held }),
    ...{ asked, sources, checked },
  });
}

function askValue(
  prompter: Prompter,
  { pack, knowledge }: FactSetting,
  says: string,
  relation: string | undefined,
): Promise<Value | undefined> {
  const kind = relation === undefined ? undefined : knowledge.relations[relation]?.value;
  if (kind !== undefined) {
    return prompter.ask({
      label: 'value',
      hint: valueHints[kind],
      choices: () => (kind.startsWith('thing') ? pack.things.flatMap((thing) => [thing.id, ...namesOf(thing)]) : []),
      take: (answer) => takeValue(answer, kind, says, pack, knowledge),
    });
  }
  return prompter.ask<Value | undefined>({
    label: 'value',
    hint: 'its kind and the value: date 2004, number 6 members, thing un-ga, things un, sco, text …; empty for none',
    take: (answer) => {
      if (answer === '') return { value: undefined };
      const [, word, rest = ''] = /^(\S+)\s*(.*)$/.exec(answer) ?? [];
      const named = kinds.find((each) => each === word);
      return named === undefined
        ? { refused: `Begin with one of ${kinds.join(', ')}.` }
        : takeValue(rest, named, says, pack, knowledge);
    },
  });
}

const kinds: readonly Relation['value'][] = ['date', 'number', 'thing', 'things', 'text'];

function tellAlike(prompter: Prompter, pack: Pack, about: readonly string[], says: string): void {
  const draft: Fact = { id: '', rev: 1, about: [...about], says, asked: [], sources: [], checked: '' };
  const related = pack.facts.filter((fact) => fact.about[0] === about[0]);
  for (const { facts } of nearDuplicates([...related, draft], alikeMin)) {
    const other = facts.includes(draft) ? facts.find((fact) => fact !== draft) : undefined;
    if (other !== undefined) prompter.say(`Like ${other.id}: ${other.says}`);
  }
}

interface Schema<Value> {
  safeParse(
    data: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: readonly { readonly message: string }[] } };
}

function bySchema<Value>(schema: Schema<Value>, answer: string): Taken<Value> {
  const read = schema.safeParse(answer);
  if (read.success) return { value: read.data };
  return {
    refused: answer === '' ? 'It takes an answer.' : `"${answer}" ${read.error.issues[0]?.message ?? 'will not do'}.`,
  };
}
