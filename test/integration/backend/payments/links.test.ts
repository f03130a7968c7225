import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stockId } from '../../../../domain/catalogue/article.ts';
import { balanceCents } from '../../../../domain/order/order.ts';
import { aPhoneOrder, manager } from '../../../builders.ts';
import { startCashier } from '../../../../backend/payments/worker.ts';
import { type Till, aTill, lookOnce } from './till.ts';

let till: Till;
beforeEach(async () => {
  till = await aTill();
});
afterEach(() => till.close());

const mugs = 2 * 1290 + 690;
const mugStock = stockId('cadomaestro', 'MUG-BLANC');
const created = () => till.calls.filter((call) => call === 'POST /v1/payments').length;

async function waiting(): Promise<string> {
  const id = await till.ask();
  await lookOnce(till.desk());
  expect(await till.link(id)).toMatchObject({ state: 'waiting', amountCents: mugs, open: true });
  return id;
}

describe('a payment link (ORD-10)', () => {
  it('places its order with its number, receipt and stock only once it is paid', async () => {
    const id = await waiting();
    const link = await till.link(id);
    await expect(till.read('orders', link.orderId)).rejects.toMatchObject({ code: 'notFound' });
    expect((await till.read('stock', mugStock)).onHand).toBe(50);
    till.backend.pass(10);
    await till.pay(link);
    await lookOnce(till.desk());
    const settled = await till.link(id);
    expect(settled).toMatchObject({ state: 'settled', open: false, orderCode: 'W-000001' });
    const order = await till.read('orders', link.orderId);
    expect(order).toMatchObject({ code: 'W-000001', status: 'recorded', placedAt: till.backend.now() });
    expect(order.payment.receipts).toMatchObject([{ id, amountCents: mugs, providerId: link.providerId }]);
    expect(balanceCents(order)).toBe(0);
    expect((await till.read('stock', mugStock)).onHand).toBe(48);
    expect(order.timeline.map(({ what, byName }) => [what, byName])).toEqual([
      ['placed', 'Claire'],
      ['paid', 'PayPlug'],
    ]);
  });

  it('is asked of the provider with its own marks and nothing of a card (ORD-9)', async () => {
    const id = await waiting();
    const [payment] = till.stand.payments;
    expect(payment).toMatchObject({
      amount: mugs,
      currency: 'EUR',
      metadata: { link: id },
      hosted_payment: { sent_by: 'OTHER' },
    });
    expect(JSON.stringify(till.backend.logged)).not.toContain('sk_test');
  });

  it.each(['card_declined', 'insufficient_funds', '3ds_declined', 'fraud_suspected'] as const)(
    'that ends with %s leaves no order, and keeps the form for another try',
    async (code) => {
      const id = await waiting();
      await till.pay(await till.link(id), code);
      till.backend.pass(1);
      await lookOnce(till.desk());
      const link = await till.link(id);
      expect(link).toMatchObject({ state: 'failed', failure: code, orderCode: null, open: false });
      expect(link.order).toMatchObject({ lines: [{ sku: 'MUG-BLANC', quantity: 2 }] });
      await expect(till.read('orders', link.orderId)).rejects.toMatchObject({ code: 'notFound' });
    },
  );

  it('says expired, and nobody can pay it any more, when its time is over', async () => {
    const id = await waiting();
    till.backend.pass(72 * 60 + 1);
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'expired', open: false });
    await till.pay(await till.link(id));
    expect(till.stand.payments[0]).toMatchObject({ is_paid: false, failure: { code: 'aborted' } });
  });

  it('without an account says so at once', async () => {
    const id = await till.ask();
    await lookOnce(till.desk({ configured: false }));
    expect(await till.link(id)).toMatchObject({ state: 'failed', failure: 'notConfigured' });
    expect(till.calls).toEqual([]);
  });

  it('whose order can no longer be placed is blocked with the reason, and nothing is half written', async () => {
    const id = await waiting();
    const link = await till.link(id);
    await till.backend.storage.write(async ({ docs }) => {
      const stock = await docs.get('stock', mugStock);
      if (stock) await docs.put('stock', { ...stock, onHand: 1 });
    });
    await till.pay(link);
    till.backend.pass(1);
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'blocked', refusal: { code: 'stockShort' }, open: false });
    await expect(till.read('orders', link.orderId)).rejects.toMatchObject({ code: 'notFound' });
    expect((await till.read('stock', mugStock)).onHand).toBe(1);
    // the number it would have had goes to the next one
    const next = await till.ask({ lines: [], giftCards: [] }).catch((error: unknown) => error);
    expect(next).toMatchObject({ code: 'noLines' });
  });

  it('withdrawn in time cannot be paid; paid in the last moment it is a task and not an order', async () => {
    const closed = await waiting();
    await till.run('withdrawPaymentLink', { linkId: closed });
    await lookOnce(till.desk());
    expect(await till.link(closed)).toMatchObject({ state: 'withdrawn', open: false });
    expect(till.stand.payments[0]?.failure?.code).toBe('aborted');
    const late = await waiting();
    await till.pay(await till.link(late));
    await till.run('withdrawPaymentLink', { linkId: late });
    await lookOnce(till.desk());
    const link = await till.link(late);
    expect(link).toMatchObject({
      state: 'blocked',
      refusal: { code: 'paymentLinkState', detail: { why: 'withdrawn' } },
    });
  });
});

