import { stem } from './stemmed-words.js';

const words =
  'a an and are as at be been being but by can could did do does for from had has have he her his how i if in is it ' +
  'its me my no not of on or our she should so than that the their them then there these they this those to us was ' +
  'we were what when where which who whom why will with would you your';

/** English words that stand in any question, as stems: for libraries that do not weigh words by their rarity. */
export const stopWords: ReadonlySet<string> = new Set(words.split(' ').map(stem));
