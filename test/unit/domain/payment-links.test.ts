import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../domain/refusal.ts';
import type { PaymentNews } from '../../../domain/payment/settle.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aFormat, aPhoneOrder, anActor, anArticle, idOf, manager, warehouse } from '../../builders.ts';
import { aDeliveryMode, aDeliveryZone, aShopProfile } from '../../builders/shop-profile.ts';
import { stockId } from '../../../domain/catalogue/article.ts';
import { type World, aSmallShop } from './map-tx.ts';

const linkId = idOf(0x7000);
const orderId = idOf(0x3001);
const total = 2 * 1290 + 690;
const connector: Actor = { ...anActor('agent'), id: 'payplug', name: 'PayPlug', role: 'connector' };
const askedOrder = (change = {}) => aPhoneOrder({ paymentMethod: 'lien', ...change });

let world: World;
beforeEach(() => {
  world = aSmallShop();
});

const ask = (change = {}) => world.run('askPayment', { linkId, order: askedOrder(change) });
const news = (told: PaymentNews, code: string | null = 'W-000001') =>
  world.run('settlePayment', { linkId, code, news: told }, { actor: connector, side: 'backend' });
const created: PaymentNews = {
  kind: 'created',
  providerId: 'pay_1',
  url: 'https://secure.payplug.example/pay/1',
  expiresAt: '2026-03-19T11:00:00.000Z',
};
const paid: PaymentNews = { kind: 'paid', providerId: 'pay_1', amountCents: total, at: '2026-03-16T15:30:00.000Z' };
const onHand = () => world.read('stock', stockId('cadomaestro', 'MUG-BLANC')).onHand;

describe('asking for money by link (ORD-9, ORD-10)', () => {
  it('writes the link with the whole form and nothing else', async () => {
    const before = world.snapshot();
    await ask();
    const after = world.snapshot();
    expect(Object.keys(after).filter((place) => after[place] !== before[place])).toEqual([`paymentLinks:${linkId}`]);
    expect(world.read('paymentLinks', linkId)).toMatchObject({ state: 'asked', amountCents: total, orderCode: null });
  });

  it.each([
    ['what is not on the shelf', { lines: [{ ...askedOrder().lines[0], quantity: 999 }] }, 'stockShort'],
    ['another total than the one told', { expectedTotalCents: total + 1 }, 'priceChanged'],
    ['no article', { lines: [] }, 'noLines'],
    ['a method that asks nobody', { paymentMethod: 'virement' }, 'unknownPaymentMethod'],
    ['a card number in the instructions', { instructions: '4111 1111 1111 1111' }, 'cardNumber'],
  ])('refuses %s at once, as placing would', async (_, change, code) => {
    const no = await world.refused('askPayment', { linkId, order: askedOrder(change as never) });
    expect(no.code).toBe(code);
  });

  it('a phone order with a link method is not placed without it', async () => {
    const no = await world.refused('placePhoneOrder', { ...askedOrder(), code: 'A-000001' });
    expect(no).toMatchObject({ code: 'paymentLinkNeeded', detail: { rule: 'ORD-10' } });
  });

  it.each([
    [98, 'paymentAmount'],
    [99, null],
    [2_000_000, null],
    [2_000_001, 'paymentAmount'],
  ])('%i cents: the provider says %s', async (cents, code) => {
    const free = aDeliveryMode({ zones: [aDeliveryZone({ prices: [{ upToGrams: null, priceCents: 0 }] })] });
    world.seed('shops', aShopProfile({ deliveryModes: [free] }));
    world.seed('articles', anArticle({ formats: [aFormat({ unitCents: cents, tiers: [] })] }));
    const lines = askedOrder().lines.map((line) => ({ ...line, quantity: 1 }));
    const order = askedOrder({ lines, expectedTotalCents: cents });
    const said = await world.run('askPayment', { linkId, order }).catch((no: Refusal) => no);
    expect(said?.code ?? null).toBe(code);
  });

  it('only the web shops’ own actor tells what the provider says (ROLE-4)', async () => {
    await ask();
    for (const actor of [manager, warehouse]) {
      const no = await world.refused('settlePayment', { linkId, code: 'W-000001', news: paid }, { actor });
      expect(no.code).toBe('forbidden');
    }
  });
});

