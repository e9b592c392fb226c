import { ComponentType } from 'discord-api-types/v10';
import { type JsonObject, objects } from '../json.js';
import type { Complaints } from '../problem.js';
import { isGiven, type Path, textWithin, within } from './lengths.js';

export const selects: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Discord's rules for a select in a message. */
export function checkSelect(select: JsonObject, path: Path, complaints: Complaints): void {
  textWithin(select.custom_id, 1, 100, [...path, 'custom_id'], complaints);
  if (isGiven(select.placeholder)) textWithin(select.placeholder, 0, 150, [...path, 'placeholder'], complaints);
  checkSelectCounts(select, path, complaints);
  if (select.type !== ComponentType.StringSelect) return;
  const options = objects(select.options);
  within(options, 1, 25, [...path, 'options'], complaints);
  options.forEach((option, n) => {
    const at = [...path, 'options', n];
    textWithin(option.label, 1, 100, [...at, 'label'], complaints);
    textWithin(option.value, 1, 100, [...at, 'value'], complaints);
    if (isGiven(option.description)) textWithin(option.description, 0, 100, [...at, 'description'], complaints);
  });
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    complaints.add(
      [...path, 'options'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
  }
}

/** Complains about a select that asks for more than it offers, or for more at least than at most. */
export function checkSelectCounts(select: JsonObject, path: Path, complaints: Complaints): void {
  const { min_values: min = 1, max_values: max = 1 } = select;
  if (!selects.includes(Number(select.type)) || typeof min !== 'number' || typeof max !== 'number') return;
  if (min > max) {
    complaints.add([...path, 'min_values'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
  const offered = objects(select.options).length;
  if (select.type === ComponentType.StringSelect && offered > 0 && max > offered) {
    complaints.add([...path, 'max_values'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${offered}.`);
  }
}
