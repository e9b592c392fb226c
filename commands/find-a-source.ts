import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Answer } from '../src/answering/answer.js';
import { indexSources } from '../src/cards/evidence.js';
import { findingsCard } from '../src/cards/findings.js';
import { noTextCard } from '../src/cards/notice.js';
import { askEngine, readerOf } from './asking.js';
import type { MessageCommand, Services } from './command.js';
import { commandType, everywhere } from './install.js';
import { wordsOf } from './message-text.js';

/** A message may tell much; this many of its sentences are looked up. */
const sentencesMax = 8;

/** *Find a source* on a message: which facts speak of what it says, and where they are written. */
export const findASource = {
  data: {
    ...everywhere,
    type: commandType.message,
    name: 'Find a source',
  } satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody,

  defer: 'private',

  run(request, services) {
    const words = wordsOf(request.message.content);
    if (words === '') return { kind: 'message', card: noTextCard(), private: true };
    const sources = indexSources(services.engine.sources());
    return {
      kind: 'message',
      card: findingsCard(words, answersTo(words, services), readerOf(request, true), sources),
      private: true,
    };
  },
} satisfies MessageCommand;

/** The answers to its sentences, or to the whole message where no sentence has one. */
function answersTo(words: string, services: Services): readonly Answer[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const answers = [...sentences.segment(words)]
    .slice(0, sentencesMax)
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => askEngine(sentence, { history: [] }, services));
  const isEnough = answers.length === 1 || answers.some(({ kind }) => kind === 'answered');
  return isEnough ? answers : [askEngine(words, { history: [] }, services)];
}
