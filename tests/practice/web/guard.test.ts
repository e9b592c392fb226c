import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { page, raw } from './page-peer.js';

const json = { 'content-type': 'application/json' };

const routes: readonly [string, { readonly path: string; readonly method?: string; readonly headers?: typeof json }][] =
  [
    ['the page', { path: '/' }],
    ['a module', { path: '/page/main.js' }],
    ['a package', { path: '/page/vendor/preact.mjs' }],
    ['the icon', { path: '/favicon.svg' }],
    ['the stream of events', { path: '/page/events' }],
    ['actions', { path: '/page/act', method: 'POST', headers: json }],
    ['an uploaded file', { path: '/page/files/1/2/a.png' }],
    ['the panel', { path: '/page/panel/files' }],
    ['what is not there', { path: '/nothing' }],
    ["Discord's API", { path: '/api/v10/gateway' }],
  ];

const strangers: readonly [string, (port: number) => Record<string, string>][] = [
  ['by a name that points here', () => ({ host: 'rebound.example' })],
  ['by that name and our port', (port) => ({ host: `rebound.example:${port}` })],
  ['by another port', (port) => ({ host: `127.0.0.1:${port + 1}` })],
  ['by another address of this machine', (port) => ({ host: `[::1]:${port}` })],
  ['from a page on the web', (port) => ({ host: `127.0.0.1:${port}`, origin: 'https://evil.example' })],
  ['from another page on this machine', (port) => ({ host: `127.0.0.1:${port}`, origin: 'http://127.0.0.1:1' })],
  ['from a file or a sandboxed frame', (port) => ({ host: `127.0.0.1:${port}`, origin: 'null' })],
];

test.each(routes)('%s is refused to strangers', async (_what, { path, method = 'GET', headers = {} }) => {
  const { discord, address } = await page({ panel: {} });
  for (const [, stranger] of strangers) {
    const { status } = await raw(address + path, { method, headers: { ...headers, ...stranger(discord.port) } });
    expect(status).toBe(403);
  }
  const ours = { host: `127.0.0.1:${discord.port}`, origin: `http://127.0.0.1:${discord.port}` };
  const { status } = await raw(address + path, { method, headers: { ...headers, ...ours } });
  expect(status).not.toBe(403);
});

test.each(strangers)('the gateway refuses a connection %s', async (_how, stranger) => {
  const { discord } = await page();
  const { host = '', origin } = stranger(discord.port);
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway`, {
    headers: { host },
    ...(origin !== undefined && { origin }),
  });
  const refusal = await new Promise((resolve) => {
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    socket.on('open', () => resolve('open'));
    socket.on('error', () => undefined);
  });
  socket.terminate();
  expect(refusal).toBe(403);
});

test('the page may load and run its own files, nothing else', async () => {
  const { address } = await page();
  const { headers, body } = await raw(address);
  expect(headers['content-security-policy']).toBe(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  );
  expect(body.toString('utf8')).not.toMatch(/\sstyle=|\son\w+=|<style|<script(?![^>]* src=)/);
});

test.each(routes.filter(([, { path }]) => !path.startsWith('/api')))('%s has the same guards', async (_what, route) => {
  const { address } = await page();
  const { headers } = await raw(address + route.path, { method: route.method ?? 'GET', headers: { ...route.headers } });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
});

test.each([
  ['no type', {}],
  ['what a form sends', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', { 'content-type': 'text/plain' }],
])('an action with %s is refused', async (_what, headers) => {
  const { address } = await page();
  const { status, body } = await raw(`${address}/page/act`, { method: 'POST', headers, body: '{"do":"say"}' });
  expect([status, JSON.parse(body.toString('utf8'))]).toEqual([415, { ok: false, problem: expect.any(String) }]);
});

test.each([
  ['no JSON', '{"do":', 400],
  ['no action', '[]', 400],
  ['an action that nobody knows', '{"as":"1","locale":"en-US","do":"dance"}', 400],
  ['a field of another kind', '{"as":"1","locale":"en-US","do":"remove","channelId":7,"messageId":"1"}', 400],
  ['an id that is none', '{"as":"1","locale":"en-US","do":"remove","channelId":"1","messageId":"../1"}', 400],
  ['more than a message can hold', `"${'x'.repeat(17 * 1024 * 1024)}"`, 413],
])('%s is refused in words', async (_what, text, expected) => {
  const { address } = await page();
  const { status, body } = await raw(`${address}/page/act`, { method: 'POST', headers: json, body: text });
  expect([status, JSON.parse(body.toString('utf8'))]).toEqual([expected, { ok: false, problem: expect.any(String) }]);
});