describe('one payment per link, whatever breaks (ORD-10)', () => {
  it('when the answer to its creation is lost', async () => {
    const id = await till.ask();
    till.breaks.push({ fits: /^POST/u, how: 'answerLost' });
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'asked' });
    till.backend.pass(2);
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'waiting', providerId: till.stand.payments[0]?.id });
    expect([created(), till.stand.payments.length]).toEqual([1, 1]);
  });

  it('when the backend dies between creating it and writing that down', async () => {
    const id = await till.ask();
    const desk = till.desk();
    let writes = 0;
    const dying = {
      ...desk,
      storage: {
        ...desk.storage,
        write: ((work) => {
          writes += 1;
          // the third is the one that writes the answer
          if (writes >= 3) return new Promise(() => undefined);
          return desk.storage.write(work);
        }) as typeof desk.storage.write,
      },
    };
    startCashier({ ...dying, storage: { ...dying.storage, onCommit: () => () => undefined } });
    await expect.poll(created).toBe(1);
    // its lease lasts: nobody else touches the link meanwhile
    till.backend.pass(1);
    await lookOnce(till.desk({ second: true }));
    expect(await till.link(id)).toMatchObject({ state: 'asked' });
    till.backend.pass(1);
    await lookOnce(till.desk({ second: true }));
    expect(await till.link(id)).toMatchObject({ state: 'waiting' });
    expect([created(), till.stand.payments.length]).toEqual([1, 1]);
  });

  it('when two backends work at once', async () => {
    const ids = [];
    for (let index = 0; index < 6; index += 1) ids.push(await till.ask());
    const desks = [till.desk(), till.desk({ second: true }), till.desk({ second: true })];
    await Promise.all(desks.map(lookOnce));
    await Promise.all(desks.map(lookOnce));
    for (const id of ids) expect((await till.link(id)).state).toBe('waiting');
    expect([created(), till.stand.payments.length]).toEqual([6, 6]);
    for (const id of ids) await till.pay(await till.link(id));
    till.backend.pass(1);
    await Promise.all(desks.map(lookOnce));
    till.backend.pass(1);
    await Promise.all(desks.map(lookOnce));
    const codes = [];
    for (const id of ids) codes.push((await till.link(id)).orderCode);
    expect(codes.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'W-000001',
      'W-000002',
      'W-000003',
      'W-000004',
      'W-000005',
      'W-000006',
    ]);
    expect((await till.read('stock', mugStock)).onHand).toBe(50 - 12);
  });

  it('and one order and one receipt when it is told twice that it is paid', async () => {
    const id = await waiting();
    const link = await till.link(id);
    await till.pay(link);
    for (let index = 0; index < 3; index += 1) {
      await till.backend.post(`/payments/${id}/notice`, { id: 'pay_of_somebody_else', is_paid: true });
      till.backend.pass(1);
      await lookOnce(till.desk());
    }
    const order = await till.read('orders', link.orderId);
    expect(order.payment.receipts).toHaveLength(1);
    expect(order.code).toBe('W-000001');
  });

  it('nothing a notification says is believed', async () => {
    const id = await waiting();
    const reply = await till.backend.post(`/payments/${id}/notice`, { id: 'pay_1', is_paid: true, amount: mugs });
    expect(reply.status).toBe(200);
    till.backend.pass(1);
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'waiting' });
  });
});

