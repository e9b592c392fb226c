import {
  ApplicationIntegrationType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Upload } from './files.js';
import { Interaction, type InteractionSpec, idOfToken } from './interaction.js';
import { dropNulls, isObject, type JsonObject } from './json.js';
import { draftMessage, editedMessage } from './messages.js';
import { postMessage, removeMessage, replaceMessage } from './posting.js';
import { problems } from './problem.js';
import type { Call } from './rest.js';
import { checkCallbackType, checkChoices, checkDeferral, checkModal } from './rules/callbacks.js';
import { checkMessage, type MessageBody } from './rules/messages.js';
import type { PracticeMessage, World } from './world.js';

export interface InteractionLimits {
  /** How long the bot has for its first response: Discord gives 3 s. */
  readonly acknowledgeMs: number;
  /** How long the token works afterwards: Discord gives 15 min. */
  readonly tokenMs: number;
}

/** How many interactions are remembered whole. Of older ones only what their token needs, as long as it works. */
const mostWhole = 10_000;

/** Follow-ups to one interaction of an application that only its user installed. */
const followupsOfUserInstalled = 5;

/** What a bot sends with a response, a follow-up or an edit. */
type Sent = Pick<Call, 'files' | 'check'> & { readonly body: JsonObject };

/** What Discord's client says where the bot has not responded in time. */
const failures: { readonly [type in InteractionType]: string } = {
  [InteractionType.Ping]: 'This interaction failed',
  [InteractionType.ApplicationCommand]: 'The application did not respond',
  [InteractionType.MessageComponent]: 'This interaction failed',
  [InteractionType.ApplicationCommandAutocomplete]: 'Loading options failed',
  [InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};

/** All interactions, and what a bot may do with each. */
export class Interactions {
  /** Oldest first. */
  readonly #byId = new Map<string, Interaction>();
  /** Goes on where it stood whenever there is one too many: it never comes near the newest. */
  #oldestWhole = this.#byId.values();
  #waiting: Interaction | undefined;
  #whole = 0;

  constructor(
    private readonly world: World,
    private readonly limits: InteractionLimits,
  ) {}

  /** Opens an interaction and sends its event. */
  open(spec: InteractionSpec, payload: (interaction: Interaction) => JsonObject): Interaction {
    const interaction = new Interaction(spec);
    this.#forgetOld();
    this.#byId.set(interaction.id, interaction);
    this.#whole += 1;
    if (spec.source) interaction.holds(this.world.hold(spec.source));
    interaction.onChange(() => this.world.changed({ kind: 'interaction', id: interaction.id }));
    interaction.deadline = setTimeout(() => {
      interaction.error = failures[spec.type];
      interaction.changed(false);
    }, this.limits.acknowledgeMs);
    this.world.announce({
      event: 'INTERACTION_CREATE',
      data: payload(interaction),
      guildId: spec.channel.guildId,
      intents: 0,
    });
    return interaction;
  }

  find(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  /** How many are remembered. */
  get size(): number {
    return this.#byId.size;
  }

  close(): void {
    for (const { deadline } of this.#byId.values()) clearTimeout(deadline);
  }

  /**
   * The first response.
   *
   * @throws Problem 10062 for an unknown or late one, 40060 for a second one, 50035 for a body Discord refuses
   */
  respond(id: string, token: string, { body, files, check }: Sent): Interaction {
    const interaction = this.#byId.get(id);
    if (interaction?.token !== token) throw problems.unknownInteraction();
    interaction.acknowledgements += 1;
    if (interaction.callback !== undefined) throw problems.alreadyAcknowledged();
    const isLate = interaction.error !== undefined || interaction.ageMs > this.limits.acknowledgeMs;
    if (isLate) throw problems.unknownInteraction();
    const { type, source } = interaction.spec;
    checkCallbackType(body.type, type, source !== undefined);
    check('callback');
    const data = isObject(body.data) ? body.data : {};
    const target = source && this.#current(source);
    switch (body.type) {
      case InteractionResponseType.ChannelMessageWithSource:
        checkMessage(data, undefined, namesOf(files), ['data']);
        interaction.original = this.#post(interaction, data, files, 0);
        break;
      case InteractionResponseType.DeferredChannelMessageWithSource:
        checkDeferral(data);
        interaction.original = this.#post(interaction, data, [], MessageFlags.Loading);
        interaction.holds(this.world.hold(interaction.original));
        break;
      case InteractionResponseType.UpdateMessage:
        if (!target) throw problems.unknownMessage();
        checkMessage(data, existing(target), namesOf(files), ['data']);
        interaction.original = this.#edit(target, data, files);
        break;
      case InteractionResponseType.DeferredMessageUpdate:
        interaction.original = target;
        break;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        checkChoices(data);
        interaction.choices = data.choices;
        break;
      case InteractionResponseType.Modal:
        checkModal(data);
        interaction.modal = structuredClone(data);
        dropNulls(interaction.modal);
        break;
      default:
        throw problems.unknownInteraction();
    }
    interaction.acknowledge(body.type);
    return interaction;
  }

  followUp(token: string, sent: Sent): PracticeMessage {
    const interaction = this.#answering(token);
    // As Discord still does for old bots: the first follow-up of a deferral takes the place of "is thinking".
    const original = this.#original(interaction);
    if (original && ((original.flags ?? 0) & MessageFlags.Loading) !== 0) return this.edit(token, '@original', sent);
    const isUsers = !(ApplicationIntegrationType.GuildInstall in interaction.spec.owners);
    if (isUsers && interaction.followupIds.length >= followupsOfUserInstalled) throw problems.tooManyFollowups();
    const { body, files, check } = sent;
    check('webhook message');
    checkMessage(body, undefined, namesOf(files));
    const message = this.#post(interaction, body, files, 0, original);
    interaction.addFollowup(message);
    interaction.changed();
    return message;
  }

  read(token: string, id: string): PracticeMessage {
    return this.#own(this.#answering(token), id);
  }

  edit(token: string, id: string, { body, files, check }: Sent): PracticeMessage {
    const interaction = this.#answering(token);
    const before = this.#own(interaction, id);
    check('webhook edit');
    checkMessage(body, existing(before), namesOf(files));
    const after = this.#edit(before, body, files);
    if (interaction.original?.id === after.id) interaction.original = after;
    interaction.followups = interaction.followups.map((message) => (message.id === after.id ? after : message));
    interaction.changed();
    return after;
  }

  delete(token: string, id: string): void {
    const interaction = this.#answering(token);
    const message = this.#own(interaction, id);
    removeMessage(this.world, message);
    if (interaction.originalId === message.id) interaction.forgetOriginal();
    interaction.followups = interaction.followups.filter((followup) => followup.id !== message.id);
    interaction.changed();
  }

  /** Forgets those whose token has run out, and the greater part of the older ones. */
  #forgetOld(): void {
    for (const interaction of this.#byId.values()) {
      if (interaction.ageMs <= this.limits.tokenMs + this.limits.acknowledgeMs) break;
      clearTimeout(interaction.deadline);
      interaction.letGo();
      this.#byId.delete(interaction.id);
      if (interaction.isWhole) this.#whole -= 1;
      if (interaction === this.#waiting) this.#waiting = undefined;
    }
    while (this.#whole >= mostWhole) {
      const oldest = this.#waiting ?? this.#oldestWhole.next().value;
      // Nobody answered it yet, so it has to wait for its deadline.
      this.#waiting = oldest?.isOver ? undefined : oldest;
      if (!oldest?.isOver) return;
      oldest.shrink();
      this.#whole -= 1;
    }
  }

  #answering(token: string): Interaction {
    const interaction = this.#byId.get(idOfToken(token) ?? '');
    if (!interaction) throw problems.invalidWebhookToken();
    if (interaction.callback === undefined) throw problems.unknownWebhook();
    if (interaction.ageMs > this.limits.tokenMs) throw problems.invalidWebhookToken();
    return interaction;
  }

  /** A message as it stands now, whoever changed it last. */
  #current(message: Pick<PracticeMessage, 'id' | 'channel_id'>): PracticeMessage | undefined {
    return this.world.hidden(message.id) ?? this.world.message(message.channel_id, message.id);
  }

  #own(interaction: Interaction, id: string): PracticeMessage {
    const { originalId, followupIds, spec } = interaction;
    const own = id === '@original' ? originalId : id;
    const isOwn = own !== undefined && (own === originalId || followupIds.includes(own));
    const found = isOwn ? this.#current({ id: own, channel_id: spec.channel.id }) : undefined;
    if (!found) throw problems.unknownMessage();
    return found;
  }

  #original({ originalId, spec }: Interaction): PracticeMessage | undefined {
    return originalId === undefined ? undefined : this.#current({ id: originalId, channel_id: spec.channel.id });
  }

  #post(
    interaction: Interaction,
    body: MessageBody,
    files: readonly Upload[],
    state: number,
    repliedTo?: PracticeMessage,
  ): PracticeMessage {
    const { type, person, owners, channel, source, about } = interaction.spec;
    if (!this.world.channel(channel.id)) throw problems.unknownChannel();
    const onMessage = type === InteractionType.ApplicationCommand ? undefined : source;
    const ownType = about?.target_message_id ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
    const message = draftMessage(this.world, {
      channelId: channel.id,
      author: this.world.bot,
      body: { ...body, flags: (body.flags ?? 0) | state },
      files,
      repliedTo: repliedTo ?? onMessage,
      extra: {
        ...(repliedTo || onMessage ? {} : { type: ownType }),
        webhook_id: this.world.application.id,
        application_id: this.world.application.id,
        interaction_metadata: Object.assign(
          { id: interaction.id, type: InteractionType.ApplicationCommand, user: person.user } as const,
          { type, authorizing_integration_owners: owners, ...about },
          repliedTo && { original_response_message_id: repliedTo.id },
        ),
      },
    });
    if (((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0) this.world.hide(message);
    else postMessage(this.world, message);
    return message;
  }

  #edit(before: PracticeMessage, body: MessageBody, files: readonly Upload[]): PracticeMessage {
    const after = editedMessage(this.world, before, body, files);
    if (this.world.hidden(after.id)) this.world.hide(after);
    else replaceMessage(this.world, after);
    return after;
  }
}

/** What an edit starts from. */
export function existing(message: PracticeMessage) {
  return {
    flags: message.flags ?? 0,
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    attachments: message.attachments,
  };
}

function namesOf(files: readonly Upload[]): readonly string[] {
  return files.map(({ name }) => name);
}
