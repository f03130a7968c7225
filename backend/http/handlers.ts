/** What each route does. Bodies come parsed; a throw becomes an answer in `errors.ts`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mustBeAllowed } from '../../domain/command.ts';
import { Id } from '../../domain/ids.ts';
import { PHOTO_BYTES, PhotoHash } from '../../domain/photo/photo.ts';
import { Refusal, refusal } from '../../domain/refusal.ts';
import type { Permission } from '../../domain/staff/roles.ts';
import { SyncFault } from '../../domain/sync.ts';
import type { Actor } from '../../domain/tx.ts';
import { drawBadge, revokeBadge, signInByBadge } from '../access/badges.ts';
import { type Device, devices, enrol, newEnrolmentCode, revokeDevice } from '../access/devices.ts';
import { actorOf, signIn } from '../access/sign-in.ts';
import { type World, inMinutes } from '../access/world.ts';
import type { BackendCore, Storage } from '../contract.ts';
import { type ReceivedLeft, receiveAlert, receiveWebQuestion, receiveWebWishList } from '../intake-wishes.ts';
import { receiveMessage } from '../intake-message.ts';
import { receiveWebAccount } from '../intake-account.ts';
import { receiveReturnRequest } from '../intake-return.ts';
import { receiveOrder } from '../intake.ts';
import { held, photoFrom, takePart } from '../photos.ts';
import type { ChangeStreams } from './change-stream.ts';
import { textOf } from './answer-text.ts';
import type { Who } from './door.ts';
import { type FailuresLimit, createFailuresLimit } from './failures-limit.ts';
import { openApi } from './openapi.ts';
import type { Body, RouteName } from './routes.ts';

export interface HandlerOptions {
  world: World;
  storage: Storage;
  core: BackendCore;
  streams: ChangeStreams;
  /** A hint that this payment link changed at the provider. */
  paymentNotice?: ((linkId: string) => Promise<void>) | undefined;
  /** Of the program, for /openapi.json. */
  version: string;
}

interface Call<N extends RouteName> {
  body: Body<N>;
  request: FastifyRequest;
  reply: FastifyReply;
}
type Handler<N extends RouteName> = (call: Call<N>, who: Who) => Promise<unknown>;
export type Handlers = { [N in RouteName]: Handler<N> };

const MINUTE_MS = 60_000;
const ANYONE = '*';

