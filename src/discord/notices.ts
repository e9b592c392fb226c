import type { Card } from '../cards/card.js';
import { noticeCard } from '../cards/notice.js';

/** What the face itself has to say: calm, short, and what to do next. */

/** @param waitMs - until the next question is taken, > 0 */
export function cooldownNotice(waitMs: number): Card {
  const seconds = Math.ceil(waitMs / 1000);
  return noticeCard(
    `One at a time, please. I take your next question in ${seconds} second${seconds === 1 ? '' : 's'}.`,
  );
}

/** @param written - what was filled into a form */
export function busyNotice(written: readonly string[] = []): Card {
  return noticeCard('More is asked than I can answer right now. Ask again in a few minutes.', written);
}

/** @param written - what was filled into a form */
export function leavingNotice(written: readonly string[] = []): Card {
  return noticeCard('I am being restarted. Ask again in a minute.', written);
}

/**
 * @param code - the one in the host's log
 * @param written - what was filled into a form
 */
export function errorNotice(code: string, written: readonly string[] = []): Card {
  return noticeCard(
    `Something went wrong on my side, not on yours. Try again; if it happens again, give the person who hosts me this code: \`${code}\``,
    written,
  );
}

export function unknownCommandNotice(): Card {
  return noticeCard('I no longer have this command. Restart Discord to see the ones I have now, or try `/help`.');
}

export function oldComponentNotice(): Card {
  return noticeCard(
    'This button or menu is from another version of me, and I cannot tell what it meant. Ask again with `/ask`.',
  );
}

/** @param written - what was filled into it */
export function oldFormNotice(written: readonly string[]): Card {
  return noticeCard(
    'This form is from another version of me, and I cannot tell what it was for. Open it again from a new card: ask again with `/ask`.',
    written,
  );
}
