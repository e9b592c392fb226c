import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { keepFile } from './attachments.js';
import { channelObject, type PracticeChannel } from './channel.js';
import type { Upload } from './files.js';
import { memberOf, type PracticeGuild } from './guild.js';
import { roleObject } from './guild-objects.js';
import type { JsonObject } from './json.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** What an id can stand for. */
export type ReferenceKind = 'user' | 'role' | 'channel' | 'mentionable';

/** Selects whose values are ids. */
export const selectKinds: { readonly [type: number]: ReferenceKind } = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.MentionableSelect]: 'mentionable',
  [ComponentType.ChannelSelect]: 'channel',
};

/** Options of commands whose values are ids. */
export const optionKinds: { readonly [type: number]: ReferenceKind } = {
  [ApplicationCommandOptionType.User]: 'user',
  [ApplicationCommandOptionType.Role]: 'role',
  [ApplicationCommandOptionType.Mentionable]: 'mentionable',
  [ApplicationCommandOptionType.Channel]: 'channel',
};

/** Gathers `resolved`: what Discord tells of the ids that a person chose. */
export class Resolver {
  readonly #parts = new Map<string, Map<string, JsonObject>>();
  readonly #guild: PracticeGuild | undefined;

  constructor(
    private readonly world: World,
    private readonly person: Person,
    private readonly channel: PracticeChannel,
  ) {
    this.#guild = world.guild(channel.guildId);
  }

  /** @throws Error if there is none of that kind here, or the person does not see it */
  add(kind: ReferenceKind, id: string): void {
    const isRole = kind === 'role' || kind === 'mentionable';
    const isUser = kind === 'user' || kind === 'mentionable';
    const role = isRole ? this.#guild?.roleList.find((one) => one.id === id) : undefined;
    const user = isUser ? this.world.person(id) : undefined;
    const channel = kind === 'channel' ? this.world.channel(id) : undefined;
    if (role) this.#put('roles', id, roleObject(role));
    else if (user) this.#user(user);
    else if (channel && channel.guildId === this.channel.guildId) this.#channel(channel);
    else throw new Error(`There is no ${kind === 'mentionable' ? 'user or role' : kind} ${id} here`);
  }

  /** @returns the file's id, which is the value */
  attachment(upload: Upload): string {
    const attachment = { ...keepFile(this.world, this.channel.id, upload), ephemeral: true };
    this.#put('attachments', attachment.id, attachment);
    return attachment.id;
  }

  message(message: JsonObject & { readonly id: string }): void {
    this.#put('messages', message.id, message);
  }

  /** `{ resolved }`, or nothing where no id was chosen. */
  get field(): JsonObject {
    if (this.#parts.size === 0) return {};
    const parts = [...this.#parts].map(([name, entries]) => [name, Object.fromEntries(entries)] as const);
    return { resolved: Object.fromEntries(parts) };
  }

  #user(who: Person): void {
    this.#put('users', who.id, { ...who.user });
    const isMember = who.rank !== 'bot' || this.#guild?.botIsMember;
    if (!this.#guild || !isMember) return;
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberOf(this.#guild, who);
    this.#put('members', who.id, { ...member, permissions: this.world.permissionsOf(who, this.channel).toString() });
  }

  #channel(channel: PracticeChannel): void {
    const { id } = channel;
    const granted = this.world.permissionsOf(this.person, channel).toString();
    const whole: JsonObject = channelObject(channel, this.world.lastMessageId(id));
    const { permission_overwrites: _overwrites, ...told } = whole;
    this.#put('channels', id, { ...told, permissions: granted });
  }

  #put(part: string, id: string, value: JsonObject): void {
    const entries = this.#parts.get(part) ?? new Map<string, JsonObject>();
    this.#parts.set(part, entries.set(id, value));
  }
}
