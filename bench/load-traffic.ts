import type { Practice, PracticeMessage, Shown } from '../src/practice/index.js';
import { makeUser, type Person, person } from '../src/practice/people.js';
import type { Answered } from './load-figures.js';

/** What people do, in shares of the whole: questions, resolutions, suggestions at every key, buttons, mentions. */
const shares = { ask: 0.45, resolution: 0.1, suggest: 0.25, press: 0.15, mention: 0.05 } as const;
type Kind = keyof typeof shares;

const symbols = ['64/183', '59/48', '65/124', '67/15', '69/11', '71/14', 'A/RES/73/334', '75/268'];
/** Cards whose buttons may still be pressed. */
const cardsMax = 300;
/** Where a person asks more often than once in so many seconds, the bot asks them to wait. */
const pauseS = 6;
/** discord.js sends no more messages of its own than 50 a second; answers to interactions are not counted. */
const mentionsPerSecondMax = 25;

interface Card {
  readonly message: PracticeMessage;
  readonly user: Person;
}

/** People who ask, in many servers, one after another. */
export class Traffic {
  readonly #people: readonly Person[];
  readonly #cards: Card[] = [];
  readonly #mentionShare: number;
  #turn = 0;

  /** @param random - in [0, 1) */
  constructor(
    private readonly discord: Practice,
    private readonly questions: readonly string[],
    rate: number,
    private readonly random: () => number,
  ) {
    const count = Math.max(500, rate * pauseS);
    this.#people = Array.from({ length: count }, (_, n) => person(makeUser(`person-${n}`, null), 'everyone'));
    this.#mentionShare = Math.min(shares.mention, mentionsPerSecondMax / rate);
  }

  /** The next person does something somewhere; resolves when that is answered, or given up. */
  async next(): Promise<Answered> {
    const turn = this.#turn;
    this.#turn += 1;
    const user = this.#people[turn % this.#people.length];
    const guild = this.discord.guilds[turn % this.discord.guilds.length];
    if (!user || !guild) throw new Error('nobody is there');
    const kind = this.#pick();
    const question = this.questions[Math.floor(this.random() * this.questions.length)] ?? '';
    const began = performance.now();
    // Each card is used once: what a button does to it may remove its buttons.
    const [card] = kind === 'press' ? this.#cards.splice(Math.floor(this.random() * this.#cards.length), 1) : [];
    if (card) return this.#press(card);
    switch (kind) {
      case 'press':
      case 'ask':
        return this.#seen('ask', await this.discord.slash('ask', { question }, { guild, user }), user);
      case 'resolution': {
        const symbol = symbols[turn % symbols.length] ?? '';
        return this.#seen(kind, await this.discord.slash('resolution', { symbol }, { guild, user }), user);
      }
      case 'suggest': {
        const typed = question.slice(0, 3 + (turn % 12));
        const choices = await this.discord.complete('ask', 'question', typed, { guild, user });
        return { kind, ms: choices && performance.now() - began, acknowledgements: choices ? 1 : 0 };
      }
      case 'mention': {
        const [channel] = guild.channels;
        const said = await this.discord.say(question, { guild, channel, user, mentionBot: true });
        const reply = await this.discord.nextReply(said, 3_000);
        return { kind, ms: reply && performance.now() - began, acknowledgements: reply ? 1 : 0 };
      }
    }
  }

  #pick(): Kind {
    let left = this.random();
    if (left < this.#mentionShare) return 'mention';
    left = (left - this.#mentionShare) / (1 - this.#mentionShare);
    const whole = 1 - shares.mention;
    for (const kind of ['resolution', 'suggest', 'press'] as const) {
      left -= shares[kind] / whole;
      if (left < 0) return kind;
    }
    return 'ask';
  }

  async #press({ message, user }: Card): Promise<Answered> {
    const ids = buttonsOf(message);
    const id = ids[Math.floor(this.random() * ids.length)] ?? '';
    return this.#seen('press', await this.discord.press(message, id, { user }), user);
  }

  #seen(kind: Kind, shown: Shown, user: Person): Answered {
    const { message } = shown;
    if (shown.error === undefined && message && kind !== 'press' && buttonsOf(message).length > 0) {
      this.#cards.push({ message, user });
      if (this.#cards.length > cardsMax) this.#cards.shift();
    }
    const ms = shown.error === undefined ? shown.acknowledgedAfterMs : undefined;
    return { kind, ms, acknowledgements: shown.acknowledgements };
  }
}

/** The custom ids of the buttons that can be pressed. */
function buttonsOf(message: PracticeMessage): readonly string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    if ('custom_id' in value && typeof value.custom_id === 'string' && !Reflect.get(value, 'disabled')) {
      if (Reflect.get(value, 'type') === 2) found.push(value.custom_id);
    }
    if ('components' in value) look(value.components);
    if ('accessory' in value) look(value.accessory);
  };
  look(message.components);
  return found;
}
