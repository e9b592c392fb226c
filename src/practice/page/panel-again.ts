import type { Deed } from './act.js';
import type { Exchange, OptionValue } from './contract.js';

/** Numbers that Discord gives to kinds of interactions, commands and options; its enums would be one more download. */
const commandUsed = 2;
const componentUsed = 3;
const slash = 1;
const onMessage = 3;
const subcommands: readonly unknown[] = [1, 2];
const attachment = 11;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What one does to ask the same again: the same command with the same options in the same place, the same press, or
 * the same words. Undefined where that cannot be had again: a form, an option that was a file.
 */
export function againOf({ event, channelId }: Exchange): Deed | undefined {
  if (!isFields(event)) return undefined;
  const { type, data, content } = event;
  if (typeof content === 'string' && !isFields(data)) return { do: 'say', channelId, text: content };
  if (!isFields(data)) return undefined;
  if (type === commandUsed && data.type === slash) {
    const path = [data, ...below(data)];
    const given = listOf(path.at(-1)?.options);
    if (given.some((option) => option.type === attachment)) return undefined;
    const options = given.flatMap(({ name, value }) =>
      typeof name === 'string' && isValue(value) ? [[name, value] as const] : [],
    );
    const name = path.map((each) => String(each.name)).join(' ');
    return { do: 'slash', channelId, name, options: Object.fromEntries(options) };
  }
  if (type === commandUsed && data.type === onMessage && typeof data.target_id === 'string') {
    return { do: 'message-command', channelId, messageId: data.target_id, name: String(data.name) };
  }
  const { message } = event;
  if (type === componentUsed && isFields(message)) {
    const values = Array.isArray(data.values) ? { values: data.values.map(String) } : {};
    return { do: 'press', channelId, messageId: String(message.id), customId: String(data.custom_id), ...values };
  }
  return undefined;
}

/** The subcommands that were used, from the outside in. */
function below(command: Fields): readonly Fields[] {
  const [first] = listOf(command.options);
  return first && subcommands.includes(first.type) ? [first, ...below(first)] : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isValue(value: unknown): value is OptionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
