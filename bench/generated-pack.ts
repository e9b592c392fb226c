import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** A pack of invented observatories and what they found, as large as wished; the same numbers give the same pack. */

const syllables = ['ba', 'de', 'fo', 'gu', 'ki', 'la', 'me', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'ya', 'zo'];
const months = ['January', 'March', 'May', 'July', 'August', 'October', 'November', 'December'] as const;
const monthNumbers = ['01', '03', '05', '07', '08', '10', '11', '12'];
const factsPerThing = 5;

/**
 * Writes a knowledge folder with one pack of JSON Lines beside the shipped languages and relations.
 *
 * @param dir - a folder that is made here
 * @param shipped - the folder whose `relations.yaml` and `languages/` are copied
 */
export async function writeGeneratedPack(dir: string, shipped: string, facts: number): Promise<void> {
  const pack = join(dir, 'stars');
  await mkdir(pack, { recursive: true });
  for (const name of await readdir(shipped)) {
    if (name === 'relations.yaml' || name === 'languages')
      await cp(join(shipped, name), join(dir, name), { recursive: true });
  }
  await writeFile(
    join(pack, 'pack.yaml'),
    'pack: { id: stars, title: Stars, owner: Bench, version: 1.0.0, licence: CC0-1.0, about: Invented stars. }\n',
  );
  const out = createWriteStream(join(pack, 'stars.jsonl'));
  const write = async (item: object): Promise<void> => {
    if (!out.write(`${JSON.stringify(item)}\n`)) await once(out, 'drain');
  };
  await write({
    source: {
      id: 'log',
      title: 'The night log',
      publisher: 'Observatory',
      url: 'https://stars.example/log',
      language: 'en',
      kind: 'official',
      checked: '2026-11-22',
    },
  });
  const things = Math.ceil(facts / factsPerThing);
  for (let at = 0; at < things; at += 1) {
    await write({ thing: { id: `star-${at}`, type: 'place', name: starName(at), is: 'an invented star' } });
  }
  for (let at = 0; at < facts; at += 1) await write({ fact: fact(at) });
  out.end();
  await finished(out);
}

/** A question that the generated pack answers. */
export function generatedQuestion(at: number): string {
  return fact(at).asked[0] ?? '';
}

function starName(at: number): string {
  return `${word(at * 7919)} ${word(at * 104_729 + 31)}`;
}

/** Three or four syllables: some 60,000 words. */
function word(seed: number): string {
  const picked = [seed, seed >>> 4, seed >>> 8, seed >>> 12].map((bits) => syllables[bits & 15] ?? '');
  const text = picked.slice(0, (seed & 1) + 3).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fact(at: number) {
  const owner = Math.floor(at / factsPerThing);
  const name = starName(owner);
  const day = 1 + (at % 28);
  const month = at % 8;
  const year = 1700 + (at % 320);
  const date = `${year}-${monthNumbers[month]}-${String(day).padStart(2, '0')}`;
  const shown = `${day} ${months[month]} ${year}`;
  const what = word(at * 2_654_435 + 17).toLowerCase();
  const common = {
    id: `F-${String(at).padStart(6, '0')}`,
    rev: 1,
    about: [`star-${owner}`],
    sources: [{ source: 'log', at: 'page' }],
    checked: '2026-11-22',
  };
  switch (at % factsPerThing) {
    case 0:
      return {
        ...common,
        says: `The observers first saw the star ${name} on ${shown}.`,
        relation: 'started-on',
        value: { date },
        asked: [`when was the star ${name} first seen`, `what was the day that ${name} was discovered`],
      };
    default:
      return {
        ...common,
        says: `A ${what} flare of the star ${name} was seen from the ${word(at * 31)} observatory on ${shown}.`,
        asked: [`what flare did ${name} have in ${year}`, `who saw the ${what} flare of ${name}`],
      };
  }
}
