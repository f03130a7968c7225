/** The demo shops, loaded and alive. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../../backend/demo/load-demo.ts';
import { startWebFeed } from '../../../backend/demo/web-feed.ts';
import { createCore } from '../../../backend/core.ts';
import { pastPayment } from '../../../backend/demo/payplug/past-payments.ts';
import { standInPayplug } from '../../../backend/demo/payplug/server.ts';
import { createServer } from '../../../backend/http/server.ts';
import { ClaimState } from '../../../domain/claim/claim.ts';
import { InvestigationState } from '../../../domain/investigation/investigation.ts';
import { PaymentLink } from '../../../domain/payment/payment-link.ts';
import { ReturnState } from '../../../domain/return/return.ts';
import type { Table } from '../../../domain/tx.ts';
import type { World } from '../../../backend/access/world.ts';
import { seededRandom } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = { db: database.db, now: () => new Date().toISOString(), random: seededRandom(7) };
});
afterAll(() => database.close());

it('fills an empty database once', async () => {
  const untold: string[] = [];
  expect(await loadDemo(world, database.storage, (_level, why) => untold.push(why))).toBe(true);
  expect(untold).toEqual([]);
  const version = await database.storage.version();
  expect(await loadDemo(world, database.storage)).toBe(false);
  expect(await database.storage.version()).toBe(version);
});

it('goes on ordering through the intake, priced as the backend prices, and takes its keys with it', async () => {
  const { storage } = database;
  const core = createCore({ storage, now: world.now, random: world.random, log: () => undefined });
  const app = createServer({ world, storage, core, log: () => undefined, version: '0.0.0' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const told: string[] = [];
  const enough = Promise.withResolvers<void>();
  const log = (_level: string, text: string) => {
    told.push(text.replace(/^demo order of \w+: /, ''));
    if (told.length === 20) enough.resolve();
  };
  const stop = await startWebFeed(world, url, log, { shortestMs: 1, longestMs: 2 });
  await enough.promise;
  await stop();
  await app.close();
  // a shelf may be empty by now (422), or nobody wants what is left; anything else would be a wrong total
  const usual = ['status 201', 'status 422', 'nobody'];
  expect(told.filter((text) => !usual.includes(text))).toEqual([]);
  expect(told.filter((text) => text === 'status 201').length).toBeGreaterThan(told.length / 2);
  expect(await world.db.selectFrom('shop_keys').selectAll().execute()).toEqual([]);
});

it.each([
  ['on a Monday before anybody works', '2026-11-23T05:30:00.000Z'],
  ['on the day after New Year', '2027-01-02T11:00:00.000Z'],
  ['late on a Friday in spring', '2027-04-16T19:45:00.000Z'],
])(
  'tells every story %s, in each state, and nothing that is still to come',
  async (_when, now) => {
    const empty = await testDatabase();
    const then: World = { db: empty.db, now: () => now, random: seededRandom(8) };
    const untold: string[] = [];
    await loadDemo(then, empty.storage, (_level, why) => untold.push(why));
    expect(untold).toEqual([]);
    const { rows } = await empty.storage.pull(0, Number.MAX_SAFE_INTEGER);
    for (const shop of ['cadomaestro', 'caseapains']) {
      const of = (table: Table, key: string) =>
        new Set(
          rows.flatMap((row) => {
            const doc = (row.doc ?? {}) as Record<string, unknown>;
            return row.table === table && doc['shop'] === shop ? [doc[key]] : [];
          }),
        );
      expect(of('returns', 'state')).toEqual(new Set(ReturnState.options));
      expect(of('claims', 'state')).toEqual(new Set(ClaimState.options));
      expect(of('investigations', 'state')).toEqual(new Set(InvestigationState.options));
      // money that the provider lost is not invented
      expect(of('refunds', 'state')).toEqual(new Set(['asked', 'awaitingSecond', 'done', 'refused']));
      expect([...of('stockAlerts', 'state')]).toEqual(['waiting']);
      expect([...of('photos', 'storedAt')]).not.toContain(null);
      for (const table of ['quotes', 'requests', 'articleQuestions', 'wishLists', 'audits', 'photos'] as const)
        expect(of(table, 'id').size).toBeGreaterThan(0);
    }
    const instants = JSON.stringify(rows.map(({ doc }) => doc)).matchAll(
      /"(?:at|openedAt|placedAt|askedAt)":"([^"]+)"/gu,
    );
    for (const [, at = ''] of instants) expect(at <= now).toBe(true);
    await empty.close();
  },
  60_000,
);

it('lets the money of its past payments go back, once and no more than was paid (AVO-5)', async () => {
  const { rows } = await database.storage.pull(0, Number.MAX_SAFE_INTEGER);
  const past = rows.flatMap(({ table, doc }) =>
    table === 'paymentLinks' && doc !== null ? (pastPayment(PaymentLink.parse(doc), 'sk_test_demo') ?? []) : [],
  );
  const whole = past.find(({ amount_refunded }) => amount_refunded === 0);
  const part = past.find(({ amount_refunded, is_refunded }) => amount_refunded > 0 && !is_refunded);
  if (!whole || !part) throw new Error('no past payments');
  const stand = standInPayplug({ keys: ['sk_test_demo'], now: () => Date.now(), file: null, past });
  const url = await stand.listen(0);
  const headers = { authorization: 'Bearer sk_test_demo', 'content-type': 'application/json' };
  const refund = async (id: string, amount: number) =>
    (await fetch(`${url}/v1/payments/${id}/refunds`, { method: 'POST', headers, body: JSON.stringify({ amount }) }))
      .status;
  expect(await refund(whole.id, whole.amount)).toBe(201);
  expect(await refund(whole.id, 100)).toBe(400);
  expect(await refund(part.id, part.amount)).toBe(400);
  await stand.app.close();
});
