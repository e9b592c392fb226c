import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FormDialog } from './form-dialog.js';
import { useSession } from './session.js';
import type { OpenForm } from './store.js';

/** The form that the bot opened; it stays open, with all that was typed, until it was accepted or put away. */
export function OpenFormDialog({
  open,
  onClose,
}: {
  readonly open: OpenForm;
  readonly onClose: () => void;
}): JSX.Element {
  const { names, act } = useSession();
  const [problem, setProblem] = useState<string>();
  return (
    <FormDialog
      form={open.form}
      names={names}
      problem={problem}
      onClose={onClose}
      onSubmit={async (entries) => {
        setProblem(undefined);
        const reply = await act({ do: 'submit', interactionId: open.interactionId, entries }, true);
        if (reply.ok) onClose();
        else setProblem(reply.problem);
      }}
    />
  );
}
