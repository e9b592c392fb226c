import type { Block } from './components.js';
import { buttonLabelMaxChars, messageTextMaxChars, rowButtonsMax } from './limits.js';

/** Room for the line that sharing adds. */
const shareMaxChars = 80;

/** Characters for the blocks of a card: Discord's limit, less a row of buttons with full labels, less sharing. */
export const cardTextMaxChars = messageTextMaxChars - rowButtonsMax * buttonLabelMaxChars - shareMaxChars;

export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block === 'line' ? 0 : block.text.length), 0);
}
