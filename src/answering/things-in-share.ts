import type { Document } from './documents.js';
import type { Steps } from './steps.js';

/** Things in more than a share of the documents of some pack. */
export function* thingsInShare(documents: readonly Document[], share: number): Steps<ReadonlySet<string>> {
  const byPack = new Map<string, Document[]>();
  for (const document of documents) {
    const pack = document.ref.slice(0, document.ref.indexOf('/'));
    const own = byPack.get(pack);
    if (own) own.push(document);
    else byPack.set(pack, [document]);
    yield;
  }
  const found = new Set<string>();
  for (const own of byPack.values()) {
    const counts = new Map<string, number>();
    for (const { things } of own) {
      for (const id of things) counts.set(id, (counts.get(id) ?? 0) + 1);
      yield;
    }
    for (const [id, count] of counts) if (count > 10 && count / own.length > share) found.add(id);
  }
  return found;
}
