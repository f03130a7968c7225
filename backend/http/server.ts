/** HTTP for workstations and web shops: JSON in, JSON out, one shape for every failure. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { badInput } from '../../domain/command.ts';
import { PROTOCOL, SyncFault } from '../../domain/sync.ts';
import type { World } from '../access/world.ts';
import type { BackendCore, Storage } from '../contract.ts';
import { type Log, traceOf } from '../log.ts';
import { createChangeStreams } from './change-stream.ts';
import { type Who, whoSpeaks } from './door.ts';
import { BadUse, failureOf } from './errors.ts';
import { type Handlers, createHandlers } from './handlers.ts';
import { CONNECTIONS, HEADERS_MS, KEEP_ALIVE_MS, REQUEST_MS, SILENT_SOCKET_MS, mustBeShallow } from './limits.ts';
import { type Route, type RouteName, routes } from './routes.ts';

export interface ServerOptions {
  world: World;
  storage: Storage;
  core: BackendCore;
  log: Log;
  version: string;
  paymentNotice?: ((linkId: string) => Promise<void>) | undefined;
}

const ZIP_FROM_BYTES = 32 * 1024;
const zip = promisify(gzip);

/** Ready to `listen`; `close` ends the open change streams too. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { world, storage, log } = options;
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 2 },
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionTimeout: SILENT_SOCKET_MS,
    // of a proxy on this machine, so that failures are counted by who fails and not by the proxy
    trustProxy: 'loopback',
    frameworkErrors: (error, _request, reply: FastifyReply) => void answer(reply, error, log),
  });
  app.server.maxConnections = CONNECTIONS;
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(safeHeaders);
  });
  app.addHook('onSend', compress);
  app.setNotFoundHandler((_request, reply) => answer(reply, new BadUse(404, 'unknownRoute'), log));
  app.setErrorHandler((error, _request, reply) => answer(reply, error, log));

  const streams = createChangeStreams(storage, async (deviceId) => isEnrolled(world, deviceId));
  const handlers = createHandlers({ ...options, streams });
  for (const name of Object.keys(routes) as RouteName[]) serve(app, world, name, handlers);
  app.addHook('preClose', async () => streams.close());
  return app;
}

/** This is no place for browsers: nothing is framed, cached, guessed or shared. */
const safeHeaders = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function serve<N extends RouteName>(app: FastifyInstance, world: World, name: N, handlers: Handlers): void {
  const route: Route = routes[name];
  const speakers = new WeakMap<FastifyRequest, Who>();
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.maxBytes,
    onRequest: async (request) => {
      speakers.set(request, await whoSpeaks(world, route.door, request));
    },
    handler: async (request, reply) => {
      const who = speakers.get(request) ?? { device: null, shop: null };
      mustBeShallow(request.body);
      const body = parsed(name, route, request.body) as never;
      return handlers[name]({ body, request, reply }, who);
    },
  });
}

function parsed(name: RouteName, route: Route, body: unknown): unknown {
  if (!route.body || name === 'receiveOrder') return null;
  if (name === 'sync') mustSpeakProtocol(body);
  const result = route.body.safeParse(body);
  if (result.success) return result.data;
  const { code, detail } = badInput(result.error);
  throw name === 'sync' ? new BadUse(400, code, detail) : badInput(result.error);
}

/** Before anything else is read: another protocol may have another shape altogether (S19). */
function mustSpeakProtocol(body: unknown): void {
  const protocol = typeof body === 'object' && body !== null && 'protocol' in body ? body.protocol : undefined;
  if (typeof protocol === 'number' && protocol !== PROTOCOL)
    throw new SyncFault('upgradeRequired', `protocol ${PROTOCOL}`);
}

async function isEnrolled({ db, now }: World, deviceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('devices')
    .select('device_id')
    .where('device_id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .executeTakeFirst();
  return row !== undefined;
}

function answer(reply: FastifyReply, error: unknown, log: Log): FastifyReply {
  const { status, body } = failureOf(error);
  const { method, routeOptions } = reply.request;
  const line = `${method} ${routeOptions?.url ?? '?'} ${status} ${body.kind} ${body.code}`;
  if (status >= 500) log('error', `${line} ${traceOf(error)}`);
  else log('info', line);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.status(status).headers(safeHeaders).send(body);
}

async function compress(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!accepts || typeof payload !== 'string' || payload.length < ZIP_FROM_BYTES) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
  return zip(payload, { level: 4 });
}
