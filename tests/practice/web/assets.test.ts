import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { build } from '../../built.js';
import { practice } from '../peer.js';
import { page, raw } from './page-peer.js';

test('the page names what the first paint needs: one sheet, one module and its library', async () => {
  const { address } = await page();
  const html = (await raw(address)).body.toString('utf8');
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain('<title>Rapporteur');
  expect(html).toMatch(/<div id="app"><main class="opening">.*Opening….*<\/main><\/div>/);
  expect(html).toContain('<noscript>');
  expect(html).toContain('name="viewport"');
  expect(html).toContain('name="theme-color"');
  const styles = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
  expect(styles).toEqual(['/page/page.css']);
  const modules = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src);
  expect(modules).toEqual(['/page/main.js']);
  expect([...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/page/preact.js',
  ]);
});

test.each([
  ['a module', '/page/main.js', 'text/javascript; charset=utf-8'],
  ['a module that comes later', '/page/late.js', 'text/javascript; charset=utf-8'],
  ['the styles of the first paint', '/page/page.css', 'text/css; charset=utf-8'],
  ['the icon', '/favicon.svg', 'image/svg+xml'],
])('%s is served as what it is', async (_what, path, type) => {
  const { address } = await page();
  const { status, headers, body } = await raw(address + path);
  expect([status, headers['content-type']]).toEqual([200, type]);
  expect(body.length).toBeGreaterThan(0);
});

test.each([
  ['above the folder', '/page/../main.js'],
  ['above the folder, encoded', '/page/%2e%2e/%2e%2e/package.json'],
  ['above the folder, twice encoded', '/page/%252e%252e/package.json'],
  ['with backslashes', '/page/..%5c..%5cpackage.json'],
  ['by an absolute path', '/page//etc/passwd'],
  ['of another kind', '/page/main.js.map'],
  ['hidden', '/page/.env'],
  ['a folder', '/page/'],
])('no file %s', async (_what, path) => {
  const { address } = await page();
  const { status, body } = await raw(address + path);
  expect([status, JSON.parse(body.toString('utf8'))]).toEqual([404, { ok: false, problem: expect.any(String) }]);
});

test.each([
  ['brotli first', 'gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip for those without brotli', 'gzip', 'gzip', gunzipSync],
  ['what is not refused', 'br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
])('text is packed: %s', async (_why, accepted, encoding, unpack) => {
  const { address } = await page();
  const plain = await raw(`${address}/page/main.js`);
  const packed = await raw(`${address}/page/main.js`, { headers: { 'accept-encoding': accepted } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
  expect(packed.body.length).toBeLessThan(plain.body.length / 10);
  expect(unpack(packed.body).equals(plain.body)).toBe(true);
});

test('a browser that has a file already is told so', async () => {
  const { address } = await page();
  const first = await raw(`${address}/page/late.js`);
  expect(first.headers['cache-control']).toBe('no-cache');
  const headers = { 'if-none-match': String(first.headers.etag) };
  const again = await raw(`${address}/page/late.js`, { headers });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await raw(`${address}/page/main.js`, { headers })).status).toBe(200);
});

describe('the real page', () => {
  const dir = join(build, 'page');
  const first = ['/', '/favicon.svg', '/page/page.css', '/page/preact.js', '/page/main.js'];

  test('waits for no other module than those that its head names', () => {
    const waitsFor = (name: string) =>
      [...readFileSync(join(dir, name), 'utf8').matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map(
        ([, from]) => from,
      );
    expect(waitsFor('main.js')).toEqual(['./preact.js']);
    expect(waitsFor('preact.js')).toEqual([]);
  });

  test.each([
    ['brotli', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
  ])('paints first with less than 65 KB, headers and all, packed with %s', async (_name, accepted) => {
    const discord = await practice({ page: { dir } });
    const bytes = await Promise.all(
      first.map((path) => bytesOf(`http://127.0.0.1:${discord.port}${path}`, { 'accept-encoding': accepted })),
    );
    expect(Math.min(...bytes)).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(65_000);
  });
});

/** What comes over the wire for an address: status line, headers and body. */
async function bytesOf(address: string, headers: Record<string, string>): Promise<number> {
  const { status, headers: received, body } = await raw(address, { headers });
  expect(status).toBe(200);
  const lines = Object.entries(received).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.byteLength(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`) + body.length;
}
