import type { Report } from './findings.js';
import type { Origins } from './origin.js';
import type { Dispute, Fact, Pack } from './schema.js';
import { bareWords } from './written-forms.js';

/** One phrasing can lead to one fact only; a dispute may share it with a fact whose card tells of the dispute. */
export function checkAsked(pack: Pack, origins: Origins, problem: Report): void {
  const first = new Map<string, { item: Fact | Dispute; index: number }>();
  for (const item of [...pack.facts, ...pack.disputes]) {
    for (const [index, phrasing] of item.asked.entries()) {
      const words = bareWords(phrasing);
      const other = first.get(words);
      if (other === undefined) {
        first.set(words, { item, index });
        continue;
      }
      if ('readings' in item && !('readings' in other.item) && item.facts.includes(other.item.id)) continue;
      const { file, line } = origins.at(other.item, 'asked', other.index);
      const where = other.item === item ? 'twice' : `, and so has ${other.item.id} at ${file}:${line}`;
      problem(
        item,
        ['asked', index],
        `${item.id} has the question "${phrasing}"${where.startsWith(',') ? where : ` ${where}`}. Ask it in one place.`,
      );
    }
  }
}
