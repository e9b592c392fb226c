import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A block with a coloured stripe. The colour is set on the element's style object, which the page's policy allows; a
 * style attribute it does not. What is drawn without a browser finds the colour in `data-accent`.
 */
export function Accented({
  class: name,
  color,
  children,
}: {
  readonly class: string;
  /** 0x000000 to 0xFFFFFF; without one the stripe has the colour of lines. */
  readonly color: number | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const hex = color === undefined ? undefined : color.toString(16).padStart(6, '0');
  useLayoutEffect(() => {
    if (hex === undefined) element.current?.style.removeProperty('--stripe');
    else element.current?.style.setProperty('--stripe', `#${hex}`);
  }, [hex]);
  return (
    <div ref={element} class={name} data-accent={hex}>
      {children}
    </div>
  );
}
