import type { APIButtonComponent } from 'discord-api-types/v10';
import type { TimelineAnswer, TimelineTopic, TimelineWishes } from '../answering/timeline-answer.js';
import { button } from './components.js';
import { customId } from './custom-id.js';
import { label } from './escape.js';
import { buttonLabelMaxChars, customIdMaxChars } from './limits.js';

/** Kind and version of the buttons that turn the pages of a timeline. */
export const timelineButtonKind = 'timeline';
export const timelineButtonVersion = 1;

type Known = Extract<TimelineAnswer, { readonly kind: 'known' }>;

/** What stands in the custom id of a page: topic, first and last day, entries before it, who asked. */
export interface TimelinePage {
  readonly wishes: TimelineWishes;
  readonly offset: number;
  readonly ownerId: string;
}

/** Leads to a page of a timeline; none where the topic's ids would not fit into a custom id. */
export function timelineButton(
  { topic, from, to }: Pick<Known, 'topic' | 'from' | 'to'>,
  offset: number,
  text: string,
  ownerId: string,
): readonly APIButtonComponent[] {
  const state = [topicState(topic), packDay(from), packDay(to), String(offset), ownerId];
  const shown = label(text, buttonLabelMaxChars);
  // Ids hold neither; a colon or percent sign would be written with three characters.
  const length = [timelineButtonKind, String(timelineButtonVersion), ...state].join(':').length;
  if (length > customIdMaxChars || state.some((part) => /[:%]/.test(part))) return [];
  return shown === '' ? [] : [button(customId(timelineButtonKind, timelineButtonVersion, ...state), shown)];
}

/** Reads what {@link timelineButton} wrote; undefined for anything else. */
export function readTimelineState(state: readonly string[]): TimelinePage | undefined {
  const [topic, from, to, offset, ownerId] = state;
  if (topic === undefined || ownerId === undefined || offset === undefined || !/^\d{1,6}$/.test(offset))
    return undefined;
  const [first, last] = [unpackDay(from), unpackDay(to)];
  if (first === undefined || last === undefined) return undefined;
  return { wishes: { topic, from: first, to: last }, offset: Number(offset), ownerId };
}

/** Ids of things with `+` between them, which no id has. */
function topicState(topic: TimelineTopic): string {
  switch (topic.kind) {
    case 'everything':
      return '';
    case 'pack':
      return topic.id;
    case 'things':
      return topic.things.map(({ id }) => id).join('+');
  }
}

/** `20041202`; empty for none. */
function packDay(day: string | undefined): string {
  return day?.replaceAll('-', '') ?? '';
}

function unpackDay(packed: string | undefined): string | undefined {
  if (packed === '') return '';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(packed ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
