/** HTTP for workstations and web shops: JSON in, JSON out, one shape for every failure. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { badInput } from '../../domain/command.ts';
import { PROTOCOL, SyncFault } from '../../domain/sync.ts';
import { deviceOf } from '../access/devices.ts';
import { shopOfKey } from '../access/shop-keys.ts';
import type { World } from '../access/world.ts';
import type { BackendCore, Storage } from '../contract.ts';
import { type Log, traceOf } from '../log.ts';
import { createChangeStreams } from './change-stream.ts';
import { BadUse, failureOf } from './errors.ts';
import { type Handlers, createHandlers } from './handlers.ts';
import { type Route, type RouteName, routes } from './routes.ts';

export interface ServerOptions {
  world: World;
  storage: Storage;
  core: BackendCore;
  log: Log;
  version: string;
}

const REQUEST_MS = 60_000;
const ZIP_FROM_BYTES = 32 * 1024;
const zip = promisify(gzip);

/** Ready to `listen`; `close` ends the open change streams too. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { world, storage, log } = options;
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: REQUEST_MS,
    frameworkErrors: (error, _request, reply: FastifyReply) => void answer(reply, error, log),
  });
  app.removeContentTypeParser('text/plain');
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
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function serve<N extends RouteName>(app: FastifyInstance, world: World, name: N, handlers: Handlers): void {
  const route: Route = routes[name];
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.maxBytes,
    handler: async (request, reply) => {
      const device = route.door === 'device' ? await mustBeDevice(world, request) : null;
      const shop = route.door === 'shop' ? await mustBeShop(world, request) : null;
      const body = parsed(name, route, request.body) as never;
      return handlers[name]({ body, request, reply }, { device, shop });
    },
  });
}

/** Who speaks is asked before what is said: a stranger learns nothing of our schemas. */
async function mustBeDevice(world: World, { headers }: FastifyRequest) {
  const token = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1];
  const device = token === undefined ? undefined : await deviceOf(world, token);
  if (!device) throw new SyncFault('auth', 'deviceToken');
  return device;
}

async function mustBeShop(world: World, { headers, params }: FastifyRequest): Promise<string> {
  const key = headers['x-shop-key'];
  const shop = typeof key === 'string' ? await shopOfKey(world, key) : undefined;
  // the key of another shop is no better than none
  if (shop === undefined || shop !== (params as { shop?: string }).shop) throw new SyncFault('auth', 'shopKey');
  return shop;
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
