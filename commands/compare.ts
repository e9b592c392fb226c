import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { ComparisonAnswer } from '../src/answering/comparison-answer.js';
import { comparisonCard } from '../src/cards/comparison.js';
import {
  aspectNames,
  comparisonButtonKind,
  comparisonButtonVersion,
  readAspect,
  readComparisonState,
} from '../src/cards/comparison-state.js';
import { indexSources } from '../src/cards/evidence.js';
import { goneCard } from '../src/cards/notice.js';
import { thingTypes } from '../src/knowledge/schema.js';
import { readerOf } from './asking.js';
import type { Component, SlashCommand } from './command.js';
import { namesOf } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';
import { turnedPage } from './turned-page.js';

/** `/compare a: 64/183 b: 71/14`: two things side by side, by their dates, numbers, people and words. */
export const compare = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'compare',
    description: 'Two resolutions, organizations, meetings or people side by side',
    options: [
      {
        type: optionType.string,
        name: 'a',
        description: 'A name or a symbol; or both: 64/183 and 71/14',
        required: true,
        autocomplete: true,
      },
      {
        type: optionType.string,
        name: 'b',
        description: 'The other one',
        autocomplete: true,
      },
      {
        type: optionType.string,
        name: 'on',
        description: 'Compare only these',
        choices: Object.entries(aspectNames).map(([value, name]) => ({ name, value })),
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run(request, { engine }) {
    const { options } = request;
    const isPrivate = options.boolean('private');
    const answer = engine.compare(options.string('a'), options.maybeString('b'), readAspect(options.maybeString('on')));
    return {
      kind: 'message',
      card: comparisonCard(answer, readerOf(request, isPrivate), indexSources(engine.sources())),
      private: isPrivate,
      asked: askedOf(answer),
    };
  },

  complete: namesOf(thingTypes),
} satisfies SlashCommand;

/**
 * A comparison whose sides are settled, or another page of one. State: both sides, the aspect, rows before the page, id
 * of who asked: for them the card changes, anyone else gets one of their own.
 */
export const compared = {
  id: comparisonButtonKind,
  version: comparisonButtonVersion,
  defer: 'update',

  press(request, { engine }) {
    const page = readComparisonState(request.state);
    const answer = page && engine.compare(page.a, page.b, page.on);
    // A further page of what is no longer there; what was typed and never found keeps saying so.
    if (!page || !answer || (answer.kind !== 'known' && page.offset > 0)) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    return turnedPage(request, page.ownerId, (isPrivate) =>
      comparisonCard(answer, readerOf(request, isPrivate), indexSources(engine.sources()), page.offset),
    );
  },
} satisfies Component;

function askedOf(answer: ComparisonAnswer): string | undefined {
  return answer.kind === 'known' ? `${answer.a.name} and ${answer.b.name}` : undefined;
}
