/** A sentence or sentences of a paragraph: `¶3 s5`, `¶3 s5-7`. */
const sentences = /^¶(\d+) s(\d+)(?:[-–](\d+))?$/u;

interface Run {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Places in a source in few words: sentences of one paragraph that follow each other become a range,
 * `¶3 s5`, `¶3 s6`, `¶3 s9` → `¶3 s5–6, s9`. Other places stay as they are.
 *
 * @param places - in reading order
 */
export function showPlaces(places: readonly string[]): string {
  const shown: string[] = [];
  let before: Run | undefined;
  for (const place of places) {
    const [, paragraph, first, last] = sentences.exec(place) ?? [];
    const isNext = before !== undefined && before.paragraph === paragraph && Number(first) === before.to + 1;
    const from: number = isNext && before !== undefined ? before.from : Number(first);
    if (isNext) shown.pop();
    const led =
      before !== undefined && before.paragraph === paragraph && shown.some((each) => each.startsWith(`¶${paragraph} `));
    before = paragraph === undefined ? undefined : { paragraph, from, to: Number(last ?? first) };
    shown.push(before === undefined ? place : write(before, led));
  }
  return shown.join(', ');
}

function write({ paragraph, from, to }: Run, isLed: boolean): string {
  return `${isLed ? '' : `¶${paragraph} `}s${from === to ? from : `${from}–${to}`}`;
}
