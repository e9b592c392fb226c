import type { Practice, RecordedRequest } from '../../src/practice/index.js';
import { isObject, isString } from '../../src/practice/json.js';
import { holdAgainstDescription } from '../discord-description.js';

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
  const { said, status } = holdAgainstDescription(asked, ['--responses']);
  const isClean = status === 0 && said.includes(`${asked.length} checked, 0 with violations`);
  return isClean ? '' : said;
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
