import { type IncomingMessage, type RequestListener, STATUS_CODES } from 'node:http';
import { isObject, type JsonObject } from './json.js';
import { isOurs } from './loopback.js';
import { Problem, problems } from './problem.js';

/** One request as the practice Discord saw it. */
export interface RecordedRequest {
  readonly method: string;
  /** As sent, after `/api/v10`, with its query. */
  readonly path: string;
  /** Parsed JSON; a multipart body as `{ payload_json, files }`. */
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; of a multipart body its `payload_json`. */
  readonly body: unknown;
  /** Names of the files sent with it. */
  readonly files: readonly string[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`; `:name` takes one segment. */
  readonly path: string;
  /** Whether the token in the path stands for the bot's own. */
  readonly open?: boolean;
  handle(call: Call): Reply;
}

/** Requests to be answered with an error before anything looks at them. */
export interface Fault {
  /** A part of `METHOD /path`, or a pattern over it. */
  readonly match: string | RegExp;
  readonly status: number;
  times: number;
}

export interface RestOptions {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly requests: RecordedRequest[];
  readonly faults: Fault[];
  /** Milliseconds by which answers are held back. */
  readonly delays: ReadonlyMap<Fault['match'], number>;
}

/** The HTTP side: every route under /api/v10, each request recorded with its answer. */
export function restListener(options: RestOptions): RequestListener {
  const routes = options.routes.map((route) => ({ route, segments: route.path.split('/') }));

  async function answer(request: IncomingMessage, url: URL, path: string, read: ReadBody): Promise<Reply> {
    const delay = [...options.delays].find(([match]) => matches(match, `${request.method} ${path}`));
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay[1]));
    const fault = options.faults.find(({ match, times }) => times > 0 && matches(match, `${request.method} ${path}`));
    if (fault) {
      fault.times -= 1;
      return faultReply(fault.status);
    }
    const fitting = routes.flatMap(({ route, segments }) => {
      const params = paramsOf(segments, path);
      return params ? [{ route, params }] : [];
    });
    if (fitting.length === 0) throw problems.notFound();
    const found = fitting.find(({ route }) => route.method === request.method);
    if (!found) throw problems.methodNotAllowed();
    if (!found.route.open && request.headers.authorization !== `Bot ${options.token}`) throw problems.unauthorized();
    return found.route.handle({ params: found.params, query: url.searchParams, body: read.body, files: read.files });
  }

  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isOurs(request)) {
      response.writeHead(403).end();
      return;
    }
    const path = url.pathname.replace(/^\/api(\/v10)?(?=\/)/, '');
    const respond = async () => {
      const read = await readBody(request);
      const reply = await answer(request, url, path, read).catch(refusal);
      options.requests.push({
        method: request.method ?? 'GET',
        path: path + url.search,
        body: read.recorded,
        status: reply.status,
        response: reply.body,
      });
      const retryAfter = isObject(reply.body) ? reply.body.retry_after : undefined;
      if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
      response.writeHead(reply.status, reply.body === undefined ? {} : { 'content-type': 'application/json' });
      response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
    };
    respond().catch((cause: unknown) => response.destroy(cause instanceof Error ? cause : undefined));
  };
}

function refusal(cause: unknown): Reply {
  if (cause instanceof Problem) return { status: cause.status, body: cause.body };
  // A mistake of ours, said where whoever wrote the bot will look.
  return { status: 500, body: { message: `500: ${cause instanceof Error ? cause.message : cause}`, code: 0 } };
}

function matches(match: string | RegExp, line: string): boolean {
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}

/** Short, so that tests of retries take no time. Seconds, as Discord says it. */
const retryAfterS = 0.05;

function faultReply(status: number): Reply {
  if (status === 429) {
    return { status, body: { message: 'You are being rate limited.', retry_after: retryAfterS, global: false } };
  }
  return { status, body: { message: `${status}: ${STATUS_CODES[status] ?? 'Error'}`, code: 0 } };
}

function paramsOf(segments: readonly string[], path: string): Record<string, string> | undefined {
  const given = path.split('/');
  if (given.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [n, segment] of segments.entries()) {
    // discord.js sends `@original` as `%40original`.
    const value = decodeURIComponent(given[n] ?? '');
    if (segment.startsWith(':')) params[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

interface ReadBody {
  readonly body: unknown;
  readonly files: readonly string[];
  readonly recorded: unknown;
}

async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [], recorded: undefined };
  if (!type.startsWith('multipart/form-data')) {
    const body = parse(bytes.toString('utf8'));
    return { body, files: [], recorded: body };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => new FormData());
  const files = [...form.values()].filter((part) => typeof part !== 'string').map(({ name }) => name);
  const body = parse(String(form.get('payload_json') ?? '{}'));
  return { body, files, recorded: { payload_json: body } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Problem if the body is no JSON object */
export function objectBody(call: Call): JsonObject {
  if (!isObject(call.body)) throw problems.invalidJson();
  return call.body;
}
