import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was meant for this server: its Host, and its Origin if it has one, name this machine and this port.
 * Without that a page on the web could reach it through a name that points to 127.0.0.1.
 */
export function isOurs({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}
