import { stemmer } from 'stemmer';

/**
 * The form under which words of one root meet: `adopted`, `adopts` → `adopt`; British spellings as American ones.
 *
 * @param word - folded
 * @see Porter, "An algorithm for suffix stripping", Program 14(3), 1980
 */
export function stem(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word)) return word;
  return stemmer(
    word
      .replace(/is(ation|ing|ed|es|e)s?$/, 'iz$1')
      .replace(/gramme(s?)$/, 'gram$1')
      .replace(/our(s?|al|ed|ing)$/, 'or$1'),
  );
}
