/** The host that a link leads to anyway, or how a copy came there, in brackets behind a publisher. */
const behind = /\s*\((?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?\)$|\s*\((?:a? ?copy|from|on|via|archived)\b[^)]*\)$/i;

/** Who published something, in a few words: `SCODA (sh.scoda.com)` → `SCODA`, `news.by (from BelTA)` → `news.by`. */
export function publisherName(publisher: string): string {
  const name = publisher.replace(behind, '').trim();
  return name === '' ? publisher : name;
}
