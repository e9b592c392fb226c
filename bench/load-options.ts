import { parseArgs } from 'node:util';
import { CannotStart } from '../src/cannot-start.js';

export interface LoadOptions {
  readonly help: boolean;
  /** How long each step takes. */
  readonly seconds: number;
  /** Deeds of people a second. */
  readonly rate: number;
  readonly guilds: number;
  readonly shards: number;
  /** Raise the rate until something suffers. */
  readonly find: boolean;
  readonly json: boolean;
}

export const usage = `npm run load -- [options]

  --seconds 60    how long people go on; with --find, at each rate (10 unless said)
  --rate 200      what they do in a second: commands, buttons, suggestions, mentions
  --guilds 200    in so many servers
  --shards 4      over so many connections
  --find          raise the rate until something is late, or p99 above 50 ms, and tell the highest that went well
  --json          figures as JSON, in the end`;

/**
 * Reads the command line.
 *
 * @param args - without node and the program
 * @throws CannotStart naming the first word that is not understood
 */
export function parseLoadOptions(args: readonly string[]): LoadOptions {
  const values = parse(args);
  return {
    help: values.help,
    seconds: whole('--seconds', values.seconds ?? (values.find ? '10' : '60')),
    rate: whole('--rate', values.rate),
    guilds: whole('--guilds', values.guilds),
    shards: whole('--shards', values.shards),
    find: values.find,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        seconds: { type: 'string' },
        rate: { type: 'string', default: '200' },
        guilds: { type: 'string', default: '200' },
        shards: { type: 'string', default: '4' },
        find: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new CannotStart([error instanceof Error ? error.message : String(error), '', usage], 2);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new CannotStart([`${name} takes a whole number of at least 1, not "${text}".`, '', usage], 2);
}
