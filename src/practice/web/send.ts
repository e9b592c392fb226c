import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { KeptFile } from '../files.js';
import type { ActReply } from '../page/contract.js';
import type { Asset, Encoding } from './assets.js';

/** Says no, in words that the page can show. */
export function refuse(c: Context, status: ContentfulStatusCode, problem: string): Response {
  const reply: ActReply = { ok: false, problem };
  return c.json(reply, status);
}

/** Sends a file, packed as the browser can unpack it; nothing but "unchanged" where it has the file already. */
export function sendAsset(c: Context, asset: Asset): Response {
  const headers = { etag: asset.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
  const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
  const body = new Uint8Array(encoding === undefined ? asset.bytes : asset.packed(encoding));
  return c.body(body, 200, {
    ...headers,
    'content-type': asset.type,
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
}

/** Types that a browser shows as a picture and never as a page. */
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** Sends what somebody uploaded: a picture to be shown, anything else to be saved, so that nothing of it runs here. */
export function sendFile(c: Context, { name, type, bytes }: KeptFile): Response {
  const isPicture = pictures.has(type);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': isPicture ? type : 'application/octet-stream',
    'cache-control': 'private, max-age=3600',
    ...(!isPicture && {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
    }),
  });
}

/** The body as JSON; undefined where it is none. */
export async function jsonOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

function encodingFor(accepted: string): Encoding | undefined {
  const names = accepted.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
