import { beforeEach, describe, expect, it } from 'vitest';
import { codesIn } from '../../../domain/payment/match.ts';
import { transferId } from '../../../domain/payment/transfer.ts';
import { aPhoneOrder, idOf } from '../../builders.ts';
import { type World, aSmallShop } from './map-tx.ts';

const orderId = idOf(0x3001);
const total = 2 * 1290 + 690;
const row = (change = {}) => ({
  day: '2026-03-17',
  amountCents: total,
  label: 'VIR SEPA MME MARTIN CMD A-004183',
  bankReference: '',
  receiptId: idOf(0x7200),
  ...change,
});

let world: World;
beforeEach(async () => {
  world = aSmallShop();
  await world.run('placePhoneOrder', { ...aPhoneOrder(), code: 'A-004183' });
});
const record = (...rows: object[]) => world.run('recordTransfers', { shop: 'cadomaestro', rows });
const idOfRow = (told: ReturnType<typeof row> & { copy?: number }) => transferId('cadomaestro', { copy: 1, ...told });

describe('an order’s code in the label of a transfer (ORD-9)', () => {
  it.each(['CMD A-004183', 'cmd a 004183', 'A004183', 'commande a-4183 merci', 'VIR/A.004.183/MARTIN', 'A 004 183'])(
    'is found in %s',
    (label) => {
      expect(codesIn(label)).toContain('A-004183');
    },
  );

  it.each(['MME MARTIN', '004183', 'A-183', 'LOYER MARS 12', 'ABCDE 004183'])('is not made up of %s', (label) => {
    expect(codesIn(label)).not.toContain('A-004183');
  });
});

describe('a transfer of the statement (ORD-9, ORD-10)', () => {
  it('with the code and the exact amount pays its order', async () => {
    await record(row());
    const order = world.read('orders', orderId);
    expect(order.payment).toMatchObject({ paidCents: total, receipts: [{ id: idOf(0x7200) }] });
    expect(world.read('transfers', idOfRow(row()))).toMatchObject({ state: 'matched', orderId, orderCode: 'A-004183' });
  });

  it('never pays by a name alone', async () => {
    const named = row({ label: 'VIR SEPA MME MARTIN CLAIRE' });
    await record(named);
    expect(world.read('orders', orderId).payment.paidCents).toBe(0);
    expect(world.read('transfers', idOfRow(named))).toMatchObject({ state: 'unmatched', orderId: null });
  });

  it.each([
    [total - 500, 'under'],
    [total + 500, 'over'],
  ])('of %i cents is a task; attached by hand it counts whole', async (amountCents, state) => {
    const other = row({ amountCents });
    await record(other);
    expect(world.read('transfers', idOfRow(other))).toMatchObject({ state, dueCents: total });
    expect(world.read('orders', orderId).payment.paidCents).toBe(0);
    await world.run('attachTransfer', { transferId: idOfRow(other), orderId });
    expect(world.read('orders', orderId).payment.paidCents).toBe(amountCents);
    const no = await world.refused('attachTransfer', { transferId: idOfRow(other), orderId });
    expect(no.code).toBe('transferSettled');
  });

  it('for an order that owes nothing any more is too much, never lost', async () => {
    await record(row());
    const second = row({ day: '2026-03-18', receiptId: idOf(0x7201) });
    await record(second);
    expect(world.read('transfers', idOfRow(second))).toMatchObject({ state: 'over', dueCents: 0 });
  });

  it('that is no order’s is filed with what was done with it', async () => {
    const stray = row({ label: 'REMBOURSEMENT EDF' });
    await record(stray);
    await world.run('settleTransfer', { transferId: idOfRow(stray), note: 'Renvoyé à la banque' });
    expect(world.read('transfers', idOfRow(stray))).toMatchObject({
      state: 'settled',
      settledNote: 'Renvoyé à la banque',
    });
  });

  it('of the same bank reference is one, however often and in whatever words it is told', async () => {
    await record(row({ bankReference: 'B77' }));
    await record(row({ bankReference: 'B77', label: 'autre libellé', receiptId: idOf(0x7202) }));
    expect(world.read('orders', orderId).payment.receipts).toHaveLength(1);
  });

  it('of the same day, amount and label is one unless a person says that it is another', async () => {
    await record(row(), row({ receiptId: idOf(0x7203) }));
    expect(world.read('orders', orderId).payment.receipts).toHaveLength(1);
    await record(row({ receiptId: idOf(0x7204), copy: 2 }));
    expect(world.read('transfers', idOfRow(row({ copy: 2 })))).toMatchObject({ state: 'over' });
  });

  it('in whose label the bank wrote a card number is kept without it', async () => {
    const card = row({ label: 'CARTE 4111 1111 1111 1111 CMD A-004183' });
    await record(card);
    expect(JSON.stringify(world.snapshot())).not.toContain('4111 1111');
    expect(world.read('orders', orderId).payment.paidCents).toBe(total);
  });
});
