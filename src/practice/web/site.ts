import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { Exchanges } from '../exchanges.js';
import type { Inside } from '../inside.js';
import { isOurs } from '../loopback.js';
import type { ActReply, PackNews } from '../page/contract.js';
import { act } from './act.js';
import { readAction } from './actions.js';
import { Assets, assetOf } from './assets.js';
import { favicon } from './favicon.js';
import type { PanelPorts } from './panel.js';
import { panelRoutes } from './panel-routes.js';
import { jsonOf, refuse, sendAsset, sendFile } from './send.js';
import { contentSecurityPolicy, shell } from './shell.js';
import { Tabs } from './tabs.js';

export interface SiteOptions {
  /** The folder with the compiled page. */
  readonly dir: string;
  readonly panel?: PanelPorts | undefined;
}

/** The page of a practice Discord, on the same port. */
export interface Site {
  readonly listener: RequestListener;
  /** Tells every open page what became of an edited pack. */
  tellNews(news: PackNews): void;
  close(): void;
}

/** Files come with their message, as base64. */
const bodyMaxBytes = 16 * 1024 * 1024;

type Env = { readonly Bindings: HttpBindings };

/** Everything that is served beside Discord's own API. */
export function openSite(inside: Inside, { dir, panel = {} }: SiteOptions): Site {
  const assets = new Assets(dir);
  const tabs = new Tabs(inside, new Exchanges(inside.world, inside.interactions), {
    explains: panel.explain !== undefined,
    edits: panel.packs !== undefined,
  });
  const start = assetOf(Buffer.from(shell), 'text/html; charset=utf-8');
  const app = new Hono<Env>();

  app.use(
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: 'DENY',
      // There is no HTTPS on loopback to insist on; the others are for browsers of long ago.
      strictTransportSecurity: false,
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }),
  );
  app.use(async (c, next) => {
    if (!isOurs(c.env.incoming)) return refuse(c, 403, 'This server answers its own page only.');
    return next();
  });
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return refuse(c, 415, 'Send JSON, as application/json.');
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: bodyMaxBytes,
      onError: (c) => refuse(c, 413, `That is too much at once: at most ${bodyMaxBytes / 1024 / 1024} MB.`),
    }),
  );

  app.get('/', (c) => sendAsset(c, start));
  app.get('/favicon.svg', (c) => sendAsset(c, favicon));
  app.get('/page/events', (c) => {
    const as = c.req.query('as');
    const person = as === undefined ? inside.world.people.student : tabs.view.person(as);
    // Ids are of one run: whoever comes back from an earlier one begins anew, as nobody in particular.
    if (!person) return refuse(c, 404, 'There is nobody with this id here. Load the page again.');
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };
    // Nobody would ever read the stream of a HEAD request.
    return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(tabs.open(person), 200, headers);
  });
  app.post('/page/act', async (c) => {
    const action = readAction(await jsonOf(c));
    const reply: ActReply = 'problem' in action ? { ok: false, ...action } : await act(inside, tabs.view, action);
    return c.json(reply, reply.ok ? 200 : 400);
  });
  app.get('/page/files/:channel/:attachment/:name', (c) => {
    const file = inside.world.file(c.req.param('channel'), c.req.param('attachment'));
    return file ? sendFile(c, file) : c.notFound();
  });
  app.route('/page/panel', panelRoutes(panel));
  app.get('/page/*', (c) => {
    const asset = assets.at(c.req.path);
    return asset ? sendAsset(c, asset) : c.notFound();
  });
  app.notFound((c) => refuse(c, 404, 'There is nothing at this address.'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, error.status, error.message);
    return refuse(c, 500, `The practice server failed at this: ${error.message}`);
  });

  return {
    listener: getRequestListener(app.fetch, { overrideGlobalObjects: false }),
    tellNews: (news) => tabs.tellNews(news),
    close: () => tabs.close(),
  };
}
