import type { Exchange, PackFiles } from './contract.js';

/** A fact or dispute as cards name it, `un-sco/F-0183`. */
export interface Ref {
  readonly pack: string;
  readonly id: string;
}

const shownMax = 6;

/** What a bot's answer refers to, in the order of the answer, each once. */
export function refsIn({ requests }: Pick<Exchange, 'requests'>): readonly Ref[] {
  const texts = requests.map(({ body }) => JSON.stringify(body ?? ''));
  const found = texts.flatMap((text) => [...text.matchAll(/(?<![\w/])([a-z0-9]+(?:-[a-z0-9]+)*)\/([FD]-\d+)\b/g)]);
  const byName = new Map(found.map(([name, pack = '', id = '']) => [name, { pack, id }]));
  return [...byName.values()].slice(0, shownMax);
}

/** The files in which a ref can be written: those of its pack, facts or disputes first. */
export function filesFor({ pack, id }: Ref, { files }: PackFiles): readonly string[] {
  const likely = id.startsWith('D') ? 'disputes' : 'facts';
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith(`${pack}/`));
  return [...paths.filter((path) => path.includes(likely)), ...paths.filter((path) => !path.includes(likely))];
}

/** Where an item begins in the text of a pack file, as an offset in UTF-16 units; undefined if it is not there. */
export function placeOf(id: string, text: string): number | undefined {
  const escaped = id.replaceAll(/[^\w-]/g, '\\$&');
  const found = new RegExp(`(?:^[ \\t]*-?[ \\t]*id:[ \\t]*['"]?|"id":[ \\t]*")${escaped}(?![\\w-])`, 'm').exec(text);
  return found?.index;
}

/** Where a line begins, counted from 1; the end of the text where there are not so many. */
export function startOfLine(line: number, text: string): number {
  let at = 0;
  for (let n = 1; n < line; n += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}

/** The file and line that a problem names, `…/un-sco/facts/history.yaml:41: …`, if the collection has that file. */
export function namedPlace(
  line: string,
  { files }: PackFiles,
): { readonly path: string; readonly line: number } | undefined {
  const [, named = '', number = '1'] = /^(\S+?\.(?:ya?ml|jsonl)):(\d+)/.exec(line.trim()) ?? [];
  const path = files.map((file) => file.path).find((each) => named === each || named.endsWith(`/${each}`));
  return path === undefined ? undefined : { path, line: Number(number) };
}
