import type { Inline, Style } from './markdown-tree.js';

/** Marks as they are written, and what they mean. */
const styles = {
  '**': 'bold',
  '*': 'italic',
  __: 'underline',
  _: 'italic',
  '~~': 'strike',
  '||': 'spoiler',
} as const satisfies Readonly<Record<string, Style>>;

export type Mark = keyof typeof styles;

interface Open {
  mark: Mark;
  readonly children: Inline[];
  /** Whether it was opened in one run with the mark around it, as in `***text***`: either may close first. */
  readonly joined: boolean;
}

/**
 * Marks that are open around the place being read. A mark is open at most once, so this never grows deeper than there are
 * marks, whatever is in the text.
 */
export class Marks {
  readonly #root: Inline[] = [];
  readonly #open: Open[] = [];

  /** From the outermost to the innermost. */
  get open(): readonly Mark[] {
    return this.#open.map(({ mark }) => mark);
  }

  isOpen(mark: Mark): boolean {
    return this.#open.some((each) => each.mark === mark);
  }

  add(node: Inline): void {
    const { children } = this.#open.at(-1) ?? { children: this.#root };
    const last = children.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      children.splice(-1, 1, { kind: 'text', text: last.text + node.text });
    else children.push(node);
  }

  start(mark: Mark, joined: boolean): void {
    this.#open.push({ mark, joined, children: [] });
  }

  /** Closes a mark; those opened after it and not closed are text. Nothing between two marks makes both text. */
  close(mark: Mark): void {
    const inner = this.#open.at(-1);
    const outer = this.#open.at(-2);
    if (outer?.mark === mark && inner?.joined === true) {
      outer.mark = inner.mark;
      inner.mark = mark;
    }
    for (let last = this.#open.at(-1); last !== undefined && last.mark !== mark; last = this.#open.at(-1))
      this.#giveUp();
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if (closed.children.length === 0) this.add({ kind: 'text', text: mark + mark });
    else this.add({ kind: styles[mark], children: closed.children });
  }

  /** Makes a text of an open mark that cannot be closed any more, and of all opened after it. */
  drop(mark: Mark): void {
    while (this.isOpen(mark)) this.#giveUp();
  }

  /** The tree; what is still open is text. */
  end(): readonly Inline[] {
    while (this.#open.length > 0) this.#giveUp();
    return this.#root;
  }

  #giveUp(): void {
    const last = this.#open.pop();
    if (last === undefined) return;
    this.add({ kind: 'text', text: last.mark });
    for (const child of last.children) this.add(child);
  }
}
