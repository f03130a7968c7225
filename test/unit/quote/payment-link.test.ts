/** A quote accepted by a payment link: open until it is paid, then an order at its own prices, once (MSG-2, ORD-10). */
import { beforeEach, describe, expect, test } from 'vitest';
import type { PaymentNews } from '../../../domain/payment/settle.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aCustomer, aStock, anActor, anAddress, anArticle, idOf, manager, someDetails } from '../../builders.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro } from '../domain/profiles.ts';

const quoteId = idOf(0xb000);
const linkId = idOf(0x7000);
const newOrderId = idOf(0x3009);
const stock = 'cadomaestro:MUG-BLANC';
const backend = { side: 'backend', actor: manager } as const;
const connector: Actor = { ...anActor('agent'), id: 'payplug', name: 'PayPlug', role: 'connector' };
const line = {
  id: idOf(0x4001),
  articleId: idOf(0x1000),
  sku: 'MUG-BLANC',
  quantity: 20,
  personalisation: '',
  wrapId: null,
  cardText: '',
};
const make = {
  quoteId,
  shop: 'cadomaestro',
  customerId: idOf(0x2000),
  details: someDetails(),
  billing: anAddress(),
  delivery: anAddress(),
  lines: [line],
  agreed: [{ lineId: line.id, unitCents: 900 }],
  modeId: cadomaestro.deliveryModes.find(({ kind }) => kind === 'home')?.id,
  validUntil: '2026-04-15',
};

let world: World;
let totalCents = 0;
beforeEach(async () => {
  world = aWorld();
  world.seed('shops', cadomaestro);
  world.seed('articles', anArticle());
  world.seed('stock', aStock({ onHand: 25 }));
  world.seed('customers', aCustomer());
  await world.run('makeQuote', make, backend);
  totalCents = world.read('quotes', quoteId).totals.totalCents;
});

const asked = () => ({ quoteId, newOrderId, paymentMethod: 'card', expectedTotalCents: totalCents, linkId });
const ask = (change = {}) => world.run('askQuotePayment', { ...asked(), ...change });
const settle = (news: PaymentNews) =>
  world.run('settlePayment', { linkId, code: 'W-000001', news }, { actor: connector, side: 'backend' });
const paid = (): PaymentNews => ({
  kind: 'paid',
  providerId: 'pay_1',
  amountCents: totalCents,
  at: '2026-03-16T15:30:00.000Z',
});
const onHand = () => world.read('stock', stock).onHand;

describe('a link for a quote (MSG-2, ORD-10)', () => {
  test('places, moves and counts nothing before it is paid', async () => {
    await ask();
    expect(world.read('paymentLinks', linkId)).toMatchObject({
      purpose: 'quote',
      state: 'asked',
      amountCents: totalCents,
      orderCode: null,
      order: null,
      quote: { id: quoteId, relayId: null },
    });
    expect(world.read('quotes', quoteId)).toMatchObject({ state: 'open', orderId: null, linkId });
    expect(await world.tx.get('orders', newOrderId)).toBeUndefined();
    expect(onHand()).toBe(25);
  });

  test('once paid, is an order at the quote’s prices, paid, whatever the catalogue says by then; told twice it is one', async () => {
    await ask();
    const formats = anArticle().formats.map((format) => ({ ...format, unitCents: 9_900 }));
    world.seed('articles', anArticle({ formats }));
    await settle(paid());
    const order = world.read('orders', newOrderId);
    expect(order).toMatchObject({
      code: 'W-000001',
      status: 'recorded',
      placedAt: '2026-03-16T15:30:00.000Z',
      lines: [{ unitCents: 900, quantity: 20 }],
      totals: { totalCents },
      payment: { paidCents: totalCents },
    });
    expect(world.read('quotes', quoteId)).toMatchObject({ state: 'accepted', orderId: newOrderId });
    expect(world.read('paymentLinks', linkId)).toMatchObject({ state: 'settled', orderCode: 'W-000001' });
    expect(onHand()).toBe(5);
    const after = world.snapshot();
    await settle(paid());
    expect(world.snapshot()).toEqual(after);
  });

  test('is paid in time when it was asked for in time, even after the last day', async () => {
    await world.run('askQuotePayment', asked(), { now: '2026-04-15T20:00:00.000Z' });
    await settle({ ...paid(), at: '2026-04-16T06:00:00.000Z' } as PaymentNews);
    expect(world.read('quotes', quoteId).state).toBe('accepted');
  });

  test.each([
    ['another total than the one told', { expectedTotalCents: 1 }, 'priceChanged'],
    ['a method that asks nobody', { paymentMethod: 'transfer' }, 'unknownPaymentMethod'],
  ])('is refused at once for %s', async (_, change, code) => {
    expect((await world.refused('askQuotePayment', { ...asked(), ...change })).code).toBe(code);
  });

  test('is refused at once for a late quote, and for what the shelf does not hold', async () => {
    const late = await world.refused('askQuotePayment', asked(), { now: '2026-04-16T08:00:00.000Z' });
    expect(late).toMatchObject({ code: 'quoteState', detail: { rule: 'MSG-2', why: 'late' } });
    world.seed('stock', aStock({ onHand: 3 }));
    expect((await world.refused('askQuotePayment', asked())).code).toBe('stockShort');
  });

  test('while it waits, the quote is neither accepted another way, nor closed, nor asked for again', async () => {
    await ask();
    const open = { code: 'quoteState', detail: { rule: 'MSG-2', why: 'linkOpen' } };
    const { linkId: _link, ...accept } = asked();
    const otherwise = { ...accept, code: 'A-000009', paymentMethod: 'transfer' };
    expect(await world.refused('acceptQuote', otherwise)).toMatchObject(open);
    expect(await world.refused('closeQuote', { quoteId, state: 'declined' })).toMatchObject(open);
    const second = { ...asked(), linkId: idOf(0x7001), newOrderId: idOf(0x300a) };
    expect(await world.refused('askQuotePayment', second)).toMatchObject(open);
    await world.run('withdrawPaymentLink', { linkId });
    await world.run('acceptQuote', otherwise);
    expect(world.read('quotes', quoteId)).toMatchObject({ state: 'accepted', orderId: newOrderId });
  });

  test('paid when the shelf is empty by then, blocks with its money; the quote is later accepted with just that money', async () => {
    await ask();
    world.seed('stock', aStock({ onHand: 3 }));
    await settle(paid());
    expect(world.read('paymentLinks', linkId)).toMatchObject({ state: 'blocked', refusal: { code: 'stockShort' } });
    expect(world.read('quotes', quoteId)).toMatchObject({ state: 'open' });
    const { linkId: _link, ...accept } = asked();
    const held = { detail: { why: 'linkPaid' } };
    expect(
      await world.refused('acceptQuote', { ...accept, code: 'A-000009', paymentMethod: 'transfer' }),
    ).toMatchObject(held);
    expect(await world.refused('closeQuote', { quoteId, state: 'withdrawn' })).toMatchObject(held);
    world.seed('stock', aStock({ onHand: 25 }));
    await world.run('acceptQuote', { ...accept, code: 'A-000009', paidLinkId: linkId });
    expect(world.read('orders', newOrderId)).toMatchObject({ code: 'A-000009', payment: { paidCents: totalCents } });
    expect(world.read('paymentLinks', linkId)).toMatchObject({ state: 'settled', orderCode: 'A-000009' });
  });

  test('of another quote pays for nothing here', async () => {
    await ask();
    world.seed('stock', aStock({ onHand: 3 }));
    await settle(paid());
    world.seed('stock', aStock({ onHand: 25 }));
    await world.run('makeQuote', { ...make, quoteId: idOf(0xb001) }, backend);
    const { linkId: _link, ...accept } = asked();
    const other = { ...accept, quoteId: idOf(0xb001), code: 'A-000009', paidLinkId: linkId };
    expect((await world.refused('acceptQuote', other)).code).toBe('notFound');
  });
});

