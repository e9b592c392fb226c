import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandEntry } from './command-entries.js';
import { requiredFields } from './filled-fields.js';
import { GrowingText } from './growing-text.js';
import { Icon } from './icon.js';
import { itemId, ListBox, movedTo } from './list-box.js';
import { mentionables, mentionSearch, searchMentionables } from './mention-text.js';
import { charsMax } from './message-limits.js';
import { useSession } from './session.js';
import { SlashPicker } from './slash-picker.js';
import { commandSearch, readCommand, searchCommands, type TypedCommand } from './typed-command.js';

export interface TextComposerProps {
  readonly label: string;
  readonly text: string;
  readonly hasFiles: boolean;
  readonly commands: readonly CommandEntry[];
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onText: (text: string) => void;
  readonly onCommand: (command: TypedCommand) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly onEditLast: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAttach: () => void;
}

const counterFrom = 1_800;

/** A message being written, with the list of commands after a slash and of people after an `@`. */
export function TextComposer(props: TextComposerProps): JSX.Element {
  const { label, text, commands, input } = props;
  const { state, names, channel } = useSession();
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [pointed, setPointed] = useState(0);
  const [closed, setClosed] = useState(false);
  const caretAfter = useRef<number | undefined>(undefined);
  const tooLong = text.length > charsMax;

  const search = closed ? undefined : commandSearch(text);
  const slash = search === undefined ? [] : searchCommands(commands, search);
  const mention = closed || search !== undefined ? undefined : mentionSearch(text, caret);
  const people =
    mention === undefined ? [] : searchMentionables(mentionables(names, state.bot.id, mention.sign), mention.search);
  const count = slash.length + people.length;
  const active = Math.min(pointed, count - 1);
  const listId = `${id}-list`;

  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    setCaret(caretAfter.current);
    caretAfter.current = undefined;
  }, [text]);

  // What was typed before anybody knew the commands may be one.
  useEffect(() => {
    const typed = props.hasFiles ? undefined : readCommand(text, commands);
    if (typed !== undefined) props.onCommand(typed);
  }, [commands]);

  const write = (next: string, at: number) => {
    setCaret(at);
    setPointed(0);
    setClosed(false);
    const typed = props.hasFiles ? undefined : readCommand(next, commands);
    if (typed === undefined) props.onText(next);
    else props.onCommand(typed);
  };
  const pick = (at: number) => {
    const entry = slash[at];
    const person = people[at];
    if (entry !== undefined) props.onCommand({ entry, filled: requiredFields(entry) });
    else if (person !== undefined && mention !== undefined) {
      const before = `${text.slice(0, mention.from)}${mention.sign}${person.name} `;
      caretAfter.current = before.length;
      write(before + text.slice(caret), before.length);
      input.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const to = movedTo(event.key, active, count);
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    if (to !== undefined) setPointed(to);
    else if (count > 0 && (isEnter || (event.key === 'Tab' && !event.shiftKey))) pick(active);
    else if (isEnter) props.onSend();
    else if (event.key === 'Escape' && count > 0) setClosed(true);
    else if (event.key === 'Escape') props.onCancel();
    else if (event.key === 'ArrowUp' && text === '') props.onEditLast();
    else if (!isEnter) return;
    event.preventDefault();
  };

  if (!channel.may.send) return <p class="no-writing">You do not have permission to send messages in this channel.</p>;
  return (
    <div class="text-composer">
      {search !== undefined && commands.length > 0 && (
        <SlashPicker id={listId} entries={slash} active={active} onPick={(entry) => pick(slash.indexOf(entry))} />
      )}
      {people.length > 0 && (
        <div class="picker">
          <p class="picker-heading">{mention?.sign === '#' ? 'Channels' : 'Mention'}</p>
          <ListBox
            id={listId}
            label={mention?.sign === '#' ? 'Channels' : 'Mention'}
            active={active}
            items={people.map(({ name, kind }) => ({
              title: `${mention?.sign}${name}`,
              hint: kind === 'channel' ? undefined : kind,
            }))}
            onPick={pick}
          />
        </div>
      )}
      <button type="button" class="icon-button" aria-label="Attach files" title="Attach files" onClick={props.onAttach}>
        <Icon name="attach" />
      </button>
      <GrowingText
        label={label}
        placeholder={label}
        text={text}
        input={input}
        onText={write}
        onKeyDown={onKeyDown}
        onCaret={setCaret}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          if (files.length === 0) return;
          event.preventDefault();
          props.onFiles(files);
        }}
        aria={{
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': count > 0 ? listId : undefined,
          'aria-activedescendant': count > 0 ? itemId(listId, active) : undefined,
          'aria-invalid': tooLong,
        }}
      />
      {text.length > counterFrom && (
        <span class={tooLong ? 'counter wrong' : 'counter'} role="status">
          {charsMax - text.length}
          <span class="unseen"> characters left</span>
        </span>
      )}
      <button
        type="button"
        class="send"
        aria-label="Send"
        title="Send (Enter)"
        disabled={text.trim() === '' && !props.hasFiles}
        onClick={props.onSend}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}
