import type { ActReply, PageAction } from './contract.js';

/** An action without who does it. */
export type Deed = PageAction extends infer Action
  ? Action extends PageAction
    ? Omit<Action, 'as' | 'locale'>
    : never
  : never;

/** Sends what a person does, and says what came of it; a failure is an answer, never an exception. */
export async function act(deed: Deed, who: { readonly as: string; readonly locale: string }): Promise<ActReply> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...who, ...deed }),
    });
    return readReply(response.status, await response.text());
  } catch {
    return { ok: false, problem: 'The practice server does not answer. Is it still running in your terminal?' };
  }
}

/** What the server answered, also where it is not the answer that was agreed on. */
export function readReply(status: number, text: string): ActReply {
  try {
    const reply: ActReply = JSON.parse(text);
    if (typeof reply === 'object' && typeof reply.ok === 'boolean') return reply;
  } catch {
    // Falls through to the plain words below.
  }
  return { ok: false, problem: `The practice server refused this (${status}). ${text.slice(0, 200)}`.trim() };
}
