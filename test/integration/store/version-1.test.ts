/** A workstation's file that version 1 wrote, opened by today's program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import { migrations } from '../../../db/migrations/all.ts';
import { upcastDoc } from '../../../domain/upcast.ts';
import { OrderFilter } from '../../../domain/views.ts';
import { agent, idOf, manager } from '../../builders.ts';
import { oldDocs, unpackOldStore } from '../../version-1/read.ts';
import { type AnyDoc, aBackend, aStation, tempDir, wireTo } from './station.ts';

let path: string;
let store: Store;
beforeEach(async () => {
  path = join(tempDir(), 'shop.db');
  unpackOldStore(path);
  ({ store } = await aStation({ path }));
});

const codes = async () => {
  const { rows } = await store.query('orderList', OrderFilter.parse({ shop: 'cadomaestro' }), agent);
  return rows.map(({ code }) => code).toSorted();
};

describe('the file of version 1', () => {
  it('is copied aside as it was, and brought to today’s tables', async () => {
    await store.close();
    const version = (file: string) => {
      const db = new Database(file, { readonly: true });
      const found = {
        at: db.pragma('user_version', { simple: true }),
        whole: db.pragma('integrity_check', { simple: true }),
      };
      db.close();
      return found;
    };
    expect(version(path)).toEqual({ at: migrations.length, whole: 'ok' });
    expect(existsSync(`${path}.before-0002`)).toBe(true);
    expect(version(`${path}.before-0002`)).toEqual({ at: 1, whole: 'ok' });
  });

  it('lists its orders, finds them, and shows each with what it cost and what was paid', async () => {
    expect(await codes()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `A-00000${number}`));
    const view = await store.query('orderByCode', { code: 'A-000002' }, agent);
    expect(view?.order).toMatchObject({
      status: 'inPreparation',
      language: 'fr',
      totals: { totalCents: 4_350, discountCents: 0, vatOffCents: 0 },
      payment: { paidCents: 4_350, receipts: [{ amountCents: 4_350, reference: 'VIR 12' }] },
    });
    expect((await store.query('orderByCode', { code: 'A-000003' }, agent))?.order.mode.kind).toBe('warehouse');
  });

  it('tells today’s figures and a customer’s page from it', async () => {
    expect(await store.query('home', { shop: 'cadomaestro' }, agent)).toMatchObject({ inPreparation: 2, prepared: 1 });
    const customer = await store.query('customerById', { customerId: idOf(0x2000) }, agent);
    expect(JSON.stringify(customer)).toContain('"language":"fr"');
  });

  it('keeps its queue: a backend that is told all of it again takes every command as it was meant', async () => {
    const docs = oldDocs().map(({ table, doc }) => ({ table, doc: upcastDoc(table, 1, doc) }) as AnyDoc);
    const backend = await aBackend(docs);
    store.connect(wireTo(backend));
    await store.syncNow();
    const status = await store.pullAgain();
    expect(status).toMatchObject({ state: 'idle', queued: 0, fault: null });
    expect(await store.query('refusedList', { settled: false }, manager)).toEqual([]);
    const paid = await store.query('orderByCode', { code: 'A-000005' }, agent);
    expect(paid?.order).toMatchObject({
      status: 'inPreparation',
      payment: { paidCents: 4_460, receipts: [{ amountCents: 4_460, reference: 'VIR 13' }] },
    });
    const placed = await store.query('orderByCode', { code: 'A-000006' }, agent);
    expect(placed).toMatchObject({ pending: false, order: { totals: { totalCents: 1_880 } } });
  });
});
