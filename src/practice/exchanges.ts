import { InteractionType } from 'discord-api-types/v10';
import { interactionName, optionsOf } from './event-names.js';
import type { Interactions } from './interactions.js';
import { isObject, isString, type JsonObject, objects } from './json.js';
import type { Exchange, ExchangeRequest } from './page/contract.js';
import type { RecordedRequest } from './rest.js';
import type { Happening, World } from './world.js';

/** How long a person's earlier questions belong to a new one. */
const earlierMs = 600_000;

/** How many of those that are remembered may be about suggestions while typing. */
const typingMax = 10;

interface Kept {
  exchange: Exchange;
  readonly bornMs: number;
  /** Of an interaction: what its later requests carry in their path. */
  readonly token?: string | undefined;
}

/** Which requests of the bot came of which event: the last ones, oldest first. */
export class Exchanges {
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<(exchange: Exchange) => void>();

  /** @param max - how many are remembered */
  constructor(
    private readonly world: World,
    private readonly interactions: Interactions,
    private readonly max = 100,
  ) {
    world.listen((happening) => this.#hear(happening));
    world.watch((change) => {
      if (change.kind === 'request') this.#take(change.request);
    });
  }

  all(): readonly Exchange[] {
    return [...this.#kept.values()].map(({ exchange }) => exchange);
  }

  /** Told of an exchange when it begins, and again when it goes on. */
  onChange(listener: (exchange: Exchange) => void): void {
    this.#listeners.add(listener);
  }

  #hear({ event, data }: Happening): void {
    if (!isObject(data) || !isString(data.id) || !isString(data.channel_id)) return;
    if (event === 'INTERACTION_CREATE') {
      const user = isObject(data.member) ? data.member.user : data.user;
      const name = isTyping(data) ? `typing ${interactionName(data)}` : interactionName(data);
      this.#begin(data, name, user, questionOf(data), isString(data.token) ? data.token : undefined);
    } else if (event === 'MESSAGE_CREATE' && this.#isForBot(data)) {
      this.#begin(data, 'message', data.author, withoutMentions(data.content));
    }
  }

  #begin(event: JsonObject, name: string, user: unknown, question: string | undefined, token?: string): void {
    const id = String(event.id);
    const channelId = String(event.channel_id);
    const userId = isObject(user) ? String(user.id) : '';
    const at = Date.now();
    const earlier = this.all()
      .filter((before) => before.channelId === channelId && before.userId === userId && at - before.at < earlierMs)
      .flatMap((before) => (before.question === undefined || isTyping(before.event) ? [] : [before.question]));
    const exchange: Exchange = {
      id,
      channelId,
      userId,
      name,
      ...(question !== undefined && { question }),
      earlier,
      at,
      event,
      requests: [],
      messageIds: [],
    };
    this.#keep({ exchange, bornMs: performance.now(), token });
  }

