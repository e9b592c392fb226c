import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { isObject, isString, type JsonObject, objects } from '../json.js';
import { Complaints } from '../problem.js';
import { required, textWithin, within } from './lengths.js';

type Path = readonly (string | number)[];

/** @see https://discord.com/developers/docs/interactions/application-commands */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);
const most = { slash: 100, menu: 15, chars: 8000, options: 25 } as const;

/** @throws Problem 50035 unless Discord would take these commands as the whole of one scope */
export function checkCommands(
  bodies: readonly JsonObject[],
  base: 'list' | 'single' = 'list',
): asserts bodies is readonly (JsonObject & RESTPostAPIApplicationCommandsJSONBody)[] {
  const complaints = new Complaints();
  bodies.forEach((body, n) => {
    checkCommand(body, base === 'list' ? [n] : [], complaints);
  });
  const names = bodies.map(({ type, name }) => `${type ?? ApplicationCommandType.ChatInput} ${name}`);
  if (new Set(names).size < names.length) {
    complaints.add([], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  for (const type of [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message]) {
    const max = type === ApplicationCommandType.ChatInput ? most.slash : most.menu;
    if (bodies.filter((body) => (body.type ?? ApplicationCommandType.ChatInput) === type).length > max) {
      complaints.add([], 'APPLICATION_COMMANDS_MAX', `Maximum number of application commands reached (${max})`);
    }
  }
  complaints.raise();
}

function checkCommand(body: JsonObject, path: Path, complaints: Complaints): void {
  checkLocalizations(body, path, complaints);
  if ((body.type ?? ApplicationCommandType.ChatInput) !== ApplicationCommandType.ChatInput) {
    textWithin(body.name, 1, 32, [...path, 'name'], complaints);
    if (body.description) {
      complaints.add(
        [...path, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      );
    }
    if (objects(body.options).length > 0) {
      complaints.add(
        [...path, 'options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED',
        'Context menu commands cannot have options',
      );
    }
    return;
  }
  checkName(body, path, complaints);
  checkOptions(objects(body.options), [...path, 'options'], complaints);
  if (chars(body) > most.chars) {
    complaints.add(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  }
}

function checkName(body: JsonObject, path: Path, complaints: Complaints): void {
  if (!isString(body.name)) required([...path, 'name'], complaints);
  else if (!slashName.test(body.name) || body.name !== body.name.toLowerCase()) {
    complaints.add([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  textWithin(body.description, 1, 100, [...path, 'description'], complaints);
}

function checkOptions(options: readonly JsonObject[], path: Path, complaints: Complaints): void {
  within(options, 0, most.options, path, complaints);
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    complaints.add(path, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option names must be unique');
  }
  const firstOptional = options.findIndex((option) => !option.required);
  options.forEach((option, n) => {
    const at = [...path, n];
    checkName(option, at, complaints);
    checkLocalizations(option, at, complaints);
    checkOptions(objects(option.options), [...at, 'options'], complaints);
    if (option.required && firstOptional !== -1 && n > firstOptional) {
      complaints.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    const choices = objects(option.choices);
    within(choices, 0, most.options, [...at, 'choices'], complaints);
    if (choices.length > 0 && option.autocomplete) {
      complaints.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
        'Choices cannot be set with autocomplete',
      );
    }
    for (const [least, greatest] of [
      [option.min_length, option.max_length],
      [option.min_value, option.max_value],
    ]) {
      if (typeof least === 'number' && typeof greatest === 'number' && least > greatest) {
        complaints.add(at, 'APPLICATION_COMMAND_OPTIONS_MIN_ABOVE_MAX', 'Minimum is greater than maximum');
      }
    }
    if (option.autocomplete && option.type === ApplicationCommandOptionType.Boolean) {
      complaints.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE',
        'This type has no autocomplete',
      );
    }
  });
}

function checkLocalizations(body: JsonObject, path: Path, complaints: Complaints): void {
  for (const field of ['name_localizations', 'description_localizations'] as const) {
    const translations = body[field];
    if (!isObject(translations)) continue;
    for (const [locale, text] of Object.entries(translations)) {
      const at = [...path, field, locale];
      if (!locales.includes(locale)) complaints.add(at, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid locale.`);
      if (text !== null) textWithin(text, 1, field === 'name_localizations' ? 32 : 100, at, complaints);
    }
  }
}

/** Characters of names, descriptions and choice values, each in its longest translation. */
function chars(body: JsonObject): number {
  const longest = (text: unknown, translations: unknown) =>
    Math.max(
      0,
      ...[text, ...(isObject(translations) ? Object.values(translations) : [])].filter(isString).map((t) => t.length),
    );
  return (
    longest(body.name, body.name_localizations) +
    longest(body.description, body.description_localizations) +
    objects(body.choices).reduce(
      (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
      0,
    ) +
    objects(body.options).reduce((sum, option) => sum + chars(option), 0)
  );
}
