import type { PageMessage } from './contract.js';

/** A message in its place: what stands before it, and whether it goes on where the one above stopped. */
export interface MessageRowPlan {
  readonly message: PageMessage;
  /** The first of its day: Milliseconds since 1970 of that moment. */
  readonly dayStart?: number | undefined;
  /** Same author as above and soon after: no second head. */
  readonly goesOn: boolean;
}

const together = 7 * 60_000;
const replyType = 19;

/** How messages, oldest first, are grouped. */
export function messageRows(messages: readonly PageMessage[]): readonly MessageRowPlan[] {
  return messages.map((message, at) => {
    const above = messages[at - 1];
    const when = Date.parse(message.timestamp);
    const newDay = above === undefined || dayOf(above.timestamp) !== dayOf(message.timestamp);
    const goesOn =
      above !== undefined &&
      !newDay &&
      above.author.id === message.author.id &&
      when - Date.parse(above.timestamp) < together &&
      message.type !== replyType &&
      message.command === undefined &&
      above.onlyYou === message.onlyYou;
    return { message, goesOn, ...(newDay && { dayStart: when }) };
  });
}

function dayOf(timestamp: string): string {
  return new Date(timestamp).toDateString();
}
