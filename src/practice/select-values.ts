import { ComponentType } from 'discord-api-types/v10';
import { isString, type JsonObject, objects } from './json.js';

/**
 * What was chosen in a select or among boxes.
 *
 * @param chosen - undefined: what the bot chose beforehand stays
 * @throws Error in the words of Discord's client, for what it would not let a person choose
 */
export function chosenValues(field: JsonObject, chosen: readonly string[] | undefined): readonly string[] {
  const options = objects(field.options);
  const byDefault = options.filter((option) => option.default === true).map(({ value }) => value);
  const defaults = objects(field.default_values).map(({ id }) => id);
  const values = chosen ?? [...byDefault, ...defaults].filter(isString);
  const name = `"${field.custom_id}"`;
  const isGroup = field.type === ComponentType.RadioGroup || field.type === ComponentType.CheckboxGroup;
  if (options.length > 0) {
    const offered = options.map(({ value }) => value);
    const foreign = values.find((value) => !offered.includes(value));
    if (foreign !== undefined) throw new Error(`${name} offers no "${foreign}"; it has: ${offered.join(', ')}`);
  }
  const max = Number(field.max_values ?? (field.type === ComponentType.CheckboxGroup ? options.length : 1));
  const min = field.required === false && values.length === 0 ? 0 : Number(field.min_values ?? 1);
  if (values.length < min || values.length > max) {
    if (values.length === 0 && isGroup) throw new Error(`${name} is required`);
    throw new Error(`${name} takes ${min === max ? min : `${min}–${max}`} of its choices`);
  }
  return values;
}
