import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { bits, isString, type JsonObject, objects } from '../json.js';
import { Complaints } from '../problem.js';
import { everyComponent } from './components.js';
import { required, textWithin, within } from './lengths.js';
import { checkSelectCounts } from './selects.js';

const base = ['data'];

const messageTypes = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const updateTypes = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

/**
 * Refuses a callback of a type that its interaction does not take. PREMIUM_REQUIRED (10) needs monetization and
 * LAUNCH_ACTIVITY (12) needs Activities, which this application has not: to such applications Discord answers as if
 * there were no such type.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
 * @see https://github.com/discord/discord-api-docs/issues/6455
 * @param onMessage - whether the interaction came from a message's component, or from a modal opened by one
 */
export function checkCallbackType(
  type: unknown,
  interaction: InteractionType,
  onMessage: boolean,
): asserts type is InteractionResponseType {
  const allowed: readonly unknown[] =
    interaction === InteractionType.ApplicationCommandAutocomplete
      ? [InteractionResponseType.ApplicationCommandAutocompleteResult]
      : [
          ...messageTypes,
          ...(onMessage ? updateTypes : []),
          ...(interaction === InteractionType.ModalSubmit ? [] : [InteractionResponseType.Modal]),
        ];
  const complaints = new Complaints();
  if (type === undefined || type === null) required(['type'], complaints);
  else if (!allowed.includes(type)) {
    complaints.add(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }
  complaints.raise();
}

/** A deferral may say that the reply will be private, and nothing else: not even that it will be Components V2. */
export function checkDeferral(data: JsonObject): void {
  const complaints = new Complaints(base);
  if ((bits(data.flags) & ~MessageFlags.Ephemeral) !== 0) {
    complaints.add(['flags'], 'INVALID_FLAGS', 'Only EPHEMERAL can be set on a deferred response.');
  }
  for (const field of ['content', 'embeds', 'components', 'attachments', 'poll']) {
    const given = data[field];
    if (given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0)) continue;
    complaints.add([field], 'DEFERRED_RESPONSE_TAKES_NO_CONTENT', 'A deferred response takes nothing but flags.');
  }
  complaints.raise();
}

interface Choices {
  readonly choices: APIApplicationCommandOptionChoice[];
}

export function checkChoices(data: JsonObject): asserts data is JsonObject & Choices {
  const complaints = new Complaints(base);
  if (!Array.isArray(data.choices)) required(['choices'], complaints);
  const choices = objects(data.choices);
  within(choices, 0, 25, ['choices'], complaints);
  choices.forEach(({ name, value }, n) => {
    textWithin(name, 1, 100, ['choices', n, 'name'], complaints);
    if (typeof value !== 'number') textWithin(value, 1, 100, ['choices', n, 'value'], complaints);
  });
  complaints.raise();
}

export function checkModal(data: JsonObject): asserts data is JsonObject & APIModalInteractionResponseCallbackData {
  const complaints = new Complaints(base);
  textWithin(data.custom_id, 1, 100, ['custom_id'], complaints);
  textWithin(data.title, 1, 45, ['title'], complaints);
  const fields = objects(data.components);
  within(fields, 1, 5, ['components'], complaints);
  fields.forEach((field, n) => {
    checkField(field, ['components', n], complaints);
  });
  const ids = everyComponent(fields)
    .map(({ custom_id }) => custom_id)
    .filter(isString);
  if (new Set(ids).size < ids.length) {
    complaints.add(['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom_id cannot be duplicated.');
  }
  complaints.raise();
}

/** A label with what it labels, a row with one text input, or a text. */
function checkField(field: JsonObject, path: readonly (string | number)[], complaints: Complaints): void {
  if (field.type === ComponentType.TextDisplay) {
    textWithin(field.content, 1, 4000, [...path, 'content'], complaints);
    return;
  }
  const inRow = field.type === ComponentType.ActionRow;
  const inner = inRow ? objects(field.components) : objects([field.component]);
  const at = inRow ? [...path, 'components'] : [...path, 'component'];
  if (inRow) within(inner, 1, 1, at, complaints);
  if (!inRow && inner.length === 0) required(at, complaints);
  inner.forEach((input, n) => {
    const here = inRow ? [...at, n] : at;
    textWithin(input.custom_id, 1, 100, [...here, 'custom_id'], complaints);
    if (inRow) textWithin(input.label, 1, 45, [...here, 'label'], complaints);
    checkSelectCounts(input, here, complaints);
    const { min_length: min, max_length: max } = input;
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      complaints.add(
        [...here, 'min_length'],
        'TEXT_INPUT_MIN_ABOVE_MAX',
        'Minimum length is greater than maximum length.',
      );
    }
  });
}
