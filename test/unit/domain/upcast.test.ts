import { describe, expect, it } from 'vitest';
import { commands } from '../../../domain/commands.ts';
import { components, sum } from '../../../domain/order/components.ts';
import { findMode, whyNotDeliver, zoneOf } from '../../../domain/order/delivery.ts';
import { Order, balanceCents } from '../../../domain/order/order.ts';
import { totals } from '../../../domain/order/totals.ts';
import { ShopProfile } from '../../../domain/shop/profile.ts';
import { isTable, tables } from '../../../domain/tx.ts';
import { upcast, upcastDoc } from '../../../domain/upcast.ts';
import { type OldDoc, oldDocs } from '../../version-1/read.ts';

const docs = oldDocs();
const of = (table: string) => docs.filter((each) => each.table === table).map(({ doc }) => doc);
const orders = of('orders').map((doc) => ({ was: doc as unknown as Order, now: orderNow(doc) }));

function orderNow(doc: OldDoc['doc']): Order {
  return Order.parse(upcastDoc('orders', 1, doc));
}

function profileNow(id: string): ShopProfile {
  return ShopProfile.parse(
    upcastDoc(
      'shops',
      1,
      of('shops').find((shop) => shop.id === id),
    ),
  );
}

describe('documents of version 1', () => {
  it.each(['shops', 'staff', 'articles', 'stock', 'customers', 'orders'] as const)(
    'in %s are what today’s schema keeps as it is',
    (table) => {
      expect(of(table).length).toBeGreaterThan(0);
      for (const doc of of(table)) {
        const current = upcastDoc(table, 1, doc);
        expect(isTable(table) && tables[table].parse(current)).toEqual(current);
      }
    },
  );

  it('orders cost what they cost, part by part and rate by rate (PRX-3)', () => {
    for (const { was, now } of orders) {
      expect(now.totals).toMatchObject(was.totals);
      expect(totals(now)).toEqual(now.totals);
      expect(sum(components(now).map(({ chargedCents }) => chargedCents))).toBe(was.totals.totalCents);
    }
  });

  it('orders keep what was paid, as one receipt', () => {
    for (const { was, now } of orders) {
      expect(balanceCents(now)).toBe(was.totals.totalCents - was.payment.paidCents);
      expect(sum(now.payment.receipts.map(({ amountCents }) => amountCents))).toBe(was.payment.paidCents);
    }
    expect(orders.filter(({ now }) => now.payment.receipts.length === 1)).toHaveLength(1);
  });

  it('orders keep their wrap, card, status, parcels and timeline', () => {
    for (const { was, now } of orders) {
      const { status, parcels, timeline, delivery, customer } = was;
      expect(now).toMatchObject({ status, parcels, timeline, delivery, customer });
      expect(now.lines.map(({ wrap }) => wrap?.card?.text)).toEqual(was.lines.map(({ wrap }) => wrap?.card?.text));
    }
    expect(orders.some(({ now }) => now.mode.kind === 'warehouse')).toBe(true);
    expect(orders.some(({ now }) => now.lines.some(({ wrap }) => wrap !== null))).toBe(true);
  });

  it('shops sell as they did: the same modes at the same price and delay, with VAT wherever they deliver', () => {
    for (const doc of of('shops')) {
      const was = doc as unknown as { deliveryModes: { id: string; priceCents: number; delayDays: number | null }[] };
      const now = profileNow(doc.id);
      expect(now.deliveryModes.map(({ id }) => id)).toEqual(was.deliveryModes.map(({ id }) => id));
      for (const old of was.deliveryModes)
        for (const zone of findMode(now, old.id)?.zones ?? []) {
          expect(zone.prices).toEqual([{ upToGrams: null, priceCents: old.priceCents }]);
          expect(zone.delay?.to ?? null).toBe(old.delayDays);
          for (const territory of zone.territories) expect(now.vat.charged).toContain(territory);
        }
    }
  });

  it('express still goes nowhere in Corsica, and pick-up nowhere but to its departments (LIV-4, LIV-5)', () => {
    const profile = profileNow('cadomaestro');
    const load = { grams: 500, articlesCents: 2_580 };
    const why = (mode: string, postalCode: string) => {
      const found = findMode(profile, mode);
      if (!found) throw new Error(mode);
      return whyNotDeliver(found, { country: 'FR', postalCode, phone: '0612345678' }, '', load)?.detail['why'];
    };
    expect(why('tnt-home', '20000')).toBe('country');
    expect(why('tnt-home', '69003')).toBeUndefined();
    expect(why('warehouse', '69003')).toBe('department');
    expect(why('warehouse', '42340')).toBeUndefined();
    const home = findMode(profile, 'colissimo-home');
    expect(home && zoneOf(home, { country: 'FR', postalCode: '20000', phone: '' })).toBeDefined();
  });
});

describe('commands of version 1 that still wait in a queue', () => {
  it('a payment becomes a receipt, the same at every run', () => {
    const args = { orderId: orders[0]?.now.id, amountCents: 100, reference: 'VIR 13' };
    const now = upcast('recordPayment', 1, args);
    expect(upcast('recordPayment', 1, args)).toEqual(now);
    expect(commands.recordPayment.args.parse(now.args)).toMatchObject({ ...args, receiptId: args.orderId });
  });

  it('others go on as they are', () => {
    const args = { orderId: orders[0]?.now.id };
    expect(upcast('validateOrder', 1, args)).toEqual({ name: 'validateOrder', args });
  });
});
