import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { isObject, type JsonObject, objects } from './json.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

/** A command as Discord keeps it: the id stays while type and name do, the version changes with every publishing. */
export function commandObject(
  world: World,
  guildId: string,
  body: RESTPostAPIApplicationCommandsJSONBody,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const known = before.find((command) => command.type === type && command.name === body.name);
  return {
    id: known?.id ?? snowflake(),
    application_id: world.application.id,
    version: snowflake(),
    type,
    name: body.name,
    name_localizations: translations(body.name_localizations),
    description: ('description' in body && body.description) || '',
    description_localizations:
      'description_localizations' in body ? translations(body.description_localizations) : null,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    nsfw: body.nsfw ?? false,
    ...('options' in body && body.options && body.options.length > 0 && { options: optionObjects(body.options) }),
    ...(guildId === ''
      ? {
          integration_types: body.integration_types ?? everywhere,
          contexts: body.contexts ?? null,
          dm_permission: body.contexts?.includes(InteractionContextType.BotDM) ?? true,
        }
      : { guild_id: guildId }),
  };
}

/** Where the application may be installed, and with it its commands unless they say otherwise. */
const everywhere = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/** Options as kept: what is false or empty is left out, translations are `null` where there are none. */
function optionObjects(options: readonly APIApplicationCommandOption[]): APIApplicationCommandOption[] {
  const copies = options.map((option) => structuredClone(option));
  for (const copy of copies) normalise(copy);
  return copies;
}

function normalise(option: unknown): void {
  if (!isObject(option)) return;
  for (const [field, value] of Object.entries(option)) {
    if (value === false || value === null || (Array.isArray(value) && value.length === 0))
      Reflect.deleteProperty(option, field);
  }
  Object.assign(option, { name_localizations: null, description_localizations: null, ...option });
  for (const choice of objects(option.choices)) Object.assign(choice, { name_localizations: null, ...choice });
  for (const below of objects(option.options)) normalise(below);
}

/** A dictionary of translations as kept: `null` where there is none. */
function translations(
  given: { readonly [locale: string]: string | null | undefined } | null | undefined,
): Record<string, string> | null {
  const said = Object.entries(given ?? {}).flatMap(([locale, text]) => (text ? [[locale, text] as const] : []));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

/** A command as listed: Discord leaves the dictionaries out unless asked with `with_localizations`. */
export function withoutTranslations(command: JsonObject): JsonObject {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return {
    ...rest,
    ...('options' in rest && { options: objects(rest.options).map(withoutTranslations) }),
    ...('choices' in rest && { choices: objects(rest.choices).map(withoutTranslations) }),
  };
}
