import { join } from 'node:path';
import { type Figures, figuresOf } from './evaluate-figures.js';
import type { Outcome } from './evaluate-outcomes.js';
import { type Labelled, loadLabelled } from './labelled.js';

/** The sets of labelled questions, and where each lies below the folder of questions. */
export const questionSets = [
  { name: 'own', folder: '.', about: 'the ranking and the confidence are fitted to these' },
  { name: 'held-out', folder: 'held-out', about: 'nothing is fitted to these' },
] as const;

export type SetName = (typeof questionSets)[number]['name'];

/** A set with the questions of it that are asked. */
export interface ChosenSet {
  readonly name: SetName;
  readonly folder: string;
  readonly about: string;
  readonly questions: readonly Labelled[];
}

/** @throws CannotStart naming file and line of what is no labelled question */
export function loadSet(folder: string, name: SetName): readonly Labelled[] {
  const below = questionSets.find((set) => set.name === name)?.folder ?? '.';
  return loadLabelled(join(folder, below));
}

/** What came of one set. */
export interface SetFigures {
  readonly overall: Figures;
  /** Kind → figures, in the order of the alphabet. */
  readonly kinds: Readonly<Record<string, Figures>>;
}

/** @param outcomes - at least one */
export function setFigures(outcomes: readonly Outcome[]): SetFigures {
  const kinds = kindsOf(outcomes.map(({ labelled }) => labelled));
  return {
    overall: figuresOf(outcomes),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, figuresOf(outcomes.filter(({ labelled }) => labelled.kind === kind))]),
    ),
  };
}

/** In the order of the alphabet. */
export function kindsOf(questions: readonly Labelled[]): readonly string[] {
  return [...new Set(questions.map(({ kind }) => kind))].sort();
}
