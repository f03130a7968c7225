import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../domain/invoice/invoice.ts';
import { paperId } from '../../../domain/invoice/papers.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Ctx } from '../../../domain/tx.ts';
import {
  aShopProfile,
  agent,
  anAddress,
  anOrder,
  idOf,
  manager,
  paid,
  seededRandom,
  warehouse,
} from '../../builders.ts';
import { type World, aSmallShop } from '../domain/map-tx.ts';

const order = (change: Partial<Order> = {}) => paid(anOrder({ status: 'prepared', ...change }));
const backend = (change: Partial<Ctx> = {}): Partial<Ctx> => ({
  side: 'backend',
  random: seededRandom(1),
  ...change,
});
const parcel = { id: idOf(0x6000), carrier: 'la-poste', trackingNumber: '9L20524752032' };

function withOrder(change: Partial<Order> = {}): { world: World; id: string; paper: (n: number) => Invoice } {
  const world = aSmallShop();
  const placed = order(change);
  world.seed('orders', placed);
  return { world, id: placed.id, paper: (n) => world.read('invoices', paperId(placed.id, n)) };
}

describe('issuing an invoice (DOC-4)', () => {
  it('gives no number on a workstation, and the next one on the backend', async () => {
    const { world, id, paper } = withOrder();
    await world.run('issueInvoice', { orderId: id });
    expect(paper(0).number).toBeNull();
    const other = withOrder();
    await other.world.run('issueInvoice', { orderId: other.id }, backend());
    expect(other.paper(0)).toMatchObject({ number: 'FA-2026-000001', kind: 'invoice', totalCents: 3270 });
    expect(other.world.read('orders', id).timeline.at(-1)).toMatchObject({ what: 'invoiced', after: 'FA-2026-000001' });
  });

  it.each([
    ['is not paid', anOrder({ status: 'prepared' }), 'notPaid'],
    ['is cancelled', order({ status: 'cancelled' }), 'cancelled'],
  ])('refuses an order that %s', async (_, seeded, why) => {
    const world = aSmallShop();
    world.seed('orders', seeded);
    const no = await world.refused('issueInvoice', { orderId: seeded.id }, backend());
    expect([no.code, no.detail.why, no.detail.rule]).toEqual(['invoiceState', why, 'DOC-4']);
  });

  it('makes one invoice of an order, whoever asks again, and burns no number for it', async () => {
    const { world, id } = withOrder();
    await world.run('issueInvoice', { orderId: id }, backend());
    const no = await world.refused('issueInvoice', { orderId: id }, backend({ actor: manager }));
    expect([no.detail.why, no.detail.number]).toEqual(['exists', 'FA-2026-000001']);
    expect(world.read('counters', 'invoice:cadomaestro').last).toBe(1);
  });

  it('is not the warehouse’s to do (ROLE-4)', async () => {
    const { world, id } = withOrder();
    expect((await world.refused('issueInvoice', { orderId: id }, { actor: warehouse })).code).toBe('forbidden');
  });

  it('copies everything that it prints, so that nothing changed later changes it', async () => {
    const { world, id, paper } = withOrder();
    await world.run('issueInvoice', { orderId: id }, backend());
    const before = paper(0);
    world.seed('shops', aShopProfile({ name: 'Autre nom' }));
    world.seed('orders', { ...world.read('orders', id), billing: anAddress({ lastName: 'Autre' }) });
    expect(paper(0)).toEqual(before);
    expect(before.seller.name).toBe('CadoMaestro');
  });
});

describe('numbers (DOC-4)', () => {
  it('follow one another per shop, kind and year of the shop’s own calendar, never dated back', async () => {
    const world = aSmallShop();
    const instants = [
      '2026-12-31T22:59:59.000Z',
      '2026-12-31T23:00:00.000Z',
      // a clock set back neither reopens the old year nor dates a later number earlier
      '2026-12-31T20:00:00.000Z',
    ];
    for (const [index, now] of instants.entries()) {
      const next = order({ id: idOf(0x3100 + 16 * index), code: `A-00000${index + 1}` });
      world.seed('orders', next);
      await world.run('issueInvoice', { orderId: next.id }, backend({ now }));
    }
    const made = instants.map((_, index) => world.read('invoices', idOf(0x3100 + 16 * index)));
    expect(made.map(({ number }) => number)).toEqual(['FA-2026-000001', 'FA-2027-000001', 'FA-2027-000002']);
    expect(made.map(({ issuedAt }) => issuedAt)).toEqual([instants[0], instants[1], instants[1]]);
  });

  it('are dated by the backend, not by a workstation that was offline', async () => {
    const { world, id, paper } = withOrder();
    await world.run('issueInvoice', { orderId: id }, backend({ issuedAt: '2026-03-01T08:00:00.000Z' }));
    expect(paper(0).issuedAt).toBe('2026-03-16T11:00:00.000Z');
  });
});

