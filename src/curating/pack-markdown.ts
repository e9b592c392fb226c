import type { Fact, PackHeader, Source } from '../knowledge/schema.js';
import type { PackContent } from './pack-content.js';
import { hostOf } from './pack-stats.js';

/**
 * A pack to read or print, as Markdown: its facts under the thing each is about, each with its sources and the places
 * in them; then disputes, then the sources with their addresses.
 */
export function printPackMarkdown(header: PackHeader, content: PackContent): string {
  const names = new Map(content.things.map((thing) => [thing.id, thing.name]));
  const numbers = new Map(content.sources.map((source, at) => [source.id, at + 1]));
  const bySubject = new Map<string, Fact[]>();
  for (const fact of content.facts) {
    const subject = fact.about[0] ?? '';
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), fact]);
  }
  const cited = (citations: Fact['sources']) =>
    citations
      .map(({ source, at }) => `[${numbers.get(source) ?? '?'}, ${at}]`)
      .map(escapeMarkdown)
      .join(' ');
  return `${[
    `# ${escapeMarkdown(header.title)}`,
    '',
    escapeMarkdown(header.about),
    '',
    escapeMarkdown(`${header.id} ${header.version} · ${header.owner} · ${header.licence}`),
    ...[...bySubject].flatMap(([subject, facts]) => [
      '',
      `## ${escapeMarkdown(names.get(subject) ?? subject)}`,
      '',
      ...facts.map(({ id, says, sources }) => `- ${escapeMarkdown(says)} ${cited(sources)} ${escapeMarkdown(id)}`),
    ]),
    ...(content.disputes.length === 0 ? [] : ['', '## Where sources differ', '']),
    ...content.disputes.flatMap(({ id, says, readings }) => [
      `- ${escapeMarkdown(says)} ${escapeMarkdown(id)}`,
      ...readings.map(
        (reading) =>
          `  - ${reading.supported ? '**supported:** ' : ''}${escapeMarkdown(reading.says)} ${cited(reading.sources)}`,
      ),
    ]),
    '',
    '## Sources',
    '',
    ...content.sources.map((source, at) => `${at + 1}. ${sourceText(source)}`),
  ].join('\n')}\n`;
}

/**
 * Text that Markdown shows as it is: no emphasis, link, heading, list, table, HTML or mention comes of it, and it stays
 * in one line.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^(?:[#+\-=:]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replaceAll('@', '&#64;');
}

function sourceText({ title, publisher, date, url, language, checked }: Source): string {
  const told = [publisher, date ?? 'no date', language, `checked ${checked}`].map(escapeMarkdown).join(', ');
  if (url === undefined) return `${escapeMarkdown(title)}. ${told}.`;
  // Within angle brackets only these end an address.
  const address = new URL(url).href.replace(/[<>\s\\]/g, encodeURIComponent);
  return `[${escapeMarkdown(title)}](<${address}>) (${escapeMarkdown(hostOf(url))}). ${told}.`;
}
