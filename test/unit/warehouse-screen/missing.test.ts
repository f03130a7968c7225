import { describe, expect, it } from 'vitest';
import type { Shortage } from '../../../domain/warehouse/shortage.ts';
import { countedOf, missingArgs, missingForm, toldForms } from '../../../renderer/warehouse/missing.ts';
import { insteadOf, settleArgs, settleForm } from '../../../renderer/shortages/settle.ts';
import { NOON, anOrder, anOrderLine, idOf } from '../../builders.ts';

const lineId = anOrderLine().id;
const order = anOrder();
const shortage: Shortage = {
  id: order.id,
  shop: order.shop,
  orderId: order.id,
  orderCode: order.code,
  customerId: null,
  lines: [{ lineId, sku: 'MUG-BLANC', name: 'Mug', missing: 2, counted: 0 }],
  note: '',
  reportedAt: NOON,
  by: 'warehouse-1',
  byName: 'Yann',
  dueAt: NOON,
  state: 'open',
  waitUntil: null,
  outcome: null,
  settledAt: null,
  settledByName: '',
};

describe('what a packer says is missing (ORD-3)', () => {
  it('counts the shelf by what is left beside the pieces of other orders', () => {
    const form = { ...missingForm(anOrderLine(), 2), counted: '3' };
    expect(missingArgs(form, { onHand: 5, held: 2 })).toEqual({ lineId, missing: 2, counted: 3, change: -4 });
  });

  it('changes no stock where nothing was counted, none is kept, or it was told before', () => {
    const form = missingForm(anOrderLine(), 1);
    expect(missingArgs({ ...form, counted: '' }, { onHand: 5, held: 0 })).toMatchObject({ counted: null, change: 0 });
    expect(missingArgs(form, null)).toMatchObject({ counted: 0, change: 0 });
    const [told] = toldForms(shortage);
    expect(told && missingArgs(told, { onHand: 5, held: 0 })).toMatchObject({ missing: 2, counted: 0, change: 0 });
    expect(toldForms({ ...shortage, state: 'settled' })).toEqual([]);
  });

  it('reads a count in digits alone', () => {
    expect(['', '12', '1e3', '-1', '123456'].map((counted) => countedOf({ counted }))).toEqual([
      null,
      12,
      null,
      null,
      null,
    ]);
  });
});

describe('what is agreed with the customer (ORD-3, VIE-5)', () => {
  const swap = {
    lineId,
    articleId: idOf(0x1100),
    sku: 'ALT-01',
    name: 'Mug émaillé',
    format: '',
    unitCents: 1400,
    onHand: 9,
    same: false,
  };
  const offer = { restocks: [{ lineId, restockOn: '2026-03-25' }], swaps: [swap] };

  it('begins with waiting until the pieces are there, or with their arrival once they are waited for', () => {
    expect(settleForm(shortage, offer)).toMatchObject({ outcome: 'wait', until: '2026-03-25' });
    const two = [...offer.restocks, { lineId: idOf(9), restockOn: '2026-04-02' }];
    expect(settleForm(shortage, { ...offer, restocks: two }).until).toBe('2026-04-02');
    expect(settleForm(shortage, { ...offer, restocks: [...two, { lineId: idOf(8), restockOn: null }] }).until).toBe('');
    expect(settleForm({ ...shortage, state: 'waiting', waitUntil: '2026-05-01' }, offer)).toMatchObject({
      outcome: 'arrived',
      until: '2026-05-01',
    });
  });

  it('replaces what is missing, and leaves an order without anything to be cancelled instead', () => {
    const ids = { [lineId]: idOf(0x4900) };
    const chosen = insteadOf({ instead: { [lineId]: 'ALT-01' } }, offer, ids);
    const changed = { outcome: 'changed', until: '' } as const;
    expect(settleArgs(order, shortage, changed, chosen, 'vu')?.(1)).toMatchObject({
      settled: { lines: [{ id: idOf(0x4900), sku: 'ALT-01', quantity: 2 }], expectedTotalCents: 1 },
    });
    const nothing = insteadOf({ instead: { [lineId]: '' } }, offer, ids);
    expect(settleArgs(order, shortage, changed, nothing, 'vu')).toBeNull();
    expect(settleArgs(order, shortage, { outcome: 'found', until: '' }, nothing, ' ')).toBeNull();
  });
});
