/** Money that goes back: worked out, decided, carried out once (AVO-1, AVO-3, AVO-5, RET-3, DOC-4). */
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../domain/order/order.ts';
import { balanceCents } from '../../../domain/order/order.ts';
import { lateStep, refundDueOn } from '../../../domain/refund/due.ts';
import { type RefundWanted, refundProposal } from '../../../domain/refund/proposal.ts';
import {
  aShopProfile,
  anActor,
  anOrder,
  anOrderLine,
  idOf,
  manager,
  paid,
  seededRandom,
  warehouse,
} from '../../builders.ts';
import { aDeliveryMode, aDeliveryZone } from '../../builders/shop-profile.ts';
import { type World, aSmallShop } from './map-tx.ts';

const rules = aShopProfile().afterSale;
const relay = aDeliveryMode({
  id: 'relais',
  kind: 'relay',
  zones: [aDeliveryZone({ prices: [{ upToGrams: null, priceCents: 390 }] })],
});
const profile = aShopProfile({
  deliveryModes: [...aShopProfile().deliveryModes, { ...relay, network: 'la-poste' }],
  afterSale: { ...rules, secondManagerFromCents: 20_000 },
});
const two = [{ lineId: idOf(0x4000), quantity: 2 }];
const wanted = (change: Partial<RefundWanted> = {}): RefundWanted => ({
  pieces: [],
  carriage: 'none',
  goodwillCents: 0,
  excess: false,
  elsewhereCents: 0,
  first: null,
  ...change,
});
const none = { returns: [], claims: [], refunds: [] };
const sent = (change: Partial<Order> = {}) => paid(anOrder({ status: 'delivered', ...change }));
const shares = (order: Order, change: Partial<RefundWanted>) => refundProposal(order, profile, none, wanted(change));

describe('what goes back (AVO-1, FACTS-FR §4)', () => {
  it('legal days, all of it back: the articles and the cheapest carriage; the surcharge for more stays (RET-3)', () => {
    const { amountCents, rows } = shares(sent(), { pieces: two, carriage: 'law' });
    expect(amountCents).toBe(2 * 1290 + 390);
    expect(rows.find(({ what }) => what === 'delivery')).toMatchObject({ cents: 390, note: 'expressKept' });
    expect(rows[0]).toMatchObject({ what: 'paid', label: 'Virement', cents: 3270 });
  });

  it('part of it back: no carriage, and the reason is told', () => {
    const { amountCents, rows } = shares(sent(), { pieces: [{ lineId: idOf(0x4000), quantity: 1 }], carriage: 'law' });
    expect(amountCents).toBe(1290);
    expect(rows.find(({ what }) => what === 'delivery')).toMatchObject({ cents: 0, note: 'partOnly' });
  });

  it('our fault: all of the carriage; commercial days: none where the shop gives none', () => {
    expect(shares(sent(), { pieces: two, carriage: 'all' }).amountCents).toBe(3270);
    const late = shares(sent(), { pieces: two, carriage: 'commercial' });
    expect(late.amountCents).toBe(2580);
    expect(late.rows.find(({ what }) => what === 'delivery')?.note).toBe('commercialDays');
  });

  it('pays back what was paid: the price less its share of the discounts, to the cent', () => {
    const discounts = [{ voucherId: 'v', code: 'V', label: '', on: 'articles' as const, lineIds: [], cents: 999 }];
    const lines = [anOrderLine({ quantity: 3 }), anOrderLine({ id: idOf(0x4001), unitCents: 777, quantity: 1 })];
    const order = sent({ lines, discounts });
    const one = shares(order, { pieces: [{ lineId: idOf(0x4000), quantity: 1 }] }).amountCents;
    const rest = shares(order, {
      pieces: [
        { lineId: idOf(0x4000), quantity: 3 },
        { lineId: idOf(0x4001), quantity: 1 },
      ],
    }).amountCents;
    expect(rest).toBe(3 * 1290 + 777 - 999);
    expect(one).toBeLessThan(1290);
  });

  it('never more than was paid (AVO-5)', () => {
    const { amountCents, rows } = shares(sent(), { goodwillCents: 9_999_00 });
    expect(amountCents).toBe(3270);
    expect(rows.find(({ what }) => what === 'capped')?.cents).toBe(3270 - 9_999_00);
    expect(shares(anOrder({ status: 'delivered' }), { pieces: two }).amountCents).toBe(0);
  });

  it('is due fourteen days after the notice; late, the law adds to it step by step', () => {
    expect(refundDueOn('2026-11-20')).toBe('2026-12-04');
    expect([4, 14, 25, 45, 75, 100].map((days) => lateStep('2026-01-01', later(days)).percent)).toEqual([
      null,
      5,
      10,
      20,
      50,
      55,
    ]);
    expect(lateStep('2026-01-01', '2025-12-30')).toEqual({ days: 0, percent: null });
  });
});

