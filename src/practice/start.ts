import { createServer } from 'node:http';
import { Practice } from './practice.js';
import type { PracticeOptions } from './practice-options.js';

/** How long a client may take over the head of a request, and over all of it. */
const patience = { headersTimeout: 10_000, requestTimeout: 120_000 } as const;

/**
 * Starts a small Discord on loopback: REST and gateway, as far as a bot on discord.js needs them.
 *
 * @throws Error if the port is taken
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const server = createServer({ ...patience, connectionsCheckingInterval: 2_000 });
  const practice = new Practice(server, options);
  const { page } = options;
  if (page) {
    const { openSite } = await import('./web/site.js');
    practice.openSite((inside) => openSite(inside, page));
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return practice;
}