describe('invoices that make themselves (DOC-4)', () => {
  it('when the order is shipped, once, on the backend alone', async () => {
    const ship = { orderId: order().id, parcels: [parcel] };
    const here = withOrder();
    await here.world.run('markShipped', ship, { actor: warehouse });
    expect(await here.world.tx.get('invoices', here.id)).toBeUndefined();
    const { world, id, paper } = withOrder();
    await world.run('markShipped', ship, backend({ actor: warehouse }));
    expect(paper(0)).toMatchObject({ number: 'FA-2026-000001', suppliedAt: '2026-03-16T11:00:00.000Z' });
    await world.run('markDelivered', { orderId: id }, backend({ actor: agent }));
    expect(await world.tx.get('invoices', paperId(id, 1))).toBeUndefined();
  });

  it('when it is handed over at the warehouse (LIV-5)', async () => {
    const mode = {
      id: 'retrait',
      kind: 'warehouse',
      label: 'Retrait',
      carrier: null,
      priceCents: 0,
      rateBp: 2000,
    } as const;
    const { world, id, paper } = withOrder({ mode });
    const handOver = { orderId: id, handOverId: id, identityChecked: true };
    await world.run('handOverAtCounter', handOver, backend({ actor: warehouse }));
    expect(paper(0).number).toBe('FA-2026-000001');
  });

  it('and are taken back by a credit note when the order is cancelled', async () => {
    const { world, id, paper } = withOrder({ status: 'recorded' });
    await world.run('issueInvoice', { orderId: id }, backend());
    await world.run('cancelOrder', { orderId: id, reason: 'Le client renonce' }, backend());
    expect(paper(0).correctedBy).toBe(paper(1).id);
    expect(paper(1)).toMatchObject({ kind: 'creditNote', number: 'AV-2026-000001', totalCents: -3270 });
    expect(paper(1).corrects).toMatchObject({ number: 'FA-2026-000001' });
    expect(await world.tx.get('invoices', paperId(id, 2))).toBeUndefined();
  });

  it('and when it is charged otherwise than it was invoiced; the next invoice is a new one', async () => {
    const { world, id, paper } = withOrder({ status: 'recorded' });
    await world.run('issueInvoice', { orderId: id }, backend());
    const delivery = anAddress({ street: '9 rue du Coëtlosquet' });
    await world.run('changeDeliveryAddress', { orderId: id, delivery }, backend());
    expect(paper(1)).toMatchObject({ kind: 'creditNote', reason: 'Commande modifiée après facturation' });
    await world.run('issueInvoice', { orderId: id }, backend());
    expect(paper(2)).toMatchObject({ number: 'FA-2026-000002', delivery: { street: '9 rue du Coëtlosquet' } });
  });
});

it('an invoice stands when what it does not tell is changed (DOC-4)', async () => {
  const { world, id } = withOrder({ status: 'recorded' });
  await world.run('issueInvoice', { orderId: id }, backend());
  await world.run('addDeliveryInstructions', { orderId: id, instructions: 'Sonner deux fois' }, backend());
  expect(await world.tx.get('invoices', paperId(id, 1))).toBeUndefined();
});

describe('correcting an invoice (DOC-4)', () => {
  const billing = anAddress({ company: 'Ateliers du Rhône' });
  async function invoiced() {
    const made = withOrder();
    await made.world.run('issueInvoice', { orderId: made.id }, backend());
    return made;
  }

  it('is a credit note of the whole and a new invoice; the wrong one stays as it was', async () => {
    const { world, id, paper } = await invoiced();
    const wrong = paper(0);
    const args = { orderId: id, invoiceId: wrong.id, reason: 'Facturer la société', billing };
    await world.run('correctInvoice', args, backend());
    const [first, note, right] = [paper(0), paper(1), paper(2)];
    expect(first).toEqual({ ...wrong, correctedBy: note.id });
    expect([note.number, right.number]).toEqual(['AV-2026-000001', 'FA-2026-000002']);
    expect(note.totalCents + first.totalCents).toBe(0);
    expect(note.billing).toEqual(wrong.billing);
    expect(right).toMatchObject({ billing, lines: wrong.lines, corrects: { number: 'FA-2026-000001' } });
    expect(world.read('orders', id).timeline.at(-1)).toMatchObject({ what: 'invoiceCorrected', reason: args.reason });
  });

  it('refuses the one that no longer stands, the one without number, and no change at all', async () => {
    const { world, id, paper } = await invoiced();
    const args = { orderId: id, invoiceId: paper(0).id, reason: 'Société', billing };
    const same = await world.refused('correctInvoice', { ...args, billing: paper(0).billing }, backend());
    expect(same.code).toBe('nothingChanges');
    await world.run('correctInvoice', args, backend());
    const again = await world.refused('correctInvoice', { ...args, billing: anAddress() }, backend());
    expect([again.code, again.detail.why]).toEqual(['invoiceState', 'notStanding']);
    const offline = withOrder();
    await offline.world.run('issueInvoice', { orderId: offline.id });
    const waiting = await offline.world.refused('correctInvoice', args);
    expect(waiting.detail.why).toBe('waiting');
  });

  it('refuses a reason left out, and anyone who may not (ROLE-4)', async () => {
    const { world, id, paper } = await invoiced();
    const args = { orderId: id, invoiceId: paper(0).id, reason: 'Société', billing };
    expect((await world.refused('correctInvoice', { ...args, reason: '  ' }, backend())).detail.field).toBe('reason');
    expect((await world.refused('correctInvoice', args, backend({ actor: warehouse }))).code).toBe('forbidden');
  });
});

describe('papers of an order', () => {
  it('have ids that follow from the order’s, each its own', () => {
    const id = '6f1c2a3b-4d5e-4f60-8a71-fffffffffffe';
    const ids = [0, 1, 2, 3].map((n) => paperId(id, n));
    expect(ids[0]).toBe(id);
    expect(ids[2]).toBe('6f1c2a3b-4d5e-4f60-8a71-000000000000');
    expect(new Set(ids).size).toBe(4);
  });
});
