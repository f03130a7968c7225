import { describe, expect, it } from 'vitest';
import { anActor, anOrderLine, idOf, manager, warehouse } from '../../builders.ts';
import {
  MUG,
  ORDER,
  RETURN,
  SOON,
  aDeliveredOrder,
  aReturnWorld,
  asked,
  backend,
  received,
  returnOf,
  stockOf,
} from './returned.ts';

const decide = (lines: readonly unknown[], more: Record<string, unknown> = {}) =>
  ['decideReturn', { returnId: RETURN, lines, ...more }, backend()] as const;
const piece = (quantity: number, outcome: string, restock = false) => ({ lineId: MUG, quantity, outcome, restock });

describe('a return is asked for', () => {
  it('with its lines, quantities and reason, and gets its number (RET-4)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', { ...asked, note: 'trop petit' }, backend());
    expect(returnOf(world)).toMatchObject({
      code: 'BR-A-000001-1',
      source: 'staff',
      state: 'requested',
      askedOn: '2026-11-23',
      receivedOn: '2026-11-20',
      phase: 'legal',
      postage: 'customer',
      note: 'trop petit',
    });
    const order = world.read('orders', ORDER);
    expect(order.afterSale.returns).toEqual([RETURN]);
    expect(order.timeline.at(-1)).toMatchObject({ what: 'returnOpened', after: 'BR-A-000001-1' });
  });

  it('counts from the day on which the customer said it, not the day it was written down (RET-1)', async () => {
    const world = aReturnWorld();
    const late = backend('2027-03-02T09:00:00.000Z');
    expect((await world.refused('openReturn', asked, late)).detail).toMatchObject({ rule: 'RET-1', why: 'late' });
    await world.run('openReturn', { ...asked, askedOn: '2027-02-28' }, late);
    expect(returnOf(world)).toMatchObject({ askedOn: '2027-02-28', phase: 'commercial' });
  });

  it.each(['2026-11-24', '2026-11-15'])('refuses %s: to come, or before the order (RET-1)', async (askedOn) => {
    const no = await aReturnWorld().refused('openReturn', { ...asked, askedOn }, backend());
    expect(no).toMatchObject({ code: 'badInput', detail: { rule: 'RET-1', field: 'askedOn' } });
  });

  it('never of more pieces than are left (RET-5)', async () => {
    const world = aReturnWorld();
    const more = { ...asked, lines: [{ lineId: MUG, quantity: 4 }] };
    expect((await world.refused('openReturn', more, backend())).detail).toMatchObject({ rule: 'RET-5', left: 3 });
    const twice = { ...asked, lines: [asked.lines[0], asked.lines[0]] };
    expect((await world.refused('openReturn', twice, backend())).detail).toMatchObject({ rule: 'RET-5', why: 'twice' });
    await world.run('openReturn', asked, backend());
    const second = { ...asked, returnId: idOf(0xa001) };
    expect((await world.refused('openReturn', second, backend())).detail).toMatchObject({ rule: 'RET-5', left: 1 });
    await world.run('openReturn', { ...second, lines: [{ lineId: MUG, quantity: 1 }] }, backend());
    expect(world.read('returns', idOf(0xa001)).code).toBe('BR-A-000001-2');
    const third = { ...second, returnId: idOf(0xa002) };
    expect((await world.refused('openReturn', third, backend())).detail).toMatchObject({
      rule: 'RET-5',
      why: 'nothingLeft',
      returned: 3,
    });
  });

  it('never of a personalised article, with its reason (RET-2)', async () => {
    const lines = [anOrderLine({ quantity: 2, personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } })];
    const world = aReturnWorld(aDeliveredOrder({ lines, returnOption: { priceCents: 100, rateBp: 2000 } }));
    const no = await world.refused('openReturn', asked, backend());
    expect(no).toMatchObject({ code: 'returnClosed', detail: { rule: 'RET-2', why: 'personalised' } });
  });

  it('only for one of the reasons of the shop (RET-4), by its own people (SHOP-1, ROLE-4)', async () => {
    const world = aReturnWorld();
    expect((await world.refused('openReturn', { ...asked, reason: 'bof' }, backend())).code).toBe('badInput');
    const stranger = anActor('agent', { shops: ['caseapains'] });
    expect((await world.refused('openReturn', asked, { ...backend(), actor: stranger })).code).toBe('wrongShop');
    expect((await world.refused('openReturn', asked, { ...backend(), actor: warehouse })).code).toBe('forbidden');
  });
});

