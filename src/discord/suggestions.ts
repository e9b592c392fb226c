import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Suggestion } from '../answering/answer.js';
import { cut } from '../cards/cut.js';
import { choiceMaxChars, choicesMax } from '../cards/limits.js';

/**
 * Suggestions as Discord takes them: those it would refuse and repeated ones are dropped before the list is cut, so
 * that none of the places is lost. A label is shortened; a value cannot be without meaning something else.
 */
export function choicesOf(suggestions: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const fits =
      suggestion.value.trim() !== '' && suggestion.value.length <= choiceMaxChars && suggestion.label.trim() !== '';
    if (fits && !byValue.has(suggestion.value)) byValue.set(suggestion.value, suggestion);
  }
  return [...byValue.values()]
    .slice(0, choicesMax)
    .map(({ label, value }) => ({ name: cut(label, choiceMaxChars), value }));
}
