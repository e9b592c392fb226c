import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { bits, isString, type JsonObject, objects } from '../json.js';
import { Complaints } from '../problem.js';
import { everyComponent, required, textWithin, within } from './components.js';

const base = ['data'];

const messageTypes = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const updateTypes = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

/**
 * Refuses a callback of a type that its interaction does not take.
 *
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
  if (!allowed.includes(type)) {
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
  const ids = everyComponent(fields)
    .map(({ custom_id }) => custom_id)
    .filter(isString);
  if (new Set(ids).size < ids.length) {
    complaints.add(['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom_id cannot be duplicated.');
  }
  complaints.raise();
}
