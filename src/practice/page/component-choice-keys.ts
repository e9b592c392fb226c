/**
 * Where a key leads in a list.
 *
 * @param active - the place it leads from, 0 for the first
 * @returns the place, undefined for a key that leads nowhere
 */
export function focusAfter(key: string, active: number, labels: readonly string[]): number | undefined {
  const last = labels.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
  if (key.length !== 1) return undefined;
  // The next that begins with the letter, and round again from the top.
  const letter = key.toLowerCase();
  const begins = labels.map((label) => label.replace(/^[@#]/, '').toLowerCase().startsWith(letter));
  const after = begins.indexOf(true, active + 1);
  const found = after >= 0 ? after : begins.indexOf(true);
  return found >= 0 ? found : undefined;
}
