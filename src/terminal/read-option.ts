import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

/** What an option can hold that is typed in a terminal. */
export type OptionValue = string | number | boolean;

/** The value of an option, or what is wrong with the text typed for it, as a sentence. */
export type ReadOption = { readonly value: OptionValue } | { readonly wrong: string };

const optionType = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
const yes = /^(?:true|yes|y|on|1)$/i;
const no = /^(?:false|no|n|off|0)$/i;

/** @param typed - not empty, without blanks around it */
export function readOption(option: APIApplicationCommandBasicOption, typed: string): ReadOption {
  switch (option.type) {
    case optionType.boolean:
      if (yes.test(typed) || no.test(typed)) return { value: yes.test(typed) };
      return { wrong: `"${option.name}" is true or false.` };
    case optionType.integer:
    case optionType.number:
      return readNumber(option, typed);
    case optionType.string:
      return readText(option, typed);
    default:
      return { wrong: `"${option.name}" can only be given in Discord.` };
  }
}

type TextOption = Extract<APIApplicationCommandBasicOption, { readonly type: 3 }>;
type NumberOption = Extract<APIApplicationCommandBasicOption, { readonly type: 4 | 10 }>;

function readText(option: TextOption, typed: string): ReadOption {
  if (option.max_length !== undefined && typed.length > option.max_length) {
    return { wrong: `"${option.name}" takes at most ${option.max_length} characters; this is ${typed.length}.` };
  }
  if (option.min_length !== undefined && typed.length < option.min_length) {
    return { wrong: `"${option.name}" takes at least ${option.min_length} characters.` };
  }
  return choiceOf(option.name, option.choices ?? [], typed) ?? { value: typed };
}

function readNumber(option: NumberOption, typed: string): ReadOption {
  const chosen = choiceOf(option.name, option.choices ?? [], typed);
  if (chosen !== undefined) return chosen;
  const whole = option.type === optionType.integer;
  const value = (whole ? /^[-+]?\d{1,15}$/ : /^[-+]?\d{1,15}(?:\.\d+)?$/).test(typed) ? Number(typed) : Number.NaN;
  if (Number.isNaN(value)) return { wrong: `"${option.name}" is a ${whole ? 'whole ' : ''}number.` };
  if (option.min_value !== undefined && value < option.min_value) {
    return { wrong: `"${option.name}" is at least ${option.min_value}.` };
  }
  if (option.max_value !== undefined && value > option.max_value) {
    return { wrong: `"${option.name}" is at most ${option.max_value}.` };
  }
  return { value };
}

/** The choice meant, by its name or its value; undefined where the option has no choices. */
function choiceOf(
  name: string,
  choices: readonly { readonly name: string; readonly value: string | number }[],
  typed: string,
): ReadOption | undefined {
  if (choices.length === 0) return undefined;
  const choice = choices.find((each) =>
    [each.name, String(each.value)].some((text) => text.toLowerCase() === typed.toLowerCase()),
  );
  if (choice !== undefined) return { value: choice.value };
  return { wrong: `"${name}" is one of ${choices.map((each) => each.name).join(', ')}.` };
}
