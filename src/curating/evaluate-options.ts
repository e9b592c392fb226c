import { parseArgs } from 'node:util';
import { CannotStart } from '../cannot-start.js';

export const usage = `Asks the labelled questions of tests/questions/ and of tests/questions/held-out/, and says what came of it: right,
cited, wrong, declined, how far the confidence can be trusted, how long it took. Exit code 1 if a kind of question does
worse than tests/questions/floors.json has recorded.

  npm run evaluate                    tables
  npm run evaluate -- --fails         also each question that was not answered as it should be
  npm run evaluate -- --kind typo     questions of this kind only; may be given more than once
  npm run --silent evaluate -- --json everything as one JSON object
  npm run evaluate -- --record        writes the figures of this run to tests/questions/floors.json

  FOLDER    more questions, as dev-questions.jsonl beside the score.mjs that judges them; if none is named,
            ../shared/eval where that is there
  --help    this text`;

export interface EvaluateOptions {
  readonly fails: boolean;
  readonly json: boolean;
  readonly record: boolean;
  /** Empty: all of them. */
  readonly kinds: readonly string[];
  /** Where the development questions lie; undefined: where they usually do. */
  readonly development: string | undefined;
}

/** @throws CannotStart with the usage if the call is not understood */
export function readOptions(args: readonly string[]): EvaluateOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const { fails = false, json = false, record = false, kind: kinds = [] } = values;
  if (positionals.length > 1) throw wrongCall(`One folder at most, not ${positionals.join(' and ')}`);
  if (record && kinds.length > 0) throw wrongCall('--record takes the figures of all kinds: leave out --kind');
  const [development] = positionals;
  if (development !== undefined && kinds.length > 0) {
    throw wrongCall('--kind chooses among the own questions: leave out the folder');
  }
  return { fails, json, record, kinds, development };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fails: { type: 'boolean' },
        json: { type: 'boolean' },
        record: { type: 'boolean' },
        kind: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw wrongCall(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function wrongCall(problem: string): CannotStart {
  return new CannotStart([`${problem}.`, '', usage], 2);
}
