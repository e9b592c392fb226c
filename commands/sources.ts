import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { PackedSource, Suggestion } from '../src/answering/answer.js';
import type { Engine } from '../src/answering/engine.js';
import { missingCard } from '../src/cards/notice.js';
import type { Reader } from '../src/cards/reader.js';
import { sourceCard, sourcesCard } from '../src/cards/sources.js';
import { readerOf } from './asking.js';
import type { SlashCommand } from './command.js';
import { choices } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';

/** `/sources`: what the collection is made of; with a name, one source or one pack of it. */
export const sources = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'sources',
    description: 'What the collection is made of',
    options: [
      {
        type: optionType.string,
        name: 'source',
        description: 'One source or one pack, by name',
        autocomplete: true,
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run(request, { engine }) {
    const isPrivate = request.options.boolean('private');
    const reader = readerOf(request, isPrivate);
    const typed = request.options.maybeString('source')?.trim() ?? '';
    return {
      kind: 'message',
      card: typed === '' ? wholeCard(engine, reader) : oneCard(typed, engine, reader),
      private: isPrivate,
    };
  },

  complete({ focused }, { engine }) {
    const packs = engine.packs.map((pack) => ({ label: pack.title, value: pack.id }));
    const each = engine.sources().map((source) => ({ label: source.title, value: idOf(source) }));
    const typed = focused.value.trim().toLowerCase();
    return choices([...packs, ...each].filter((suggestion) => names(suggestion, typed)));
  },
} satisfies SlashCommand;

function wholeCard(engine: Engine, reader: Reader) {
  return sourcesCard({ ...collectionOf(engine), sources: engine.sources(), facts: engine.size }, reader);
}

/** By id first, then by its whole title, then by a part of it. */
function oneCard(typed: string, engine: Engine, reader: Reader) {
  const wanted = typed.toLowerCase();
  const pack = engine.packs.find((each) => each.id === wanted || each.title.toLowerCase() === wanted);
  if (pack !== undefined) {
    const own = engine.sources().filter((source) => source.pack === pack.id);
    return sourcesCard({ ...collectionOf(engine), packs: [pack], sources: own }, reader);
  }
  const all = engine.sources();
  const source =
    all.find((each) => idOf(each) === wanted || each.id === wanted) ??
    all.find((each) => each.title.toLowerCase() === wanted) ??
    all.find(
      (each) => names({ label: each.title, value: idOf(each) }, wanted) || each.symbol?.toLowerCase() === wanted,
    );
  return source === undefined ? missingCard(typed) : sourceCard(source, reader);
}

function collectionOf({ packs, newestCheck }: Engine) {
  return { packs, newestCheck };
}

function idOf(source: PackedSource): string {
  return `${source.pack}/${source.id}`;
}

function names({ label, value }: Suggestion, typed: string): boolean {
  return label.toLowerCase().includes(typed) || value.includes(typed);
}
