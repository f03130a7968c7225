import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PhoneOrderDraft } from '../../../domain/order/draft.ts';
import { aPhoneOrder, agent, manager, warehouse } from '../../builders.ts';
import { anOpenShop } from './station.ts';

const order = () => aPhoneOrder({ orderId: randomUUID(), paymentMethod: 'lien' });

describe('a payment link on a workstation (ORD-10, ORD-19)', () => {
  it('takes the place of its draft, offline too, and a late save of the form does not bring the draft back', async () => {
    const { store } = await anOpenShop();
    const draftId = randomUUID();
    const draft = { id: draftId, kind: 'phoneOrder' as const, shop: 'cadomaestro', title: 'Mme Martin', json: '{}' };
    await store.saveDraft(draft);
    const linkId = randomUUID();
    const commandId = randomUUID();
    await store.sendPaymentLink({ commandId, draftId, linkId, order: order() }, agent);
    await store.sendPaymentLink({ commandId, draftId, linkId, order: order() }, agent);
    await store.saveDraft(draft);
    expect(await store.query('draftList', { shop: 'cadomaestro' }, agent)).toEqual([]);
    expect(await store.query('paymentLinkById', { linkId }, agent)).toMatchObject({ state: 'asked', open: true });
    expect(await store.query('queue', {}, agent)).toHaveLength(1);
  });

  it('refused at once leaves the draft where it was', async () => {
    const { store } = await anOpenShop();
    const draftId = randomUUID();
    await store.saveDraft({ id: draftId, kind: 'phoneOrder', shop: 'cadomaestro', title: 'Mme Martin', json: '{}' });
    const asked = {
      commandId: randomUUID(),
      draftId,
      linkId: randomUUID(),
      order: { ...order(), expectedTotalCents: 1 },
    };
    await expect(store.sendPaymentLink(asked, agent)).rejects.toMatchObject({ code: 'priceChanged' });
    expect(await store.query('draftList', { shop: 'cadomaestro' }, agent)).toHaveLength(1);
  });

  it('withdrawn comes back as a call with all that was typed, once', async () => {
    const { store } = await anOpenShop();
    const linkId = randomUUID();
    const asked = order();
    await store.sendPaymentLink({ commandId: randomUUID(), draftId: null, linkId, order: asked }, agent);
    await store.execute({ commandId: randomUUID(), name: 'withdrawPaymentLink', args: { linkId } }, agent);
    const commandId = randomUUID();
    const { draftId } = await store.reopenPaymentLink({ commandId, linkId }, agent);
    expect(await store.reopenPaymentLink({ commandId, linkId }, agent)).toEqual({ draftId });
    const draft = await store.query('draftById', { id: draftId }, agent);
    const form = PhoneOrderDraft.parse(JSON.parse(draft?.json ?? ''));
    expect(form).toMatchObject({
      lines: [{ sku: 'MUG-BLANC', quantity: '2' }],
      paymentMethod: 'lien',
      paidLinkId: null,
    });
    // the link may still be paid: its order's id is not used again
    expect(form.orderId).not.toBe(asked.orderId);
  });

  it('is nothing the warehouse sees (ROLE-2)', async () => {
    const { store } = await anOpenShop();
    const linkId = randomUUID();
    await store.sendPaymentLink({ commandId: randomUUID(), draftId: null, linkId, order: order() }, agent);
    await expect(store.query('paymentLinkById', { linkId }, warehouse)).rejects.toMatchObject({ code: 'forbidden' });
    const states = ['asked'] as ['asked'];
    await expect(store.query('paymentLinkList', { shop: 'cadomaestro', states }, warehouse)).rejects.toMatchObject({
      detail: { rule: 'ROLE-2' },
    });
    expect(await store.query('paymentTasks', { shop: 'cadomaestro' }, warehouse)).toEqual({
      links: [],
      transfers: [],
      refunds: [],
      balances: [],
    });
  });
});

describe('transfers and refunds on a workstation (ORD-9, AVO-5)', () => {
  it('a statement is judged before it is kept, and known lines are told', async () => {
    const { store } = await anOpenShop();
    const placed = await store.placeOrder(
      { commandId: randomUUID(), draftId: null, args: aPhoneOrder({ orderId: randomUUID() }) },
      agent,
    );
    const due = 2 * 1290 + 690;
    const row = { day: '2026-03-17', amountCents: due, label: `VIR ${placed.code}`, bankReference: '' };
    const stray = { ...row, label: 'VIR DUPONT' };
    const preview = (rows: (typeof row)[]) => store.query('statementPreview', { shop: 'cadomaestro', rows }, agent);
    expect(await preview([row, stray, { ...row, amountCents: due - 1 }])).toMatchObject([
      { known: false, state: 'matched', orderCode: placed.code, dueCents: due },
      { known: false, state: 'unmatched', orderId: null },
      { known: false, state: 'under' },
    ]);
    const rows = [row, stray].map((line) => ({ ...line, receiptId: randomUUID() }));
    await store.execute(
      { commandId: randomUUID(), name: 'recordTransfers', args: { shop: 'cadomaestro', rows } },
      agent,
    );
    expect((await preview([row, stray])).map(({ known }) => known)).toEqual([true, true]);
    expect((await store.query('paymentTasks', { shop: 'cadomaestro' }, agent)).transfers).toMatchObject([
      { state: 'unmatched', label: 'VIR DUPONT' },
    ]);
  });

  it('an order that was paid and cancelled is to be refunded until that is noted', async () => {
    const { store } = await anOpenShop();
    const orderId = randomUUID();
    await store.placeOrder({ commandId: randomUUID(), draftId: null, args: aPhoneOrder({ orderId }) }, agent);
    const due = 2 * 1290 + 690;
    const run = (name: string, args: object, actor = agent) =>
      store.execute({ commandId: randomUUID(), name, args: { orderId, ...args } }, actor);
    await run('recordPayment', { receiptId: randomUUID(), amountCents: due, reference: 'VIR' });
    await run('cancelOrder', { reason: 'Client' }, manager);
    const tasks = async () => (await store.query('paymentTasks', { shop: 'cadomaestro' }, agent)).refunds;
    expect(await tasks()).toMatchObject([{ orderId, refundCents: due }]);
    await run('recordRefund', { receiptId: randomUUID(), amountCents: due, reference: 'VIR 18/03' }, manager);
    expect(await tasks()).toEqual([]);
  });
});
