import { later } from './later.js';

/** What nobody needs before the bot is there. It is fetched then, while nobody waits for anything, or when it is needed. */
export const askDialogs = later(() => import('./ask-dialogs.js'));
export const commandComposer = later(() => import('./command-composer.js'));
export const messageMenu = later(() => import('./message-menu.js'));
export const openForm = later(() => import('./open-form.js'));

/** What fails here is tried again where it is needed. */
export function fetchLaterParts(): void {
  for (const part of [commandComposer, messageMenu, openForm, askDialogs]) part.load().catch(() => {});
}
