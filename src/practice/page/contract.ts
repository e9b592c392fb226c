import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/**
 * What the page and its server say to each other. The page reads `GET /page/events?as=<user id>&locale=<locale>`, a
 * stream of {@link PageEvent} that begins with the whole state, also after every reconnection, and sends
 * {@link PageAction} to `POST /page/act`, which answers with {@link ActReply}. Types only: both sides import them.
 */

/** Somebody on the practice server. */
export interface PageUser {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** `everyone` is a student. */
  readonly rank: 'everyone' | 'curator' | 'admin' | 'bot';
}

export interface PageChannel {
  readonly id: string;
  readonly kind: 'text' | 'thread' | 'direct';
  readonly name: string;
  readonly guildId: string | null;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  /** What you may do here. */
  readonly may: {
    readonly send: boolean;
    readonly manageMessages: boolean;
    readonly useCommands: boolean;
    readonly openThreads: boolean;
  };
}

export interface PageRole {
  readonly id: string;
  readonly name: string;
}

export interface PageGuild {
  readonly id: string;
  readonly name: string;
  /** Channels and below each its threads. */
  readonly channels: readonly PageChannel[];
  readonly roles: readonly PageRole[];
  /** False: here the bot is only installed to a user, and no message reaches it. */
  readonly botIsMember: boolean;
}

/** A message as one person sees it. */
export interface PageMessage extends APIMessage {
  /** Only you see it, until you dismiss it. */
  readonly onlyYou: boolean;
  /** `/ask`, or the name of a message command: what its author was asked to do. */
  readonly command?: string | undefined;
  /** The interaction it answers. */
  readonly interactionId?: string | undefined;
}

/** Where one of your own interactions stands. */
export interface PageInteraction {
  readonly id: string;
  readonly channelId: string;
  /** `/ask`, a message command's name, or the label of a component. */
  readonly name: string;
  /** The message whose component was used. */
  readonly messageId?: string | undefined;
  readonly state: 'sent' | 'acknowledged' | 'failed';
  /** Discord's own words where it failed. */
  readonly problem?: string | undefined;
}

/** Everything one person sees when they open Discord. */
export interface PageState {
  readonly you: PageUser;
  /** Ids of the roles that you hold, in all servers. */
  readonly yourRoles: readonly string[];
  readonly bot: PageUser;
  /** Whether the bot is connected and has its commands published. */
  readonly botOnline: boolean;
  /** Whom one can be. */
  readonly people: readonly PageUser[];
  /** All who can be mentioned or can have written something. */
  readonly members: readonly PageUser[];
  readonly guilds: readonly PageGuild[];
  /** Your direct messages with the bot. */
  readonly direct: PageChannel;
  /** Commands as published: global ones, and those of single guilds with their `guild_id`. */
  readonly commands: readonly APIApplicationCommand[];
  /** Channel id → its messages, oldest first, those that only you see among them. */
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  /** What the developer's panel can do here. */
  readonly panel: { readonly explains: boolean; readonly edits: boolean };
}

export type PageEvent =
  | { readonly kind: 'state'; readonly state: PageState }
  /** New or changed. */
  | { readonly kind: 'message'; readonly message: PageMessage }
  | { readonly kind: 'gone'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly kind: 'interaction'; readonly interaction: PageInteraction }
  /** The bot opened a form for you. */
  | { readonly kind: 'form'; readonly interactionId: string; readonly form: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly kind: 'guilds'; readonly guilds: readonly PageGuild[] }
  | { readonly kind: 'bot'; readonly online: boolean }
  /** For the developer's panel: an exchange began or went on. */
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  /** For the developer's panel: a pack was swapped in, or has mistakes. */
  | { readonly kind: 'news'; readonly news: PackNews };

