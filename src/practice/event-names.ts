import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { isObject, isString, type JsonObject, objects } from './json.js';
import { everyComponent } from './rules/components.js';

const subcommands: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

/** What a person would call an interaction, from its event: `/deck add`, `Find a source`, a button's label. */
export function interactionName(event: JsonObject): string {
  const data = isObject(event.data) ? event.data : {};
  switch (event.type) {
    case InteractionType.MessageComponent:
      return componentName(event);
    case InteractionType.ModalSubmit:
      return 'form';
    default:
      return data.type === ApplicationCommandType.ChatInput
        ? `/${[data.name, ...subcommandsOf(data)].join(' ')}`
        : String(data.name);
  }
}

/** The options of a slash command, those below its subcommands. */
export function optionsOf(data: JsonObject): readonly JsonObject[] {
  const options = objects(data.options);
  const [first] = options;
  return first && subcommands.has(first.type) ? optionsOf(first) : options;
}

function subcommandsOf(data: JsonObject): readonly string[] {
  const [first] = objects(data.options);
  return first && subcommands.has(first.type) ? [String(first.name), ...subcommandsOf(first)] : [];
}

function componentName({ data, message }: JsonObject): string {
  const customId = isObject(data) ? data.custom_id : undefined;
  const components = isObject(message) ? everyComponent(objects(message.components)) : [];
  const used = components.find((component) => component.custom_id === customId);
  const name = [used?.label, used?.placeholder, customId].find((text) => isString(text) && text !== '');
  return isString(name) ? name : 'component';
}
