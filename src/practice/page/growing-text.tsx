import type { HTMLAttributes, JSX, RefObject, TextareaHTMLAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface GrowingTextProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string | undefined;
  /** Whether it has the focus from the start, with the caret at its end. */
  readonly takesFocus?: boolean | undefined;
  readonly input?: RefObject<HTMLTextAreaElement | null> | undefined;
  readonly onText: (text: string, caret: number) => void;
  /** The caret moved without a change of the text. */
  readonly onCaret?: ((caret: number) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onPaste?: ((event: ClipboardEvent) => void) | undefined;
  readonly aria?: Pick<TextareaHTMLAttributes & HTMLAttributes, `aria-${string}` & keyof HTMLAttributes>;
}

/** A text input that grows with its lines; the style sheet says how far. */
export function GrowingText(props: GrowingTextProps): JSX.Element {
  const own = useRef<HTMLTextAreaElement>(null);
  const input = props.input ?? own;
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.style.setProperty('height', 'auto');
    element.style.setProperty('height', `${element.scrollHeight}px`);
  }, [props.text]);
  useLayoutEffect(() => {
    if (!props.takesFocus) return;
    input.current?.focus();
    input.current?.setSelectionRange(props.text.length, props.text.length);
  }, []);
  return (
    <textarea
      {...props.aria}
      ref={input}
      class="growing-text"
      rows={1}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={props.text}
      onInput={({ currentTarget }) => props.onText(currentTarget.value, currentTarget.selectionStart)}
      onSelect={({ currentTarget }) => props.onCaret?.(currentTarget.selectionStart)}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
    />
  );
}
