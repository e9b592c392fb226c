import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ModalProps {
  readonly label: string;
  /** Where it stands: in the middle, or along an edge. */
  readonly place: 'middle' | 'left' | 'full';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something in front of everything else. The browser keeps focus in it, and gives it back afterwards. */
export function Modal({ label, place, onClose, children }: ModalProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; on the keyboard Escape does
    <dialog
      ref={dialog}
      class={`modal modal-${place}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="modal-inside">{children}</div>
    </dialog>
  );
}
