import type { Block } from './components.js';
import { buttonLabelMaxChars, messageTextMaxChars, rowButtonsMax } from './limits.js';

/** Room for the line that sharing adds. */
const shareMaxChars = 80;

/**
 * Characters for the blocks of a card: Discord's limit, less the labels of its buttons, less sharing. Short words in the first
 * row and at most four whole questions or names in the second take no more than one row of full labels.
 */
export const cardTextMaxChars = messageTextMaxChars - rowButtonsMax * buttonLabelMaxChars - shareMaxChars;

export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block === 'line' ? 0 : block.text.length), 0);
}
