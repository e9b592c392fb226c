import { pagePx, tallestPx, textPx } from './phone.js';

/** What of a long list a phone shows at once: whole items, counted by how tall they stand. */
export interface ItemLimits {
  /** Where they are tall, so many as long as the card is not much too tall for it. */
  readonly itemsMin: number;
  readonly itemsMax: number;
}

/** One or two items more rather than a page for them alone. */
const orphansMax = 2;

/** Items of a list that decide how many of them fit, where it goes on for longer. */
export function candidatesMax({ itemsMax }: ItemLimits): number {
  return itemsMax + orphansMax + 1;
}

/**
 * How many items from the first on fit on a screen; at least one, if there is one.
 *
 * @param texts - of the items in order, in Discord's markdown; {@link candidatesMax} of them are enough
 * @param aroundPx - height of the card without its list, where it shows so many items
 */
export function itemsOnScreen(
  texts: readonly string[],
  limits: ItemLimits,
  aroundPx: (items: number) => number,
): number {
  const all = texts.length;
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + textPx(text));
  const heightOf = (items: number) => (ends[items - 1] ?? 0) + aroundPx(items);
  if (all <= limits.itemsMax + orphansMax && heightOf(all) <= tallestPx) return all;
  const most = Math.min(all, limits.itemsMax);
  for (let items = most; items > 1; items -= 1) {
    if (heightOf(items) <= (items <= limits.itemsMin ? tallestPx : pagePx)) return items;
  }
  return Math.min(1, all);
}

/**
 * Where the screen begins that ends before an item: how many items stand before it.
 *
 * @param aroundPx - height of the card without its list
 */
export function screenBefore(
  textsBefore: readonly string[],
  { itemsMin, itemsMax }: ItemLimits,
  aroundPx: number,
): number {
  const backwards = textsBefore.slice(-itemsMax).reverse();
  let room = pagePx - aroundPx;
  const beyond = backwards.findIndex((text, at) => {
    room -= textPx(text);
    return room < 0 && at >= itemsMin;
  });
  return textsBefore.length - (beyond < 0 ? backwards.length : beyond);
}
