import { CORE_SCHEMA, load } from 'js-yaml';

/** Content of a text in wrapping, so that nothing at all is told from not readable. */
export interface Quick {
  readonly data: unknown;
}

/**
 * What the two parsers may read differently, or what the quick one follows without counting: anchors and aliases, tags,
 * merged and complex keys, directives, tabs, carriage returns, numbers that are not written plainly. Also inside texts, where
 * it costs some time and does no harm.
 */
const unplain =
  /(?:^|[\s[{,:-])[&*!][^\s,\]}]+|(?:^|[\s[{,-])\?(?:\s|$)|<<|__proto__|^\s*(?:---|\.\.\.|%)|[\t\r\0\u2028\u2029\u0085\ufeff]|(?:^|[:\s[,{])[-+]?(?:0[\dxob]|\.[\dinIN]|\d+_|[\d.]+e)/im;
/** Keys that are no words: nothing, `~`, `true`. */
const wordlessKey =
  /(?:^|[{[,-])[ ]*(?:~|null|true|false)?[ ]*:(?=[\s,\]}]|$)|\{(?:[^{}]{0,200},)?[ ]*(?:~|null|true|false)[ ]*[,}]/im;
/** Levels of nesting, as the thorough parser allows them. */
const depthMax = 60;

/**
 * A YAML text by a parser that doesn't keep where things stand, and is several times as fast for it.
 *
 * @returns undefined where the text is for the thorough parser: whatever is wrong with it, and whatever could be a bomb
 */
export function readQuickYaml(text: string): Quick | undefined {
  if (unplain.test(text) || wordlessKey.test(text)) return undefined;
  try {
    return { data: load(text, { schema: CORE_SCHEMA, maxDepth: depthMax }) ?? null };
  } catch {
    // The thorough parser finds the same mistake, and says where and how it is cured.
    return undefined;
  }
}
