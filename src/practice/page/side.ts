import type { ComponentType } from 'preact';
import type { Exchange, PackNews, PageChannel, PageState } from './contract.js';

/** What a panel beside the messages is told. */
export interface SideProps {
  readonly state: PageState;
  /** The channel in front. */
  readonly channel: PageChannel;
  readonly locale: string;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly news: PackNews | undefined;
  /** The message that the panel was asked about last; a new object each time. */
  readonly about: { readonly messageId: string } | undefined;
  readonly onClose: () => void;
}

/** A panel beside the messages on a wide screen, over all of it on a narrow one. */
export type Side = ComponentType<SideProps>;
