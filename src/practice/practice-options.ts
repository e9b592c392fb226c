import type { Fault } from './faults.js';
import type { GatewayOptions } from './gateway.js';
import type { SiteOptions } from './web/site.js';

export interface PracticeOptions {
  /** The one token that is accepted, by itself or at the end of one in Discord's shape; without it one of that shape. */
  readonly token?: string | undefined;
  /** How many guilds the bot is in; 1 unless said. */
  readonly guilds?: number | undefined;
  /** 0: any free port. */
  readonly port?: number | undefined;
  /** How long the bot has for the first response to an interaction; Discord gives 3,000. */
  readonly slashTimeoutMs?: number | undefined;
  /** How long an interaction's token works; Discord gives 900,000. */
  readonly tokenMs?: number | undefined;
  /** How long a person looks at "is thinking" before giving up. */
  readonly patienceMs?: number | undefined;
  readonly heartbeatMs?: number | undefined;
  /** Bits of the gateway intents that the application has; all but the privileged ones unless said. */
  readonly intentsAllowed?: number | undefined;
  /** Shards, limits of starting sessions, how long they can be resumed: where they differ from Discord's usual ones. */
  readonly gateway?: Partial<Omit<GatewayOptions, 'url'>> | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** Whether requests are limited as Discord limits them, as they are unless said; tests and loads that flood say 'none'. */
  readonly limits?: 'discord' | 'none' | undefined;
  /** How many of the newest requests are remembered; 1,000 unless said. */
  readonly keepRequests?: number | undefined;
  /** The page to serve; none unless said. */
  readonly page?: SiteOptions | undefined;
}
