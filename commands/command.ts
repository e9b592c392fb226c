import type {
  APIModalInteractionResponseCallbackData,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Suggestion } from '../src/answering/answer.js';
import type { Engine } from '../src/answering/engine.js';
import type { Card } from '../src/cards/card.js';

/**
 * A command is a function from a request to a reply, both plain data. No command knows which face carries them.
 */

/** Who asks. */
export interface Asker {
  readonly id: string;
  /** Whether they may remove other people's messages here. */
  readonly mayManageMessages: boolean;
}

/** Where they ask. */
export interface Place {
  readonly channelId: string;
  /** `null` outside servers. */
  readonly guildId: string | null;
  /** Whether the bot is a member here, so that mentions reach it: not where it is only installed to a user. */
  readonly mentionsArrive: boolean;
}

export interface Request {
  readonly asker: Asker;
  readonly place: Place;
  /** The asker's earlier questions in this channel within the last ten minutes, oldest first. */
  readonly history: readonly string[];
}

/** A message that a request is about. */
export interface SeenMessage {
  readonly id: string;
  /** Its text; empty where it has none or Discord shows none. */
  readonly content: string;
  readonly authorId: string;
  readonly authorIsBot: boolean;
  /** Its components, where it is a card. */
  readonly card: Card;
  /** Whether only one person sees it. */
  readonly private: boolean;
}

/** Options of a slash command by name; absent ones are undefined. */
export interface SlashRequest extends Request {
  readonly options: Options;
}

export interface Options {
  /** @throws Error if the option was declared required and is missing: a bug, not a user's mistake */
  string(name: string): string;
  maybeString(name: string): string | undefined;
  /** Of an option that takes a number, whole or not. */
  maybeNumber(name: string): number | undefined;
  boolean(name: string): boolean;
}

export interface CompleteRequest extends Request {
  readonly focused: { readonly name: string; readonly value: string };
}

export interface MessageRequest extends Request {
  readonly message: SeenMessage;
}

export interface PressRequest extends Request {
  /** The parts of the custom id after kind and version, parsed by the component itself. */
  readonly state: readonly string[];
  /** What was chosen in a select, in its order; empty for a button. */
  readonly values: readonly string[];
  /** The message whose component was pressed. */
  readonly message: SeenMessage;
}

export interface SubmitRequest extends Request {
  /** The parts of the custom id after kind and version, parsed by the form itself. */
  readonly state: readonly string[];
  /** What was filled in, by custom id of the field: one text, or the values chosen; fields left empty are left out. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /** The message whose component opened the form, where one did. */
  readonly message?: SeenMessage | undefined;
}

export interface TextRequest extends Request {
  /** What was written to the bot, without its mention. */
  readonly text: string;
  /** Whether the only mention of the bot is the ping that a reply carries by itself. */
  readonly onlyReplyPing: boolean;
}

/** Made anew for every request: a swapped pack never reaches a running one. */
export interface Services {
  readonly engine: Engine;
  readonly now: Date;
  /** BCP 47 tag of the asker's language: `en-US`. */
  readonly locale: string;
  /** Of the program: `1.0.0`. */
  readonly version: string;
}

export interface MessageReply {
  readonly kind: 'message';
  readonly card: Card;
  /** Seen by the asker alone. */
  readonly private: boolean;
  /** The question as understood, for the follow-ups of the next ten minutes; absent where nothing was asked. */
  readonly asked?: string | undefined;
  /** Further messages, in order. */
  readonly then?: readonly Card[] | undefined;
}

/** Opens a form. */
export interface FormReply {
  readonly kind: 'form';
  readonly form: APIModalInteractionResponseCallbackData;
}

export type Reply =
  | MessageReply
  /** Changes the message whose component was pressed. */
  | { readonly kind: 'update'; readonly card: Card }
  | FormReply
  /** Removes the message whose component was pressed. */
  | { readonly kind: 'delete' };

/**
 * How a face may acknowledge before the reply is ready: privacy is fixed by the first response, and whatever opens a
 * form must decide without waiting (`never`).
 */
export type Defer = 'public' | 'private' | 'update' | 'never';

type Awaitable<T> = T | Promise<T>;

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** A function where privacy is one of the options. */
  readonly defer: Defer | ((request: SlashRequest) => Defer);
  run(request: SlashRequest, services: Services): Awaitable<Reply>;
  complete?(request: CompleteRequest, services: Services): Awaitable<readonly Suggestion[]>;
}

export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly defer: Defer;
  run(request: MessageRequest, services: Services): Awaitable<Reply>;
}

/** A button or select of a card. */
export interface Component {
  /** First part of its custom ids. */
  readonly id: string;
  /** Second part: raised when the state changes its meaning, so that older ones are declined; 1 where absent. */
  readonly version?: number;
  readonly defer: Defer;
  press(request: PressRequest, services: Services): Awaitable<Reply>;
}

/** A form that some command or component opens. */
export interface Form {
  /** First part of its custom ids. */
  readonly id: string;
  /** Second part, as that of a {@link Component}; 1 where absent. */
  readonly version?: number;
  /** `update` only where a component opens it: a slash command has no message to change. */
  readonly defer: Exclude<Defer, 'never'>;
  /** Discord opens no form upon a form. */
  submit(request: SubmitRequest, services: Services): Awaitable<Exclude<Reply, FormReply>>;
}

/** Free text in a mention or a direct message. `undefined`: not for us, stay silent. */
export interface TextHandler {
  read(request: TextRequest, services: Services): Awaitable<MessageReply | undefined>;
}

/** Everything the bot can do. `commands/index.ts` exports the only one; routing and publishing read it. */
export interface CommandSet {
  readonly slashCommands: readonly SlashCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly components: readonly Component[];
  readonly forms: readonly Form[];
  readonly freeText: TextHandler;
}
