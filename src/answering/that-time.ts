import { showDate } from '../knowledge/dates.js';
import type { PackedFact } from './answer.js';
import type { Query, Reader } from './query.js';
import { readWords } from './text.js';

/** A question with the time of the last answer in place of "then", "at that time"; as it is where it has no such word. */
export function withThatTime(question: string, time: string | undefined, { lexicon }: Pick<Reader, 'lexicon'>): string {
  if (time === undefined) return question;
  const words = readWords(question);
  const texts = words.map(({ text }) => text);
  const found = lexicon
    .find(texts)
    // "Then who …" only goes on; "how was it adopted then" has its subject already.
    .find(
      ({ sense, from, to }) =>
        sense.as === 'that time' && from > 0 && !(to === texts.length && texts.some(lexicon.isPronoun)),
    );
  const [first, last] = found ? [words[found.from], words[found.to - 1]] : [];
  return first && last ? `${question.slice(0, first.start)}${time}${question.slice(last.end)}` : question;
}

/** The time that an answer is about: the date it gives, or else the only one that the question names. */
export function timeOf(fact: PackedFact | undefined, query: Query): string | undefined {
  const value = fact?.value;
  if (value && 'date' in value) return showDate(value.date);
  const [date, ...more] = query.units.filter((unit) => unit.kind === 'date');
  return more.length === 0 ? date?.typed : undefined;
}
