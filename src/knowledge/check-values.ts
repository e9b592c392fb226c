import type { Report } from './findings.js';
import type { Language } from './language-schema.js';
import type { Pack, Thing, Value } from './schema.js';
import { bareWords, hasWords, type ReadText, readText, saysDate, saysThing, wordValues } from './written-forms.js';

/** A typed value that its sentence does not contain cannot be checked by a reader of the card. */
export function checkValues(pack: Pack, languages: readonly Language[], problem: Report): void {
  const words = wordValues(languages);
  const things = new Map(pack.things.map((thing) => [thing.id, thing]));
  for (const fact of pack.facts) {
    if (fact.value === undefined) continue;
    const missing = missingFrom(readText(fact.says, words), fact.value, things);
    if (missing.length === 0) continue;
    problem(
      fact,
      ['value'],
      `${fact.id} has the value ${missing.join(', ')}, which its sentence does not contain. Say it in "says", or correct the value.`,
    );
  }
}

/** The parts of a value that a text does not say, as a curator would call them; empty where it says all. */
export function missingFrom(
  text: ReadText,
  value: Value,
  things: ReadonlyMap<string, Thing>,
  years: ReadonlySet<string> = new Set(),
): readonly string[] {
  if ('date' in value) return saysDate(text, value.date, years) ? [] : [value.date];
  if ('number' in value) return text.numbers.has(value.number) ? [] : [String(value.number)];
  if ('text' in value)
    return hasWords(text, value.text) || bareWords(value.text).trim() === '' ? [] : [`"${value.text}"`];
  return ('thing' in value ? [value.thing] : value.things).filter((id) => {
    const thing = things.get(id);
    return thing !== undefined && !saysThing(text, thing);
  });
}
