import type { JSX } from 'preact';
import { useSession } from './session.js';

/** Something as it went over the wire, to be read and copied. */
export function PanelJson({ title, value }: { readonly title: string; readonly value: unknown }): JSX.Element {
  const { tell } = useSession();
  const text = value === undefined ? undefined : JSON.stringify(value, undefined, 2);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text ?? '');
      tell('Copied');
    } catch {
      tell('Your browser did not allow copying');
    }
  };
  return (
    <figure class="panel-raw">
      <figcaption>
        {title}
        {text !== undefined && (
          <button type="button" class="as-link" aria-label={`Copy: ${title}`} onClick={() => void copy()}>
            Copy
          </button>
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text ?? '(nothing)'}</pre>
    </figure>
  );
}
