import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Defer, Reply } from '../../commands/command.js';
import type { Card } from '../cards/card.js';

/** What can be done to one interaction. The first call acknowledges it; Discord takes no second acknowledgement. */
export interface Carrier {
  defer(how: Deferral): Promise<void>;
  reply(card: Card, visibility: Visibility): Promise<void>;
  /** Changes the message whose component was pressed, as the acknowledgement. */
  update(card: Card): Promise<void>;
  form(form: APIModalInteractionResponseCallbackData): Promise<void>;
  /** After the acknowledgement: changes `@original`. */
  edit(card: Card): Promise<void>;
  /** After the acknowledgement: removes `@original`. */
  remove(): Promise<void>;
  /** After the acknowledgement: one more message. */
  followUp(card: Card, visibility: Visibility): Promise<void>;
}

export type Deferral = Exclude<Defer, 'never'>;
export type Visibility = 'public' | 'private';

/** Acknowledges one interaction exactly once, and carries every later reply the way its acknowledgement allows. */
export class Acknowledgement {
  readonly #carrier: Carrier;
  #state: 'open' | Deferral | 'answered' = 'open';
  /** A deferral that failed; it may have taken effect all the same. */
  #unsure: Deferral | undefined;

  constructor(carrier: Carrier) {
    this.#carrier = carrier;
  }

  async defer(how: Deferral): Promise<void> {
    try {
      await this.#carrier.defer(how);
    } catch (error) {
      this.#unsure = how;
      throw error;
    }
    this.#state = how;
  }

  /**
   * A deferral that failed leaves the interaction open, as far as we know. Where Discord then says that it is
   * acknowledged already, the deferral was what acknowledged it: the reply follows it, or "is thinking" would stand for ever.
   *
   * @throws Error if the reply cannot follow the way its handler declared to be deferred: a bug of the handler
   */
  async deliver(reply: Reply): Promise<void> {
    const unsure = this.#unsure;
    try {
      await this.#deliver(reply);
    } catch (error) {
      if (unsure === undefined || this.#state !== 'open' || !isAcknowledged(error)) throw error;
      this.#state = unsure;
      await this.#deliver(reply);
    }
  }

  async #deliver(reply: Reply): Promise<void> {
    switch (reply.kind) {
      case 'message': {
        const visibility = reply.private ? 'private' : 'public';
        await this.#message(reply.card, visibility);
        for (const card of reply.then ?? []) await this.#carrier.followUp(card, visibility);
        return;
      }
      case 'update':
        if (this.#state === 'open') await this.#carrier.update(reply.card);
        else await this.#ofPressed('update').edit(reply.card);
        break;
      case 'delete':
        if (this.#state === 'open') await this.defer('update');
        await this.#ofPressed('delete').remove();
        break;
      case 'form':
        if (this.#state !== 'open') throw new Error(`replied with a form after it was deferred (${this.#state})`);
        await this.#carrier.form(reply.form);
        break;
    }
    this.#state = 'answered';
  }

  async #message(card: Card, visibility: Visibility): Promise<void> {
    switch (this.#state) {
      case 'open':
        await this.#carrier.reply(card, visibility);
        break;
      case visibility:
        await this.#carrier.edit(card);
        break;
      case 'public':
      case 'private':
        // Privacy was fixed by the deferral. As long as its placeholder stands, the next message takes the
        // placeholder's place and its privacy, so it has to go first.
        await this.#carrier.remove();
        this.#state = 'answered';
        await this.#carrier.followUp(card, visibility);
        break;
      default:
        await this.#carrier.followUp(card, visibility);
    }
    this.#state = 'answered';
  }

  #ofPressed(kind: Reply['kind']): Carrier {
    if (this.#state !== 'update') throw new Error(`replied with ${kind} after it was deferred (${this.#state})`);
    return this.#carrier;
  }
}

/** Discord's "already acknowledged". */
function isAcknowledged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 40060;
}

/**
 * Waits for the reply and delivers it; defers as declared when it takes longer.
 *
 * @param deferAfterMs - Discord gives an interaction up after 3,000
 * @returns the delivered reply
 * @throws what the handler or the delivery threw; the acknowledgement then still takes another reply
 */
export async function replyInTime(
  acknowledgement: Acknowledgement,
  defer: Defer,
  deferAfterMs: number,
  handle: () => Reply | Promise<Reply>,
): Promise<Reply> {
  let deferred: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    // A deferral that fails leaves the interaction open: the delivery finds out whether it still is.
    if (defer !== 'never') deferred = acknowledgement.defer(defer).catch(() => undefined);
  }, deferAfterMs);
  let reply: Reply;
  try {
    reply = await handle();
  } finally {
    clearTimeout(timer);
    await deferred;
  }
  await acknowledgement.deliver(reply);
  return reply;
}
