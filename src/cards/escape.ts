import { cut } from './cut.js';

/**
 * Texts that others wrote, made safe to show: what is printed is what was written, and nothing in it formats, links,
 * pings, hides, or turns the text around it.
 */

/** Written right to left; such a text is isolated, so that it cannot reorder what stands beside it. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Invisible characters but the two joiners, which emoji and several scripts are written with. */
const invisible = /(?![\u200C\u200D])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u3164\uFFA0]|\u034F)/gu;

/**
 * The text without control characters, bidi controls, invisible characters and half surrogates, with at most four
 * marks on a letter; every run of blanks in a line is one blank, lines are trimmed and empty ones dropped.
 */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(invisible, '')
        .replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A clean text in Discord's markdown that shows as itself.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617 and, for `<…>`,
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/[\\*_~`|[\]<]/g, '\\$&')
      // Discord looks for some mentions without reading the markdown around them: no `<@` may remain, nor `@everyone`.
      .replaceAll(/(?<=<)(?:[@#/&]|:(?!\/\/))/g, '\\$&')
      .replaceAll(/@(?=everyone|here)/gi, '@\u200B')
      .replaceAll('://', '\\://')
      .replaceAll(/(discord(?:app)?)\.(?=gg|com)/gi, '$1\\.')
      .replaceAll(/^(#{1,3}|-#?|\+)(?=\s|$)/gm, '\\$1')
      .replaceAll(/^>/gm, '\\>')
      .replaceAll(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
  );
}

/** What {@link inline} made safe, as it was before. */
export function unescapeMarkdown(shown: string): string {
  return shown.replaceAll(/[\u200B\u2068\u2069]/g, '').replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/**
 * Someone's text in one line of a card: cleaned, cut and escaped.
 *
 * @param maxChars - UTF-16 units of the result
 */
export function inline(text: string, maxChars: number): string {
  if (text.length > rememberedMaxChars) return inlineAnew(text, maxChars);
  const key = `${maxChars} ${text}`;
  const before = shownBefore.get(key);
  if (before !== undefined) return before;
  const shown = inlineAnew(text, maxChars);
  if (shownBefore.size >= shownBeforeMax) shownBefore.clear();
  shownBefore.set(key, shown);
  return shown;
}

/** Texts as they were shown last: a card is made in several versions, until one fits on a screen. */
const shownBefore = new Map<string, string>();
const shownBeforeMax = 400;
const rememberedMaxChars = 600;

function inlineAnew(text: string, maxChars: number): string {
  return shorten(clean(text).replaceAll('\n', ' '), maxChars);
}

/** As {@link inline}, with its line breaks. */
export function block(text: string, maxChars: number): string {
  return shorten(clean(text), maxChars);
}

/**
 * Someone's text where Discord knows no markdown, a button or an autocomplete line: cleaned and cut, nothing more.
 *
 * @param maxChars - UTF-16 units of the result
 */
export function label(text: string, maxChars: number): string {
  return cut(clean(text).replaceAll('\n', ' '), maxChars);
}

/** A clean text to copy, in a code block that nothing in it can end; there it neither formats nor pings. */
export function codeBlock(text: string): string {
  const safe = text
    .replaceAll('`', '’')
    .replaceAll(/@(?=everyone|here)/gi, '@\u200B')
    .replaceAll(/<(?=[@#/&])/g, '<\u200B');
  return `\`\`\`\n${safe}\n\`\`\``;
}

function shorten(text: string, maxChars: number): string {
  let room = maxChars;
  let shown = isolate(escapeMarkdown(cut(text, room)));
  while (shown.length > maxChars && room > 0) {
    room -= Math.max(1, Math.floor((shown.length - maxChars) / 3));
    shown = isolate(escapeMarkdown(cut(text, room)));
  }
  return shown.length <= maxChars ? shown : '';
}

function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
