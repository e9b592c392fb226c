import {
  type APIApplicationCommandOptionChoice,
  type APIAuthorizingIntegrationOwnersMap,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  type InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { PracticeChannel } from './guild.js';
import type { JsonObject } from './json.js';
import type { Person } from './people.js';
import { snowflake } from './snowflake.js';
import type { PracticeMessage } from './world.js';

/** Where and by whom an interaction was made. */
export interface Origin {
  readonly person: Person;
  readonly channel: PracticeChannel;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
}

export interface InteractionSpec extends Origin {
  readonly type: InteractionType;
  /** The message whose component was used. */
  readonly source?: PracticeMessage | undefined;
  /** What its replies tell about it besides id, type, user and owners. */
  readonly about?: JsonObject;
}

const tokenPrefix = 'practice.';
const none: readonly PracticeMessage[] = [];

/** The interaction that a token is of; undefined for what is no token. */
export function idOfToken(token: string): string | undefined {
  return token.startsWith(tokenPrefix) ? token.slice(tokenPrefix.length) : undefined;
}

/** One interaction's life: from the event to the last edit. */
export class Interaction {
  readonly id = snowflake();
  readonly #bornMs = performance.now();
  #listeners: Set<() => void> | undefined;
  #originalId: string | undefined;
  #followupIds: readonly string[] | undefined;
  /** Callbacks that arrived, the refused ones too: a bot that answers twice shows here. */
  acknowledgements = 0;
  acknowledgedAfterMs: number | undefined;
  callback: InteractionResponseType | undefined;
  /** What `@original` means: the reply, or the message whose component was used. */
  original: PracticeMessage | undefined;
  followups: readonly PracticeMessage[] = none;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  modal: APIModalInteractionResponseCallbackData | undefined;
  deleted = false;
  error: string | undefined;
  /** Ends the wait for a first response. */
  deadline: NodeJS.Timeout | undefined;
  /** Lets go of the messages that are kept until it is answered. */
  #releases: readonly (() => void)[] = [];
  /** Whether anything came after a deferral. */
  #followedUp = false;
  lastChangeMs = 0;

  constructor(public spec: InteractionSpec) {}

  get token(): string {
    return tokenPrefix + this.id;
  }

  get originalId(): string | undefined {
    return this.original?.id ?? this.#originalId;
  }

  get followupIds(): readonly string[] {
    return this.#followupIds ?? this.followups.map(({ id }) => id);
  }

  /** Whether nothing of it was given up yet. */
  get isWhole(): boolean {
    return this.#followupIds === undefined;
  }

  /** Whether the bot has had its say, or its chance. */
  get isOver(): boolean {
    return this.callback !== undefined || this.error !== undefined;
  }

  /**
   * Keeps no more than its token needs: the messages are found by their ids. A form stays, for whoever is still
   * filling it in.
   */
  shrink(): void {
    this.#originalId = this.originalId;
    this.#followupIds = this.followups.length > 0 ? this.followupIds : [];
    this.original = undefined;
    this.followups = none;
    this.choices = undefined;
    this.deadline = undefined;
    this.#listeners = undefined;
    if (this.spec.source) this.spec = { ...this.spec, source: undefined };
  }

  forgetOriginal(): void {
    this.original = undefined;
    this.#originalId = undefined;
    this.deleted = true;
  }

  addFollowup(message: PracticeMessage): void {
    if (this.#followupIds) this.#followupIds = [...this.#followupIds, message.id];
    else this.followups = [...this.followups, message];
  }

  get ageMs(): number {
    return performance.now() - this.#bornMs;
  }

  acknowledge(callback: InteractionResponseType): void {
    clearTimeout(this.deadline);
    this.callback = callback;
    this.acknowledgedAfterMs = this.ageMs;
    this.changed(false);
  }

  /** Whether the person sees an answer by now, or never will. */
  get answered(): boolean {
    if (this.error !== undefined) return true;
    const waits =
      this.callback === undefined ||
      this.callback === InteractionResponseType.DeferredChannelMessageWithSource ||
      this.callback === InteractionResponseType.DeferredMessageUpdate;
    return !waits || this.#followedUp;
  }

  /** @param release - called once it is answered, or given up */
  holds(release: () => void): void {
    this.#releases = [...this.#releases, release];
  }

  /** Nothing is to be kept for it any longer. */
  letGo(): void {
    for (const release of this.#releases) release();
    this.#releases = [];
  }

  get thinking(): boolean {
    return ((this.original?.flags ?? 0) & MessageFlags.Loading) !== 0;
  }

  changed(followedUp = true): void {
    this.#followedUp ||= followedUp;
    this.lastChangeMs = performance.now();
    if (this.answered) this.letGo();
    for (const listener of this.#listeners ?? []) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners ??= new Set();
    this.#listeners.add(listener);
  }

  /** Resolves when the interaction is answered, or after `withinMs`; true if it is answered. */
  async untilAnswered(withinMs: number): Promise<boolean> {
    if (this.answered) return true;
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#listeners?.delete(look);
        resolve(this.answered);
      };
      const look = () => {
        if (this.answered) finish();
      };
      const timer = setTimeout(finish, withinMs);
      this.onChange(look);
    });
  }

  /** Resolves when nothing has happened to it for `quietMs`. */
  async untilQuiet(quietMs: number): Promise<void> {
    for (;;) {
      const leftMs = quietMs - (performance.now() - this.lastChangeMs);
      if (leftMs <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, leftMs));
    }
  }
}
