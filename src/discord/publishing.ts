import { setTimeout as sleep } from 'node:timers/promises';
import type { Secret } from '../secret.js';
import type { Log } from './log.js';
import { type PublishOutcome, tellPublished } from './publish.js';
import { causeOf } from './redact.js';
import { DiscordRefused } from './refused.js';

export interface PublishingOptions {
  readonly publish: () => Promise<PublishOutcome>;
  readonly log: Log;
  /** Only to keep it out of the log. */
  readonly token: Secret;
  /** How long the start waits for it; Discord may let us wait for a day. */
  readonly patienceMs?: number | undefined;
  /** How long until the next attempt after one that failed. */
  readonly againAfterMs?: number | undefined;
}

const usual = { patienceMs: 10_000, againAfterMs: 10 * 60_000 };

/**
 * Publishes the commands at the start, and goes on trying where Discord doesn't take them: those it has are answered
 * meanwhile.
 *
 * @returns once they are published, or are waited for no longer: the function that ends trying
 * @throws DiscordRefused where trying again cannot help: the token is wrong, or the server
 */
export async function startPublishing(options: PublishingOptions): Promise<() => void> {
  const { publish, log, token, patienceMs = usual.patienceMs, againAfterMs = usual.againAfterMs } = options;
  let again: NodeJS.Timeout | undefined;
  let ended = false;

  const attempt = async (): Promise<'done'> => {
    try {
      tellPublished(await publish(), log);
    } catch (error) {
      if (ended) return 'done';
      if (error instanceof DiscordRefused && !error.mayPass) throw error;
      const minutes = Math.round(againAfterMs / 60_000);
      log.warn(
        { cause: causeOf(error, token) },
        `Commands could not be published; the ones Discord has are answered. Trying again in ${minutes} minutes`,
      );
      again = setTimeout(later, againAfterMs);
      again.unref();
    }
    return 'done';
  };
  const told = (error: unknown): void => {
    log.error({ cause: causeOf(error, token) }, 'Commands cannot be published; the ones Discord has are answered');
  };
  const later = (): void => void attempt().catch(told);

  const giveUp = new AbortController();
  const first = attempt();
  const late = sleep(patienceMs, 'late' as const, { signal: giveUp.signal, ref: false });
  late.catch(() => undefined);
  const outcome = await Promise.race([first, late]).finally(() => giveUp.abort());
  if (outcome === 'late') {
    log.warn({}, 'Discord has not taken the commands yet; the ones it has are answered meanwhile');
    first.catch(told);
  }
  return () => {
    ended = true;
    clearTimeout(again);
  };
}
