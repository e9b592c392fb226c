import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isObject, isString, type JsonObject, objects } from '../json.js';
import type { Complaints } from '../problem.js';
import { isGiven, type Path, required, textWithin, within } from './lengths.js';
import { checkSelect, selects } from './selects.js';

/** @see https://discord.com/developers/docs/components/reference */
const limits = {
  components: 40,
  text: 4000,
  rows: 5,
  buttons: 5,
  customId: 100,
  label: 80,
  url: 512,
} as const;

const inContainer: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const atTop: readonly number[] = [...inContainer, ComponentType.Container];

/** A component and all beneath it, the accessories too. */
export function everyComponent(components: readonly JsonObject[]): readonly JsonObject[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(objects(component.components)),
    ...(isObject(component.accessory) ? everyComponent([component.accessory]) : []),
    ...(isObject(component.component) ? everyComponent([component.component]) : []),
  ]);
}

/** The text that a message's Components V2 show, one entry per text display. */
export function shownTexts(components: readonly JsonObject[]): readonly string[] {
  return everyComponent(components)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content)
    .filter(isString);
}

/** Discord's rules for the components of a message, with the flag IS_COMPONENTS_V2 or without it. */
export function checkComponents(components: readonly JsonObject[], v2: boolean, complaints: Complaints): void {
  const path = ['components'];
  const all = everyComponent(components);
  if (!v2 && components.length > limits.rows)
    complaints.add(path, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  if (all.length > limits.components) {
    complaints.add(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components exceeds 40.');
  }
  const chars = shownTexts(components).reduce((sum, text) => sum + text.length, 0);
  if (chars > limits.text) {
    complaints.add(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Total displayable text exceeds 4000 characters.');
  }
  for (const [key, code] of [
    ['custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['id', 'COMPONENT_ID_DUPLICATED'],
  ] as const) {
    const given = all.map((component) => component[key]).filter((id) => isGiven(id) && id !== 0);
    if (new Set(given).size < given.length) complaints.add(path, code, `Component ${key} cannot be duplicated.`);
  }
  components.forEach((component, n) => {
    const allowed = v2 ? atTop : [ComponentType.ActionRow];
    checkOne(component, [...path, n], allowed, complaints);
  });
}

function checkOne(component: JsonObject, path: Path, allowed: readonly number[], complaints: Complaints): void {
  const { type } = component;
  if (typeof type !== 'number' || !allowed.includes(type)) {
    complaints.add(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    );
    return;
  }
  const children = objects(component.components);
  const below = (places: readonly number[]) =>
    children.forEach((child, n) => {
      checkOne(child, [...path, 'components', n], places, complaints);
    });
  if (type === ComponentType.Container) {
    within(children, 1, limits.components, [...path, 'components'], complaints);
    below(inContainer);
  } else if (type === ComponentType.ActionRow) {
    within(children, 1, limits.buttons, [...path, 'components'], complaints);
    if (children.some((child) => selects.includes(Number(child.type))) && children.length > 1) {
      complaints.add(
        [...path, 'components'],
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
    }
    below([ComponentType.Button, ...selects]);
  } else if (type === ComponentType.Section) {
    within(children, 1, 3, [...path, 'components'], complaints);
    below([ComponentType.TextDisplay]);
    if (!isObject(component.accessory)) required([...path, 'accessory'], complaints);
    else
      checkOne(
        component.accessory,
        [...path, 'accessory'],
        [ComponentType.Button, ComponentType.Thumbnail],
        complaints,
      );
  } else if (type === ComponentType.TextDisplay) {
    textWithin(component.content, 1, limits.text, [...path, 'content'], complaints);
  } else if (type === ComponentType.MediaGallery) {
    within(objects(component.items), 1, 10, [...path, 'items'], complaints);
  } else if (type === ComponentType.Button) {
    checkButton(component, path, complaints);
  } else if (selects.includes(type)) {
    checkSelect(component, path, complaints);
  }
}

function checkButton(button: JsonObject, path: Path, complaints: Complaints): void {
  const link = button.style === ButtonStyle.Link;
  if (link) {
    textWithin(button.url, 1, limits.url, [...path, 'url'], complaints);
    if (isString(button.url) && !/^(https?|discord):\/\//.test(button.url)) {
      complaints.add([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', `Scheme "${button.url}" is not supported.`);
    }
    if (isGiven(button.custom_id)) {
      complaints.add(
        [...path, 'custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (button.style !== ButtonStyle.Premium) {
    textWithin(button.custom_id, 1, limits.customId, [...path, 'custom_id'], complaints);
    if (isGiven(button.url)) {
      complaints.add(
        [...path, 'url'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  }
  if (isGiven(button.label)) textWithin(button.label, 0, limits.label, [...path, 'label'], complaints);
  if (button.style !== ButtonStyle.Premium && !button.label && !isObject(button.emoji)) {
    complaints.add(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button must have a label or an emoji');
  }
}
