import type { JsonObject } from './json.js';

/** A refusal as Discord words it: an HTTP status and a JSON body with Discord's own code. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors?: JsonObject,
  ) {
    super(message);
  }

  get body(): JsonObject {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const problems = {
  unauthorized: () => new Problem(401, 0, '401: Unauthorized'),
  badRequest: () => new Problem(400, 0, '400: Bad Request'),
  notFound: () => new Problem(404, 0, '404: Not Found'),
  /** @param what - something that Discord has */
  unsupported: (what: string) => new Problem(404, 0, `404: Not Found. The practice server does not have ${what}.`),
  methodNotAllowed: () => new Problem(405, 0, '405: Method Not Allowed'),
  unknownApplication: () => new Problem(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Problem(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Problem(404, 10004, 'Unknown Guild'),
  unknownInvite: () => new Problem(404, 10006, 'Unknown Invite'),
  unknownMessage: () => new Problem(404, 10008, 'Unknown Message'),
  unknownMember: () => new Problem(404, 10007, 'Unknown Member'),
  unknownRole: () => new Problem(404, 10011, 'Unknown Role'),
  unknownUser: () => new Problem(404, 10013, 'Unknown User'),
  unknownEmoji: () => new Problem(400, 10014, 'Unknown Emoji'),
  unknownWebhook: () => new Problem(404, 10015, 'Unknown Webhook'),
  unknownTemplate: () => new Problem(404, 10057, 'Unknown guild template'),
  unknownSticker: () => new Problem(404, 10060, 'Unknown sticker'),
  unknownStickerPack: () => new Problem(404, 10061, 'Unknown sticker pack'),
  unknownInteraction: () => new Problem(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Problem(404, 10063, 'Unknown application command'),
  unknownVoiceState: () => new Problem(404, 10065, 'Unknown Voice State'),
  unknownCommandPermissions: () => new Problem(404, 10066, 'Unknown application command permissions'),
  unknownStageInstance: () => new Problem(404, 10067, 'Unknown Stage Instance'),
  unknownWelcomeScreen: () => new Problem(404, 10069, 'Unknown Guild Welcome Screen'),
  unknownScheduledEvent: () => new Problem(404, 10070, 'Unknown Guild Scheduled Event'),
  unknownSound: () => new Problem(404, 10097, 'Unknown sound'),
  notForBots: () => new Problem(403, 20001, 'Bots cannot use this endpoint'),
  tooManyPins: () => new Problem(400, 30003, 'Maximum number of pins reached (250)'),
  tooManyReactions: () => new Problem(400, 30010, 'Maximum number of reactions reached (20)'),
  fileTooLarge: () => new Problem(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Problem(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowups: () =>
    new Problem(400, 40094, 'This interaction has reached the maximum number of follow-up messages'),
  missingAccess: () => new Problem(403, 50001, 'Missing Access'),
  foreignMessage: () => new Problem(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Problem(400, 50006, 'Cannot send an empty message'),
  widgetDisabled: () => new Problem(403, 50004, 'Widget Disabled'),
  missingPermissions: () => new Problem(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new Problem(400, 50024, 'Cannot execute action on this channel type'),
  wrongCount: () =>
    new Problem(
      400,
      50016,
      'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete.',
    ),
  invalidWebhookToken: () => new Problem(401, 50027, 'Invalid Webhook Token'),
  invalidVersion: () => new Problem(400, 50041, 'Invalid API version'),
  invalidSticker: () => new Problem(400, 50081, 'Invalid sticker sent'),
  archived: () => new Problem(400, 50083, 'Thread is archived'),
  threadExists: () => new Problem(400, 160_004, 'A thread has already been created for this message'),
  noHistoryToReplyTo: () => new Problem(400, 160_002, 'Cannot reply without permission to read message history'),
  invalidJson: () => new Problem(400, 50109, 'The request body contains invalid JSON.'),
};

/** What is wrong with a body: the path to each field, a code in Discord's manner, and words. */
export class Complaints {
  readonly #root = new Branch();
  #empty = true;

  /** @param base - where the body lies in the request: `data` in an interaction's callback */
  constructor(private readonly base: readonly string[] = []) {}

  add(path: readonly (string | number)[], code: string, message: string): void {
    let branch = this.#root;
    for (const step of [...this.base, ...path]) branch = branch.at(String(step));
    branch.errors.push({ code, message });
    this.#empty = false;
  }

  /** @throws Problem 50035 naming every complaint by its path, if there is any */
  raise(): void {
    if (!this.#empty) throw new Problem(400, 50035, 'Invalid Form Body', this.#root.plain());
  }
}

class Branch {
  readonly errors: JsonObject[] = [];
  readonly #below = new Map<string, Branch>();

  at(step: string): Branch {
    const known = this.#below.get(step) ?? new Branch();
    this.#below.set(step, known);
    return known;
  }

  plain(): JsonObject {
    const below = [...this.#below].map(([step, branch]) => [step, branch.plain()] as const);
    return { ...Object.fromEntries(below), ...(this.errors.length > 0 && { _errors: this.errors }) };
  }
}
