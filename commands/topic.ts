import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { indexSources } from '../src/cards/evidence.js';
import { topicCard } from '../src/cards/topic.js';
import type { ThingType } from '../src/knowledge/schema.js';
import { readerOf } from './asking.js';
import type { MessageReply, Request, Services, SlashCommand } from './command.js';
import { namesOf } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';

/** What has a story worth telling by date. */
const topics: readonly ThingType[] = [
  'organization',
  'body',
  'office',
  'person',
  'instrument',
  'resolution',
  'meeting',
  'event',
  'programme',
  'subject',
  'session',
  'country',
  'place',
];

/** `/topic RATS`: what the collection has on an organization, person, body or meeting, by date. */
export const topic = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'topic',
    description: 'What the collection has on an organization, person, body or meeting, by date',
    options: [
      {
        type: optionType.string,
        name: 'name',
        description: 'A name or an abbreviation',
        required: true,
        autocomplete: true,
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run: (request, services) =>
    topicReply(request.options.string('name'), request, services, request.options.boolean('private')),

  complete: namesOf(topics),
} satisfies SlashCommand;

export function topicReply(name: string, request: Request, { engine }: Services, isPrivate: boolean): MessageReply {
  const answer = engine.topic(name);
  return {
    kind: 'message',
    card: topicCard(answer, readerOf(request, isPrivate), indexSources(engine.sources())),
    private: isPrivate,
    asked: answer.kind === 'known' ? answer.thing.name : undefined,
  };
}
