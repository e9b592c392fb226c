import { showDate } from '../knowledge/dates.js';
import type { Fact, Source, Value } from '../knowledge/schema.js';
import type { PackContent } from './pack-content.js';
import { hostOf } from './pack-stats.js';

/**
 * Cards for Anki, as a text file that its "Import" reads: one card for each fact that has a phrasing to ask it by, with
 * answer, sentence and sources on the back. Imported again, cards are renewed and keep their history.
 *
 * @param id - the pack's
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function printAnki(id: string, title: string, content: PackContent): string {
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const names = new Map(content.things.map((thing) => [thing.id, thing.name]));
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${title.replace(/[\s\p{C}:]+/gu, ' ').trim()}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const cards = content.facts.flatMap((fact) => {
    const [question] = fact.asked;
    if (question === undefined) return [];
    const tags = [id, ...fact.about].map((tag) => escapeHtml(tag)).join(' ');
    return [[`${id}/${fact.id}`, escapeHtml(question), backOf(id, fact, sources, names), tags].join('\t')];
  });
  return `${[...head, ...cards].join('\n')}\n`;
}

/**
 * Text that Anki shows as it is: no markup, no media (`[sound:…]`), no LaTeX, no cloze, one line; and nothing that a
 * spreadsheet takes for a formula.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"'[\]{}\\]|^[=+\-@]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ');
}

function backOf(
  pack: string,
  fact: Fact,
  sources: ReadonlyMap<string, Source>,
  names: ReadonlyMap<string, string>,
): string {
  const short = fact.value === undefined ? '' : shortValue(fact.value, names);
  const cited = fact.sources.map(({ source: id, at }) => {
    const source = sources.get(id);
    const place = `${escapeHtml(source?.title ?? id)}, ${escapeHtml(at)}`;
    return source?.url === undefined
      ? place
      : `<a href="${escapeHtml(source.url)}">${place}</a> (${escapeHtml(hostOf(source.url))})`;
  });
  return [
    ...(short === '' ? [] : [`<b>${escapeHtml(short)}</b>`]),
    escapeHtml(fact.says),
    ...cited.map((each) => `<small>${each}</small>`),
    `<small>${escapeHtml(`${pack}/${fact.id} · r${fact.rev} · checked ${fact.checked}`)}</small>`,
  ].join('<br>');
}

function shortValue(value: Value, names: ReadonlyMap<string, string>): string {
  if ('date' in value) return showDate(value.date);
  if ('number' in value) return `${value.number} ${value.unit}`;
  if ('text' in value) return value.text;
  return ('thing' in value ? [value.thing] : value.things).map((id) => names.get(id) ?? id).join(', ');
}
