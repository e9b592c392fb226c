import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was meant for this server: its one Host, and its Origin if it has one, name this machine and this
 * port, and no browser says that another site sent it. Without that a page on the web could reach it, by itself or
 * through a name that points to 127.0.0.1.
 */
export function isOurs({ url, headersDistinct, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const { host = [], origin = [], 'sec-fetch-site': site = [] } = headersDistinct;
  // Only proxies are asked for whole addresses, and `//name` is one too.
  if (url === undefined || !/^\/(?!\/)/.test(url)) return false;
  if (host.length !== 1 || !names.includes(host[0] ?? '')) return false;
  if (!origin.every((given) => names.some((name) => given === `http://${name}`))) return false;
  return site.every((given) => given === 'same-origin' || given === 'none');
}
