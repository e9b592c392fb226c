/** Who will see a card, and where: it decides what stands below the card, never what the card says. */
export interface Reader {
  readonly id: string;
  /** Whether they alone see it. */
  readonly private: boolean;
  /** Whether mentions of the bot reach it there. */
  readonly mentionsArrive: boolean;
}
