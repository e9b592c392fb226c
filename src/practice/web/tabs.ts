import type { Exchanges } from '../exchanges.js';
import type { Inside } from '../inside.js';
import type { PackNews, PageEvent, PageState } from '../page/contract.js';
import type { Person } from '../people.js';
import type { Change } from '../world.js';
import { Book } from './book.js';
import { Stream } from './stream.js';
import { View } from './view.js';

/** How often a tab is told that the connection stands. */
const heartbeatMs = 15_000;

/** The open pages, each of some person, and what each of them is told. */
export class Tabs {
  readonly book: Book;
  readonly view: View;
  readonly #open = new Map<Stream, Person>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #stopWatching: () => void;
  #wasOnline = false;

  constructor(
    inside: Inside,
    private readonly exchanges: Exchanges,
    panel: PageState['panel'],
  ) {
    this.book = new Book(inside, (id) => this.#tellStanding(id));
    this.view = new View(inside, this.book, panel);
    this.#stopWatching = inside.world.watch((change) => this.#hear(change));
    exchanges.onChange((exchange) => this.#tellAll(() => ({ kind: 'exchange', exchange })));
    this.#heartbeat = setInterval(() => {
      for (const stream of this.#open.keys()) stream.beat();
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  /** A new tab's stream: the whole state, then what changes. */
  open(person: Person): ReadableStream<Uint8Array> {
    const stream = new Stream(() => this.#open.delete(stream));
    this.#open.set(stream, person);
    stream.tell({ kind: 'state', state: this.view.state(person) });
    for (const exchange of this.exchanges.all()) stream.tell({ kind: 'exchange', exchange });
    return stream.body;
  }

  tellNews(news: PackNews): void {
    this.#tellAll(() => ({ kind: 'news', news }));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#stopWatching();
    for (const stream of this.#open.keys()) stream.end();
  }

  #hear(change: Change): void {
    switch (change.kind) {
      case 'message': {
        this.#tellAll((person) => {
          const message = this.view.message(person, change.message);
          return message && { kind: 'message', message };
        });
        break;
      }
      case 'gone': {
        const { channelId, messageId } = change;
        this.#tellAll((person) =>
          this.view.sees(person, channelId) ? { kind: 'gone', channelId, messageId } : undefined,
        );
        break;
      }
      case 'typing': {
        const { channelId, userId } = change;
        this.#tellAll((person) =>
          this.view.sees(person, channelId) ? { kind: 'typing', channelId, userId } : undefined,
        );
        break;
      }
      case 'interaction':
        this.#tellStanding(change.id);
        break;
      case 'commands':
        this.#tellAll((person) => ({ kind: 'commands', commands: this.view.commands(person) }));
        this.#tellOnline();
        break;
      case 'guilds':
        this.#tellAll((person) => ({ kind: 'guilds', guilds: this.view.guilds(person) }));
        break;
      case 'bot':
        this.#tellOnline();
        break;
      case 'request':
        break;
    }
  }

  #tellStanding(id: string): void {
    const interaction = this.book.standing(id);
    if (!interaction) return;
    const owner = this.book.ownerOf(id);
    const form = this.book.newForm(id);
    this.#tellAll((person) => (person.id === owner ? { kind: 'interaction', interaction } : undefined));
    if (form) {
      this.#tellAll((person) => (person.id === owner ? { kind: 'form', interactionId: id, form } : undefined));
    }
  }

  #tellOnline(): void {
    const online = this.view.botOnline();
    if (online === this.#wasOnline) return;
    this.#wasOnline = online;
    this.#tellAll(() => ({ kind: 'bot', online }));
  }

  #tellAll(event: (person: Person) => PageEvent | undefined): void {
    for (const [stream, person] of this.#open) {
      const told = event(person);
      if (told) stream.tell(told);
    }
  }
}
