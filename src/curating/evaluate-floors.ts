import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.js';
import { shownPath } from '../knowledge/shown-path.js';
import type { Figures } from './evaluate-figures.js';
import type { SetFigures, SetName } from './evaluate-sets.js';

const count = z.number().int().min(0);
const percent = z.number().min(0).max(100);

const floorSchema = z.strictObject({
  /** Questions answered rightly, at least. */
  rightMin: count,
  /** Questions answered wrongly, at most. */
  wrongMax: count,
});
const setSchema = z.record(z.string(), floorSchema);
const floorsSchema = z.strictObject({
  own: setSchema,
  'held-out': setSchema,
  /** Of questions that lie beside the project, in percent: right and cited at least, answered wrongly at most. */
  development: z.strictObject({ fullMin: percent, wrongConfidentMax: percent }).optional(),
});

export type Floor = z.infer<typeof floorSchema>;

/** The figures that nothing may fall below: for each set its kinds, in whole questions, because nothing is left to chance. */
export type Floors = z.infer<typeof floorsSchema>;

/** How a set is recorded again. */
export const howToRecord = 'npm run evaluate -- --record';

/**
 * The recorded figures.
 *
 * @returns undefined where there is no such file
 * @throws CannotStart naming the file and what is wrong in it
 */
export function loadFloors(path: string): Floors | undefined {
  if (!existsSync(path)) return undefined;
  const wrong = (what: string): CannotStart => new CannotStart([`${shownPath(path)}: ${what}`]);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw wrong(`cannot be read (${why.replace(/\s+/g, ' ')})`);
  }
  const parsed = floorsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw wrong(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

/**
 * What one kind does worse than recorded, a line each: `own, typo: 47 right, recorded at least 48`.
 *
 * @param floor - undefined where the kind was never recorded
 */
export function shortfalls(
  set: SetName,
  kind: string,
  { n, right, wrong }: Pick<Figures, 'n' | 'right' | 'wrong'>,
  floor: Floor | undefined,
): readonly string[] {
  if (floor === undefined) return [`${set}, ${kind}: nothing is recorded; record it with "${howToRecord}"`];
  const of = `of ${n}`;
  return [
    ...(right < floor.rightMin ? [`${set}, ${kind}: ${right} ${of} right, recorded at least ${floor.rightMin}`] : []),
    ...(wrong > floor.wrongMax ? [`${set}, ${kind}: ${wrong} ${of} wrong, recorded at most ${floor.wrongMax}`] : []),
  ];
}

/** What one kind does better than recorded, in the same words. */
export function gains(set: SetName, kind: string, figures: Figures, floor: Floor | undefined): readonly string[] {
  if (floor === undefined) return [];
  const { right, wrong } = figures;
  return [
    ...(right > floor.rightMin ? [`${set}, ${kind}: ${right} right, recorded ${floor.rightMin}`] : []),
    ...(wrong < floor.wrongMax ? [`${set}, ${kind}: ${wrong} wrong, recorded ${floor.wrongMax}`] : []),
  ];
}

/** Recorded kinds that no question has any more. */
export function idleFloors(
  set: SetName,
  kinds: readonly string[],
  floors: Readonly<Record<string, Floor>>,
): readonly string[] {
  return Object.keys(floors)
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => `${set}, ${kind}: is recorded, but no question is of this kind`);
}

export function floorsOf({ kinds }: SetFigures): Readonly<Record<string, Floor>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { right, wrong }]) => [kind, { rightMin: right, wrongMax: wrong }]),
  );
}

/** The file of recorded figures as the formatter wants it, a kind a line. */
export function floorsText({ own, 'held-out': heldOut, development }: Floors): string {
  const set = (floors: Readonly<Record<string, Floor>>): string => {
    const lines = Object.entries(floors).map(
      ([kind, { rightMin, wrongMax }]) =>
        `    ${JSON.stringify(kind)}: { "rightMin": ${rightMin}, "wrongMax": ${wrongMax} }`,
    );
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  };
  const parts = [
    `  "own": ${set(own)}`,
    `  "held-out": ${set(heldOut)}`,
    ...(development === undefined
      ? []
      : [
          `  "development": { "fullMin": ${development.fullMin}, "wrongConfidentMax": ${development.wrongConfidentMax} }`,
        ]),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}