function later(days: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
}

const backend = { side: 'backend', random: seededRandom(3) } as const;
const boss = { ...backend, actor: manager };
const otherBoss = { ...backend, actor: anActor('manager', { id: 'manager-2', name: 'Paul' }) };
const refundId = idOf(0x9000);
const ask = (change: object = {}) => ({
  refundId,
  orderId: idOf(0x3000),
  wish: { goodwillCents: 1000 },
  how: { as: 'money' },
  reason: 'Retard',
  expectedCents: 1000,
  ...change,
});
const approve = { refundId, decision: { kind: 'approve' } };

function shop(order = sent(), as = profile): World {
  const world = aSmallShop();
  world.seed('shops', as);
  world.seed('orders', order);
  return world;
}

describe('deciding a refund (AVO-1, ROLE-3)', () => {
  it('an agent asks, a manager decides; the money that a person sends back is noted once (AVO-5)', async () => {
    const world = shop();
    await world.run('askRefund', ask(), backend);
    expect((await world.refused('decideRefund', approve, backend)).code).toBe('forbidden');
    await world.run('decideRefund', approve, boss);
    const { state, ways } = world.read('refunds', refundId);
    expect([state, ways]).toMatchObject(['approved', [{ kind: 'recorded', on: 'virement', cents: 1000 }]]);
    const done = { refundId, wayId: ways[0]?.id, reference: 'VIR 9' };
    await world.run('recordRefundWay', done, boss);
    expect((await world.refused('recordRefundWay', done, boss)).detail['why']).toBe('wayState');
    const order = world.read('orders', idOf(0x3000));
    expect([order.payment.paidCents, order.payment.givenBackCents, balanceCents(order)]).toEqual([2270, 1000, 0]);
    expect(world.read('refunds', refundId).state).toBe('done');
    expect((await world.refused('decideRefund', approve, boss)).detail['why']).toBe('decided');
  });

  it('refuses what is not there: another amount than was shown, more than is held by then (AVO-5)', async () => {
    const world = shop();
    expect((await world.refused('askRefund', ask({ expectedCents: 999 }), backend)).detail['why']).toBe('otherAmount');
    await world.run('askRefund', ask({ wish: { goodwillCents: 3000 }, expectedCents: 3000 }), backend);
    const second = ask({ refundId: idOf(0x9100), wish: { goodwillCents: 300 }, expectedCents: 300 });
    expect((await world.refused('askRefund', second, backend)).detail).toMatchObject({
      why: 'otherAmount',
      amount: 270,
    });
    expect((await world.refused('askRefund', ask({ how: { as: 'voucher', consent: '' } }), backend)).code).toBe(
      'badInput',
    );
  });

  it('above the limit a second person decides too, never the same one', async () => {
    const order = sent({ lines: [anOrderLine({ quantity: 20 })] });
    const world = shop(order);
    await world.run('askRefund', ask({ wish: { goodwillCents: 25_000 }, expectedCents: 25_000 }), boss);
    await world.run('decideRefund', approve, boss);
    expect(world.read('refunds', refundId).state).toBe('awaitingSecond');
    expect((await world.refused('decideRefund', approve, boss)).detail).toMatchObject({
      rule: 'AVO-1',
      why: 'samePerson',
    });
    await world.run('decideRefund', approve, otherBoss);
    expect(world.read('refunds', refundId)).toMatchObject({
      state: 'approved',
      approvals: [{ by: 'manager-1' }, { by: 'manager-2' }],
    });
  });

  it('a refused one frees its money, with its reason', async () => {
    const world = shop();
    await world.run('askRefund', ask({ wish: { goodwillCents: 3270 }, expectedCents: 3270 }), backend);
    await world.run('decideRefund', { refundId, decision: { kind: 'refuse', reason: 'Déjà fait' } }, boss);
    expect(world.read('refunds', refundId)).toMatchObject({ state: 'refused', refusal: 'Déjà fait', ways: [] });
    await world.run('askRefund', ask({ refundId: idOf(0x9100) }), backend);
  });

  it('the warehouse asks for none (ROLE-2)', async () => {
    expect((await shop().refused('askRefund', ask(), { ...backend, actor: warehouse })).code).toBe('forbidden');
  });
});

