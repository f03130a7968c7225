/** From one workstation to the backend and to another one: real HTTP, a PostgreSQL of its own, safe commits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEnrolmentCode } from '../../backend/access/devices.ts';
import { setPin } from '../../backend/access/sign-in.ts';
import { createCore } from '../../backend/core.ts';
import { readDemoStaff } from '../../backend/demo/demo-shops.ts';
import { createServer } from '../../backend/http/server.ts';
import { type Base, openBase } from '../../backend/run-backend.ts';
import type { PlacePhoneOrder } from '../../domain/order/place.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import { newId } from '../../domain/ids.ts';
import { backendClient } from '../../workstation/backend-client.ts';
import { system } from '../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../workstation/workstation.ts';
import { type Figure, type Limit, rate, spreadOf, timed, timeOf, timesOf } from './measure.ts';
import { phoneOrders } from './phone-orders.ts';
import { type Reference, referenceOf } from './reference.ts';
import { storeOf, viewer } from './store-of.ts';

const ORDERS = 5_000;
const ROUNDS = 100;
const CHUNK = 500;
const quiet = () => undefined;

type Call = Omit<PlacePhoneOrder, 'code'>;

export async function roundTrip({ names }: { names: string | null }): Promise<Record<string, Figure>> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-bench-'));
  const base = await openBase({ folder }, quiet);
  const { world, storage } = base;
  const core = createCore({ storage, now: world.now, random: world.random, log: quiet });
  const app = createServer({ world, storage, core, log: quiet, version: 'bench' });
  app.post('/bare', async () => ({ ok: true }));
  try {
    const reference = await referenceOf(ORDERS, names);
    await load(base, reference);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const limit: Limit = { what: 'bare HTTP round trip on the same Fastify', value: await bareMs(url) };
    const calls = phoneOrders(reference, 2 * ROUNDS);
    return {
      ...(await exchanges(base, url, folder, calls.slice(0, ROUNDS), limit)),
      ...(await between(base, url, reference, calls.slice(ROUNDS), limit)),
    };
  } finally {
    await app.close();
    await base.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function load({ storage, world }: Base, reference: Reference): Promise<void> {
  for (let from = 0; from < reference.size; from += CHUNK)
    await storage.write(async ({ docs }) => {
      for (let at = from; at < Math.min(from + CHUNK, reference.size); at += 1) {
        const { table, doc } = reference.row(at);
        await docs.put(table, doc as Doc<Table>);
      }
    });
  for (const { id, pin } of await readDemoStaff()) await setPin(world, id, pin);
}

/** Milliseconds of the middle one. */
async function bareMs(url: string): Promise<number> {
  const ask = async () => (await fetch(`${url}/bare`, { method: 'POST', body: '{}', headers: json })).json();
  await timesOf(Array.from({ length: 50 }), ask);
  return spreadOf(await timesOf(Array.from({ length: 300 }), ask)).p50;
}

const json = { 'content-type': 'application/json' };

/** The store alone, told when to sync: the exchange without the pause before it. */
async function exchanges(
  base: Base,
  url: string,
  folder: string,
  calls: readonly Call[],
  limit: Limit,
): Promise<Record<string, Figure>> {
  const client = backendClient(url);
  const { deviceToken } = await client.enrol((await newEnrolmentCode(base.world)).code, 'Poste 1');
  const { grant } = await client.signIn(deviceToken, viewer.id, await pinOf(viewer.id));
  const store = await storeOf(join(folder, 'a.db'), client.transport(deviceToken), { [viewer.id]: grant });
  const first = await timeOf(() => store.syncNow());
  const { rows } = await base.storage.pull(0, Number.MAX_SAFE_INTEGER);
  const times: number[] = [];
  for (const args of calls) {
    await store.placeOrder({ commandId: newId(system.random), draftId: null, args }, viewer);
    times.push(await timeOf(() => store.syncNow()));
  }
  const { queued, refused } = store.status();
  if (queued + refused > 0) throw new Error(`${queued} orders queued, ${refused} refused`);
  await store.close();
  return {
    firstSyncOverHttp: {
      ...rate('docs/s', (rows.length * 1000) / first, null, null),
      note: `${rows.length} documents from PostgreSQL over HTTP into the store, everything counted`,
    },
    syncOfOneOrder: timed(times, null, limit, 'decided by PostgreSQL on disk, answered and applied'),
  };
}

/** Two whole workstations: placed on the one, confirmed there, seen on the other. */
async function between(
  base: Base,
  url: string,
  reference: Reference,
  calls: readonly Call[],
  limit: Limit,
): Promise<Record<string, Figure>> {
  const stations = [await station(base, url), await station(base, url)] as const;
  const [a, b] = stations;
  const confirmed: number[] = [];
  const seen: number[] = [];
  for (const args of calls) {
    const from = performance.now();
    const there = event(b, 'changed', ({ tables }) => tables.includes('orders'));
    const here = event(a, 'sync', ({ queued, state }) => queued === 0 && state === 'idle');
    await act(a, 'placeOrder', { commandId: newId(system.random), draftId: null, args });
    await Promise.all([
      here.then(() => confirmed.push(performance.now() - from)),
      there.then(() => seen.push(performance.now() - from)),
    ]);
  }
  for (const each of stations) await each.close();
  const held = `${reference.size} documents in the backend`;
  return {
    placedToConfirmed: timed(confirmed, null, limit, `typed API of one workstation; ${held}`),
    placedToSeenElsewhere: timed(seen, null, limit, 'change told by a second workstation'),
  };
}

async function station({ world }: Base, url: string): Promise<Workstation> {
  let secret: string | null = null;
  const workstation = await createWorkstation({
    ...system,
    dbPath: ':memory:',
    backendUrl: url,
    deviceName: 'Poste',
    secrets: {
      load: async () => secret,
      save: async (text) => {
        secret = text;
      },
    },
    log: quiet,
  });
  const whole = event(
    workstation,
    'sync',
    ({ state, progress, lastSyncAt }) => state === 'idle' && progress === null && lastSyncAt !== null,
  );
  const { code } = await newEnrolmentCode(world);
  await act(workstation, 'enrol', { backendUrl: url, code, deviceName: 'Poste' });
  await whole;
  await act(workstation, 'signIn', { staffId: viewer.id, pin: await pinOf(viewer.id) });
  return workstation;
}

async function act(workstation: Workstation, name: string, input: unknown): Promise<void> {
  const reply = await workstation.dispatch('action', name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.code} ${JSON.stringify(reply.detail)}`);
}

function event<N extends Parameters<Workstation['on']>[0]>(
  workstation: Workstation,
  name: N,
  is: (payload: Parameters<Parameters<typeof workstation.on<N>>[1]>[0]) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const stop = workstation.on(name, (payload) => {
      if (!is(payload)) return;
      stop();
      resolve();
    });
  });
}

async function pinOf(id: string): Promise<string> {
  return (await readDemoStaff()).find((person) => person.id === id)?.pin ?? '';
}
