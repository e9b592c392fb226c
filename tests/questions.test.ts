import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../src/answering/answer.js';
import { buildEngine } from '../src/answering/build.js';
import type { Engine } from '../src/answering/engine.js';
import { type Labelled, loadLabelled } from '../src/curating/labelled.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { projectRoot } from '../src/project-root.js';

/**
 * The project's own labelled questions, asked of the shipped packs. Figures a little better than `own-floors.json` are
 * taken as they are; whoever raises them for good raises the floors too.
 */

const folder = join(projectRoot(), 'tests/questions');
const questions = loadLabelled(folder);
const kinds = [...new Set(questions.map(({ kind }) => kind))].sort();

/** Kind → how many are right at least, and answered wrongly at most. */
const floors = z
  .record(z.string(), z.strictObject({ rightMin: z.number().int(), wrongMax: z.number().int() }))
  .parse(JSON.parse(readFileSync(join(folder, 'own-floors.json'), 'utf8')));

type Verdict = 'right' | 'wrong' | 'declined';

/**
 * A question that has an answer is answered rightly with any of its facts or disputes and all of its patterns; one that
 * has none, by not being answered.
 */
function judge(labelled: Labelled, answer: Answer): Verdict {
  if (labelled.expect === 'unknown') return answer.kind === 'answered' ? 'wrong' : 'right';
  if (answer.kind !== 'answered') return 'declined';
  const refs = [...answer.facts, ...answer.disputes].map(({ ref }) => ref);
  const said = `${answer.short} ${answer.text}`;
  const isRight =
    labelled.facts.some((ref) => refs.includes(ref)) &&
    labelled.all.every((pattern) => new RegExp(pattern, 'iu').test(said));
  return isRight ? 'right' : 'wrong';
}

function outcome(labelled: Labelled, engine: Engine): { readonly verdict: Verdict; readonly line: string } {
  const answer = engine.ask(labelled.q, { asOf: engine.newestCheck, history: labelled.history });
  const verdict = judge(labelled, answer);
  const said = answer.kind === 'answered' ? answer.short || answer.text.slice(0, 60) : answer.why;
  return { verdict, line: `${verdict.padEnd(8)} ${labelled.id.padEnd(18)} ${labelled.q}\n${' '.repeat(28)}→ ${said}` };
}

let engine: Engine;

beforeAll(async () => {
  engine = buildEngine(await loadKnowledge(join(projectRoot(), 'knowledge')));
});

test('every kind of question has a floor, and every floor a kind', () => {
  expect(Object.keys(floors).sort()).toEqual(kinds);
});

test('every labelled fact and dispute is in the shipped packs', async () => {
  const { packs } = await loadKnowledge(join(projectRoot(), 'knowledge'));
  const refs = new Set(
    packs.flatMap(({ header, facts, disputes }) => [...facts, ...disputes].map(({ id }) => `${header.id}/${id}`)),
  );
  expect(
    questions.flatMap(({ id, facts }) => facts.filter((ref) => !refs.has(ref)).map((ref) => `${id}: ${ref}`)),
  ).toEqual([]);
});

test.each(kinds)('%s questions are answered as well as recorded', (kind) => {
  const asked = questions.filter((labelled) => labelled.kind === kind);
  const outcomes = asked.map((labelled) => outcome(labelled, engine));
  const count = (verdict: Verdict): number => outcomes.filter((one) => one.verdict === verdict).length;
  const { rightMin = 0, wrongMax = 0 } = floors[kind] ?? {};
  const isFine = count('right') >= rightMin && count('wrong') <= wrongMax;
  expect(
    isFine,
    [
      `${kind}: ${asked.length} asked, ${count('right')} right (at least ${rightMin}), ${count('wrong')} answered wrongly (at most ${wrongMax}), ${count('declined')} declined`,
      ...outcomes.flatMap(({ verdict, line }) => (verdict === 'right' ? [] : [line])),
    ].join('\n'),
  ).toBe(true);
});