describe('a quote (MSG-2)', () => {
  test('with a link method is not accepted without its link', async () => {
    const { linkId: _link, ...accept } = asked();
    expect(await world.refused('acceptQuote', { ...accept, code: 'A-000009' })).toMatchObject({
      code: 'paymentLinkNeeded',
    });
  });

  test('is prolonged, even after its last day, and is then accepted at the same prices', async () => {
    const now = '2026-04-20T08:00:00.000Z';
    const past = await world.refused('prolongQuote', { quoteId, validUntil: '2026-04-19' }, { now });
    expect(past).toMatchObject({ code: 'badInput', detail: { field: 'validUntil' } });
    await world.run('prolongQuote', { quoteId, validUntil: '2026-05-20' }, { now });
    const { linkId: _link, ...accept } = asked();
    await world.run('acceptQuote', { ...accept, code: 'A-000009', paymentMethod: 'transfer' }, { now });
    expect(world.read('orders', newOrderId).lines[0]?.unitCents).toBe(900);
  });

  test('declined or withdrawn is over', async () => {
    await world.run('closeQuote', { quoteId, state: 'declined' });
    expect(await world.refused('askQuotePayment', asked())).toMatchObject({ detail: { why: 'declined' } });
    expect(await world.refused('prolongQuote', { quoteId, validUntil: '2026-05-20' })).toMatchObject({
      detail: { why: 'declined' },
    });
  });

  test('creates its customer where it is asked to, and is of the shop’s own customers (ORD-5, SHOP-1)', async () => {
    const fresh = { ...make, quoteId: idOf(0xb002), customerId: idOf(0x2009), opensAccount: true };
    await world.run('makeQuote', fresh, backend);
    expect(world.read('customers', idOf(0x2009))).toMatchObject({ shop: 'cadomaestro', details: make.details });
    world.seed('customers', aCustomer({ shop: 'caseapains' }));
    expect(await world.refused('makeQuote', { ...make, quoteId: idOf(0xb003) }, backend)).toMatchObject({
      code: 'wrongShop',
    });
  });

  test('made for a request stands on it (MSG-1)', async () => {
    const requestId = idOf(0xa000);
    const about = { customerId: null, orderId: null, name: 'Léa', email: '', phone: '', text: '200 mugs' };
    await world.run('openRequest', { requestId, shop: 'cadomaestro', topic: 'quote', urgency: 'reply', ...about });
    await world.run('makeQuote', { ...make, quoteId: idOf(0xb004), requestId }, backend);
    expect(world.read('requests', requestId).quoteIds).toEqual([idOf(0xb004)]);
  });
});