  #take(request: RecordedRequest): void {
    const kept = this.#causeOf(request);
    if (!kept) return;
    const { exchange } = kept;
    const afterMs = performance.now() - kept.bornMs;
    const { method, path, body, status, response } = request;
    const taken: ExchangeRequest = { method, path, body, status, response, afterMs };
    const known = exchange.acknowledgedAfterMs ?? this.interactions.find(exchange.id)?.acknowledgedAfterMs;
    const acknowledgedAfterMs = known ?? (acknowledges(taken) ? afterMs : undefined);
    const next: Exchange = {
      ...exchange,
      ...(acknowledgedAfterMs !== undefined && { acknowledgedAfterMs }),
      requests: [...exchange.requests, taken],
      messageIds: [...new Set([...exchange.messageIds, ...this.#messagesOf(exchange.id, taken)])],
    };
    this.#keep({ ...kept, exchange: next });
  }

  #causeOf({ method, path, body }: RecordedRequest): Kept | undefined {
    const [root, first = '', second = '', third, ...rest] = path.slice(1).replace(/\?.*$/, '').split('/');
    const all = [...this.#kept.values()];
    if (root === 'interactions') return this.#kept.get(first);
    if (root === 'webhooks') return all.find(({ token }) => token === decodeURIComponent(second));
    if (root !== 'channels') return undefined;
    if (second === 'messages' && third !== undefined && rest.length === 0) {
      return all.findLast(({ exchange }) => exchange.messageIds.includes(third));
    }
    if (method !== 'POST' || (second !== 'messages' && second !== 'typing')) return undefined;
    const repliedTo = referenceIn(body);
    if (repliedTo !== undefined) return this.#kept.get(repliedTo);
    return all.findLast(({ exchange, token }) => token === undefined && exchange.channelId === first);
  }

  #messagesOf(id: string, { path, status, response }: ExchangeRequest): readonly string[] {
    const interaction = this.interactions.find(id);
    const ofInteraction = interaction ? [interaction.original, ...interaction.followups] : [];
    const own = status < 300 && path.startsWith('/channels/') && isObject(response) ? [response.id] : [];
    return [...ofInteraction.map((message) => message?.id), ...own].filter(isString);
  }

  #isForBot({ author, guild_id, mentions, mention_roles, content }: JsonObject): boolean {
    if (isObject(author) && author.bot === true) return false;
    const botId = this.world.bot.user.id;
    const guild = isString(guild_id) ? this.world.guild(guild_id) : undefined;
    return (
      guild_id === undefined ||
      objects(mentions).some(({ id }) => id === botId) ||
      (isString(content) && content.includes(`<@${botId}>`)) ||
      (Array.isArray(mention_roles) && mention_roles.includes(guild?.roles.bot))
    );
  }

  #forgetBeyond(max: number, concerns: (exchange: Exchange) => boolean): void {
    const ids = [...this.#kept.values()].flatMap(({ exchange }) => (concerns(exchange) ? [exchange.id] : []));
    for (const id of ids.slice(0, Math.max(0, ids.length - max))) this.#kept.delete(id);
  }

  #keep(kept: Kept): void {
    this.#kept.set(kept.exchange.id, kept);
    // Every key that is pressed makes one: they must not push out what was asked.
    if (isTyping(kept.exchange.event)) this.#forgetBeyond(typingMax, ({ event }) => isTyping(event));
    this.#forgetBeyond(this.max, () => true);
    for (const listener of this.#listeners) listener(kept.exchange);
  }
}

/** The first response that counts: an accepted callback, or a message of the bot. */
function acknowledges({ method, path, status }: ExchangeRequest): boolean {
  return method === 'POST' && status < 300 && /^\/(?:interactions\/.*\/callback|channels\/\d+\/messages)/.test(path);
}

function referenceIn(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const payload = isObject(body.payload_json) ? body.payload_json : body;
  const reference = payload.message_reference;
  return isObject(reference) && isString(reference.message_id) ? reference.message_id : undefined;
}

/** The words that were asked: the first text among the options, or those of the message that the command is about. */
function questionOf({ data }: JsonObject): string | undefined {
  if (!isObject(data)) return undefined;
  const [option] = optionsOf(data).flatMap(({ value }) => (isString(value) && value !== '' ? [value] : []));
  if (option !== undefined) return option;
  const resolved = isObject(data.resolved) && isObject(data.resolved.messages) ? data.resolved.messages : {};
  const target = isString(data.target_id) ? resolved[data.target_id] : undefined;
  return isObject(target) ? withoutMentions(target.content) : undefined;
}

function withoutMentions(content: unknown): string | undefined {
  const text = isString(content) ? content.replace(/<@[!&]?\d+>/g, '').trim() : '';
  return text === '' ? undefined : text;
}

function isTyping(event: unknown): boolean {
  return isObject(event) && event.type === InteractionType.ApplicationCommandAutocomplete;
}