describe('as a voucher (AVO-3)', () => {
  it('with what the customer said, becomes money under a code that is spent in several goes', async () => {
    const world = shop();
    await world.run('askRefund', ask({ how: { as: 'voucher', consent: 'Au téléphone' } }), backend);
    await world.run('decideRefund', approve, boss);
    const refund = world.read('refunds', refundId);
    expect(refund).toMatchObject({ state: 'done', consent: { how: 'Au téléphone', byName: 'Claire' } });
    const card = world.read('giftCards', refund.ways[0]?.on ?? '');
    expect(card).toMatchObject({ refundId, amountCents: 1000, balanceCents: 1000, customerId: idOf(0x2000) });
    expect(card.code).toMatch(/^[A-Z0-9]{16}$/);
  });

  it('waits for its code on a workstation', async () => {
    const world = shop();
    await world.run('askRefund', ask({ how: { as: 'voucher', consent: 'oui' } }));
    await world.run('decideRefund', approve, { actor: manager });
    expect(world.read('refunds', refundId)).toMatchObject({
      state: 'approved',
      ways: [{ kind: 'voucher', state: 'planned' }],
    });
  });
});

describe('credit notes of a part (DOC-4, AVO-1)', () => {
  it('bit by bit, they come to the invoice to the cent, rate by rate', async () => {
    const world = shop(sent({ lines: [anOrderLine({ quantity: 3 })] }));
    await world.run('issueInvoice', { orderId: idOf(0x3000) }, backend);
    const amounts = [777, 1111, 3 * 1290 + 690 - 777 - 1111];
    for (const [n, cents] of amounts.entries()) {
      const id = idOf(0x9000 + n * 0x100);
      const asked = ask({ refundId: id, wish: { goodwillCents: cents }, expectedCents: cents });
      await world.run('askRefund', asked, backend);
      await world.run('decideRefund', { ...approve, refundId: id }, boss);
      const wayId = world.read('refunds', id).ways[0]?.id;
      await world.run('recordRefundWay', { refundId: id, wayId, reference: 'VIR' }, boss);
    }
    const papers = [0, 1, 2, 3].map((n) => world.read('invoices', idOf(0x3000 + n)));
    expect(papers.map(({ kind, number }) => [kind, number?.slice(0, 2)])).toEqual([
      ['invoice', 'FA'],
      ['creditNote', 'AV'],
      ['creditNote', 'AV'],
      ['creditNote', 'AV'],
    ]);
    const all = (of: 'htCents' | 'ttcCents') =>
      papers.flatMap(({ vat }) => vat).reduce((sum, rate) => sum + rate[of], 0);
    expect([all('htCents'), all('ttcCents')]).toEqual([0, 0]);
    expect(papers.flatMap(({ lines }) => lines).reduce((sum, { htCents }) => sum + htCents, 0)).toBe(0);
    expect(papers[1]).toMatchObject({ corrects: { id: idOf(0x3000) }, totalCents: -777 });
    expect(papers[0]?.correctedBy).toBeNull();
  });
});
