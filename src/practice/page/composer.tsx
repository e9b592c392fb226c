import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandEntry } from './command-entries.js';
import { type Draft, emptyDraft } from './draft.js';
import { FileList } from './file-list.js';
import type { Values } from './filled-fields.js';
import { useLater } from './later.js';
import { commandComposer } from './later-parts.js';
import { withIds } from './mention-text.js';
import { textProblem } from './message-limits.js';
import type { Replying } from './replying.js';
import { ReplyingTo } from './replying-to.js';
import { useSession } from './session.js';
import { TextComposer } from './text-composer.js';
import { readCommand, type TypedCommand } from './typed-command.js';
import { filesProblem, readUpload } from './upload.js';

export interface ComposerProps {
  readonly draft: Draft;
  readonly commands: readonly CommandEntry[];
  readonly replying: Replying | undefined;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onDraft: (change: (draft: Draft) => Draft) => void;
  readonly onReplying: (replying: Replying | undefined) => void;
  /** Arrow up in an empty composer. */
  readonly onEditLast: () => void;
  readonly onProblem: (problem: string) => void;
}

const noCommands: readonly CommandEntry[] = [];

/** Where one writes: a message, or a command. */
export function Composer(props: ComposerProps): JSX.Element {
  const { draft, commands, replying, onDraft, onReplying } = props;
  const { state, channel, names, act } = useSession();
  const commandPart = useLater(commandComposer, commands.length > 0);
  const picker = useRef<HTMLInputElement>(null);
  const who = { text: `#${channel.name}`, thread: `“${channel.name}”`, direct: state.bot.name }[channel.kind];

  const attach = (added: readonly File[]) => {
    const [file] = added;
    const { command } = draft;
    if (command && file) {
      // While a command is filled in, a file belongs to it, if it takes any.
      const free = command.entry.fields.filter(({ kind }) => kind === 'attachment');
      const field = free.find(({ name }) => command.filled[name]?.file === undefined) ?? free[0];
      if (field === undefined) return props.onProblem(`/${command.entry.label} takes no files`);
      const filled = { ...command.filled, [field.name]: { text: file.name, file } };
      return onDraft((before) => ({ ...before, command: { ...command, filled } }));
    }
    const files = [...draft.files, ...added];
    const problem = filesProblem(files);
    if (problem === undefined) onDraft((before) => ({ ...before, files }));
    else props.onProblem(problem);
  };

  // Wherever a file is dropped: elsewhere on the page the browser would leave it for the file.
  const latest = useRef(attach);
  latest.current = attach;
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragged(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      // From one part of the page to the next it is still there.
      if (relatedTarget === null) setDragged(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragged(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) latest.current(dropped);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  // As text, a command that was typed in the first seconds would be said to everybody.
  const areCommandsComing = state.commands.length === 0 || (commands.length > 0 && !commandPart);
  const say = async () => {
    if (draft.text.startsWith('/') && draft.files.length === 0 && areCommandsComing) {
      return props.onProblem(`The commands of ${state.bot.name} are not there yet. Try again in a moment.`);
    }
    const typed = draft.files.length === 0 ? readCommand(draft.text, commands, true) : undefined;
    if (typed !== undefined) return onDraft((before) => ({ ...before, command: typed }));
    const text = withIds(draft.text, names, state.bot.id).trim();
    if (text === '' && draft.files.length === 0) return;
    const problem = textProblem(text);
    if (problem !== undefined) return props.onProblem(problem);
    onDraft(() => emptyDraft);
    onReplying(undefined);
    const files = await Promise.all(draft.files.map(readUpload));
    const reply = await act({
      do: 'say',
      channelId: channel.id,
      text,
      ...(replying && { replyTo: replying.to.id, ping: replying.ping }),
      ...(files.length > 0 && { files }),
    });
    if (reply.ok) return;
    onDraft((now) => ({
      ...now,
      text: [draft.text, now.text].filter((each) => each !== '').join('\n'),
      files: draft.files,
    }));
    onReplying(replying);
  };

  const use = async ({ entry }: TypedCommand, options: Values) => {
    onDraft((before) => ({ ...before, text: '', command: undefined }));
    const read = Object.entries(options).map(
      async ([name, value]) => [name, typeof value === 'object' ? await readUpload(value) : value] as const,
    );
    const sent = Object.fromEntries(await Promise.all(read));
    const reply = await act({ do: 'slash', channelId: channel.id, name: entry.name, options: sent });
    if (!reply.ok) onDraft((now) => (now.text === '' && !now.command ? { ...now, command: draft.command } : now));
  };

  return (
    <section class="composer" aria-label="Write" data-drop={isDragged}>
      {isDragged && <p class="drop-hint">Drop the files anywhere to attach them</p>}
      {replying && !draft.command && <ReplyingTo replying={replying} onReplying={onReplying} />}
      <FileList
        files={draft.files}
        onRemove={(at) => onDraft((before) => ({ ...before, files: before.files.filter((_, each) => each !== at) }))}
      />
      {draft.command && commandPart ? (
        <commandPart.CommandComposer
          key={draft.command.entry.name}
          command={draft.command}
          onChange={(command) => onDraft((before) => ({ ...before, command }))}
          onSend={(command, values) => void use(command, values)}
          onLeave={(text) => onDraft((before) => ({ ...before, text, command: undefined }))}
        />
      ) : (
        <TextComposer
          label={`Message ${who}`}
          text={draft.text}
          hasFiles={draft.files.length > 0}
          // What one types in the moment before commands can be filled in stays text until then.
          commands={commandPart ? commands : noCommands}
          input={props.input}
          onText={(text) => onDraft((before) => ({ ...before, text }))}
          onCommand={(command) => onDraft((before) => ({ ...before, text: '', command }))}
          onSend={() => void say()}
          onCancel={() => onReplying(undefined)}
          onEditLast={props.onEditLast}
          onFiles={attach}
          onAttach={() => picker.current?.click()}
        />
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          attach([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
