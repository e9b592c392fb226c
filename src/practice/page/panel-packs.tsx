import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deed } from './act.js';
import type { PackFile, PackFiles, PackNews } from './contract.js';
import { type Fetched, fetchFile, fetchFiles, saveFile } from './panel-fetch.js';
import { filesFor, namedPlace, placeOf, type Ref, startOfLine } from './panel-refs.js';
import { isUnsaved, keepEdit, keptEdit } from './panel-unsaved.js';
import { useSession } from './session.js';

export interface PanelPacksProps {
  /** What to look up and show; a new object asks anew. */
  readonly wanted: Ref | undefined;
  readonly news: PackNews | undefined;
  /** What to do again after an edit; undefined where there is nothing. */
  readonly again: Deed | undefined;
  readonly onAsked: () => void;
}

/** The files of the packs: what is saved here is checked and in use a few seconds later, or refused by file and line. */
export function PanelPacks({ wanted, news, again, onAsked }: PanelPacksProps): JSX.Element {
  const { act } = useSession();
  const [list, setList] = useState<PackFiles>({ files: [] });
  const [open, setOpen] = useState(keptEdit);
  const [told, setTold] = useState<{ readonly text: string; readonly isProblem?: boolean }>();
  const [waiting, setWaiting] = useState(false);
  const editor = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const isEdited = isUnsaved(open);

  const taken = <Value,>(fetched: Fetched<Value>): Value | undefined => {
    if ('value' in fetched) return fetched.value;
    setTold({ text: fetched.problem, isProblem: true });
    return undefined;
  };
  const show = (file: PackFile, at: number) => {
    setTold(undefined);
    caret.current = at;
    setOpen({ ...file, saved: file.text });
  };
  const openAt = async (path: string, place: (text: string) => number) => {
    if (open && isEdited && path !== open.path) {
      setTold({ text: `Save ${open.path} first, or undo what you changed in it.`, isProblem: true });
      return;
    }
    if (open && isEdited) {
      putCaret(editor.current, place(open.text));
      return;
    }
    const file = taken(await fetchFile(path));
    if (file) show(file, place(file.text));
  };
  const find = async (ref: Ref, files: PackFiles) => {
    for (const path of filesFor(ref, files)) {
      const file = taken(await fetchFile(path));
      const at = file && placeOf(ref.id, file.text);
      if (file && at !== undefined) return openAt(path, () => at);
    }
    setTold({ text: `No file of ${ref.pack} has ${ref.id}.`, isProblem: true });
  };
  const save = async () => {
    if (open === undefined || !isEdited) return;
    setTold({ text: 'Saving…' });
    const file = taken(await saveFile(open));
    if (!file) return;
    setOpen((now) => now && { ...now, version: file.version, saved: file.text });
    setWaiting(true);
    setTold({ text: 'Saved. The packs are being loaded and checked…' });
  };
  const askAgain = async () => {
    if (again === undefined) return;
    await act(again);
    onAsked();
  };

  useEffect(() => keepEdit(open), [open]);
  useEffect(() => {
    void fetchFiles().then((fetched) => {
      const files = taken(fetched);
      if (files) setList(files);
    });
  }, []);
  useEffect(() => {
    if (wanted !== undefined && list.files.length > 0) void find(wanted, list);
  }, [wanted, list]);
  useEffect(() => {
    if (news === undefined) return;
    setWaiting(false);
    setTold({ text: news.lines.join('\n'), isProblem: !news.swapped });
  }, [news]);
  useEffect(() => {
    if (caret.current === undefined) return;
    putCaret(editor.current, caret.current);
    caret.current = undefined;
  }, [open]);

  return (
    <>
      <label class="panel-field">
        <span>File</span>
        <select
          value={open?.path ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            // The browser shows the new choice already; until the file is there the old one stands.
            event.currentTarget.value = open?.path ?? '';
            if (value !== '') void openAt(value, () => 0);
          }}
        >
          <option value="">Choose a file…</option>
          {list.files.map(({ path }) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
      </label>
      {open && (
        <>
          <textarea
            ref={editor}
            class="panel-editor"
            aria-label={`Text of ${open.path}`}
            spellcheck={false}
            value={open.text}
            onInput={(event) => setOpen({ ...open, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              void save();
            }}
          />
          <div class="form-row">
            <button type="button" class="small-button strong" disabled={!isEdited} onClick={() => void save()}>
              Save
            </button>
            <button
              type="button"
              class="small-button"
              disabled={!isEdited}
              onClick={() => setOpen({ ...open, text: open.saved })}
            >
              Undo all
            </button>
            <button
              type="button"
              class="small-button"
              disabled={again === undefined || waiting || isEdited}
              onClick={() => void askAgain()}
            >
              Ask again
            </button>
          </div>
        </>
      )}
      <div class="panel-news" role="status" data-problem={told?.isProblem === true}>
        {told?.text.split('\n').map((line) => {
          const place = namedPlace(line, list);
          return place === undefined ? (
            <p key={line}>{line}</p>
          ) : (
            <button
              key={line}
              type="button"
              class="as-link"
              onClick={() => void openAt(place.path, (text) => startOfLine(place.line, text))}
            >
              {line}
            </button>
          );
        })}
      </div>
      {!open && (
        <p class="panel-note">
          These are the files on your disk. Save one, and it is checked and in use a few seconds later; one with
          mistakes changes nothing.
        </p>
      )}
    </>
  );
}

/** Puts the caret somewhere in a text field and brings that line into sight. */
function putCaret(field: HTMLTextAreaElement | null, at: number): void {
  if (field === null) return;
  field.focus();
  field.setSelectionRange(at, at);
  const lines = field.value.split('\n').length;
  const before = field.value.slice(0, at).split('\n').length - 1;
  field.scrollTop = Math.max(0, (before / lines) * field.scrollHeight - field.clientHeight / 4);
}
