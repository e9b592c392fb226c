import type { Card } from './card.js';
import { card, lines } from './components.js';
import { cut } from './cut.js';
import { clean, codeBlock, inline } from './escape.js';

/** Room for what was written, beside a sentence or two. */
const writtenMaxChars = 2000;

/**
 * Something did not work; what to do next. What the faces themselves have to say lies with the faces.
 *
 * @param written - what the reader filled in, given back to copy
 */
export function noticeCard(text: string, written: readonly string[] = []): Card {
  const back = cut(written.map(clean).join('\n'), writtenMaxChars);
  return card('notice', [
    ...lines(text),
    ...lines(back === '' ? undefined : `What you wrote, to copy:\n${codeBlock(back)}`),
  ]);
}

/** A button whose fact or thing the collection no longer has. */
export function goneCard(): Card {
  return noticeCard('What this button meant is no longer in the collection. Ask again with `/ask`.');
}

export function noTextCard(): Card {
  return noticeCard('That message has no text that I can read.');
}

/** A report without words. */
export function emptyReportCard(): Card {
  return noticeCard('Your report says nothing yet. Press *Report* again and write what should stand there.');
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
