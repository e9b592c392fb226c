import type { Gathering } from './gather.js';
import type { Located } from './origin.js';

const sections = { source: 'sources', thing: 'things', fact: 'facts', dispute: 'disputes', list: 'lists' } as const;

function isItemKey(key: string | undefined): key is keyof typeof sections {
  return key !== undefined && Object.hasOwn(sections, key);
}

/** One object a line, each with one key that says what it holds: `{"fact": {…}}`. */
export function addJsonLines(gathering: Gathering, text: string, file: string): void {
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const line = index + 1;
    const content = parseJson(written);
    const [entry, ...others] =
      typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.entries(content) : [];
    if (entry === undefined || others.length > 0 || !isItemKey(entry[0])) {
      gathering.isWhole = false;
      gathering.problems.push({
        file,
        line,
        message: 'is not one line of JSON with one key: write {"fact": {…}}, or source, thing, dispute, list.',
      });
      continue;
    }
    const located: Located = { file, lineAt: () => line };
    gathering.add({ [sections[entry[0]]]: [entry[1]] }, located, false);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
