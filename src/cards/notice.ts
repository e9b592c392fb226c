import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';

/** Something did not work; what to do next. What the faces themselves have to say lies with the faces. */
export function noticeCard(text: string): Card {
  return card('notice', lines(text));
}

/** A button whose fact or thing the collection no longer has. */
export function goneCard(): Card {
  return noticeCard('What this button meant is no longer in the collection. Ask again with `/ask`.');
}

export function noTextCard(): Card {
  return noticeCard('That message has no text that I can read.');
}

/** @param what - what someone else's card may not be made to do */
export function notYoursCard(what: 'remove' | 'share'): Card {
  return noticeCard(
    what === 'remove'
      ? 'Only the person who asked, or someone who may manage messages here, can remove this.'
      : 'Only the person who asked can share this.',
  );
}

/** @param typed - what nothing is called */
export function missingCard(typed: string): Card {
  return noticeCard(
    `I have no source called “${inline(typed, 100)}”. Pick one from the list that shows while you type.`,
  );
}
