import type { PackFile } from './contract.js';

/** A file in the editor. */
export interface Edited extends PackFile {
  /** As on disk. */
  readonly saved: string;
}

let kept: Edited | undefined;

/** The file that was being edited when the panel was closed; its text is not lost with it. */
export function keptEdit(): Edited | undefined {
  return kept;
}

/** Remembers what stands in the editor; while that is not saved, the browser asks before it leaves the page. */
export function keepEdit(edited: Edited | undefined): void {
  const guarded = isUnsaved(kept);
  kept = edited;
  if (isUnsaved(edited) === guarded) return;
  if (guarded) removeEventListener('beforeunload', askFirst);
  else addEventListener('beforeunload', askFirst);
}

export function isUnsaved(edited: Edited | undefined): boolean {
  return edited !== undefined && edited.text !== edited.saved;
}

function askFirst(event: Event): void {
  event.preventDefault();
}
