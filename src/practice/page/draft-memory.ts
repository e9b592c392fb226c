import { rememberedInTab, rememberInTab } from './browser-memory.js';
import { type Draft, emptyDraft } from './draft.js';

/** What was typed and not sent before the page was loaded again; files cannot be kept. */
export function rememberedDraft(key: string): Draft {
  return { ...emptyDraft, text: rememberedInTab(`draft ${key}`) ?? '' };
}

export function rememberDraft(key: string, draft: Draft): void {
  rememberInTab(`draft ${key}`, asText(draft));
}

/** A command being filled in as one would type it; it is read as a command again. */
export function asText({ text, command }: Draft): string {
  if (command === undefined) return text;
  const { entry, filled } = command;
  const fields = Object.entries(filled).flatMap(([name, value]) =>
    value.text === '' || value.file !== undefined ? [] : [`${name}: ${value.text}`],
  );
  return [`/${entry.name}`, ...fields, ''].join(' ');
}
