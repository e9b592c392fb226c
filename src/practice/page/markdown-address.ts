/** Where a link may lead. */

/** The address as a browser writes it; undefined for what is none, or leads elsewhere than to http or https. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/**
 * An address that was found in running text without what ends the sentence: `https://a.example/b).` ends before `)`.
 *
 * @param stops - marks that are open around it, and end it
 */
export function trimAddress(found: string, stops: readonly string[]): string {
  let end = found.length;
  for (const stop of stops) {
    // A single mark may well be part of an address; two are not.
    const cut = stop.length > 1 ? found.indexOf(stop) : found.endsWith(stop) ? found.length - stop.length : -1;
    if (cut >= 0) end = Math.min(end, cut);
  }
  let closing = 0;
  for (const character of found.slice(0, end)) closing += character === ')' ? 1 : character === '(' ? -1 : 0;
  for (let last = found[end - 1]; last !== undefined; last = found[end - 1]) {
    if (last === ')' && closing > 0) closing -= 1;
    else if (!/[.,:;"'\]]/.test(last)) break;
    end -= 1;
  }
  return found.slice(0, end);
}
