import type { Suggestion } from '../src/answering/answer.js';
import type { Engine } from '../src/answering/engine.js';
import { label } from '../src/cards/escape.js';
import { choiceMaxChars, choicesMax } from '../src/cards/limits.js';
import type { ThingType } from '../src/knowledge/schema.js';
import type { CompleteRequest, Services } from './command.js';

/** The lists that show while one types. */

/** Choices as Discord takes them: at most 25, none empty, none twice, names within its limit. */
export function choices(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byValue = new Map(
    suggestions
      // A value that was cut would mean something else.
      .filter(({ value }) => value !== '' && value.length <= choiceMaxChars)
      .map((suggestion) => [suggestion.value, { ...suggestion, label: label(suggestion.label, choiceMaxChars) }]),
  );
  return [...byValue.values()].filter((choice) => choice.label !== '').slice(0, choicesMax);
}

/** Completes the names of things of some types. */
export function namesOf(
  types: readonly ThingType[],
  also: (typed: string, engine: Engine) => readonly Suggestion[] = () => [],
) {
  return ({ focused }: CompleteRequest, { engine }: Services): readonly Suggestion[] =>
    choices([...also(focused.value, engine), ...engine.suggest(focused.value, types, choicesMax)]);
}