/** A value typed for a slash command's option. */
export type OptionValue = string | number | boolean;

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** What a person does. `as` is who they are, `locale` the language of their client. */
export type PageAction = { readonly as: string; readonly locale: string } & (
  | {
      readonly do: 'say';
      readonly channelId: string;
      readonly text: string;
      readonly replyTo?: string | undefined;
      /** Whether a reply pings; true unless said. */
      readonly ping?: boolean | undefined;
      readonly files?: readonly UploadedFile[] | undefined;
    }
  | { readonly do: 'edit'; readonly channelId: string; readonly messageId: string; readonly text: string }
  | { readonly do: 'remove'; readonly channelId: string; readonly messageId: string }
  /** Puts away a message that only you see. */
  | { readonly do: 'dismiss'; readonly channelId: string; readonly messageId: string }
  | {
      readonly do: 'open-thread';
      readonly channelId: string;
      readonly messageId?: string | undefined;
      readonly name: string;
    }
  | {
      readonly do: 'slash';
      readonly channelId: string;
      /** `ask`, or `deck add` for a subcommand. */
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue | UploadedFile>>;
    }
  | {
      readonly do: 'complete';
      readonly channelId: string;
      readonly name: string;
      /** The option being typed; its text is among the options. */
      readonly focused: string;
      readonly options: Readonly<Record<string, OptionValue>>;
    }
  | {
      readonly do: 'message-command';
      readonly channelId: string;
      readonly messageId: string;
      readonly name: string;
    }
  | {
      readonly do: 'press';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      /** What was chosen in a select. */
      readonly values?: readonly string[] | undefined;
    }
  | {
      readonly do: 'submit';
      readonly interactionId: string;
      /** Custom id → text, what was chosen, whether a box is ticked, or files. */
      readonly entries: Readonly<Record<string, string | boolean | readonly string[] | readonly UploadedFile[]>>;
    }
);

export type ActReply =
  | {
      readonly ok: true;
      /** Of a slash command, message command, press or submission. */
      readonly interactionId?: string | undefined;
      /** Of `say`. */
      readonly messageId?: string | undefined;
      /** Of `open-thread`. */
      readonly channelId?: string | undefined;
      /** Of `complete`; absent where the bot gave none in time. */
      readonly choices?: readonly APIApplicationCommandOptionChoice[] | undefined;
    }
  | {
      readonly ok: false;
      /** What a person can do about it, in words. */
      readonly problem: string;
    };

/** One thing that reached the bot, and all that the bot sent because of it. */
export interface Exchange {
  /** The interaction's or the message's id. */
  readonly id: string;
  readonly channelId: string;
  readonly userId: string;
  /** `/ask`, `Answer this`, `button related`, `message`. */
  readonly name: string;
  /** The words that were asked, where there are any, and the same person's earlier ones here, oldest first. */
  readonly question?: string | undefined;
  readonly earlier: readonly string[];
  /** Milliseconds since 1970 at which the event was sent. */
  readonly at: number;
  /** The event as the gateway sent it. */
  readonly event: unknown;
  /** Milliseconds from the event to the first accepted response, or for a message to the bot's first message. */
  readonly acknowledgedAfterMs?: number | undefined;
  readonly requests: readonly ExchangeRequest[];
  /** Ids of the messages that came of it. */
  readonly messageIds: readonly string[];
}

export interface ExchangeRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
  /** Milliseconds after the event. */
  readonly afterMs: number;
}

/** What became of an edited pack. */
export interface PackNews {
  readonly swapped: boolean;
  readonly lines: readonly string[];
}

/** `GET /page/panel/explain?question=…&earlier=…`: how an answer comes about, as text for a fixed-width face. */
export interface Explained {
  readonly text: string;
}

/** `GET /page/panel/files`: the pack files, paths below the folder of packs. */
export interface PackFiles {
  readonly files: readonly { readonly path: string; readonly chars: number }[];
}

/** `GET /page/panel/file?path=…`, and what `PUT` of the same address takes: `version` is the one that was read. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
  /** Changes whenever the file does: a save over someone else's edit is refused. */
  readonly version: string;
}