describe('a paid link (ORD-10, LIV-1)', () => {
  it('is an order at the told price, placed when it was paid, whose promise counts from then', async () => {
    await ask();
    await news(created);
    await news(paid);
    const order = world.read('orders', orderId);
    expect(order).toMatchObject({ code: 'W-000001', placedAt: paid.kind === 'paid' && paid.at, status: 'recorded' });
    // 16 h 30 in Paris: after the cut-off
    expect(order.promise).toMatchObject({ from: '2026-03-16T15:30:00.000Z', dispatchDay: '2026-03-17' });
    expect(order.payment.paidCents).toBe(total);
    expect(onHand()).toBe(48);
  });

  it('told again, in any order and by any words, changes nothing more', async () => {
    await ask();
    await news(created);
    await news(paid);
    const before = world.snapshot();
    for (const again of [
      created,
      paid,
      { kind: 'failed', failure: 'aborted' } as const,
      { kind: 'expired' } as const,
      { kind: 'closed' } as const,
    ])
      await news(again, 'W-000002');
    expect(world.snapshot()).toEqual(before);
  });

  it('whose stock is gone is blocked with the reason, and leaves no trace of an order', async () => {
    await ask();
    await news(created);
    world.seed('stock', { ...world.read('stock', stockId('cadomaestro', 'MUG-BLANC')), onHand: 1 });
    await news(paid);
    expect(world.read('paymentLinks', linkId)).toMatchObject({
      state: 'blocked',
      orderCode: null,
      refusal: { code: 'stockShort', detail: { rule: 'ORD-3' } },
    });
    expect(onHand()).toBe(1);
    expect(Object.keys(world.snapshot()).some((place) => place.startsWith('orders:'))).toBe(false);
  });

  it('of another amount is for a person to judge', async () => {
    await ask();
    await news({ ...paid, amountCents: total - 1 });
    expect(world.read('paymentLinks', linkId)).toMatchObject({
      state: 'blocked',
      refusal: { detail: { why: 'amount' } },
    });
  });

  it('that somebody had reopened as another call does not become a second order', async () => {
    await ask();
    await news({ kind: 'failed', failure: 'card_declined' });
    await world.run('takeUpPaymentLink', { linkId });
    await news(paid);
    expect(world.read('paymentLinks', linkId)).toMatchObject({ state: 'blocked', handled: null });
  });
});

describe('refunds (AVO-1, AVO-5)', () => {
  const refundId = idOf(0x7100);
  const refund = (amountCents: number, id = refundId) => ({ linkId, refundId: id, amountCents, reason: 'Retard' });

  beforeEach(async () => {
    await ask();
    await news(created);
    await news(paid);
    await world.run('cancelOrder', { orderId, reason: 'Client' }, { actor: manager });
  });

  it('are a manager’s', async () => {
    expect((await world.refused('refundPayment', refund(100))).detail).toMatchObject({ rule: 'ROLE-4' });
  });

  it.each([
    [9, 'tooLittle'],
    [total + 1, 'tooMuch'],
  ])('of %i cents are refused', async (cents, why) => {
    const no = await world.refused('refundPayment', refund(cents), { actor: manager });
    expect(no).toMatchObject({ code: 'refundWrong', detail: { rule: 'AVO-5', why } });
  });

  it('never give back more than was paid, in however many parts', async () => {
    await world.run('refundPayment', refund(total - 10), { actor: manager });
    const second = refund(11, idOf(0x7101));
    expect((await world.refused('refundPayment', second, { actor: manager })).detail).toMatchObject({ max: 10 });
    await world.run('refundPayment', { ...second, amountCents: 10 }, { actor: manager });
    for (const id of [refundId, idOf(0x7101), refundId])
      await news({ kind: 'refunded', refundId: id, providerId: `re_${id.slice(-4)}`, at: '2026-03-17T09:00:00.000Z' });
    const order = world.read('orders', orderId);
    expect(order.payment.paidCents).toBe(0);
    expect(order.payment.receipts.map(({ amountCents }) => amountCents)).toEqual([total, 10 - total, -10]);
  });

  it('that the provider refuses count for nothing, and are a task again', async () => {
    await world.run('refundPayment', refund(total), { actor: manager });
    await news({ kind: 'refundFailed', refundId, failure: 'refused' });
    expect(world.read('orders', orderId).payment.paidCents).toBe(total);
    await world.run('refundPayment', refund(total, idOf(0x7102)), { actor: manager });
  });

  it('done by another way are noted, no further than what is too much', async () => {
    const noted = { orderId, receiptId: idOf(0x7103), amountCents: total, reference: 'VIR 12/03' };
    await world.run('refundPayment', refund(100), { actor: manager });
    expect((await world.refused('recordRefund', noted, { actor: manager })).detail).toMatchObject({ max: total - 100 });
    await world.run('recordRefund', { ...noted, amountCents: total - 100 }, { actor: manager });
    await world.run('recordRefund', { ...noted, amountCents: total - 100 }, { actor: manager });
    expect(world.read('orders', orderId).payment.paidCents).toBe(100);
  });
});
