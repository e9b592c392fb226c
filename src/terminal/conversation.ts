import type { CommandSet, Reply, Request, SeenMessage, Services } from '../../commands/command.js';
import type { Engine } from '../answering/engine.js';
import { buttonKinds } from '../cards/buttons.js';
import type { Card } from '../cards/card.js';
import { parseCustomId } from '../cards/custom-id.js';
import { type Completion, completeLine } from './complete-line.js';
import { drawCards, type Pressable } from './draw.js';
import { wantedLine } from './form-fields.js';
import { FormFilling } from './form-filling.js';
import { type ParsedLine, parseLine } from './parse-line.js';
import { plainText } from './plain-text.js';
import type { Screen } from './screen.js';

/** What a terminal can reach of the bot; message commands need a message of somebody else's. */
export type TerminalCommands = Pick<CommandSet, 'slashCommands' | 'components' | 'forms' | 'freeText'>;

export interface ConversationOptions {
  readonly commands: TerminalCommands;
  /** The knowledge of this moment. */
  readonly engine: () => Engine;
  readonly now: () => Date;
  /** BCP 47 tag: `en-US`. */
  readonly locale: string;
  /** Of the program: `1.0.0`. */
  readonly version: string;
  /** Whether somebody is there to fill in a form line by line; elsewhere a form is told and passed over. */
  readonly asksForms?: boolean | undefined;
  /** Told of the cause when a command fails; the reader sees a calm sentence. */
  readonly onFailure: (error: unknown) => void;
}

/** What came of a line: something to show, or the wish to leave. */
export type Outcome = Shown | { readonly kind: 'quit' };

interface Shown {
  readonly kind: 'show';
  readonly text: string;
}

/** The length of a Discord message; nobody asks longer. */
const lineMaxChars = 4000;
const keepQuestionsMs = 10 * 60_000;
const questionsMax = 5;

/** There is one reader: nothing to share with others, and nothing that others would see. */
const uselessKinds: readonly string[] = [buttonKinds.share, buttonKinds.remove];

const tips =
  'Here in the terminal: write your question, or a command. Type a number in brackets to press it, Tab to complete, /quit to leave.';

/** One person's talk with the bot: a typed line in, text for the screen out. Remembers what follow-ups and buttons need. */
export class Conversation {
  readonly #options: ConversationOptions;
  #asked: readonly { readonly question: string; readonly atMs: number }[] = [];
  #pressables: readonly Pressable[] = [];
  #lastCard: Card = [];
  #filling: FormFilling | undefined;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** Answers a line of any content; never throws. */
  async answer(line: string, screen: Screen): Promise<Outcome> {
    const text = line.slice(0, lineMaxChars);
    try {
      const outcome =
        this.#filling === undefined
          ? await this.#answerParsed(parseLine(text, this.#options.commands.slashCommands), screen)
          : await this.#fillIn(this.#filling, text, screen);
      if (line.length <= lineMaxChars || outcome.kind === 'quit') return outcome;
      return show(`(read up to character ${lineMaxChars})\n${outcome.text}`);
    } catch (error) {
      this.#options.onFailure(error);
      return show('Something went wrong on my side. Please try other words.');
    }
  }

  /** Whether the next line goes into a form, an empty one too. */
  get isAsking(): boolean {
    return this.#filling !== undefined;
  }

  /** Leaves the form that is being filled in. */
  giveUpForm(): void {
    this.#filling = undefined;
  }

  /** What Tab offers for the line up to the cursor; never throws. */
  async complete(line: string): Promise<Completion> {
    if (this.#filling !== undefined) return { offers: [], typed: line };
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
        return this.#pressables.length === 0
          ? this.#answerText(parsed.text, screen)
          : this.#press(parsed.number, screen);
      case 'command': {
        const { command, options } = parsed;
        const reply = await command.run({ ...this.#request(), options }, this.#services());
        const outcome = this.#draw(reply, undefined, screen);
        return command.data.name === 'help' ? show(`${outcome.text}\n\n${tips}`) : outcome;
      }
    }
  }

  async #answerText(text: string, screen: Screen): Promise<Outcome> {
    const { freeText } = this.#options.commands;
    const reply = await freeText.read({ ...this.#request(), text, onlyReplyPing: false }, this.#services());
    return reply === undefined ? show('There is no question in that.') : this.#draw(reply, undefined, screen);
  }

  async #press(number: number, screen: Screen): Promise<Outcome> {
    const pressed = this.#pressables[number - 1];
    if (pressed === undefined) {
      return show(`There is no [${number}] on the last card; its numbers go up to [${this.#pressables.length}].`);
    }
    const id = parseCustomId(pressed.customId);
    const component = this.#options.commands.components.find((each) => each.id === id?.kind);
    if (id === undefined || component === undefined) return show('That button does nothing here.');
    const message = {
      id: 'terminal',
      content: '',
      authorId: 'rapporteur',
      authorIsBot: true,
      card: this.#lastCard,
      private: false,
    };
    const request = { ...this.#request(), state: id.state, values: pressed.values, message };
    return this.#draw(await component.press(request, this.#services()), message, screen);
  }

  async #fillIn(filling: FormFilling, line: string, screen: Screen): Promise<Outcome> {
    const wrong = filling.take(line);
    if (wrong !== undefined) return show(`${wrong}\n\n${filling.question(screen)}`);
    if (filling.field !== undefined) return show(filling.question(screen));
    // Whatever comes of it, the form is done with: the next line is a line again.
    this.#filling = undefined;
    const { message, entries } = filling;
    const id = parseCustomId(filling.form.custom_id);
    const form = this.#options.commands.forms.find((each) => each.id === id?.kind);
    if (id === undefined || form === undefined) throw new Error(`there is no form "${filling.form.custom_id}"`);
    const request = { ...this.#request(), state: id.state, entries, message };
    return this.#draw(await form.submit(request, this.#services()), message, screen);
  }

  /** @param message - the one whose component was pressed, where one was */
  #draw(reply: Reply, message: SeenMessage | undefined, screen: Screen): Shown {
    switch (reply.kind) {
      case 'message':
        if (reply.asked !== undefined) this.#remember(reply.asked);
        return this.#drawCards([reply.card, ...(reply.then ?? [])], screen);
      case 'update':
        return this.#drawCards([reply.card], screen);
      case 'delete':
        return show('Removed.');
      case 'form':
        return this.#open(new FormFilling(reply.form, message), screen);
    }
  }

  #open(filling: FormFilling, screen: Screen): Shown {
    if (this.#options.asksForms !== true || filling.field === undefined) return show(wantedLine(filling.form));
    this.#filling = filling;
    return show(`${filling.heading(screen)}\n\n${filling.question(screen)}`);
  }

  #drawCards(cards: readonly Card[], screen: Screen): Shown {
    const isUseful = (customId: string) => !uselessKinds.includes(parseCustomId(customId)?.kind ?? '');
    const drawn = drawCards(cards, screen, isUseful);
    this.#pressables = drawn.pressables;
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
    const { engine, now, locale, version } = this.#options;
    return { engine: engine(), now: now(), locale, version };
  }
}

function show(text: string): Shown {
  return { kind: 'show', text };
}
