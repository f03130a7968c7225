/** What each role may print of the orders of its shops, from a real store that synchronised with a real backend. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import { documentKinds } from '../../../domain/printing/kinds.ts';
import type { Actor } from '../../../domain/tx.ts';
import { printed, printedInvoices } from '../../../workstation/printing.ts';
import { NOON, agent, anActor, anAddress, anOrder, anOrderLine, idOf, paid, warehouse } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import { pdfText } from '../../support/pdf.ts';
import { anOpenShop } from '../store/station.ts';

const order = paid(
  anOrder({
    status: 'prepared',
    lines: [anOrderLine({ wrap: aWrap({ card: { text: 'Bon anniversaire', unitCents: 150 } }) })],
  }),
);
const card = {
  id: idOf(0x7000),
  shop: 'cadomaestro',
  code: '7F3KQ9XM2PTW84HD',
  orderId: order.id,
  picture: 'birthday',
  amountCents: 5000,
  balanceCents: 5000,
  entries: [],
  from: 'Julie',
  to: 'Paul',
  message: '',
  sendTo: 'paul@courriel.example',
  issuedAt: NOON,
  expiresOn: '2027-03-16',
  refundId: null,
  customerId: null,
  cancelledAt: null,
};
const elsewhere = anActor('agent', { shops: ['caseapains'] });
const textOf = async ({ base64 }: { base64: string }) => pdfText(Buffer.from(base64, 'base64'));
const print = (store: Store, kind: (typeof documentKinds)[number], viewer: Actor) =>
  printed(store, NOON, { kind, orderIds: [order.id], layout: 'sheet' }, viewer);

async function shop() {
  const { store } = await anOpenShop([
    { table: 'orders', doc: order },
    { table: 'giftCards', doc: card },
  ]);
  return store;
}

describe('documents of an order', () => {
  it('are the warehouse’s to print but for gift cards, whose code is money (ROLE-2, DOC-5)', async () => {
    const store = await shop();
    for (const kind of documentKinds) {
      if (kind === 'gift-cards') {
        await expect(print(store, kind, warehouse)).rejects.toMatchObject({
          code: 'forbidden',
          detail: { rule: 'ROLE-2' },
        });
        continue;
      }
      const document = await print(store, kind, warehouse);
      expect(document.pages).toBe(1);
      expect(await textOf(document)).toContain(order.code);
    }
    expect(await textOf(await print(store, 'gift-cards', agent))).toContain('7F3K Q9XM 2PTW 84HD');
  });

  it('are of the person’s own shops alone (SHOP-1)', async () => {
    const store = await shop();
    await expect(print(store, 'address-labels', elsewhere)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('invoices of an order (DOC-4)', () => {
  const invoices = (store: Store, viewer: Actor) =>
    store.query('invoices', { orderId: order.id, customerId: null }, viewer);

  it('wait for their number until the backend gives it, and are then put right by a credit note and a new one', async () => {
    const store = await shop();
    expect(await invoices(store, agent)).toMatchObject({ papers: [], issue: null, correct: { code: 'invoiceState' } });
    await store.execute({ commandId: idOf(1), name: 'issueInvoice', args: { orderId: order.id } }, agent);
    const [waiting] = (await invoices(store, agent)).papers;
    expect(waiting?.number).toBeNull();
    const provisional = await printedInvoices(store, NOON, { invoiceIds: [waiting?.id ?? ''] }, agent);
    expect(await textOf(provisional)).toContain('EN ATTENTE DE NUMÉRO');
    expect(provisional.fileName).toBe('facture-A-000001.pdf');
    await store.syncNow();
    const numbered = await invoices(store, agent);
    expect(numbered).toMatchObject({
      papers: [{ number: 'FA-2026-000001' }],
      issue: { code: 'invoiceState' },
      correct: null,
    });
    const billing = anAddress({ company: 'Ateliers du Rhône' });
    const args = { orderId: order.id, invoiceId: numbered.papers[0]?.id ?? '', reason: 'Société', billing };
    await store.execute({ commandId: idOf(2), name: 'correctInvoice', args }, agent);
    await store.syncNow();
    const { papers } = await invoices(store, agent);
    expect(papers.map(({ kind, number, correctedBy }) => [kind, number, correctedBy !== null])).toEqual([
      ['invoice', 'FA-2026-000001', true],
      ['creditNote', 'AV-2026-000001', false],
      ['invoice', 'FA-2026-000002', false],
    ]);
    const right = await printedInvoices(store, NOON, { invoiceIds: [papers[2]?.id ?? ''] }, agent);
    expect(right.fileName).toBe('facture-FA-2026-000002.pdf');
    expect(await textOf(right)).toContain('Ateliers du Rhône');
    const ofCustomer = await store.query('invoices', { orderId: null, customerId: order.customer.id }, agent);
    expect(ofCustomer.papers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  });

  it('are nobody’s without prices, nor another shop’s (ROLE-2, SHOP-1)', async () => {
    const store = await shop();
    await store.execute({ commandId: idOf(1), name: 'issueInvoice', args: { orderId: order.id } }, agent);
    await store.syncNow();
    const story = async (viewer: Actor) =>
      (await store.query('orderById', { orderId: order.id }, viewer))?.order.timeline.map(({ what }) => what);
    expect(await story(agent)).toContain('invoiced');
    expect(await story(warehouse)).not.toContain('invoiced');
    await expect(invoices(store, warehouse)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(printedInvoices(store, NOON, { invoiceIds: [order.id] }, warehouse)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await invoices(store, elsewhere)).papers).toEqual([]);
    await expect(printedInvoices(store, NOON, { invoiceIds: [order.id] }, elsewhere)).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
