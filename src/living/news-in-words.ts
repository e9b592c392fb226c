import { printProblem } from '../knowledge/problems.js';
import type { News } from './living-engine.js';

/** A person at a terminal wants to go on; `check` tells the rest. */
const problemsMax = 5;

/** What became of an edit, for whoever hosts or curates: one line for each thing to mend, then what serves now. */
export function newsInWords(news: News): readonly string[] {
  switch (news.kind) {
    case 'swapped': {
      const packs = news.engine.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
      return [`The packs were edited and are in use: ${packs}, ${news.engine.size} facts.`];
    }
    case 'refused': {
      const shown = news.problems.slice(0, problemsMax).map(printProblem);
      const more = news.problems.length - shown.length;
      return [
        ...shown,
        ...(more > 0 ? [`… and ${more} more: npm run knowledge -- check tells all.`] : []),
        'The edit is not in use; the packs from before it go on answering.',
      ];
    }
    case 'failed': {
      const cause = news.error instanceof Error ? news.error.message : String(news.error);
      return [
        `The edited packs could not be loaded (${cause}). Save a file again to try once more.`,
        'The packs from before the edit go on answering.',
      ];
    }
  }
}
