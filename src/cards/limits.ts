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

/** https://docs.discord.com/developers/components/reference#string-select */
export const selectOptionsMax = 25;

/** Of an option's label, value and description. Same page as {@link selectOptionsMax}. */
export const selectOptionMaxChars = 100;

/** In the select itself, before something is chosen. Same page as {@link selectOptionsMax}. */
export const selectPlaceholderMaxChars = 150;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export const formTitleMaxChars = 45;

/** Same page as {@link formTitleMaxChars}. */
export const formFieldsMax = 5;

/** https://docs.discord.com/developers/components/reference#label */
export const fieldLabelMaxChars = 45;

/** Same page as {@link fieldLabelMaxChars}. */
export const fieldDescriptionMaxChars = 100;

/** https://docs.discord.com/developers/components/reference#text-input */
export const fieldPlaceholderMaxChars = 100;

/** What can be written into a text input. Same page as {@link fieldPlaceholderMaxChars}. */
export const fieldTextMaxChars = 4000;
