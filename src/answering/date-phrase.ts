import { showDate } from '../knowledge/dates.js';
import type { Relation } from '../knowledge/schema.js';
import { isToTheDay } from './days.js';

/**
 * What happened to a thing, and when, in words: "adopted on 18 December 2009", "signed in 2034", "member since 2017".
 *
 * @param relation - by which a fact has the date; without one the date stands alone
 * @param date - as a fact gives it
 */
export function datePhrase(relation: Relation | undefined, date: string): string {
  const label = relation?.label ?? '';
  const fitting = isToTheDay(date) ? label : label.replace(/ on$/, ' in');
  return `${fitting} ${showDate(date)}`.trimStart();
}
