import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Documented rules for commands that Discord's API description leaves out.
 * https://docs.discord.com/developers/interactions/application-commands
 */
export function commandViolations(body: CommandBody): readonly string[] {
  if ('options' in body || body.type === 1 || body.type === undefined) {
    if (!('description' in body)) return ['a slash command without description'];
    const options = body.options ?? [];
    const names = options.map(({ name }) => name);
    const firstOptional = options.findIndex((option) => !('required' in option && option.required === true));
    const lastRequired = options.findLastIndex((option) => 'required' in option && option.required === true);
    return [
      ...[body.name, ...names].filter((name) => !slashName.test(name) || name !== name.toLowerCase()),
      ...[body, ...options].flatMap(({ name, description }) =>
        description.length < 1 || description.length > 100 ? [`${name}: description`] : [],
      ),
      ...(options.length > 25 ? [`${options.length} options`] : []),
      ...(new Set(names).size === names.length ? [] : ['an option name twice']),
      ...(firstOptional >= 0 && lastRequired > firstOptional ? ['a required option after an optional one'] : []),
      ...options.flatMap((option) =>
        'autocomplete' in option && option.autocomplete === true && 'choices' in option
          ? ['choices and autocomplete']
          : [],
      ),
      ...([body, ...options].reduce((sum, part) => sum + part.name.length + part.description.length, 0) > 8000
        ? ['over 8000 characters']
        : []),
    ];
  }
  return [
    ...(body.name.length < 1 || body.name.length > 32 ? [`name ${body.name}`] : []),
    ...('description' in body ? ['a description on a message command'] : []),
  ];
}
