/**
 * So many messages and no more, in the order in which they came: the oldest leaves first. One that is held stays, however
 * many come after it; when it is let go, it leaves after all that came before that moment.
 */
export class MessageShelf<Message extends { readonly id: string }> {
  readonly #messages = new Map<string, Message>();
  /** In the order in which they leave. */
  readonly #leaving = new Set<string>();

  constructor(
    private readonly max: number,
    private readonly isHeld: (id: string) => boolean,
  ) {}

  has(id: string): boolean {
    return this.#messages.has(id);
  }

  get(id: string): Message | undefined {
    return this.#messages.get(id);
  }

  all(): readonly Message[] {
    return [...this.#messages.values()];
  }

  /** A new message, or an edited one in its place. */
  put(message: Message): void {
    if (!this.#messages.has(message.id)) this.#leaving.add(message.id);
    this.#messages.set(message.id, message);
    this.#dropOldest();
  }

  /** @returns whether it was there */
  drop(id: string): boolean {
    this.#leaving.delete(id);
    return this.#messages.delete(id);
  }

  /** A message is no longer held. */
  release(id: string): void {
    if (!this.#messages.has(id) || this.#leaving.has(id)) return;
    this.#leaving.add(id);
    this.#dropOldest();
  }

  #dropOldest(): void {
    for (const id of this.#leaving) {
      if (this.#leaving.size <= this.max) return;
      this.#leaving.delete(id);
      if (!this.isHeld(id)) this.#messages.delete(id);
    }
  }
}
