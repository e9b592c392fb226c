import type { IncomingMessage, RequestListener } from 'node:http';
import { type Faults, tooMany } from './faults.js';
import type { Upload } from './files.js';
import { isObject, type JsonObject } from './json.js';
import type { Limit, Limits } from './limits.js';
import { isOurs } from './loopback.js';
import { Complaints, Problem, problems } from './problem.js';
import { type ReadBody, readBody } from './request-body.js';
import { isDiscordPath } from './routes/known.js';
import { type BodyKind, describedBodies } from './rules/described.js';

/** One request as the practice Discord saw it. */
export interface RecordedRequest {
  readonly method: string;
  /** As sent, after `/api/v10`, with its query. */
  readonly path: string;
  /** Parsed JSON; a multipart body as `{ payload_json }`. */
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
  /** When it arrived, in milliseconds since 1970. */
  readonly atMs: number;
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; of a multipart body its `payload_json`. */
  readonly body: unknown;
  /** The files sent with it. */
  readonly files: readonly Upload[];
  /**
   * Holds the body against Discord's own description.
   *
   * @throws Problem 50035 naming every complaint by its path
   */
  check(kind: BodyKind): void;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`; `:name` takes one segment. */
  readonly path: string;
  /** Whether the token in the path stands for the bot's own; the global limit leaves such requests out. */
  readonly open?: boolean;
  /** None: the route has no bucket of its own. */
  readonly limit?: Limit;
  handle(call: Call): Reply;
}

export interface RestOptions {
  /** Whether a token is the bot's. */
  readonly admits: (token: string) => boolean;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  /** Undefined: nothing is limited. */
  readonly limits: Limits | undefined;
  /** Told of each request before its answer leaves. */
  readonly record: (request: RecordedRequest) => void;
}

interface Answer extends Reply {
  readonly headers?: Readonly<Record<string, string>>;
}

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Versions of the API that are answered, all as version 10; the empty one is a path that names none. */
const versions: ReadonlySet<string> = new Set(['', '9', '10']);

const unknownType = {
  _misc: [
    'Expected "Content-Type" header to be one of ' +
      "{'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'}.",
  ],
};

/** The HTTP side: every route under /api/v10, each request recorded with its answer. */
export function restListener(options: RestOptions): RequestListener {
  const find = router(options.routes);

  /** @throws Problem unless there is such a route, and its sender may use it */
  function admit({ method = 'GET', headers }: IncomingMessage, version: string, path: string): Found {
    if (!versions.has(version)) throw problems.invalidVersion();
    // As everywhere on the web, HEAD asks for what GET would answer, without its body.
    const found = find(method === 'HEAD' ? 'GET' : method, path);
    const { authorization = '' } = headers;
    // Without the word it is taken for the token of a person.
    if (!found.route.open && !(authorization.startsWith('Bot ') && options.admits(authorization))) {
      throw problems.unauthorized();
    }
    return found;
  }

  /** All that takes time; what it returns does the rest at once, so that what happens is recorded as it happens. */
  async function prepare(
    request: IncomingMessage,
    url: URL,
    path: string,
    read: ReadBody,
    found: Found | Error,
  ): Promise<() => Answer> {
    const line = `${request.method} ${path}`;
    await options.faults.wait(line);
    const failure = options.faults.next(line);
    if (failure && !failure.tooLate) return () => failure;
    if (found instanceof Error) throw found;
    const { route, params } = found;
    checkIds(params);
    const passage = options.limits?.pass(
      `${route.method} ${route.path}`,
      resourceOf(params),
      route.limit,
      !!route.open,
    );
    const headers = passage?.headers ?? {};
    const { refused } = passage ?? {};
    if (refused) return () => ({ status: 429, body: tooMany(refused.retryAfterS, refused.global), headers });
    if (read.tooLarge) throw problems.fileTooLarge();
    if (read.unreadable === 'type') return () => ({ status: 400, body: unknownType, headers });
    if (read.unreadable === 'form') throw problems.badRequest();
    const describe = read.body === undefined ? undefined : await describedBodies();
    const check = (kind: BodyKind) => describe?.(kind, read.body);
    const call: Call = { params, query: url.searchParams, body: read.body, files: read.files, check };
    return () => {
      const reply = attempt(() => route.handle(call));
      return failure ?? { ...reply, headers };
    };
  }

  return (request, response) => {
    const atMs = Date.now();
    if (!isOurs(request)) {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { version, path } = placed(url.pathname);
    const respond = async () => {
      const found = attempted(() => admit(request, version, path));
      const read = await readBody(request, !(found instanceof Error));
      const perform = await prepare(request, url, path, read, found).catch((cause: unknown) => () => refusal(cause));
      const { status, body, headers }: Answer = perform();
      options.record({
        method: request.method ?? 'GET',
        path: path + url.search,
        body: read.recorded,
        status,
        response: body,
        atMs,
      });
      response.writeHead(status, { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    respond().catch((cause: unknown) => response.destroy(cause instanceof Error ? cause : undefined));
  };
}

/** What a path asks for, and by which version of the API. */
function placed(pathname: string): { readonly version: string; readonly path: string } {
  const [, version = '', path = pathname] = /^\/api(?:\/v(\d+))?(\/.*)?$/.exec(pathname) ?? [];
  return { version, path };
}

function attempted<T>(act: () => T): T | Error {
  try {
    return act();
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

function attempt(handle: () => Reply): Reply {
  try {
    return handle();
  } catch (cause) {
    return refusal(cause);
  }
}

function refusal(cause: unknown): Reply {
  if (cause instanceof Problem) return { status: cause.status, body: cause.body };
  // A mistake of ours, said where whoever wrote the bot will look.
  return { status: 500, body: { message: `500: ${cause instanceof Error ? cause.message : cause}`, code: 0 } };
}

/** What buckets count for: the same route may be used as often for every channel, guild or webhook. */
function resourceOf({ channel, guild, token }: Readonly<Record<string, string>>): string {
  return channel ?? guild ?? token ?? '';
}

/** @returns a function that finds the route of a request, or throws Problem 404 or 405 */
function router(routes: readonly Route[]) {
  const byLength = new Map<number, { readonly route: Route; readonly segments: readonly string[] }[]>();
  // Words before names: `/users/@me` is no user's id.
  const wide = ({ path }: Route) => path.split('/:').length;
  for (const route of routes.toSorted((a, b) => wide(a) - wide(b))) {
    const segments = route.path.split('/');
    byLength.set(segments.length, [...(byLength.get(segments.length) ?? []), { route, segments }]);
  }
  return (method: string, path: string): Found => {
    // discord.js sends `@original` as `%40original`.
    const given = path.split('/').map(decoded);
    const fitting = (byLength.get(given.length) ?? []).filter(({ segments }) =>
      segments.every((segment, n) => segment.startsWith(':') || segment === given[n]),
    );
    const found = fitting.find(({ route }) => route.method === method);
    if (!found) {
      if (fitting.length > 0) throw problems.methodNotAllowed();
      throw isDiscordPath(given.join('/')) ? problems.unsupported(`${method} ${path}`) : problems.notFound();
    }
    const params: Record<string, string> = {};
    for (const [n, segment] of found.segments.entries()) {
      if (segment.startsWith(':')) params[segment.slice(1)] = given[n] ?? '';
    }
    return { route: found.route, params };
  };
}

/** Names in routes that stand for ids; what begins with @ has a meaning of its own. */
const ids: ReadonlySet<string> = new Set(
  'application channel command guild interaction member message role user webhook'.split(' '),
);

/** @throws Problem 50035 for what cannot be an id, as where a program wrote `undefined` */
function checkIds(params: Readonly<Record<string, string>>): void {
  const complaints = new Complaints();
  for (const [name, value] of Object.entries(params)) {
    if (!ids.has(name) || value.startsWith('@') || /^\d{1,20}$/.test(value)) continue;
    const field = name === 'member' ? 'user_id' : `${name}_id`;
    complaints.add([field], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
  }
  complaints.raise();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** @throws Problem if the body is no JSON object */
export function objectBody(call: Call): JsonObject {
  if (!isObject(call.body)) throw problems.invalidJson();
  return call.body;
}
