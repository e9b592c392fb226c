import type { Server } from 'node:http';
import type { APIApplicationCommand, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { permit } from './channel-changes.js';
import { type Circumstances, Deeds, type PressOptions } from './deeds.js';
import { type Fault, type FaultDetails, Faults } from './faults.js';
import type { Entries } from './forms.js';
import { Gateway, usualGateway } from './gateway.js';
import type { PracticeChannel, PracticeGuild } from './guild.js';
import type { Inside } from './inside.js';
import type { Interaction } from './interaction.js';
import { Interactions } from './interactions.js';
import { Limits } from './limits.js';
import type { PackNews } from './page/contract.js';
import type { Person } from './people.js';
import type { Overwrite } from './permissions.js';
import { Places } from './places.js';
import type { PracticeOptions } from './practice-options.js';
import { checkEmoji, react } from './reactions.js';
import { type RecordedRequest, restListener } from './rest.js';
import { everyRoute } from './routes/index.js';
import { type Shown, shown } from './shown.js';
import type { OptionValues } from './slash-data.js';
import { type SayOptions, Talk, type ThreadOptions } from './talk.js';
import { changeThread, type ThreadChange } from './thread-changes.js';
import type { Site } from './web/site.js';
import { type PracticeMessage, World } from './world.js';

/** A running practice Discord: what tests and its page do as people, and what they look at afterwards. */
export class Practice {
  /** The newest REST requests, oldest first. */
  readonly requests: RecordedRequest[] = [];
  /** For the bot to log in with. */
  readonly token: string;
  /** All there is: channels and threads as they stand now, messages, files. */
  readonly world: World;
  /** Guilds and channels that come and go. */
  readonly places: Places;
  readonly #gateway: Gateway;
  readonly #interactions: Interactions;
  readonly #deeds: Deeds;
  readonly #talk: Talk;
  readonly #faults: Faults;
  readonly #patienceMs: number;
  #site: Site | undefined;

  constructor(
    private readonly server: Server,
    options: PracticeOptions,
  ) {
    this.#patienceMs = options.patienceMs ?? 10_000;
    this.#faults = new Faults(options.faults ?? []);
    this.world = new World(options.token ?? 'practice-token', options.guilds ?? 1);
    this.token = options.token ?? this.world.token.whole;
    this.places = new Places(this.world);
    this.#talk = new Talk(this.world);
    this.#interactions = new Interactions(this.world, {
      acknowledgeMs: options.slashTimeoutMs ?? 3000,
      tokenMs: options.tokenMs ?? 900_000,
    });
    this.#deeds = new Deeds(this.world, this.#interactions);
    const gatewayUrl = () => `ws://127.0.0.1:${this.port}/gateway`;
    this.#gateway = new Gateway(server, this.world, {
      ...usualGateway,
      ...(options.intentsAllowed !== undefined && { intentsAllowed: options.intentsAllowed }),
      ...(options.heartbeatMs !== undefined && { heartbeatMs: options.heartbeatMs }),
      ...options.gateway,
      url: gatewayUrl,
    });
    const answerBot = restListener({
      admits: (token) => this.world.token.admits(token),
      record: (request) => this.#record(request, options.keepRequests ?? 1000),
      faults: this.#faults,
      limits: options.limits === 'none' ? undefined : new Limits(),
      routes: everyRoute(
        this.world,
        this.#interactions,
        () => this.#gateway.information,
        options.intentsAllowed ?? usualGateway.intentsAllowed,
      ),
    });
    server.on('request', (request, response) => {
      const isForBot = this.#site === undefined || /^\/api(?:\/|$)/.test(request.url ?? '');
      const answer = isForBot ? answerBot : this.#site?.listener;
      answer?.(request, response);
    });
  }

  /** Serves a page beside Discord's API from now on. */
  openSite(open: (inside: Inside) => Site): void {
    this.#site = open({
      world: this.world,
      interactions: this.#interactions,
      deeds: this.#deeds,
      talk: this.#talk,
      connected: () => this.#gateway.connected,
    });
  }

  /** Tells the open pages what became of an edited pack. */
  tellNews(news: PackNews): void {
    this.#site?.tellNews(news);
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** For the `rest` option of discord.js's client: all it needs. */
  get rest(): { readonly api: string; readonly version: '10' } {
    return { api: `http://127.0.0.1:${this.port}/api`, version: '10' };
  }

  get application() {
    return this.world.application;
  }
  get bot() {
    return this.world.bot;
  }
  get users() {
    return this.world.people;
  }
  get guilds(): readonly PracticeGuild[] {
    return this.world.guilds;
  }
  /** The first guild. */
  get guild(): PracticeGuild {
    const [first] = this.world.guilds;
    if (!first) throw new Error('This practice server has no guild');
    return first;
  }
  /** The first guild's first channel. */
  get channel(): PracticeChannel {
    const [first] = this.guild.channels;
    if (!first) throw new Error('This guild has no channel');
    return first;
  }
  /** A guild the bot is no member of: whoever uses it there has installed it to themselves. */
  get elsewhere(): PracticeGuild {
    return this.world.elsewhere;
  }
  /** How often the bot published commands, in any scope. */
  get published(): number {
    return this.world.publishCalls;
  }
  /** The WebSocket side, for what can go wrong there. */
  get gateway(): Gateway {
    return this.#gateway;
  }
  get identifies(): number {
    return this.#gateway.identifies;
  }
  get resumes(): number {
    return this.#gateway.resumes;
  }

  /** Published commands: the global ones, or a guild's own. */
  commands(guild?: PracticeGuild): readonly APIApplicationCommand[] {
    return this.world.commands.get(guild?.id ?? '') ?? [];
  }
  /** A channel's messages as everyone in it sees them, oldest first. */
  messages(channel: PracticeChannel = this.channel): readonly PracticeMessage[] {
    return this.world.messages(channel.id);
  }
  /** Direct messages between a person and the bot. */
  direct(user = this.users.student): PracticeChannel {
    return this.world.direct(user);
  }

  /**
   * A person sends a slash command; `deck add` names a subcommand. Resolves when the bot has answered, or has failed
   * to: then `error` says so.
   *
   * @throws Error for what Discord's client would not let a person send
   */
  async slash(name: string, options: OptionValues = {}, circumstances: Circumstances = {}): Promise<Shown> {
    return this.#seen(this.#deeds.slash(name, options, circumstances));
  }

  /** A person types into an option. Undefined where the bot gave no choices in time. */
  async complete(
    name: string,
    option: string,
    typed: string,
    { options, ...circumstances }: Circumstances & { readonly options?: OptionValues } = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[] | undefined> {
    const interaction = this.#deeds.complete(name, option, { ...options, [option]: typed }, circumstances);
    await interaction.untilAnswered(this.#patienceMs);
    return interaction.choices;
  }

  /** A person opens a message's menu and takes one of the bot's commands. */
  async messageCommand(name: string, message: PracticeMessage, circumstances: Circumstances = {}): Promise<Shown> {
    return this.#seen(this.#deeds.messageCommand(name, message, circumstances));
  }

  /** A person opens another's menu and takes one of the bot's commands. */
  async userCommand(name: string, target: Person, circumstances: Circumstances = {}): Promise<Shown> {
    return this.#seen(this.#deeds.userCommand(name, target, circumstances));
  }

  /** A person presses a button, or chooses in a select (`values`), found by custom id or label. */
  async press(target: PracticeMessage | Shown, which: string, options: PressOptions = {}): Promise<Shown> {
    const message = 'acknowledgements' in target ? target.message : target;
    if (!message) throw new Error('There is no message to press on');
    return this.#seen(this.#deeds.press(message, which, options));
  }

  /** A person fills in the form that an interaction opened, by custom id or label, and sends it. */
  async submit(opened: Shown, entries: Entries, circumstances: Circumstances = {}): Promise<Shown> {
    const interaction = this.#interactions.find(opened.interactionId);
    if (!interaction) throw new Error('There is no form to send');
    return this.#seen(this.#deeds.submit(interaction, entries, circumstances));
  }

  async say(text: string, options: SayOptions = {}): Promise<PracticeMessage> {
    return this.#talk.say(text, options);
  }
  /** By its author, unless somebody else tries. */
  async edit(message: PracticeMessage, text: string, user?: Person): Promise<PracticeMessage> {
    return this.#talk.edit(message, text, user);
  }
  /** By its author, unless somebody else tries. */
  async remove(message: PracticeMessage, user?: Person): Promise<void> {
    this.#talk.remove(message, user);
  }
  /** A person reacts to a message with an emoji. */
  react(message: PracticeMessage, emoji: string, user: Person = this.users.student): void {
    react(this.world, this.world.message(message.channel_id, message.id) ?? message, checkEmoji(emoji), user);
  }
  /** A person opens a thread. */
  async openThread(name: string, options: ThreadOptions = {}): Promise<PracticeChannel> {
    return this.#talk.openThread(name, options);
  }
  /** Archives, locks or renames a thread, or brings it back. */
  changeThread(thread: PracticeChannel, change: ThreadChange): PracticeChannel {
    return changeThread(this.world, this.world.channel(thread.id) ?? thread, change);
  }
  /** Grants or denies a role or a member something in a channel; the rule replaces the one they had there. */
  permit(channel: PracticeChannel, rule: Overwrite): void {
    permit(this.world, channel, rule);
  }
  /** The bot's answer to a message; undefined if none came in time. */
  async nextReply(message: PracticeMessage, timeoutMs = 2000): Promise<PracticeMessage | undefined> {
    return this.#talk.nextReply(message, timeoutMs);
  }

  /** Cuts every gateway connection without a word. */
  dropConnections(): void {
    this.#gateway.drop();
  }
  /** Sends RECONNECT: the bot should come back and resume. */
  askReconnect(): void {
    this.#gateway.askReconnect();
  }
  /** Sends INVALID_SESSION. */
  invalidateSessions(resumable = false): void {
    this.#gateway.invalidate(resumable);
  }
  /** From now on a resume is answered with INVALID_SESSION, or no longer. */
  refuseResume(refuses: boolean): void {
    this.#gateway.refusesResume = refuses;
  }
  /** From now on the gateway answers nothing, heartbeats neither, or does again. */
  silence(silent: boolean): void {
    this.#gateway.silent = silent;
  }
  /**
   * Answers the next `times` matching requests (`METHOD /path`) with an error; a 429 says whom it blames and how long
   * to wait.
   */
  fail(match: Fault['match'], status: number, times = 1, more: FaultDetails = {}): void {
    this.#faults.add({ match, status, times, ...more });
  }

  /** Holds the answers to matching requests back for a while; a later call for the same requests replaces this one. */
  slow(match: Fault['match'], delayMs: number): void {
    this.#faults.delay(match, delayMs);
  }

  async close(): Promise<void> {
    this.#site?.close();
    this.#interactions.close();
    this.#gateway.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #record(request: RecordedRequest, most: number): void {
    this.requests.push(request);
    if (this.requests.length > most) this.requests.splice(0, this.requests.length - most);
    this.world.changed({ kind: 'request', request });
  }

  async #seen(interaction: Interaction): Promise<Shown> {
    await interaction.untilAnswered(this.#patienceMs);
    return shown(interaction);
  }
}
