/** What Discord's markdown says: blocks one below the other, and the text in them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  /** Small print: `-# text`. */
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | List
  | CodeBlock
  /** An empty line that stays visible. */
  | { readonly kind: 'gap' };

export interface List {
  readonly kind: 'list';
  /** The first number; undefined for bullets. */
  readonly start: number | undefined;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly List[];
}

export interface CodeBlock {
  readonly kind: 'code block';
  readonly language: string | undefined;
  readonly text: string;
}

/** Marks that stand on both sides of a text. */
export type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** How a timestamp is written; `R` tells how long ago. */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Style; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Between other text, as in a spoiler. */
  | CodeBlock
  /** `masked`: its words are not its address. Addresses are http or https. */
  | { readonly kind: 'link'; readonly url: string; readonly masked: boolean; readonly children: readonly Inline[] }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: '@everyone' | '@here' }
  /** `</deck add:1>`: the words after the slash. */
  | { readonly kind: 'command'; readonly name: string }
  /** `seconds` since 1970. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: TimeStyle }
  | { readonly kind: 'emoji'; readonly name: string };
