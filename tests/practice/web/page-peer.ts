import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../src/practice/index.js';
import type { ActReply, PageEvent, PageMessage, PageState } from '../../../src/practice/page/contract.js';
import type { PanelPorts } from '../../../src/practice/web/panel.js';
import { practice } from '../peer.js';

/** The page of a practice Discord as its browser talks to it, over HTTP. */

/** A bundled page of a few lines. */
const files = {
  'main.js': `import('./late.js');\nexport const words = '${'the same words '.repeat(200)}';\n`,
  'main.js.map': '{}',
  'late.js': 'export const late = true;\n',
  'page.css': ':root { color: black }\n',
};

export interface PageOptions extends PracticeOptions {
  readonly panel?: PanelPorts;
}

/** A practice Discord with a page; both end with the test. */
export async function page({ panel, ...options }: PageOptions = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const discord = await practice({ ...options, page: { dir, panel } });
  const address = `http://127.0.0.1:${discord.port}`;

  /** Sends an action as somebody, the student unless said. */
  const act = async (action: object, as: { readonly id: string } = discord.users.student): Promise<ActReply> => {
    const response = await fetch(`${address}/page/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: as.id, locale: 'en-US', ...action }),
    });
    const reply: ActReply = JSON.parse(await response.text());
    if (reply.ok !== (response.status === 200)) throw new Error(`${response.status} with ${JSON.stringify(reply)}`);
    return reply;
  };
  const openTab = (as: { readonly id: string } = discord.users.student) => tab(`${address}/page/events?as=${as.id}`);
  return { discord, dir, address, act, openTab };
}

/** Somebody's open tab: everything it is told, in order. */
export async function tab(address: string) {
  const leaving = new AbortController();
  const response = await fetch(address, { signal: leaving.signal });
  const events: PageEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const part of whole) if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)));
      for (const look of waiting) look();
    }
  };
  const ended = read().catch(() => undefined);
  onTestFinished(() => leaving.abort());

  /** The first event that fits; the test's own timeout is the limit. */
  const find = <Found extends PageEvent>(fits: (event: PageEvent) => event is Found): Promise<Found> =>
    new Promise((resolve) => {
      const look = () => {
        const found = events.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  /** The first event of a kind, of those that `fits` lets through. */
  const next = <Kind extends PageEvent['kind']>(
    kind: Kind,
    fits: (event: Extract<PageEvent, { kind: Kind }>) => boolean = () => true,
  ) => {
    const isKind = (event: PageEvent): event is Extract<PageEvent, { kind: Kind }> => event.kind === kind;
    return find((event): event is Extract<PageEvent, { kind: Kind }> => isKind(event) && fits(event));
  };
  const state = async (): Promise<PageState> => (await next('state')).state;
  const message = async (fits: (message: PageMessage) => boolean): Promise<PageMessage> =>
    (await next('message', (event) => fits(event.message))).message;
  return { response, events, next, state, message, ended, leave: () => leaving.abort() };
}

export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A request with exactly these headers, which `fetch` would not send. */
export function raw(
  address: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      const finish = () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', finish);
      // A stream of events has no end of its own.
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        finish();
        response.destroy();
      }
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
