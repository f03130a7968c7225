/** A backend with one shop, three people and a mug, on a database of its own and a clock that the test moves. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { newEnrolmentCode } from '../../../backend/access/devices.ts';
import { setPin } from '../../../backend/access/sign-in.ts';
import type { World } from '../../../backend/access/world.ts';
import type { Storage } from '../../../backend/contract.ts';
import { createCore } from '../../../backend/core.ts';
import { createServer } from '../../../backend/http/server.ts';
import type { CommandInput, CommandName } from '../../../domain/commands.ts';
import { COMMANDS_VERSION } from '../../../domain/upcast.ts';
import { PROTOCOL, type QueuedCommand, SyncAnswer, type SyncRequest } from '../../../domain/sync.ts';
import { aShopProfile, aStaff, aStock, anArticle } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export const PIN = '135790';

export interface Reply {
  status: number;
  body: { [key: string]: unknown };
  headers: Record<string, unknown>;
}

export interface TestBackend {
  app: FastifyInstance;
  world: World;
  storage: Storage;
  database: TestDatabase;
  logged: string[];
  /** Moves the backend's clock. */
  pass(minutes: number): void;
  now(): string;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** A device token. */
  enrol(name?: string): Promise<string>;
  grant(token: string, staffId: string): Promise<string>;
  close(): Promise<void>;
}

export async function startTestBackend(): Promise<TestBackend> {
  const database = await testDatabase();
  const { db, storage } = database;
  let at = Date.parse('2026-03-16T11:00:00.000Z');
  const now = () => new Date(at).toISOString();
  const world: World = { db, now, random: (count) => randomBytes(count) };
  const logged: string[] = [];
  const log = (_level: string, text: string) => void logged.push(text);
  const core = createCore({ storage, now, random: world.random, log });
  const app = createServer({ world, storage, core, log, version: '0.0.0' });
  await seed(world, storage);
  const post: TestBackend['post'] = async (url, body, headers = {}) => {
    const reply = await app.inject({ method: 'POST', url, payload: body as object, headers });
    return { status: reply.statusCode, body: JSON.parse(reply.body), headers: reply.headers };
  };
  const backend: TestBackend = {
    app,
    world,
    storage,
    database,
    logged,
    now,
    post,
    pass: (minutes) => {
      at += minutes * 60_000;
    },
    async enrol(name = 'Poste 1') {
      const { code } = await newEnrolmentCode(world);
      const { body } = await post('/enrol', { code, deviceName: name });
      return String(body['deviceToken']);
    },
    async grant(token, staffId) {
      const { body } = await post('/sign-in', { staffId, pin: PIN }, bearer(token));
      return String(body['grant']);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
  return backend;
}

async function seed(world: World, storage: Storage): Promise<void> {
  await storage.write(async ({ docs }) => {
    await docs.put('shops', aShopProfile());
    for (const role of ['agent', 'warehouse', 'manager'] as const)
      await docs.put('staff', aStaff(role, { shops: ['cadomaestro'] }));
    await docs.put('articles', anArticle());
    await docs.put('stock', aStock({ onHand: 50 }));
  });
  for (const id of ['agent-1', 'warehouse-1', 'manager-1']) await setPin(world, id, PIN);
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** A workstation as the wire sees it: it numbers commands, and remembers nothing else. */
export interface Client {
  clientId: string;
  send(commands: QueuedCommand[], change?: Partial<SyncRequest>): Promise<Reply>;
  /** The same, when it must succeed. */
  sync(commands: QueuedCommand[], change?: Partial<SyncRequest>): Promise<SyncAnswer>;
}

export async function aClient(backend: TestBackend, people: string[] = ['agent-1']): Promise<Client> {
  const token = await backend.enrol();
  const grants: Record<string, string> = {};
  for (const staffId of people) grants[staffId] = await backend.grant(token, staffId);
  return clientOn(backend, token, grants);
}

export function clientOn(backend: TestBackend, token: string, grants: Record<string, string>): Client {
  const clientId = randomUUID();
  const send: Client['send'] = (commands, change = {}) => {
    const request = { protocol: PROTOCOL, clientId, cookie: 0, lastSeq: 0, commands, grants, limit: 1_000, ...change };
    return backend.post('/sync', request, bearer(token));
  };
  return {
    clientId,
    send,
    async sync(commands, change) {
      const { status, body } = await send(commands, change);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return SyncAnswer.parse(body);
    },
  };
}

export function queued<N extends CommandName>(
  seq: number,
  name: N,
  args: CommandInput<N>,
  change: Partial<QueuedCommand> = {},
): QueuedCommand {
  const issuedAt = '2026-03-16T10:59:00.000Z';
  return {
    seq,
    commandId: randomUUID(),
    name,
    version: COMMANDS_VERSION,
    args,
    actorId: 'agent-1',
    issuedAt,
    ...change,
  };
}
