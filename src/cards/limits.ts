/** Discord's limits. Lengths count UTF-16 units: where Discord counts code points, we stay below it. */

/** Characters of all text displays of one message. https://docs.discord.com/developers/components/reference#text-display */
export const messageTextMaxChars = 4000;

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
export const customIdMaxChars = 100;

/** https://docs.discord.com/developers/components/reference#button */
export const buttonLabelMaxChars = 80;

/** https://docs.discord.com/developers/components/reference#button */
export const buttonUrlMaxChars = 512;

/** https://docs.discord.com/developers/components/reference#action-row */
export const rowButtonsMax = 5;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const choicesMax = 25;

/** Of a choice's name, and of its value where it is a string. Same page as {@link choicesMax}. */
export const choiceMaxChars = 100;
