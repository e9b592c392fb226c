/** What a place in a source counts; `counted` paragraphs have no printed numbers, somebody counted them. */
export const units = ['counted', 'paragraph', 'article', 'page', 'chapter', 'annex'] as const;

export type Unit = (typeof units)[number];

/** Numbers of one unit in reading order, ranges among them: `3`, `5–7`, `2 (a)`, `IV`. */
export interface Locator {
  readonly unit: Unit;
  readonly at: readonly string[];
}

/** How a style calls one and many of each unit; a unit it does not cite is absent. */
export type UnitWords = Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>>;

const unitOf: Readonly<Record<string, Unit>> = {
  op: 'paragraph',
  para: 'paragraph',
  art: 'article',
  p: 'page',
  pp: 'page',
  ch: 'chapter',
  annex: 'annex',
};

/**
 * The places of a pack as things one can cite: `¶7 s1`, `¶13 s3` → counted paragraphs 7 and 13. No style cites
 * sentences; `title`, `heading` and `page` stand for the whole page, so they give nothing.
 */
export function locatorsOf(places: readonly string[]): readonly Locator[] {
  const found = new Map<Unit, Set<string>>();
  for (const { unit, at } of places.flatMap(readPlace)) found.set(unit, (found.get(unit) ?? new Set()).add(at));
  return units.flatMap((unit) => {
    const at = [...(found.get(unit) ?? [])].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return at.length === 0 ? [] : [{ unit, at }];
  });
}

/** `paras. 7, 13`: the places in a style's words; empty where the style cites none of them. */
export function writeLocators(locators: readonly Locator[], words: UnitWords, between = ', '): string {
  return locators
    .flatMap(({ unit, at }) => {
      const [one, many] = words[unit] ?? [];
      if (one === undefined || many === undefined) return [];
      const word = at.length > 1 || /[–-]/.test(at[0] ?? '') ? many : one;
      return [[word, at.join(between)].filter((part) => part !== '').join(' ')];
    })
    .join(', ');
}

function readPlace(place: string): readonly { readonly unit: Unit; readonly at: string }[] {
  const named = /^(op|pp|art|p|para|annex|ch)\. ?([\dIVX]+)(?:[-–]([\dIVX]+))?((?: ?\(\w+\))*)$/u.exec(place);
  const unit = unitOf[named?.[1] ?? ''];
  if (named !== null && unit !== undefined) {
    const [, , from = '', to, parts = ''] = named;
    return [{ unit, at: `${to === undefined ? from : `${from}–${to}`}${parts.replaceAll(/ ?\(/g, ' (')}` }];
  }
  return [...place.matchAll(/¶(\d+)( s\d+)?(?:[-–](\d+))?/gu)].map(([, from = '', sentence, to]) => ({
    unit: 'counted',
    // After a sentence a range is one of sentences.
    at: to === undefined || sentence !== undefined ? from : `${from}–${to}`,
  }));
}
