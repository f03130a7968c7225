import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../../db/store.ts';
import { tableNames } from '../../../domain/tx.ts';
import { backendClient } from '../../../workstation/backend-client.ts';
import { system } from '../../../workstation/system.ts';
import { aCustomer, agent, aStock, NOON } from '../../builders.ts';
import { startTestBackend } from '../backend/backend.ts';
import { type Life, bundlePlacing, liveAndDie } from './lives.ts';
import type { Start } from './placing.ts';

const KILLS = Number(process.env['COMPTOIR_KILLS'] ?? '200');
const STOCK = 10_000_000;

type Place = Omit<Start, 'again'>;

it(`loses no acknowledged order and doubles none when its process is killed, ${KILLS} times (S1, S3, S4, S6, S7, S8)`, {
  timeout: 60_000 + KILLS * 1_000,
}, async () => {
  const place = await openShop();
  const first = await place('Poste 1');
  await syncAll(first);
  const lives: Life[] = [];
  for await (const life of liveAndDie(await bundlePlacing(), KILLS, first)) {
    expect(life.errors, 'ended by itself').toBe('');
    lives.push(life);
  }
  expect(lives.filter(({ open }) => open).length, 'killed while placing').toBeGreaterThan(0);
  expect(lives.filter(({ sending }) => sending).length, 'killed while syncing').toBeGreaterThan(0);

  await syncAll(first);
  const fresh = await place('Poste 2');
  await syncAll(fresh);
  const here = contents(first.path);
  expect(here.integrity).toBe('ok');
  expect(here.left).toEqual({ outbox: 0, undo: 0, refused: 0 });
  expect(here.docs, 'as a fresh workstation pulls it').toEqual(contents(fresh.path).docs);
  expectEachOnce(lives, here.orders);
  // two pieces each: an order that counted twice anywhere would show on the shelf
  expect(here.onHand).toBe(STOCK - 2 * here.orders.length);
});

function expectEachOnce(lives: readonly Life[], orders: readonly { id: string; code: string }[]): void {
  const acks = lives.flatMap((life) => life.acks);
  const tried = new Set([...acks, ...lives.flatMap(({ open }) => open ?? [])].map(({ orderId }) => orderId));
  const codes = new Map(orders.map(({ id, code }) => [id, code]));
  expect(acks.filter(({ orderId, code }) => codes.get(orderId) !== code)).toEqual([]);
  expect(orders.filter(({ id }) => !tried.has(id))).toEqual([]);
  expect(codes.size, 'no order twice').toBe(orders.length);
  expect(new Set(codes.values()).size, 'no code twice').toBe(orders.length);
  const open = lives.filter((life) => life.open).length;
  const sending = lives.filter((life) => life.sending).length;
  console.log(`${lives.length} kills, ${open} while placing, ${sending} while syncing; ${orders.length} orders`);
}

/** A backend with stock for everybody; resolves to the making of a workstation enrolled there. */
async function openShop(): Promise<(name: string) => Promise<Place>> {
  const backend = await startTestBackend();
  onTestFinished(() => backend.close());
  await backend.storage.write(async ({ docs }) => {
    await docs.put('stock', aStock({ onHand: STOCK }));
    await docs.put('customers', aCustomer());
  });
  const url = await backend.app.listen({ host: '127.0.0.1', port: 0 });
  return async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-kill-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const token = await backend.enrol(name);
    return { path: join(folder, 'shop.db'), url, token, grant: await backend.grant(token, agent.id) };
  };
}

/** Opens the store until everything is sent and everything pulled. */
async function syncAll({ path, url, token, grant }: Place): Promise<void> {
  const store = await createStore({
    ...system,
    path,
    now: () => NOON,
    transport: backendClient(url).transport(token),
    deviceName: 'Poste',
    grants: () => ({ [agent.id]: grant }),
    log: () => undefined,
  });
  const status = await store.syncNow();
  await store.close();
  expect(status).toMatchObject({ fault: null, queued: 0, refused: 0, stuck: null, progress: null });
}

function contents(path: string) {
  const db = new Database(path, { readonly: true });
  try {
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    return {
      integrity: db.pragma('integrity_check', { simple: true }),
      left: { outbox: count('outbox'), undo: count('undo'), refused: count('refused') },
      docs: tableNames.map((table) => db.prepare(`SELECT id, version, json FROM ${table} ORDER BY id`).all()),
      orders: db.prepare('SELECT id, code FROM order_row').all() as { id: string; code: string }[],
      onHand: db.prepare('SELECT on_hand FROM stock_row').pluck().get(),
    };
  } finally {
    db.close();
  }
}
