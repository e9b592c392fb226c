import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BotLine } from './bot-line.js';
import { slashCommands } from './command-entries.js';
import { Composer } from './composer.js';
import { type Draft, emptyDraft } from './draft.js';
import { EmptyChannel } from './empty-channel.js';
import { MessageList } from './message-list.js';
import type { Replying } from './replying.js';
import { useSession } from './session.js';
import type { View } from './store.js';
import { readCommand } from './typed-command.js';
import { TypingLine } from './typing-line.js';
import { useDeeds } from './use-deeds.js';

export interface ConversationProps {
  readonly view: View;
  /** Drafts of all channels, kept while others are in front. */
  readonly drafts: Map<string, Draft>;
  readonly onDismissNotice: (interactionId: string) => void;
  readonly onProblem: (problem: string) => void;
  /** Undefined where there is no developer's panel. */
  readonly onLookInto: ((messageId: string) => void) | undefined;
}

/** A channel: its messages, and the composer below. */
export function Conversation({ view, drafts, onDismissNotice, onProblem, onLookInto }: ConversationProps): JSX.Element {
  const { state, channel, locale } = useSession();
  const input = useRef<HTMLTextAreaElement>(null);
  // By names: ids are others after the server began anew, and what was typed is not lost with them.
  const draftKey = [state.you.name, channel.guildId, channel.kind, channel.name].join(' ');
  const [draft, setDraft] = useState<Draft>(drafts.get(draftKey) ?? emptyDraft);
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
    const typed = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (target === document.body && key.length === 1 && !ctrlKey && !metaKey && !altKey) toComposer();
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
        editing={editing}
        looksInto={onLookInto !== undefined}
        empty={<EmptyChannel commands={commands.map(({ name }) => name)} onTry={tryOut} />}
        onAct={deeds.onAct}
        onEdited={() => setEditing(undefined)}
        onDismissNotice={onDismissNotice}
        onLeave={toComposer}
      />
    ),
    [view.interactions, view.heard, state, channel, locale, editing, commands, onLookInto === undefined],
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
