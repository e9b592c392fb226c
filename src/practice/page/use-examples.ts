import { useEffect, useState } from 'preact/hooks';
import { type CommandEntry, choiceOf } from './command-entries.js';
import type { OptionValue } from './contract.js';
import { useSession } from './session.js';

/** A question that the bot itself offers, and the command that asks it. */
export interface Example {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

const examplesMax = 3;

/** The bot's own offers for the first command that takes one text: what a newcomer can ask by a press. */
export function useExamples(commands: readonly CommandEntry[]): readonly Example[] {
  const { state, channel, locale, act } = useSession();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const asking = state.botOnline ? askingCommand(commands) : undefined;
  useEffect(() => {
    setExamples([]);
    if (asking === undefined) return;
    const { command, option } = asking;
    let isPast = false;
    act(
      { do: 'complete', channelId: channel.id, name: command, focused: option, options: { [option]: '' } },
      true,
    ).then((reply) => {
      if (isPast || !reply.ok) return;
      const offered = (reply.choices ?? []).map((choice) => choiceOf(choice, locale));
      setExamples(
        spread(offered, examplesMax).map(({ label, value }) => ({ label, command, options: { [option]: value } })),
      );
    });
    return () => {
      isPast = true;
    };
  }, [asking?.command, channel.id, locale]);
  return examples;
}

/** The first command that needs one text alone, for which the bot has offers. */
export function askingCommand(
  commands: readonly CommandEntry[],
): { readonly command: string; readonly option: string } | undefined {
  return commands
    .map(({ name, fields }) => ({ command: name, needed: fields.filter(({ required }) => required) }))
    .flatMap(({ command, needed: [only, ...others] }) =>
      only?.completes && only.kind === 'string' && others.length === 0 ? [{ command, option: only.name }] : [],
    )[0];
}

/** Some of many, from all parts of the list: neighbours are often of one kind. */
export function spread<Item>(all: readonly Item[], max: number): readonly Item[] {
  const step = Math.max(1, all.length / max);
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step)).slice(0, max);
}
