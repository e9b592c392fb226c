/** More of them within a minute and something is broken that only a new start mends. */
const survivedMax = 20;
const withinMs = 60_000;

/**
 * What to do with errors that nobody awaited or caught while people are answered: one asker's bad luck must not end the
 * bot for all.
 *
 * @param report - tells the log
 * @param nowMs - milliseconds since any fixed moment
 * @returns a function that reports an error, and says whether to go on
 */
export function strayErrors(
  report: (error: unknown) => void,
  nowMs: () => number = () => performance.now(),
): (error: unknown) => boolean {
  let lately: readonly number[] = [];
  return (error) => {
    const atMs = nowMs();
    lately = [...lately.filter((before) => atMs - before < withinMs), atMs];
    if (lately.length > survivedMax) return false;
    report(error);
    return true;
  };
}
