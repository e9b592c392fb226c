import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Hidden until it is pressed; until then nothing in it can be pressed, reached by keyboard or read aloud. */
export function Spoiler({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [shown, setShown] = useState(false);
  if (shown) return <span class="md-spoiler md-spoiler-shown">{children}</span>;
  function show(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    setShown(true);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot hold the lines of a text
    <span
      class="md-spoiler"
      role="button"
      tabIndex={0}
      aria-label="Spoiler: press to show"
      onClick={show}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') show(event);
      }}
    >
      <span class="md-spoiler-hidden" inert aria-hidden="true">
        {children}
      </span>
    </span>
  );
}
