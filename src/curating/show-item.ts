import { showDate } from '../knowledge/dates.js';
import type { ReadKnowledge } from '../knowledge/load.js';
import type { Citation, ClosedList, Dispute, Fact, Pack, Source, Thing, Value } from '../knowledge/schema.js';
import { hostOf } from './pack-stats.js';
import { wrapped } from './printable.js';

/** One item with the pack it lies in. */
export interface Shown {
  readonly pack: Pack;
  readonly section: 'facts' | 'disputes' | 'things' | 'sources' | 'lists';
  readonly item: Fact | Dispute | Thing | Source | ClosedList;
}

/** Everything about one item, lines for a terminal; where it is written stands in the first. */
export function showItem({ pack, item }: Shown, { origins }: ReadKnowledge): readonly string[] {
  const { file, line } = origins.at(item);
  const ref = `${pack.header.id}/${item.id}`;
  const head = (rev?: number) => `${ref}${rev === undefined ? '' : ` · r${rev}`}   ${file}:${line}`;
  // The five kinds of item have no name for their kind; each has a key that no other has.
  if ('readings' in item) return [head(item.rev), ...showDispute(item, pack)];
  if ('members' in item) return [head(), ...showList(item, pack)];
  if ('publisher' in item) return [head(), ...showSource(item, pack)];
  if ('about' in item) return [head(item.rev), ...showFact(item, pack)];
  return [head(), ...showThing(item, pack)];
}

function showFact(fact: Fact, pack: Pack): readonly string[] {
  const { held } = fact;
  const disputes = pack.disputes.filter(({ facts }) => facts.includes(fact.id));
  return [
    ...row('says', fact.says),
    ...row('about', fact.about.map((id) => namedThing(id, pack)).join('; ')),
    ...row('relation', fact.relation ?? 'none'),
    ...row('value', fact.value === undefined ? 'none' : showValue(fact.value, pack)),
    ...(held === undefined ? [] : row('held', `${held.from ?? '…'} – ${held.to ?? '…'}`)),
    ...rows('asked', fact.asked),
    ...rows(
      'sources',
      fact.sources.flatMap((citation) => showCitation(citation, pack)),
    ),
    ...row('checked', fact.checked),
    ...rows(
      'disputes',
      disputes.map(({ id, point, sure }) => `${id} (${sure}): ${point}`),
    ),
  ];
}

function showDispute(dispute: Dispute, pack: Pack): readonly string[] {
  return [
    ...row('point', dispute.point),
    ...row('says', dispute.says),
    ...row('about', dispute.about.map((id) => namedThing(id, pack)).join('; ')),
    ...dispute.readings.flatMap(({ says, supported, sources }) => [
      ...row(supported ? 'supported' : 'reading', says),
      ...rows(
        '',
        sources.flatMap((citation) => showCitation(citation, pack)),
      ),
    ]),
    ...row('sure', dispute.sure),
    ...rows(
      'facts',
      dispute.facts.map((id) => namedFact(id, pack)),
    ),
    ...rows('asked', dispute.asked),
    ...row('checked', dispute.checked),
  ];
}

function showThing(thing: Thing, pack: Pack): readonly string[] {
  const facts = pack.facts.filter(({ about, value }) => about.includes(thing.id) || thingsIn(value).includes(thing.id));
  const parts = pack.things.filter(({ partOf }) => partOf === thing.id).map(({ id }) => id);
  return [
    ...row('name', `${thing.name} (${thing.type})`),
    ...(thing.is === undefined ? [] : row('is', thing.is)),
    ...(thing.symbol === undefined ? [] : row('symbol', thing.symbol)),
    ...(thing.partOf === undefined ? [] : row('part of', namedThing(thing.partOf, pack))),
    ...(parts.length === 0 ? [] : row('parts', parts.join(', '))),
    ...Object.entries(thing.names ?? {}).flatMap(([language, names]) => row(`names ${language}`, names.join('; '))),
    ...rows(
      'facts',
      facts.map(({ id }) => namedFact(id, pack)),
    ),
    ...rows(
      'disputes',
      pack.disputes.filter(({ about }) => about.includes(thing.id)).map(({ id, point }) => `${id}: ${point}`),
    ),
    ...rows(
      'lists',
      pack.lists.filter(({ members }) => members.includes(thing.id)).map(({ id, name }) => `${id}: ${name}`),
    ),
  ];
}

