import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Practice, RecordedRequest } from '../../src/practice/index.js';
import { isObject, isString } from '../../src/practice/json.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const checker = fileURLToPath(new URL('../../../shared/discord/validate.mjs', import.meta.url));
export const hasChecker = existsSync(checker);
if (!hasChecker)
  console.log(`skipped: ${checker} is not there, so requests are not held against Discord's description`);

/**
 * What Discord's description finds wrong with all that was asked and answered; empty if nothing. A refused body is wrong
 * on purpose: of it only the answer is checked, as one to a request that has no body. And the description takes the
 * codes within 50035 for numbers, where Discord sends words (BASE_TYPE_REQUIRED): they are checked as if they were.
 */
export function violations(discord: Practice): string {
  const asked = discord.requests.map((request) =>
    isRefused(request)
      ? { method: 'GET', path: '/users/@me', status: request.status, response: numbered(request.response) }
      : request,
  );
  const input = asked.map((request) => JSON.stringify(request)).join('\n');
  const args = [checker, '--ajv', project, '--responses', '-'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  const isClean = status === 0 && stdout.includes(`${asked.length} checked, 0 with violations`);
  return isClean ? '' : `${stdout}${stderr}`;
}

/** For its body, or sent without one that it would have needed. */
function isRefused({ method, status, body, response }: RecordedRequest): boolean {
  if (isObject(response) && response.code === 50035) return true;
  return status >= 400 && method !== 'GET' && body === undefined;
}

function numbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'code' && isString(inner) ? inner.length : numbered(inner),
    ]),
  );
}