export function createHandlers({ world, storage, core, streams, version, paymentNotice }: HandlerOptions): Handlers {
  const nowMs = () => Date.parse(world.now());
  const enrolments = createFailuresLimit(10, 10 * MINUTE_MS, nowMs);
  const enrolmentsAnywhere = createFailuresLimit(100, 10 * MINUTE_MS, nowMs);
  const signIns = createFailuresLimit(30, 15 * MINUTE_MS, nowMs);
  const badgeSignIns = createFailuresLimit(30, 15 * MINUTE_MS, nowMs);
  const description = openApi(version);

  return {
    health: async () => ({ ok: true, version: await storage.version() }),
    openapi: async () => description,
    enrol: ({ body, request, reply }) => {
      const seconds = Math.max(enrolments.wait(request.ip), enrolmentsAnywhere.wait(ANYONE));
      if (seconds > 0) {
        reply.header('retry-after', String(seconds));
        throw refusal('enrolmentCode', { waitSeconds: seconds });
      }
      return counting(() => enrol(world, body), [enrolments, request.ip], [enrolmentsAnywhere, ANYONE]);
    },
    signIn: ({ body, reply }, { device }) => {
      const mine = must(device);
      const seconds = signIns.wait(mine.deviceId);
      if (seconds > 0) {
        reply.header('retry-after', String(seconds));
        throw refusal('pinLocked', { until: inMinutes(world.now(), seconds / 60) });
      }
      return counting(() => signIn(world, mine, body), [signIns, mine.deviceId]);
    },
    badgeSignIn: async ({ body, reply }, { device }) => {
      const mine = must(device);
      const seconds = badgeSignIns.wait(mine.deviceId);
      if (seconds > 0) {
        reply.header('retry-after', String(seconds));
        throw refusal('badgeLocked', { until: inMinutes(world.now(), seconds / 60) });
      }
      try {
        return await signInByBadge(world, mine, body);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'badgeUnknown') badgeSignIns.failed(mine.deviceId);
        throw error;
      }
    },
    drawBadge: async ({ body }, { device }) =>
      drawBadge(world, storage, await mustManage(world, must(device), body, 'badges.draw'), body.personId),
    revokeBadge: async ({ body }, { device }) => {
      const manager = await mustManage(world, must(device), body, 'badges.draw');
      await revokeBadge(world, storage, manager, body.personId);
      return { ok: true };
    },
    sync: async ({ body, reply }, { device }) => {
      reply.type('application/json; charset=utf-8');
      const { deviceId, name } = must(device);
      const actor = (staffId: string, grant: string | undefined) => actorOf(world, deviceId, staffId, grant);
      return textOf(await core.sync(body, { deviceId, deviceName: name, actor }));
    },
    changes: async ({ reply }, { device }) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      await streams.open(must(device).deviceId, reply.raw);
    },
    photoHeld: ({ request }) => held(world, storage, hashIn(request)),
    photoPart: ({ request }) => takePart(world, storage, hashIn(request), startIn(request), octetsIn(request)),
    photoBytes: async ({ request, reply }) => {
      reply.type('application/octet-stream');
      return photoFrom(world, hashIn(request), startIn(request));
    },
    newCode: async ({ body }, { device }) => {
      await mustManage(world, must(device), body);
      return newEnrolmentCode(world);
    },
    devices: async ({ body }, { device }) => {
      await mustManage(world, must(device), body);
      return devices(world);
    },
    revokeDevice: async ({ body }, { device }) => {
      await mustManage(world, must(device), body);
      await revokeDevice(world, body.deviceId);
      return { ok: true };
    },
    paymentNotice: async ({ request }) => {
      const { data } = z.object({ link: Id }).safeParse(request.params);
      if (data) await paymentNotice?.(data.link);
      return { ok: true };
    },
    receiveOrder: async ({ request, reply }, { shop }) => {
      const { created, ...answer } = await receiveOrder(storage, must(shop), request.body, world);
      reply.status(created ? 201 : 200);
      return answer;
    },
    receiveAccount: async ({ request, reply }, { shop }) => {
      const { created, ...answer } = await receiveWebAccount(storage, must(shop), request.body, world);
      reply.status(created ? 201 : 200);
      return answer;
    },
    receiveReturn: async ({ request, reply }, { shop }) => {
      const { created, ...answer } = await receiveReturnRequest(storage, must(shop), request.body, world);
      reply.status(created ? 201 : 200);
      return answer;
    },
    receiveMessage: async ({ request, reply }, { shop }) => {
      const { created, ...answer } = await receiveMessage(storage, must(shop), request.body, world);
      reply.status(created ? 201 : 200);
      return answer;
    },
    receiveAlert: async ({ request, reply }, { shop }) =>
      leftAnswer(reply, await receiveAlert(storage, must(shop), request.body, world)),
    receiveQuestion: async ({ request, reply }, { shop }) =>
      leftAnswer(reply, await receiveWebQuestion(storage, must(shop), request.body, world)),
    receiveWishList: async ({ request, reply }, { shop }) =>
      leftAnswer(reply, await receiveWebWishList(storage, must(shop), request.body, world)),
  };
}

function leftAnswer(reply: FastifyReply, { created, ...answer }: ReceivedLeft) {
  reply.status(created ? 201 : 200);
  return answer;
}

function hashIn({ params }: FastifyRequest): string {
  const { data } = z.object({ hash: PhotoHash }).safeParse(params);
  if (!data) throw refusal('notFound', { table: 'photos' });
  return data.hash;
}

function startIn({ query }: FastifyRequest): number {
  const { data } = z.object({ start: z.coerce.number().int().min(0).max(PHOTO_BYTES).default(0) }).safeParse(query);
  if (!data) throw refusal('badInput', { field: 'start', message: 'start' });
  return data.start;
}

function octetsIn({ body }: FastifyRequest): Uint8Array {
  if (!(body instanceof Uint8Array)) throw refusal('badInput', { field: 'body', message: 'octets' });
  return body;
}

function must<T>(found: T | null): T {
  if (found === null) throw new SyncFault('auth');
  return found;
}

async function counting<T>(run: () => Promise<T>, ...limits: [FailuresLimit, string][]): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) for (const [limit, who] of limits) limit.failed(who);
    throw error;
  }
}

async function mustManage(
  world: World,
  device: Device,
  { staffId, grant }: { staffId: string; grant: string },
  permission: Permission = 'devices.enrol',
): Promise<Actor> {
  const actor = await actorOf(world, device.deviceId, staffId, grant);
  if (!actor) throw refusal('notSignedIn', { staff: staffId });
  const ctx = {
    now: world.now(),
    issuedAt: world.now(),
    actor,
    device: device.name,
    side: 'backend',
    random: null,
  } as const;
  mustBeAllowed(ctx, permission);
  return actor;
}
