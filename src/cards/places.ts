/** A sentence or sentences of a paragraph: `¶3 s5`, `¶3 s5-7`. */
const sentences = /^¶(\d+) s(\d+)(?:[-–](\d+))?$/u;

interface Run {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
}

/** Places that say no more than which part was read, in words. */
const parts: Readonly<Record<string, string>> = {
  page: 'on the page',
  title: 'in the title',
  heading: 'in the heading',
};

/** Whether a place has a number by which one can cite it. */
export function isNumbered(place: string): boolean {
  return !Object.hasOwn(parts, place);
}

/** Those of some places that lead to less than a whole page; none where it alone is known. */
export function exactPlaces(places: readonly string[]): readonly string[] {
  return places.filter((place) => place !== 'page');
}

/**
 * Places in a source in few words: sentences of one paragraph that follow each other become a range,
 * `¶3 s5`, `¶3 s6`, `¶3 s9` → `¶3 s5–6, s9`; that it is somewhere on the page tells nothing beside an exact place.
 *
 * @param places - in reading order
 */
export function showPlaces(places: readonly string[]): string {
  const shown: string[] = [];
  let before: Run | undefined;
  const exact = exactPlaces(places);
  for (const place of exact.length > 0 ? exact : places) {
    const [, paragraph, first, last] = sentences.exec(place) ?? [];
    const isNext = before !== undefined && before.paragraph === paragraph && Number(first) === before.to + 1;
    const from: number = isNext && before !== undefined ? before.from : Number(first);
    if (isNext) shown.pop();
    const led =
      before !== undefined && before.paragraph === paragraph && shown.some((each) => each.startsWith(`¶${paragraph} `));
    before = paragraph === undefined ? undefined : { paragraph, from, to: Number(last ?? first) };
    shown.push(before === undefined ? (parts[place] ?? place) : write(before, led));
  }
  return shown.join(', ');
}

function write({ paragraph, from, to }: Run, isLed: boolean): string {
  return `${isLed ? '' : `¶${paragraph} `}s${from === to ? from : `${from}–${to}`}`;
}