describe('a return is validated or refused', () => {
  it('validated, it has fourteen days to travel, and the reason may be put right (RET-3, DOC-6)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', { ...asked, reason: 'defective' }, backend());
    expect(returnOf(world).postage).toBe('shop');
    await world.run('validateReturn', { returnId: RETURN, reason: 'changed-mind' }, backend());
    expect(returnOf(world)).toMatchObject({ state: 'validated', postage: 'customer', sendBackBy: '2026-12-07' });
    expect((await world.refused('validateReturn', { returnId: RETURN }, backend())).detail).toMatchObject({
      rule: 'RET-4',
      action: 'validate',
      state: 'validated',
    });
  });

  it('refused with a reason, its pieces are free again (RET-4, RET-5)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', asked, backend());
    expect((await world.refused('refuseReturn', { returnId: RETURN, reason: ' ' }, backend())).code).toBe('badInput');
    await world.run('refuseReturn', { returnId: RETURN, reason: 'sans son emballage' }, backend());
    expect(returnOf(world)).toMatchObject({ state: 'refused', refusal: 'sans son emballage' });
    await world.run(
      'openReturn',
      { ...asked, returnId: idOf(0xa001), lines: [{ lineId: MUG, quantity: 3 }] },
      backend(),
    );
  });

  it('and a validated parcel that never comes can still be refused (RET-4)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', asked, backend());
    await world.run('validateReturn', { returnId: RETURN }, backend());
    await world.run('refuseReturn', { returnId: RETURN, reason: 'jamais renvoyé' }, backend());
    expect(returnOf(world).state).toBe('refused');
  });
});

describe('a return is received', () => {
  it('only once validated, each piece good, damaged or missing (RET-4)', async () => {
    const world = aReturnWorld();
    const counting = (good: number, damaged: number, missing: number) =>
      ({ returnId: RETURN, lines: [{ lineId: MUG, good, damaged, missing }], note: 'carton ouvert' }) as const;
    const there = { ...backend(), actor: warehouse };
    await world.run('openReturn', asked, backend());
    expect((await world.refused('receiveReturn', counting(2, 0, 0), there)).code).toBe('returnState');
    await world.run('validateReturn', { returnId: RETURN }, backend());
    for (const wrong of [counting(1, 0, 0), counting(2, 1, 0), { ...counting(2, 0, 0), lines: [] }])
      expect((await world.refused('receiveReturn', wrong, there)).code).toBe('returnWrong');
    const other = { returnId: RETURN, lines: [{ lineId: idOf(9), good: 1, damaged: 0, missing: 0 }] };
    expect((await world.refused('receiveReturn', other, there)).detail).toMatchObject({ why: 'other' });
    await world.run('receiveReturn', counting(1, 0, 1), there);
    expect(returnOf(world)).toMatchObject({ state: 'received', reception: { by: 'Yann', note: 'carton ouvert' } });
  });

  it('and counted anew while nothing is decided: a second parcel may bring the rest', async () => {
    const world = aReturnWorld();
    await received(world, 1, 0, 1);
    const all = { returnId: RETURN, lines: [{ lineId: MUG, good: 2, damaged: 0, missing: 0 }] };
    await world.run('receiveReturn', all, { ...backend(), actor: warehouse });
    expect(returnOf(world).reception?.lines).toEqual([{ lineId: MUG, good: 2, damaged: 0, missing: 0 }]);
    await world.run(...decide([piece(2, 'refund')]));
    expect((await world.refused('receiveReturn', all, { ...backend(), actor: warehouse })).code).toBe('returnState');
  });

  it('moves no stock and asks for no money: those are other steps (RET-4)', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    expect(stockOf(world)).toBe(50);
    expect(world.read('orders', ORDER).afterSale.refunds).toEqual([]);
  });
});

