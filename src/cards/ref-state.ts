import type { PackedDispute, PackedFact } from '../answering/answer.js';

/** Refs in a custom id: a ref without a pack lies in the pack of the one before it. */

/**
 * As many refs as fit, each once: `un-sco/F-0183`, `F-0002`, `un-basics/F-0001`.
 *
 * @param maxChars - of all, with a colon before each
 */
export function refState(facts: readonly Pick<PackedFact | PackedDispute, 'ref' | 'pack' | 'id'>[], maxChars: number) {
  const state: string[] = [];
  const refs = new Set<string>();
  let room = maxChars;
  let packBefore = '';
  for (const { ref, pack, id } of facts) {
    const part = pack === packBefore ? id : ref;
    const chars = part.length + 1;
    if (refs.has(ref) || chars > room || !/^[\w/-]+$/.test(part)) continue;
    refs.add(ref);
    state.push(part);
    room -= chars;
    packBefore = pack;
  }
  return state;
}

/** The refs that {@link refState} wrote. */
export function refsOf(state: readonly string[]): readonly string[] {
  let pack = '';
  return state.map((part) => {
    const slash = part.lastIndexOf('/');
    if (slash === -1) return `${pack}/${part}`;
    pack = part.slice(0, slash);
    return part;
  });
}
