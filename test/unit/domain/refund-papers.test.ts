/** Refunds and the papers of their order, whichever comes first; and what was sent free of charge (AVO-1, DOC-4, SAV-7). */
import { describe, expect, it } from 'vitest';
import { papersOf } from '../../../domain/invoice/papers.ts';
import type { Order } from '../../../domain/order/order.ts';
import { refundProposal } from '../../../domain/refund/proposal.ts';
import { aShopProfile, anAddress, anOrder, idOf, manager, paid, seededRandom } from '../../builders.ts';
import { type World, aSmallShop } from './map-tx.ts';

const backend = { side: 'backend', random: seededRandom(3) } as const;
const boss = { ...backend, actor: manager };
const orderId = idOf(0x3000);
const refundId = idOf(0x9000);
const total = 2 * 1290 + 690;

function shop(order: Order): World {
  const world = aSmallShop();
  world.seed('orders', order);
  return world;
}

async function refunded(world: World, cents = 1_000): Promise<void> {
  const asked = { refundId, orderId, wish: { goodwillCents: cents }, how: { as: 'money' }, reason: 'Retard' };
  await world.run('askRefund', { ...asked, expectedCents: cents }, backend);
  await world.run('decideRefund', { refundId, decision: { kind: 'approve' } }, boss);
  const wayId = world.read('refunds', refundId).ways[0]?.id;
  await world.run('recordRefundWay', { refundId, wayId, reference: 'VIR' }, boss);
}

const sums = async (world: World) => (await papersOf(world.tx, orderId)).map(({ totalCents }) => totalCents);

describe('a refund and the invoice (AVO-1, DOC-4)', () => {
  it('done before the invoice, is credited on it when it comes', async () => {
    const world = shop(paid(anOrder({ status: 'prepared' })));
    await refunded(world);
    expect(await sums(world)).toEqual([]);
    expect(world.read('refunds', refundId)).toMatchObject({ state: 'done', creditNoteId: null });
    const parcels = [{ id: idOf(0x8000), carrier: 'la-poste', trackingNumber: '9L20524752032' }];
    await world.run('markShipped', { orderId, parcels }, boss);
    expect(await sums(world)).toEqual([total, -1_000]);
    const [invoice, note] = await papersOf(world.tx, orderId);
    expect(note).toMatchObject({ kind: 'creditNote', refundId, corrects: { id: invoice?.id } });
    expect(world.read('refunds', refundId).creditNoteId).toBe(note?.id);
    expect(world.read('orders', orderId).timeline.map(({ what }) => what)).toContain('credited');
  });

  it('asked for again with the invoice made by hand: one credit note, not two', async () => {
    const world = shop(paid(anOrder({ status: 'validated' })));
    await refunded(world);
    await world.run('issueInvoice', { orderId }, backend);
    await world.refused('issueInvoice', { orderId }, backend);
    expect(await sums(world)).toEqual([total, -1_000]);
  });

  it('follows an invoice that is put right: the wrong one is taken back less its part, the right one is credited', async () => {
    const world = shop(paid(anOrder({ status: 'delivered' })));
    await world.run('issueInvoice', { orderId }, backend);
    await refunded(world);
    const [wrong] = await papersOf(world.tx, orderId);
    const right = { orderId, invoiceId: wrong?.id, reason: 'Nom', billing: anAddress({ company: 'SARL Doudou' }) };
    await world.run('correctInvoice', right, backend);
    expect(await sums(world)).toEqual([total, -1_000, -(total - 1_000), total, -1_000]);
    const papers = await papersOf(world.tx, orderId);
    expect(papers.at(-1)).toMatchObject({ refundId, corrects: { id: papers[3]?.id } });
    expect(papers.at(-1)?.billing.company).toBe('SARL Doudou');
    expect(world.read('refunds', refundId).creditNoteId).toBe(papers.at(-1)?.id);
  });

  it('of an order that is cancelled afterwards: all of it comes to nothing', async () => {
    const world = shop(paid(anOrder({ status: 'validated' })));
    await world.run('issueInvoice', { orderId }, backend);
    await refunded(world);
    await world.run('cancelOrder', { orderId, reason: 'x' }, boss);
    expect((await sums(world)).reduce((sum, cents) => sum + cents, 0)).toBe(0);
  });
});

describe('an article that was sent free of charge (SAV-7, AVO-5)', () => {
  const first = paid(anOrder({ status: 'delivered', code: 'A-000777' }));
  const free = anOrder({
    id: idOf(0x3900),
    status: 'delivered',
    lines: first.lines.map((line) => ({ ...line, quantity: 1, unitCents: 0 })),
  });
  const afterSale = {
    ...free.afterSale,
    makesGood: { orderId, kind: 'claim' as const, caseId: idOf(0xc000), fromShelf: [idOf(0x4000)] },
  };
  const replacement: Order = { ...free, mode: { ...free.mode, priceCents: 0 }, afterSale };
  const lineId = first.lines[0]?.id ?? '';

  it('refunds nothing, and the calculation says on which order it was paid', () => {
    const none = { returns: [], claims: [], refunds: [] };
    const wanted = { pieces: [{ lineId, quantity: 1 }], carriage: 'all', goodwillCents: 0, excess: false } as const;
    const { rows, amountCents } = refundProposal(replacement, aShopProfile(), none, {
      ...wanted,
      elsewhereCents: 0,
      first,
    });
    expect(amountCents).toBe(0);
    expect(rows).toMatchObject([
      { what: 'article', cents: 0, note: 'madeGood' },
      { what: 'paidFirst', label: 'A-000777', cents: 1290, note: 'madeGood' },
      { what: 'total', cents: 0 },
    ]);
  });

  it('cannot be asked to be refunded as money of its own', async () => {
    const world = shop(first);
    world.seed('orders', replacement);
    const wish = { pieces: [{ lineId, quantity: 1 }] };
    const asked = { refundId, orderId: replacement.id, wish, how: { as: 'money' }, reason: 'x', expectedCents: 0 };
    const said = await world.refused('askRefund', asked, backend);
    expect(said.detail).toMatchObject({ rule: 'AVO-5', why: 'nothing' });
  });
});