function showSource(source: Source, pack: Pack): readonly string[] {
  const citing = [
    ...pack.facts,
    ...pack.disputes.flatMap(({ id, readings }) => readings.map((each) => ({ ...each, id }))),
  ];
  return [
    ...row('title', source.title),
    ...row('publisher', source.publisher),
    ...row('date', source.date === undefined ? 'not known' : showDate(source.date)),
    ...(source.url === undefined ? [] : row('address', `${source.url} (${hostOf(source.url)})`)),
    ...row('kind', `${source.kind}, in ${source.language}`),
    ...(source.symbol === undefined ? [] : row('symbol', source.symbol)),
    ...(source.file === undefined ? [] : row('copy', source.file)),
    ...(source.note === undefined ? [] : row('note', source.note)),
    ...row('checked', source.checked),
    ...rows(
      'cited by',
      citing.flatMap(({ id, sources }) =>
        sources.filter((citation) => citation.source === source.id).map(({ at }) => `${id}, ${at}`),
      ),
    ),
  ];
}

function showList(list: ClosedList, pack: Pack): readonly string[] {
  return [
    ...row('name', list.name),
    ...rows(
      'members',
      list.members.map((id) => namedThing(id, pack)),
    ),
    ...row('ordered by', list.orderedBy),
    ...row('complete', `${list.from ?? '…'} – ${list.to ?? '…'}, as of ${list.asOf}`),
    ...Object.entries(list.names).flatMap(([language, names]) => row(`names ${language}`, names.join('; '))),
    ...rows(
      'sources',
      list.sources.flatMap((citation) => showCitation(citation, pack)),
    ),
    ...(list.note === undefined ? [] : row('note', list.note)),
  ];
}

/** A value in words, each thing with its id. */
export function showValue(value: Value, pack: Pack): string {
  if ('date' in value) return `${showDate(value.date)} (${value.date})`;
  if ('number' in value) return `${value.number} ${value.unit}`;
  if ('text' in value) return `"${value.text}"`;
  return thingsIn(value)
    .map((id) => namedThing(id, pack))
    .join('; ');
}

function showCitation({ source: id, at }: Citation, pack: Pack): readonly string[] {
  const source = pack.sources.find((each) => each.id === id);
  const host = hostOf(source?.url);
  return [
    `${id}, ${at}${source === undefined ? '' : `: ${source.title}`}`,
    ...(host === '' ? [] : [`  ${host} – ${source?.url ?? ''}`]),
  ];
}

function thingsIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  return 'thing' in value ? [value.thing] : 'things' in value ? value.things : [];
}

function namedThing(id: string, pack: Pack): string {
  const name = pack.things.find((thing) => thing.id === id)?.name;
  return name === undefined ? `${id} (unknown)` : `${name} (${id})`;
}

function namedFact(id: string, pack: Pack): string {
  return `${id}: ${pack.facts.find((fact) => fact.id === id)?.says ?? 'unknown'}`;
}

const labelWidth = 13;

function row(label: string, text: string): readonly string[] {
  const indent = ' '.repeat(labelWidth + 2);
  return [`  ${label.padEnd(labelWidth)}${wrapped(text, indent).join('\n')}`];
}

function rows(label: string, texts: readonly string[]): readonly string[] {
  return texts.map((text, at) => `  ${(at === 0 ? label : '').padEnd(labelWidth)}${text}`);
}