describe('a supplement (VIE-2, ORD-10)', () => {
  async function dearer() {
    const id = await waiting();
    await till.pay(await till.link(id));
    till.backend.pass(1);
    await lookOnce(till.desk());
    const { orderId } = await till.link(id);
    const order = await till.read('orders', orderId);
    const [line] = order.lines;
    await till.run('changeGift', {
      orderId,
      lineId: line?.id ?? '',
      wrapId: 'papier',
      cardText: '',
      expectedTotalCents: mugs + 500,
    });
    return { orderId, id };
  }

  it('is asked by a link for what is due, and paid it is one more receipt', async () => {
    const { orderId } = await dearer();
    const linkId = randomUUID();
    await till.run('askSupplement', { linkId, orderId });
    await lookOnce(till.desk());
    expect(await till.link(linkId)).toMatchObject({ amountCents: 500, state: 'waiting', orderCode: 'W-000001' });
    await till.pay(await till.link(linkId));
    till.backend.pass(1);
    await lookOnce(till.desk());
    const order = await till.read('orders', orderId);
    expect(balanceCents(order)).toBe(0);
    expect(order.payment.receipts.map(({ amountCents }) => amountCents)).toEqual([mugs, 500]);
  });

  it('paid after the order was changed back is too much, and is given back once (AVO-5)', async () => {
    const { orderId, id } = await dearer();
    const linkId = randomUUID();
    await till.run('askSupplement', { linkId, orderId });
    await lookOnce(till.desk());
    const order = await till.read('orders', orderId);
    await till.run('changeGift', {
      orderId,
      lineId: order.lines[0]?.id ?? '',
      wrapId: null,
      cardText: '',
      expectedTotalCents: mugs,
    });
    await till.pay(await till.link(linkId));
    till.backend.pass(1);
    await lookOnce(till.desk());
    expect(balanceCents(await till.read('orders', orderId))).toBe(-500);
    const refundId = randomUUID();
    const ask = { linkId, refundId, amountCents: 500, reason: 'Emballage retiré' };
    await expect(till.run('refundPayment', ask)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(till.run('refundPayment', { ...ask, amountCents: 501 }, manager)).rejects.toMatchObject({
      code: 'refundWrong',
      detail: { rule: 'AVO-5', max: 500 },
    });
    await till.run('refundPayment', ask, manager);
    await till.run('refundPayment', ask, manager);
    // the same money cannot be promised twice through the other payment
    await expect(
      till.run('refundPayment', { ...ask, linkId: id, refundId: randomUUID() }, manager),
    ).rejects.toMatchObject({ code: 'refundWrong' });
    till.breaks.push({ fits: /^POST .*refunds/u, how: 'answerLost' });
    await lookOnce(till.desk());
    till.backend.pass(3);
    await Promise.all([lookOnce(till.desk()), lookOnce(till.desk({ second: true }))]);
    till.backend.pass(3);
    await lookOnce(till.desk());
    const after = await till.read('orders', orderId);
    expect(after.payment.receipts.map(({ amountCents }) => amountCents)).toEqual([mugs, 500, -500]);
    expect(balanceCents(after)).toBe(0);
    expect(till.stand.payments.flatMap(({ refunds }) => refunds)).toHaveLength(1);
    expect(await till.link(linkId)).toMatchObject({ open: false, refunds: [{ state: 'done', amountCents: 500 }] });
  });
});

describe('money of a blocked link', () => {
  async function blockedLink() {
    const id = await waiting();
    await till.backend.storage.write(async ({ docs }) => {
      const stock = await docs.get('stock', mugStock);
      if (stock) await docs.put('stock', { ...stock, onHand: 1 });
    });
    await till.pay(await till.link(id));
    till.backend.pass(1);
    await lookOnce(till.desk());
    return id;
  }

  it('is given back whole by a manager, and the link says so (AVO-5)', async () => {
    const id = await blockedLink();
    const refundId = randomUUID();
    await till.run('refundPayment', { linkId: id, refundId, amountCents: mugs, reason: 'Plus en stock' }, manager);
    await lookOnce(till.desk());
    expect(await till.link(id)).toMatchObject({ state: 'refunded', open: false });
    expect(till.stand.payments[0]).toMatchObject({ is_refunded: true, amount_refunded: mugs });
  });

  it('pays for the order that takes its place, once (ORD-10)', async () => {
    const id = await blockedLink();
    const [line] = aPhoneOrder().lines;
    const args = (orderId: string, code: string) => ({
      ...aPhoneOrder({ orderId, paymentMethod: 'lien' }),
      code,
      paidLinkId: id,
      lines: line ? [{ ...line, quantity: 1 }] : [],
      expectedTotalCents: 1290 + 690,
    });
    const first = randomUUID();
    await till.run('placePhoneOrder', args(first, 'A-000001'));
    const order = await till.read('orders', first);
    expect(order.payment).toMatchObject({ paidCents: mugs });
    expect(balanceCents(order)).toBe(-1290);
    expect(await till.link(id)).toMatchObject({ state: 'settled', orderId: first, orderCode: 'A-000001' });
    await expect(till.run('placePhoneOrder', args(randomUUID(), 'A-000002'))).rejects.toBeDefined();
  });
});
