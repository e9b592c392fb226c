import { AllowedMentionsTypes } from 'discord-api-types/v10';
import { memberOf, type PracticeChannel, type PracticeGuild } from './guild.js';
import { announceDeletion, announceMessage, draftMessage, editedMessage } from './messages.js';
import type { Person } from './people.js';
import type { PracticeMessage, World } from './world.js';

export interface SayOptions {
  readonly user?: Person | undefined;
  readonly guild?: PracticeGuild | undefined;
  readonly channel?: PracticeChannel | undefined;
  /** In direct messages with the bot. */
  readonly dm?: boolean | undefined;
  /** Puts the bot's mention before the text. */
  readonly mentionBot?: boolean | undefined;
  /** Puts the mention of the bot's role before the text. */
  readonly mentionRole?: boolean | undefined;
  /** Puts `@everyone` before the text. */
  readonly everyone?: boolean | undefined;
  readonly replyTo?: PracticeMessage | undefined;
  /** Whether a reply pings the author of what it replies to: Discord's default, save for answers to interactions. */
  readonly ping?: boolean | undefined;
  /** Said by another bot. */
  readonly bot?: boolean | undefined;
}

/** What people write, and what the bot writes back. */
export class Talk {
  constructor(private readonly world: World) {}

  say(text: string, options: SayOptions = {}): PracticeMessage {
    const person = options.user ?? (options.bot ? this.world.people.otherBot : this.world.people.student);
    const guild = this.world.guild(options.channel?.guildId ?? options.guild?.id ?? null) ?? this.world.guilds[0];
    const beside = options.replyTo && this.world.channel(options.replyTo.channel_id);
    const channel = options.dm ? this.world.direct(person) : (options.channel ?? beside ?? guild?.channels[0]);
    if (!channel) throw new Error('This practice server has no guild');
    const home = this.world.guild(channel.guildId);
    const prefix = [
      options.mentionBot && `<@${this.world.bot.user.id}> `,
      options.mentionRole && home && `<@&${home.roles.bot}> `,
      options.everyone && '@everyone ',
    ].filter((part) => typeof part === 'string');
    // An answer to an interaction is a webhook's message: replying to it pings nobody.
    const ping = (options.ping ?? true) && options.replyTo?.webhook_id === undefined;
    const message = draftMessage(this.world, {
      channelId: channel.id,
      author: person.user,
      body: {
        content: prefix.join('') + text,
        allowed_mentions: { parse: Object.values(AllowedMentionsTypes), replied_user: ping },
      },
      repliedTo: options.replyTo,
    });
    this.world.keep(message);
    announceMessage(this.world, 'MESSAGE_CREATE', message, home && withoutUser(memberOf(home, person)));
    return message;
  }

  edit(message: PracticeMessage, text: string): PracticeMessage {
    const after = editedMessage(this.world, message, { content: text });
    this.world.keep(after);
    announceMessage(this.world, 'MESSAGE_UPDATE', after);
    return after;
  }

  remove(message: PracticeMessage): void {
    if (this.world.forget(message.channel_id, message.id) === 'shown')
      announceDeletion(this.world, message.channel_id, message.id);
  }

  /**
   * The bot's message that answers this one: it replies to it, or follows it in the channel replying to nothing.
   *
   * @returns undefined if none has come within `timeoutMs`
   */
  async nextReply(message: PracticeMessage, timeoutMs: number): Promise<PracticeMessage | undefined> {
    const find = () =>
      this.world
        .messages(message.channel_id)
        .filter(({ id, author }) => author.id === this.world.bot.user.id && BigInt(id) > BigInt(message.id))
        .find(({ message_reference: reference }) => !reference || reference.message_id === message.id);
    const already = find();
    if (already) return already;
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        stop();
        resolve(find());
      };
      const timer = setTimeout(finish, timeoutMs);
      const stop = this.world.listen(({ event }) => {
        if (event === 'MESSAGE_CREATE' && find()) finish();
      });
    });
  }
}

function withoutUser({ user: _user, ...member }: ReturnType<typeof memberOf>) {
  return member;
}
