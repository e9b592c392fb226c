import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FormDialog, type FormEntries } from './form-dialog.js';
import { chosenIn, filesIn } from './form-dialog-entries.js';
import { useSession } from './session.js';
import type { OpenForm } from './store.js';
import { readUpload } from './upload.js';

/** What was entered in forms that were put away, by person and custom id: who opens one again goes on there. */
const putAway = new Map<string, FormEntries>();

/** The form that the bot opened; it stays open, with all that was typed, until it was accepted or put away. */
export function OpenFormDialog({
  open,
  onClose,
}: {
  readonly open: OpenForm;
  readonly onClose: () => void;
}): JSX.Element {
  const { state, names, act } = useSession();
  const key = `${state.you.id} ${open.form.custom_id}`;
  const [problem, setProblem] = useState<string>();
  return (
    <FormDialog
      form={open.form}
      names={names}
      kept={putAway.get(key)}
      problem={problem}
      onClose={(entries) => {
        putAway.set(key, entries);
        onClose();
      }}
      onSubmit={async (entries) => {
        setProblem(undefined);
        const reply = await act(
          { do: 'submit', interactionId: open.interactionId, entries: await sent(entries) },
          true,
        );
        if (!reply.ok) return setProblem(reply.problem);
        putAway.delete(key);
        onClose();
      }}
    />
  );
}

/** Entries as they go over the wire, files read. */
async function sent(entries: FormEntries) {
  const read = Object.entries(entries).map(async ([id, value]) => {
    if (typeof value !== 'object') return [id, value] as const;
    const files = filesIn(value);
    return [id, files.length > 0 ? await Promise.all(files.map(readUpload)) : chosenIn(value)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
