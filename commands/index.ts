import { answerThis } from './answer-this.js';
import { ask } from './ask.js';
import type { Button, CommandSet, MessageCommand, SlashCommand } from './command.js';
import { findASource } from './find-a-source.js';
import { freeText } from './free-text.js';
import { help } from './help.js';
import { more } from './more.js';
import { related } from './related.js';
import { remove } from './remove.js';
import { resolution } from './resolution.js';
import { share } from './share.js';
import { sources } from './sources.js';
import { thing } from './thing.js';
import { topic } from './topic.js';

/** The only list of what the bot can do: routing and publishing read it. */

export const slashCommands: readonly SlashCommand[] = [ask, resolution, topic, sources, help];

export const messageCommands: readonly MessageCommand[] = [findASource, answerThis];

export const buttons: readonly Button[] = [related, thing, more, share, remove];

export { freeText };

export const commandSet: CommandSet = { slashCommands, messageCommands, buttons, freeText };
