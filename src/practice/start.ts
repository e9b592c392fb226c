import { createServer } from 'node:http';
import { Practice, type PracticeOptions } from './practice.js';

/**
 * Starts a small Discord on loopback: REST and gateway, as far as a bot on discord.js needs them.
 *
 * @throws Error if the port is taken
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const server = createServer();
  const practice = new Practice(server, options);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return practice;
}
