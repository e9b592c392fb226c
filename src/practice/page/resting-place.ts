/** A message within a list that scrolls, in CSS pixels from the top of all that scrolls. */
export interface Placed {
  readonly top: number;
  /** Where the line ends that names its author. */
  readonly headEnd: number;
}

/** Left free above a message whose beginning is at the upper edge, in CSS pixels. */
const marginPx = 8;

/**
 * Where a list comes to rest after something new: at its end, or at the beginning of its newest message where that is
 * taller than the view. No line with an author's name is cut by the upper edge: a little more room below hides it whole.
 *
 * @param rows - from top to bottom
 * @param viewPx - height of the view
 * @param wholePx - height of all that scrolls
 * @returns `top`: how far to scroll; `slack`: how much room to add at the end; all in CSS pixels
 */
export function restingPlace(
  rows: readonly Placed[],
  viewPx: number,
  wholePx: number,
): { readonly top: number; readonly slack: number } {
  const end = Math.max(0, wholePx - viewPx);
  const newest = rows.at(-1);
  const limit = newest === undefined ? end : Math.max(0, newest.top - marginPx);
  if (limit < end) return { top: limit, slack: 0 };
  const cut = rows.find(({ top, headEnd }) => top < end && end < headEnd);
  if (cut === undefined || cut === newest) return { top: end, slack: 0 };
  const hidden = Math.min(cut.headEnd, limit);
  return { top: hidden, slack: hidden - end };
}
