/** What of a long list a phone shows at once: whole lines, counted by what is read of them. */
export interface Screen {
  /** Characters that are read, addresses not among them. */
  readonly readMaxChars: number;
  /** However long they are, at least and at most this many items. */
  readonly itemsMin: number;
  readonly itemsMax: number;
}

/**
 * How many items from the first on fit on a screen.
 *
 * @param texts - of the items in order, in Discord's markdown; {@link Screen.itemsMax} of them are enough
 */
export function itemsOnScreen(texts: readonly string[], { readMaxChars, itemsMin, itemsMax }: Screen): number {
  let room = readMaxChars;
  const candidates = texts.slice(0, itemsMax);
  const beyond = candidates.findIndex((text, at) => {
    room -= readLength(text);
    return room < 0 && at >= itemsMin;
  });
  return beyond < 0 ? candidates.length : beyond;
}

/** Where the screen begins that ends before an item: how many items stand before it. */
export function screenBefore(textsBefore: readonly string[], screen: Screen): number {
  const backwards = textsBefore.slice(-screen.itemsMax).reverse();
  return textsBefore.length - itemsOnScreen(backwards, screen);
}

/** Characters of a text as it is read: of a masked link its words. */
function readLength(text: string): number {
  return text.replaceAll(/\]\([^\s)]*\)/g, ']').length;
}
