import type { CommandSet, Reply, Request, Services } from '../../commands/command.js';
import type { Engine } from '../answering/engine.js';
import { buttonKinds } from '../cards/buttons.js';
import type { Card } from '../cards/card.js';
import { parseCustomId } from '../cards/custom-id.js';
import { type Completion, completeLine } from './complete-line.js';
import { drawCards, type PressableButton } from './draw.js';
import { type ParsedLine, parseLine } from './parse-line.js';
import { plainText } from './plain-text.js';
import type { Screen } from './screen.js';

/** What a terminal can reach of the bot; message commands need a message of somebody else's. */
export type TerminalCommands = Pick<CommandSet, 'slashCommands' | 'buttons' | 'freeText'>;

export interface ConversationOptions {
  readonly commands: TerminalCommands;
  /** The knowledge of this moment. */
  readonly engine: () => Engine;
  readonly now: () => Date;
  /** BCP 47 tag: `en-US`. */
  readonly locale: string;
  /** Told of the cause when a command fails; the reader sees a calm sentence. */
  readonly onFailure: (error: unknown) => void;
}

/** What came of a line: something to show, or the wish to leave. */
export type Outcome = { readonly kind: 'show'; readonly text: string } | { readonly kind: 'quit' };

/** The length of a Discord message; nobody asks longer. */
const lineMaxChars = 4000;
const keepQuestionsMs = 10 * 60_000;
const questionsMax = 5;

/** There is one reader: nothing to share with others, and nothing that others would see. */
const uselessKinds: readonly string[] = [buttonKinds.share, buttonKinds.remove];

const tips =
  'Here in the terminal: write your question, or a command. Type the number of a button to press it, Tab to complete, /quit to leave.';

/** One person's talk with the bot: a typed line in, text for the screen out. Remembers what follow-ups and buttons need. */
export class Conversation {
  readonly #options: ConversationOptions;
  #asked: readonly { readonly question: string; readonly atMs: number }[] = [];
  #buttons: readonly PressableButton[] = [];
  #lastCard: Card = [];

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** Answers a line of any content; never throws. */
  async answer(line: string, screen: Screen): Promise<Outcome> {
    const text = line.slice(0, lineMaxChars);
    try {
      const outcome = await this.#answerParsed(parseLine(text, this.#options.commands.slashCommands), screen);
      if (line.length <= lineMaxChars || outcome.kind === 'quit') return outcome;
      return show(`(read up to character ${lineMaxChars})\n${outcome.text}`);
    } catch (error) {
      this.#options.onFailure(error);
      return show('Something went wrong on my side. Please try other words.');
    }
  }

  /** What Tab offers for the line up to the cursor; never throws. */
  async complete(line: string): Promise<Completion> {
    try {
      return await completeLine(line, this.#options.commands.slashCommands, this.#request(), this.#services());
    } catch (error) {
      this.#options.onFailure(error);
      return { offers: [], typed: line };
    }
  }

  async #answerParsed(parsed: ParsedLine, screen: Screen): Promise<Outcome> {
    switch (parsed.kind) {
      case 'quit':
        return { kind: 'quit' };
      case 'mistake':
        return show(plainText(parsed.says));
      case 'nothing':
        return this.#answerText('', screen);
      case 'text':
        return this.#answerText(parsed.text, screen);
      case 'number':
        return this.#buttons.length === 0 ? this.#answerText(parsed.text, screen) : this.#press(parsed.number, screen);
      case 'command': {
        const { command, options } = parsed;
        const outcome = this.#draw(await command.run({ ...this.#request(), options }, this.#services()), screen);
        return command.data.name === 'help' ? show(`${outcome.text}\n\n${tips}`) : outcome;
      }
    }
  }

  async #answerText(text: string, screen: Screen): Promise<Outcome> {
    const { freeText } = this.#options.commands;
    const reply = await freeText.read({ ...this.#request(), text, onlyReplyPing: false }, this.#services());
    return reply === undefined ? show('There is no question in that.') : this.#draw(reply, screen);
  }

  async #press(number: number, screen: Screen): Promise<Outcome> {
    const pressed = this.#buttons[number - 1];
    if (pressed === undefined) {
      return show(`There is no [${number}] on the last card; its buttons go up to [${this.#buttons.length}].`);
    }
    const id = parseCustomId(pressed.customId);
    const button = this.#options.commands.buttons.find((each) => each.id === id?.kind);
    if (id === undefined || button === undefined) return show('That button does nothing here.');
    const message = {
      id: 'terminal',
      content: '',
      authorId: 'rapporteur',
      authorIsBot: true,
      card: this.#lastCard,
      private: false,
    };
    return this.#draw(await button.press({ ...this.#request(), state: id.state, message }, this.#services()), screen);
  }

  #draw(reply: Reply, screen: Screen): { readonly kind: 'show'; readonly text: string } {
    switch (reply.kind) {
      case 'message':
        if (reply.asked !== undefined) this.#remember(reply.asked);
        return this.#drawCards([reply.card, ...(reply.then ?? [])], screen);
      case 'update':
        return this.#drawCards([reply.card], screen);
      case 'delete':
        return show('Removed.');
      case 'form':
        return show('That opens a form, which only Discord can show.');
    }
  }

  #drawCards(cards: readonly Card[], screen: Screen): { readonly kind: 'show'; readonly text: string } {
    const isUseful = (customId: string) => !uselessKinds.includes(parseCustomId(customId)?.kind ?? '');
    const drawn = drawCards(cards, screen, isUseful);
    this.#buttons = drawn.buttons;
    this.#lastCard = cards[0] ?? [];
    return show(drawn.text);
  }

  #remember(question: string): void {
    this.#asked = [...this.#recent(), { question, atMs: this.#options.now().getTime() }].slice(-questionsMax);
  }

  #recent(): readonly { readonly question: string; readonly atMs: number }[] {
    const oldestMs = this.#options.now().getTime() - keepQuestionsMs;
    return this.#asked.filter(({ atMs }) => atMs > oldestMs);
  }

  #request(): Request {
    return {
      asker: { id: 'terminal', mayManageMessages: true },
      place: { channelId: 'terminal', guildId: null, mentionsArrive: false },
      history: this.#recent().map(({ question }) => question),
    };
  }

  #services(): Services {
    const { engine, now, locale } = this.#options;
    return { engine: engine(), now: now(), locale };
  }
}

function show(text: string): { readonly kind: 'show'; readonly text: string } {
  return { kind: 'show', text };
}
