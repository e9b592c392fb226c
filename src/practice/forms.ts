import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import type { Upload } from './files.js';
import { isObject, isString, type JsonObject, objects } from './json.js';
import { type Resolver, selectKinds } from './resolved.js';
import { everyComponent } from './rules/components.js';
import { chosenValues } from './select-values.js';

/** What was entered, by custom id or by the label above it: a text, what was chosen, a tick, or files. */
export type Entries = Readonly<Record<string, string | boolean | readonly string[] | readonly Upload[]>>;

/**
 * A filled-in form as Discord sends it.
 *
 * @param resolver - gathers what is told of the people, roles, channels and files that were chosen
 * @throws Error in the words of Discord's client, for what it would not let a person send
 */
export function formData(
  modal: APIModalInteractionResponseCallbackData,
  entries: Entries,
  resolver: Resolver,
): JsonObject {
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
    return { type, id, custom_id: component.custom_id, ...answer(component, entered, resolver) };
  }

  const components = objects(modal.components).map((component) => filled(component, component.label));
  if (left.size > 0) {
    const there = everyComponent(objects(modal.components)).flatMap(({ custom_id: id }) => (isString(id) ? [id] : []));
    throw new Error(`The form has no "${[...left].join('", "')}"; it has: ${there.join(', ')}`);
  }
  return { custom_id: modal.custom_id, components, ...resolver.field };
}

/** The value of one field: `value` or `values`. */
function answer(field: JsonObject, entered: Entries[string] | undefined, resolver: Resolver): JsonObject {
  switch (field.type) {
    case ComponentType.TextInput: {
      const value = isString(entered) ? entered : isString(field.value) ? field.value : '';
      checkText(field, value);
      return { value };
    }
    case ComponentType.Checkbox:
      return { value: typeof entered === 'boolean' ? entered : (field.default ?? false) };
    case ComponentType.RadioGroup: {
      const [value = null] = chosenValues(field, textsOf(entered));
      return { value };
    }
    case ComponentType.FileUpload: {
      const files = (Array.isArray(entered) ? entered : []).filter((one) => isObject(one) && 'bytes' in one);
      return { values: files.map((file) => resolver.attachment(file)) };
    }
    default: {
      const values = chosenValues(field, textsOf(entered));
      const kind = selectKinds[Number(field.type)];
      if (kind) for (const id of values) resolver.add(kind, id);
      return { values };
    }
  }
}

function textsOf(entered: Entries[string] | undefined): readonly string[] | undefined {
  if (isString(entered)) return [entered];
  return Array.isArray(entered) ? entered.filter(isString) : undefined;
}

function checkText(input: JsonObject, value: string): void {
  const min = Number(input.min_length ?? 0);
  const max = Number(input.max_length ?? 4000);
  if (value === '' && input.required === false) return;
  if (value === '') throw new Error(`"${input.custom_id}" is required`);
  if (value.length < min || value.length > max) throw new Error(`"${input.custom_id}" takes ${min}–${max} characters`);
}
