import { join } from 'node:path';
import { buildEngine } from '../answering/build.js';
import { CannotStart } from '../cannot-start.js';
import { loadKnowledge } from '../knowledge/load.js';
import { KnowledgeError } from '../knowledge/problems.js';
import type { Knowledge } from '../knowledge/schema.js';
import { shownPath } from '../knowledge/shown-path.js';
import {
  developmentFiles,
  developmentFloor,
  developmentShortfalls,
  hasDevelopment,
  scoreDevelopment,
} from './evaluate-development.js';
import {
  type Floors,
  floorsOf,
  floorsText,
  gains,
  howToRecord,
  idleFloors,
  loadFloors,
  shortfalls,
} from './evaluate-floors.js';
import { type EvaluateOptions, readOptions, usage } from './evaluate-options.js';
import { askAll, warmUp } from './evaluate-outcomes.js';
import { type Results, reportJson, reportText, type SetResult } from './evaluate-report.js';
import { type ChosenSet, kindsOf, loadSet, questionSets, type SetName, setFigures } from './evaluate-sets.js';
import { missOf } from './evaluate-text.js';
import { writeWhole } from './write-whole.js';

/** Where everything lies, and how time and text are had. */
export interface Surroundings {
  readonly knowledge: string;
  /** The folder of labelled questions and recorded figures. */
  readonly questions: string;
  /** Where the development questions lie if no folder is named; they may be missing. */
  readonly development: string;
  /** Path of the compiled `ask`. */
  readonly askProgram: string;
  /** Milliseconds since any fixed moment. */
  readonly nowMs: () => number;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/**
 * `npm run evaluate`: scores all labelled questions and holds them against the recorded figures.
 *
 * @returns the exit code: 1 if a figure is worse than recorded
 * @throws CannotStart for a wrong call, questions that cannot be read, or packs with mistakes
 */
export async function evaluateQuestions(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { print, printError } = surroundings;
  const options = readOptions(args);
  if (options === 'help') {
    print(usage);
    return 0;
  }
  const path = join(surroundings.questions, 'floors.json');
  const floors = loadFloors(path);
  const chosen = chooseQuestions(surroundings.questions, options.kinds);
  const results: Results = {
    sets: await askSets(chosen, surroundings),
    development: developmentOf(options, surroundings),
  };
  const worse = worseThan(floors, results, options.kinds.length === 0);
  print(options.json ? reportJson(results, options.fails, worse) : reportText(results, options.fails));
  if (options.record) {
    await writeWhole([{ path, text: floorsText(recorded(results, floors)) }]);
    printError(`\nRecorded in ${shownPath(path)}. Look at what changed there before it is committed.`);
    return 0;
  }
  if (worse.length > 0) {
    printError(`\nNot as recorded in ${shownPath(path)}:\n${listed(worse)}`);
    return 1;
  }
  if (!options.json) print(`\n${praise(betterThan(floors, results), shownPath(path))}`);
  return 0;
}

/** Each set with its questions of these kinds, or of all where none is named. */
function chooseQuestions(folder: string, kinds: readonly string[]): readonly ChosenSet[] {
  const sets = questionSets.map((set) => ({ ...set, questions: loadSet(folder, set.name) }));
  const known = kindsOf(sets.flatMap(({ questions }) => questions));
  const unknown = kinds.filter((kind) => !known.includes(kind));
  if (unknown.length > 0) {
    throw new CannotStart([`No question is of the kind "${unknown.join('", "')}". There are: ${known.join(', ')}.`], 2);
  }
  return sets
    .map((set) => ({
      ...set,
      questions: set.questions.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

async function askSets(sets: readonly ChosenSet[], surroundings: Surroundings): Promise<readonly SetResult[]> {
  const knowledge = await load(surroundings.knowledge);
  const engine = buildEngine(knowledge);
  const says = sentences(knowledge);
  warmUp(engine, knowledge);
  return sets.map(({ name, about, folder, questions }) => {
    const outcomes = askAll(questions, engine, surroundings.nowMs);
    return {
      name,
      about,
      folder: shownPath(join(surroundings.questions, folder)),
      figures: setFigures(outcomes),
      misses: outcomes
        .filter(({ verdict }) => verdict !== 'right')
        .map((outcome) => missOf(outcome, (ref) => says.get(ref))),
    };
  });
}

async function load(folder: string): Promise<Knowledge> {
  try {
    return await loadKnowledge(folder);
  } catch (error) {
    if (error instanceof KnowledgeError) throw new CannotStart(error.message.split('\n'), 1, { cause: error });
    throw error;
  }
}

/** Ref → what a fact or dispute says. */
function sentences({ packs }: Knowledge): ReadonlyMap<string, string> {
  return new Map(
    packs.flatMap(({ header, facts, disputes }) =>
      [...facts, ...disputes].map(({ id, says }) => [`${header.id}/${id}`, says] as const),
    ),
  );
}

function developmentOf(
  { kinds, fails, development }: EvaluateOptions,
  { development: usual, askProgram }: Surroundings,
): Results['development'] {
  if (kinds.length > 0) return 'The development questions are judged with all their kinds: skipped.';
  const folder = development ?? usual;
  if (hasDevelopment(folder)) return scoreDevelopment(folder, askProgram, fails);
  const { questions, scorer } = developmentFiles(folder);
  if (development !== undefined) throw new CannotStart([`${questions} and ${scorer} are needed, and not both there.`]);
  return `The development questions are not here (${questions}): skipped.`;
}

/** @param isWhole - whether all kinds were asked, so that a recorded one without questions is a mistake */
function worseThan(floors: Floors | undefined, { sets, development }: Results, isWhole: boolean): readonly string[] {
  return [
    ...sets.flatMap(({ name, figures: { kinds } }) => [
      ...Object.entries(kinds).flatMap(([kind, figures]) => shortfalls(name, kind, figures, floors?.[name][kind])),
      ...(isWhole ? idleFloors(name, Object.keys(kinds), floors?.[name] ?? {}) : []),
    ]),
    ...(typeof development === 'string' ? [] : developmentShortfalls(development.figures, floors?.development)),
  ];
}

function betterThan(floors: Floors | undefined, { sets }: Results): readonly string[] {
  return sets.flatMap(({ name, figures }) =>
    Object.entries(figures.kinds).flatMap(([kind, each]) => gains(name, kind, each, floors?.[name][kind])),
  );
}

function praise(better: readonly string[], path: string): string {
  return better.length === 0
    ? `As recorded in ${path}.`
    : `Better than recorded in ${path}; record it with "${howToRecord}":\n${listed(better)}`;
}

/** The figures of this run; those of the development questions are kept where these are not here. */
function recorded({ sets, development }: Results, floors: Floors | undefined): Floors {
  const floorsOfSet = (name: SetName) => {
    const result = sets.find((set) => set.name === name);
    return result === undefined ? {} : floorsOf(result.figures);
  };
  return {
    own: floorsOfSet('own'),
    'held-out': floorsOfSet('held-out'),
    development: typeof development === 'string' ? floors?.development : developmentFloor(development.figures),
  };
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
