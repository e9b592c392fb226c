import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BotLine } from './bot-line.js';
import { slashCommands } from './command-entries.js';
import { Composer } from './composer.js';
import type { Draft } from './draft.js';
import { rememberDraft, rememberedDraft } from './draft-memory.js';
import { EmptyChannel } from './empty-channel.js';
import { MessageList } from './message-list.js';
import type { Replying } from './replying.js';
import { useSession } from './session.js';
import type { View } from './store.js';
import { readCommand } from './typed-command.js';
import { TypingLine } from './typing-line.js';
import { useDeeds } from './use-deeds.js';
import type { Example } from './use-examples.js';

export interface ConversationProps {
  readonly view: View;
  /** Drafts of all channels, kept while others are in front. */
  readonly drafts: Map<string, Draft>;
  readonly onDismissNotice: (interactionId: string) => void;
  readonly onProblem: (problem: string) => void;
  /** Undefined where there is no developer's panel. */
  readonly onLookInto: ((messageId: string) => void) | undefined;
}

/** Where keys mean something else than writing. */
const takesKeys = 'input, textarea, select, dialog, .side, [role="menu"], [role="listbox"]';

/** A channel: its messages, and the composer below. */
export function Conversation({ view, drafts, onDismissNotice, onProblem, onLookInto }: ConversationProps): JSX.Element {
  const { state, channel, locale, act } = useSession();
  const input = useRef<HTMLTextAreaElement>(null);
  // By names: ids are others after the server began anew, and what was typed is not lost with them.
  const draftKey = [state.you.name, channel.guildId, channel.kind, channel.name].join(' ');
  const [draft, setDraft] = useState<Draft>(() => drafts.get(draftKey) ?? rememberedDraft(draftKey));
  const [replying, setReplying] = useState<Replying>();
  const [editing, setEditing] = useState<string>();
  const commands = useMemo(() => slashCommands(state, channel, locale), [state.commands, state.you, channel, locale]);
  const toComposer = () => input.current?.focus();
  const deeds = useDeeds({
    onReply: (to) => {
      setReplying({ to, ping: true });
      toComposer();
    },
    onEdit: ({ id }) => setEditing(id),
    onLookInto: ({ id }) => onLookInto?.(id),
  });

  useEffect(() => {
    drafts.set(draftKey, draft);
    rememberDraft(draftKey, draft);
  }, [draft]);
  const wasCommand = useRef(false);
  useLayoutEffect(() => {
    if (wasCommand.current && !draft.command) toComposer();
    wasCommand.current = draft.command !== undefined;
  }, [draft.command]);

  useEffect(() => {
    const active = document.activeElement;
    const fromList = active === document.body || active?.closest('.channels');
    // On a screen one touches, this would call up the keyboard.
    if (fromList && matchMedia('(hover: hover)').matches) toComposer();
    // As in Discord, whoever types anywhere but in a field or a list is writing; a blank presses the button it is at.
    const typed = ({ target, key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent) => {
      if (defaultPrevented || key.length !== 1 || ctrlKey || metaKey || altKey) return;
      if (target === document.body) return toComposer();
      if (key !== ' ' && target instanceof Element && target.closest(takesKeys) === null) toComposer();
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  }, []);

  const change = (how: (draft: Draft) => Draft) => setDraft((before) => how(before));
  const tryOut = (text: string) => {
    const command = readCommand(text, commands, true);
    change((before) => (command ? { ...before, command } : { ...before, text }));
    toComposer();
  };
  const ask = ({ label, command, options }: Example) => {
    const here = { channelId: channel.id };
    void act(
      channel.kind === 'direct'
        ? { do: 'say', ...here, text: label }
        : { do: 'slash', ...here, name: command, options },
    );
    toComposer();
  };
  const editLast = () => {
    const messages = state.messages[channel.id] ?? [];
    const last = messages.findLast(({ author, onlyYou }) => author.id === state.you.id && !onlyYou);
    setEditing(last?.id);
  };

  const here = view.interactions.filter(({ channelId }) => channelId === channel.id);
  // The list is drawn anew for what it shows, not for every letter in the composer.
  const list = useMemo(
    () => (
      <MessageList
        interactions={here}
        heard={view.heard}
        unreadFrom={view.unreadFrom}
        editing={editing}
        looksInto={onLookInto !== undefined}
        empty={<EmptyChannel commands={commands} onTry={tryOut} onAsk={ask} />}
        onAct={deeds.onAct}
        onEdited={() => setEditing(undefined)}
        onDismissNotice={onDismissNotice}
        onLeave={toComposer}
      />
    ),
    [
      view.interactions,
      view.heard,
      view.unreadFrom,
      state,
      channel,
      locale,
      editing,
      commands,
      onLookInto === undefined,
    ],
  );

  return (
    <div class="conversation">
      <BotLine connection={view.connection} botSeen={view.botSeen} />
      {list}
      <div class="writing">
        <TypingLine typing={view.typing} />
        <Composer
          draft={draft}
          commands={commands}
          replying={replying}
          input={input}
          onDraft={change}
          onReplying={setReplying}
          onEditLast={editLast}
          onProblem={onProblem}
        />
      </div>
      {deeds.dialog}
    </div>
  );
}
