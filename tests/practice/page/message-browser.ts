import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Form } from '../../../src/cards/form.js';
import type { PageMessage } from '../../../src/practice/page/contract.js';
import { build } from '../../built.js';
import { launchChromium } from '../../chromium.js';

/**
 * The compiled page's messages and forms in Chromium, with the policy that the page has. Nothing is served: every file
 * comes from the build or from node_modules, and every other request fails.
 */

const origin = 'http://practice.invalid';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where bare imports lead; a policy without inline scripts forbids an import map, so they are written out. */
const packages: Readonly<Record<string, string>> = {
  preact: 'preact/dist/preact.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
  'preact/jsx-runtime': 'preact/jsx-runtime/dist/jsxRuntime.mjs',
};

/** What the page did: presses, choices, submissions. */
export interface Deeds {
  readonly used: readonly (readonly [string, (readonly string[])?])[];
  readonly submitted: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly closed: number;
}

export interface Shown {
  readonly message?: PageMessage;
  readonly form?: Form;
  readonly busy?: boolean;
  readonly problem?: string;
}

export interface MessageBrowser {
  readonly page: Page;
  /** Requests to anywhere but the page itself, and what its policy refused. */
  readonly offences: readonly string[];
  show(shown: Shown): Promise<void>;
  deeds(): Promise<Deeds>;
  close(): Promise<void>;
}

export async function openMessageBrowser(): Promise<MessageBrowser> {
  const browser: Browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const offences: string[] = [];
  page.on('pageerror', (error) => offences.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') offences.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      offences.push(`fetched ${url.href}`);
      return route.abort();
    }
    const file = await fileOf(url.pathname);
    return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file);
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'show' in window);
  return {
    page,
    offences,
    show: (shown) => page.evaluate((what) => Reflect.get(window, 'show')(what), shown),
    deeds: () => page.evaluate(() => Reflect.get(window, 'deeds')),
    close: () => browser.close(),
  };
}

interface Served {
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Record<string, string>;
}

async function fileOf(path: string): Promise<Served | undefined> {
  if (path === '/') return { contentType: 'text/html', body: html, headers: { 'Content-Security-Policy': policy } };
  if (path === '/start.css') return { contentType: 'text/css', body: 'body { background: var(--paper) }' };
  if (path === '/start.js') return { contentType: 'text/javascript', body: withPackages(start) };
  if (path.startsWith('/page/files/')) return { contentType: 'image/png', body: onePixel };
  const name = path.replace(/^\/page\//, '');
  if (/^[\w-]+\.(?:js|css)$/.test(name)) {
    const text = await readFile(join(build, 'src/practice/page', name), 'utf8');
    if (name.endsWith('.css')) return { contentType: 'text/css', body: text };
    return { contentType: 'text/javascript', body: withPackages(text) };
  }
  const module = path.replace(/^\/modules\//, '');
  if (!Object.values(packages).includes(module)) return undefined;
  const text = await readFile(join(import.meta.dirname, '../../../node_modules', module), 'utf8');
  return { contentType: 'text/javascript', body: withPackages(text) };
}

function withPackages(text: string): string {
  return text.replaceAll(/(\bfrom\s*|\bimport\s*)(["'])(preact(?:\/[\w-]+)?)\2/g, (all, before, quote, name) => {
    const path = packages[String(name)];
    return path === undefined ? String(all) : `${before}${quote}/modules/${path}${quote}`;
  });
}

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Messages</title>
<link rel="stylesheet" href="/page/tokens.css"><link rel="stylesheet" href="/page/message.css"><link rel="stylesheet" href="/start.css">
<script type="module" src="/start.js"></script></head><body><main id="here"></main></body></html>`;

const start = `
import { h, render } from 'preact';
import { FormDialog } from '/page/form-dialog.js';
import { MessageBody } from '/page/message-body.js';
const deeds = { used: [], submitted: [], closed: 0 };
const users = [{ id: '11', name: 'Ada' }, { id: '12', name: 'Ben' }, { id: '13', name: 'Cleo' }];
const names = {
  user: (id) => users.find((each) => each.id === id)?.name, role: () => undefined, channel: () => undefined,
  users, roles: [], channels: [], locale: 'en-GB', timeZone: 'UTC', nowMs: 0,
};
window.deeds = deeds;
window.show = ({ message, form, busy = false, problem }) => render(
  form === undefined
    ? h(MessageBody, { message, names, busy, onUse: (...use) => deeds.used.push(use) })
    : h(FormDialog, {
        form, names, problem,
        onSubmit: (entries) => deeds.submitted.push(entries),
        onClose: () => { deeds.closed += 1; },
      }),
  document.getElementById('here'),
);
`;

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