describe('a return is decided', () => {
  it('asks for the money, for a manager to decide, and puts good pieces on the shelf (RET-4, AVO-1)', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    await world.run(...decide([piece(1, 'refund', true), piece(1, 'refund')]));
    const doc = returnOf(world);
    expect(doc).toMatchObject({ state: 'decided', decision: { by: 'Claire' } });
    expect(doc.refundIds).toHaveLength(1);
    const refund = world.read('refunds', doc.refundIds[0] ?? '');
    expect(refund).toMatchObject({ state: 'asked', origin: { kind: 'return', id: RETURN }, as: 'money' });
    expect(world.read('orders', ORDER).afterSale).toMatchObject({ refunds: doc.refundIds, returns: [RETURN] });
    expect(stockOf(world)).toBe(51);
  });

  it('a voucher needs the consent of the customer, and is a refund of its own (RET-4, AVO-1)', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    const lines = [piece(1, 'refund'), piece(1, 'voucher')];
    expect((await world.refused(...decide(lines))).detail).toMatchObject({ why: 'consent', field: 'consent' });
    await world.run(...decide(lines, { consent: 'dit au téléphone' }));
    const refunds = returnOf(world).refundIds.map((id) => world.read('refunds', id));
    expect(refunds.map((refund) => refund.as)).toEqual(['money', 'voucher']);
    expect(refunds[1]?.consent).toMatchObject({ how: 'dit au téléphone' });
  });

  it('refused pieces need a reason; with nothing to pay the return is closed (RET-4)', async () => {
    const world = aReturnWorld();
    await received(world, 0, 2);
    expect((await world.refused(...decide([piece(2, 'refuse')]))).detail).toMatchObject({ why: 'reason' });
    await world.run(...decide([piece(2, 'refuse')], { reason: 'usagé' }));
    expect(returnOf(world)).toMatchObject({ state: 'closed', refundIds: [], decision: { reason: 'usagé' } });
  });

  it('every piece once, only good ones on the shelf, a missing one refunded with a reason only (RET-5)', async () => {
    const world = aReturnWorld();
    await received(world, 1, 0, 1);
    const why = async (lines: readonly unknown[]) => (await world.refused(...decide(lines))).detail['why'];
    expect(await why([piece(1, 'refund')])).toBe('count');
    expect(await why([piece(3, 'refund')])).toBe('count');
    expect(await why([piece(2, 'refund', true)])).toBe('restock');
    expect(await why([piece(1, 'refuse', true), piece(1, 'refund')])).toBe('restock');
    expect(await why([piece(2, 'refund')])).toBe('reason');
    await world.run(...decide([piece(2, 'refund')], { reason: 'preuve de dépôt vue' }));
    expect(returnOf(world).state).toBe('decided');
  });

  it('is not for the warehouse (ROLE-4)', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    const [name, args] = decide([piece(2, 'refund')]);
    expect((await world.refused(name, args, { ...backend(), actor: warehouse })).code).toBe('forbidden');
  });
});

describe('the money of a return', () => {
  it('is due fourteen days after the customer said it, in the days of the law (FACTS-FR §4)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', { ...asked, askedOn: '2026-11-21' }, backend());
    await world.run('validateReturn', { returnId: RETURN }, backend());
    const lines = [{ lineId: MUG, good: 2, damaged: 0, missing: 0 }];
    await world.run('receiveReturn', { returnId: RETURN, lines }, { ...backend(), actor: warehouse });
    await world.run(...decide([piece(2, 'refund')]));
    const [refundId = ''] = returnOf(world).refundIds;
    expect(world.read('refunds', refundId).dueOn).toBe('2026-12-05');
  });

  it('closes it once it is settled, one way or the other (RET-4)', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    await world.run(...decide([piece(2, 'refund')]));
    const { refundIds } = returnOf(world);
    const refund = world.read('refunds', refundIds[0] ?? '');
    const decision = { kind: 'refuse', reason: 'déjà remboursé' };
    await world.run('decideRefund', { refundId: refund.id, decision }, { ...backend(), actor: manager });
    expect(returnOf(world)).toMatchObject({ state: 'closed', since: { closed: SOON } });
    expect(returnOf(world).timeline.at(-1)).toMatchObject({ what: 'returnClosed' });
  });
});
