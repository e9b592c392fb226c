import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deed } from './act.js';
import type { ActReply, PageChannel, PageState } from './contract.js';
import type { Names } from './names.js';

/** What every part of the page may need: what you see, where you are, and how to do something. */
export interface Session {
  readonly state: PageState;
  readonly channel: PageChannel;
  readonly names: Names;
  readonly locale: string;
  /** Does something; what went wrong is shown to you, unless `quiet`. */
  act(deed: Deed, quiet?: boolean): Promise<ActReply>;
  /** Tells you something in passing. */
  tell(text: string): void;
  go(channelId: string): void;
}

const Here = createContext<Session | undefined>(undefined);

export const SessionProvider = Here.Provider;

export function useSession(): Session {
  const session = useContext(Here);
  if (session === undefined) throw new Error('This part of the page stands outside of a session');
  return session;
}
