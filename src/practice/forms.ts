import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import { isObject, isString, type JsonObject, objects } from './json.js';
import { everyComponent } from './rules/components.js';

/** What was entered, by custom id or by the label above it: a text, or what was chosen. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/**
 * A filled-in form as Discord sends it.
 *
 * @throws Error in the words of Discord's client, for what it would not let a person send
 */
export function formData(modal: APIModalInteractionResponseCallbackData, entries: Entries): JsonObject {
  const left = new Set(Object.keys(entries));
  let nextId = 1;

  function filled(component: JsonObject, label: unknown): JsonObject {
    const id = component.id ?? nextId;
    nextId += 1;
    const { type } = component;
    if (isObject(component.component)) return { type, id, component: filled(component.component, component.label) };
    const inner = objects(component.components);
    if (inner.length > 0) return { type, id, components: inner.map((child) => filled(child, child.label)) };
    if (!isString(component.custom_id)) return { type, id };
    const name = [component.custom_id, label].filter(isString).find((candidate) => left.has(candidate));
    if (name !== undefined) left.delete(name);
    const entered = name === undefined ? undefined : entries[name];
    const base = { type, id, custom_id: component.custom_id };
    if (type !== ComponentType.TextInput) return { ...base, values: isString(entered) ? [entered] : (entered ?? []) };
    const value = isString(entered) ? entered : isString(component.value) ? component.value : '';
    checkText(component, value);
    return { ...base, value };
  }

  const components = objects(modal.components).map((component) => filled(component, component.label));
  if (left.size > 0) {
    const there = everyComponent(objects(modal.components)).flatMap(({ custom_id: id }) => (isString(id) ? [id] : []));
    throw new Error(`The form has no "${[...left].join('", "')}"; it has: ${there.join(', ')}`);
  }
  return { custom_id: modal.custom_id, components };
}

function checkText(input: JsonObject, value: string): void {
  const min = Number(input.min_length ?? 0);
  const max = Number(input.max_length ?? 4000);
  if (value === '' && input.required === false) return;
  if (value === '') throw new Error(`"${input.custom_id}" is required`);
  if (value.length < min || value.length > max) throw new Error(`"${input.custom_id}" takes ${min}–${max} characters`);
}
