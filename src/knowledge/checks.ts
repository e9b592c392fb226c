import { checkAsked } from './check-asked.js';
import { checkContradictions } from './check-contradictions.js';
import { checkMemberships } from './check-memberships.js';
import { checkNames } from './check-names.js';
import { checkOffices } from './check-offices.js';
import { checkSpelling } from './check-spelling.js';
import { checkTerms } from './check-terms.js';
import { checkUse } from './check-use.js';
import { checkValues } from './check-values.js';
import type { Findings, Report } from './findings.js';
import type { ReadKnowledge } from './load.js';
import type { Problem } from './problems.js';

/**
 * Everything that can be said about packs beyond what loading them needs: whether they are consistent in themselves.
 *
 * @param read - what was read, also with problems: then what follows from those is left out
 */
export function checkPacks({ knowledge, problems: known, origins }: ReadKnowledge): Findings {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const problem: Report = (item, path, message) => problems.push({ ...origins.at(item, ...path), message });
  const warning: Report = (item, path, message) => warnings.push({ ...origins.at(item, ...path), message });
  for (const pack of knowledge.packs) {
    checkValues(pack, knowledge.languages, problem);
    checkNames(pack, problem);
    checkAsked(pack, origins, problem);
    checkContradictions(pack, knowledge.relations, origins, problem);
    checkTerms(pack, knowledge.relations, origins, problem);
    checkOffices(pack, knowledge.relations, origins, problem);
    checkMemberships(pack, origins, problem);
    checkSpelling(pack, knowledge.dictionary, warning);
    // A fact that could not be read cites and mentions nothing; what it is about would seem unused.
    if (known.length === 0) checkUse(pack, problem, warning);
  }
  return { problems, warnings };
}
