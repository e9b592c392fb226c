import { about } from './about.js';
import { answerThis } from './answer-this.js';
import { ask } from './ask.js';
import { cite, citeAs, citeMore } from './cite.js';
import type { CommandSet, Component, Form, MessageCommand, SlashCommand } from './command.js';
import { compare, compared } from './compare.js';
import { findASource } from './find-a-source.js';
import { freeText } from './free-text.js';
import { help } from './help.js';
import { more } from './more.js';
import { moreList } from './more-list.js';
import { receipt, receiptButton } from './receipt.js';
import { related } from './related.js';
import { remove } from './remove.js';
import { report, reportSent } from './report.js';
import { resolution } from './resolution.js';
import { share } from './share.js';
import { sources } from './sources.js';
import { thing } from './thing.js';
import { timeline, timelinePage } from './timeline.js';
import { topic } from './topic.js';

/** The only list of what the bot can do: routing and publishing read it. */

export const slashCommands: readonly SlashCommand[] = [
  ask,
  resolution,
  topic,
  compare,
  timeline,
  sources,
  receipt,
  about,
  help,
];

export const messageCommands: readonly MessageCommand[] = [findASource, answerThis];

/** Buttons and selects of cards. */
export const components: readonly Component[] = [
  related,
  thing,
  more,
  moreList,
  compared,
  timelinePage,
  cite,
  citeAs,
  citeMore,
  receiptButton,
  report,
  share,
  remove,
];

export const forms: readonly Form[] = [reportSent];

export { freeText };

export const commandSet: CommandSet = { slashCommands, messageCommands, components, forms, freeText };
