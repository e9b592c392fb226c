import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from './icon.js';

export interface Told {
  readonly text: string;
  /** Whether something went wrong: that stays until it is put away. */
  readonly isProblem: boolean;
}

/** Long enough to be read. */
const passesAfterMs = ({ text }: Told) => Math.max(3_000, text.length * 80);

/** What was told last, at the lower edge of the page. The areas are always there, so that screen readers hear changes. */
export function Toast({
  told,
  onClose,
}: {
  readonly told: Told | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  useEffect(() => {
    if (told === undefined || told.isProblem) return;
    const timer = setTimeout(onClose, passesAfterMs(told));
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="toasts">
      <div role="alert">
        {told?.isProblem && (
          <p class="toast toast-problem">
            <span>{told.text}</span>
            <button type="button" class="plain" aria-label="Close this message" onClick={onClose}>
              <Icon name="close" />
            </button>
          </p>
        )}
      </div>
      <div role="status">{told && !told.isProblem && <p class="toast">{told.text}</p>}</div>
    </div>
  );
}
