import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Engine } from '../src/answering/engine.js';
import type { TimelineAnswer } from '../src/answering/timeline-answer.js';
import { indexSources } from '../src/cards/evidence.js';
import { goneCard } from '../src/cards/notice.js';
import { timelineCard } from '../src/cards/timeline.js';
import { readTimelineState, timelineButtonKind, timelineButtonVersion } from '../src/cards/timeline-state.js';
import { thingTypes } from '../src/knowledge/schema.js';
import { readerOf } from './asking.js';
import type { Component, SlashCommand } from './command.js';
import { namesOf } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';
import { turnedPage } from './turned-page.js';

/** `/timeline topic: SCO from: 2004 to: 2010`: what happened, by date. */
export const timeline = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'timeline',
    description: 'What happened, by date: of a topic, within a time, or both',
    options: [
      {
        type: optionType.string,
        name: 'topic',
        description: 'A name, several names, or a collection; everything where empty',
        autocomplete: true,
      },
      {
        type: optionType.string,
        name: 'from',
        description: '2004, December 2004, 2 December 2004, the 2010s, 2004–2010',
      },
      {
        type: optionType.string,
        name: 'to',
        description: 'The last day, month or year',
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run(request, { engine }) {
    const { options } = request;
    const isPrivate = options.boolean('private');
    const answer = engine.timeline({
      topic: options.maybeString('topic'),
      from: options.maybeString('from'),
      to: options.maybeString('to'),
    });
    return {
      kind: 'message',
      card: timelineCard(answer, readerOf(request, isPrivate), indexSources(engine.sources())),
      private: isPrivate,
      asked: askedOf(answer),
    };
  },

  complete: namesOf(thingTypes, packsNamed),
} satisfies SlashCommand;

/**
 * Another page of a timeline. State: topic, first and last day, entries before the page, id of who asked: for them the
 * card turns the page, anyone else gets a page of their own.
 */
export const timelinePage = {
  id: timelineButtonKind,
  version: timelineButtonVersion,
  defer: 'update',

  press(request, { engine }) {
    const page = readTimelineState(request.state);
    const answer = page && engine.timeline(page.wishes);
    if (!page || answer?.kind !== 'known' || answer.entries.length === 0) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    return turnedPage(request, page.ownerId, (isPrivate) =>
      timelineCard(answer, readerOf(request, isPrivate), indexSources(engine.sources()), page.offset),
    );
  },
} satisfies Component;

function packsNamed(typed: string, { packs }: Engine) {
  const wanted = typed.trim().toLowerCase();
  return packs
    .filter(({ id, title }) => id.includes(wanted) || title.toLowerCase().includes(wanted))
    .map(({ id, title }) => ({ label: title, value: id }));
}

function askedOf(answer: TimelineAnswer): string | undefined {
  if (answer.kind !== 'known' || answer.topic.kind !== 'things') return undefined;
  return answer.topic.things.map(({ name }) => name).join(' and ');
}
