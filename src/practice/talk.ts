import { AllowedMentionsTypes, PermissionFlagsBits } from 'discord-api-types/v10';
import { isThread, type PracticeChannel } from './channel.js';
import { maxFileBytes, type Upload } from './files.js';
import type { PracticeGuild } from './guild.js';
import { draftMessage, editedMessage } from './messages.js';
import type { Person } from './people.js';
import { postMessage, removeMessage, replaceMessage } from './posting.js';
import { startThread } from './threads.js';
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
  readonly files?: readonly Upload[] | undefined;
}

export interface ThreadOptions {
  readonly user?: Person | undefined;
  readonly channel?: PracticeChannel | undefined;
  /** The message it hangs on; without one the channel is told of it. */
  readonly message?: PracticeMessage | undefined;
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
    if (!this.world.channel(channel.id)) throw new Error(`#${channel.name} is gone`);
    const home = this.world.guild(channel.guildId);
    this.#needs(person, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages');
    if (channel.thread?.archived && channel.thread.locked) this.#needs(person, channel, 'ManageThreads');
    const files = options.files ?? [];
    if (files.length > 0) this.#needs(person, channel, 'AttachFiles');
    if (files.some(({ bytes }) => bytes.length > maxFileBytes))
      throw new Error('Your files are too powerful: 10 MB at most');
    const prefix = [
      options.mentionBot && `<@${this.world.bot.user.id}> `,
      options.mentionRole && home && `<@&${home.roles.bot}> `,
      options.everyone && '@everyone ',
    ].filter((part) => typeof part === 'string');
    // An answer to an interaction is a webhook's message: replying to it pings nobody.
    const ping = (options.ping ?? true) && options.replyTo?.webhook_id === undefined;
    const message = draftMessage(this.world, {
      channelId: channel.id,
      author: person,
      body: {
        content: prefix.join('') + text,
        allowed_mentions: { parse: Object.values(AllowedMentionsTypes), replied_user: ping },
      },
      files,
      repliedTo: options.replyTo,
    });
    postMessage(this.world, message);
    return message;
  }

  /** @throws Error if somebody else wrote it */
  edit(given: PracticeMessage, text: string, user?: Person): PracticeMessage {
    const message = this.world.message(given.channel_id, given.id) ?? given;
    const channel = this.world.channel(message.channel_id);
    if (user && user.id !== message.author.id) throw new Error(`${nameOf(user)} did not write this message`);
    if (channel?.thread?.archived) throw new Error('This thread is archived: write in it to bring it back');
    const after = editedMessage(this.world, message, { content: text });
    replaceMessage(this.world, after);
    return after;
  }

  /** @throws Error if somebody else wrote it and `user` may not remove it; its author removes it where none is named */
  remove(message: PracticeMessage, user?: Person): void {
    const channel = this.world.channel(message.channel_id);
    if (user && channel && user.id !== message.author.id) this.#needs(user, channel, 'ManageMessages');
    removeMessage(this.world, message);
  }

  /**
   * Opens a thread, on a message or on its own; by the student in the first guild's first channel unless said.
   *
   * @throws Error if the person may not, or the message has one already
   */
  openThread(
    name: string,
    { user = this.world.people.student, channel, message }: ThreadOptions = {},
  ): PracticeChannel {
    const beside = message && this.world.channel(message.channel_id);
    const parent = beside ?? channel ?? this.world.guilds[0]?.channels[0];
    if (!parent) throw new Error('This practice server has no guild');
    this.#needs(user, parent, 'CreatePublicThreads');
    if (name.trim() === '' || name.length > 100) throw new Error('A thread needs a name of 1 to 100 characters');
    return startThread(this.world, { parent, name, starter: user, message });
  }

  /** @throws Error in words for a person, unless they may */
  #needs(person: Person, channel: PracticeChannel, permission: keyof typeof doings): void {
    const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits[permission];
    if (this.world.may(person, channel, needed)) return;
    throw new Error(`${nameOf(person)} may not ${doings[permission]} in #${channel.name}`);
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

const doings = {
  SendMessages: 'write',
  SendMessagesInThreads: 'write',
  AttachFiles: 'send files',
  ManageMessages: 'remove what others wrote',
  ManageThreads: 'open locked threads again',
  CreatePublicThreads: 'open threads',
} as const;

function nameOf({ user }: Person): string {
  return user.global_name ?? user.username;
}
