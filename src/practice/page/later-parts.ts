import { later } from './later.js';

/** What nobody needs at the first sight of the page. It is fetched as soon as that stands, and there when it is needed. */
export const askDialogs = later(() => import('./ask-dialogs.js'));
export const commandComposer = later(() => import('./command-composer.js'));
export const messageMenu = later(() => import('./message-menu.js'));
export const openForm = later(() => import('./open-form.js'));

/** What fails here is tried again where it is needed. */
export function fetchLaterParts(): void {
  for (const part of [commandComposer, messageMenu, openForm, askDialogs]) part.load().catch(() => {});
}
