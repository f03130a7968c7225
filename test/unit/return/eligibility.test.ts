import { describe, expect, it } from 'vitest';
import type { Cases } from '../../../domain/after-sale/ledger.ts';
import type { Order } from '../../../domain/order/order.ts';
import { postageOf, returnOffer } from '../../../domain/return/eligibility.ts';
import { orderStatuses } from '../../../domain/order/status.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import { anOrderLine, idOf } from '../../builders.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';
import { MUG, aDeliveredOrder } from './returned.ts';

const none: Cases = { returns: [], claims: [], refunds: [] };
interface Asked {
  order: Order;
  role?: Role;
  askedOn?: string;
  personalisable?: ReadonlySet<string>;
}
const offer = ({ order, role = 'agent', askedOn = '2026-11-23', personalisable = new Set() }: Asked) =>
  returnOffer({ order, profile: cadomaestro, cases: none, personalisable, role, askedOn });
const one = (change: Parameters<typeof anOrderLine>[0]) => {
  const plain = { quantity: 2, personalisation: null, perishable: false };
  return aDeliveredOrder({ lines: [anOrderLine({ ...plain, ...change })] });
};
const why = (asked: Asked) => {
  const { no } = offer(asked);
  return no && { code: no.code, rule: no.detail['rule'], why: no.detail['why'] };
};

describe('the gate « open a return »', () => {
  it.each(orderStatuses)('%s: open once shipped, and not before (RET-1)', (status) => {
    const order = aDeliveredOrder({ status });
    const expected = { code: 'returnClosed', rule: 'RET-1', why: 'notShipped' };
    expect(why({ order })).toEqual(status === 'shipped' || status === 'delivered' ? undefined : expected);
  });

  it('closes with the hundred days, and says when (RET-1)', () => {
    const order = aDeliveredOrder();
    expect(offer({ order, askedOn: '2027-02-28' }).no).toBeUndefined();
    expect(offer({ order, askedOn: '2027-03-01' }).no?.detail).toMatchObject({
      why: 'late',
      receivedOn: '2026-11-20',
      until: '2027-02-28',
    });
  });

  it('is not for the warehouse (ROLE-4)', () => {
    expect(why({ order: aDeliveredOrder(), role: 'warehouse' })).toMatchObject({ code: 'forbidden', rule: 'ROLE-4' });
  });
});

describe('each line has its own answer', () => {
  const text = { label: 'Prénom', text: 'Léa', unitCents: 300 };

  it.each([
    ['personalised', { personalisation: text }],
    ['perishable', { perishable: true }],
  ])('%s: never, even with « Retour à 1 € » (RET-2, ORD-14)', (reason, change) => {
    const order = { ...one(change), returnOption: { priceCents: 100, rateBp: 2000 } };
    expect(why({ order })).toEqual({ code: 'returnClosed', rule: 'RET-2', why: reason });
    expect(offer({ order }).lines[0]).toMatchObject({ returnable: 0 });
  });

  it('a line that may come back opens the order for the others that may not (RET-2)', () => {
    const kept = anOrderLine({ id: idOf(0x4001), personalisation: text });
    const order = aDeliveredOrder({ lines: [anOrderLine({ quantity: 2, personalisation: null }), kept] });
    const { no, lines } = offer({ order });
    expect(no).toBeUndefined();
    expect(lines.map(({ returnable }) => returnable)).toEqual([2, 0]);
    expect(lines[1]?.no?.detail).toMatchObject({ why: 'personalised', name: 'Mug prénom' });
  });

  it('an article that could have been personalised, but was not, is only pointed out (RET-2)', () => {
    const order = one({});
    const [line] = offer({ order, personalisable: new Set([idOf(0x1000)]) }).lines;
    expect(line).toMatchObject({ returnable: 2, no: undefined, warning: 'personalisable' });
  });

  it('a part sent again for a claim is nothing to take back', () => {
    const makesGood = { orderId: idOf(1), kind: 'claim', caseId: idOf(2), fromShelf: [] } as const;
    const order = one({});
    const afterSale = { ...order.afterSale, makesGood: { ...makesGood, fromShelf: [] } };
    expect(why({ order: { ...order, afterSale } })).toMatchObject({ why: 'part' });
    const whole = { ...afterSale, makesGood: { ...makesGood, fromShelf: [MUG] } };
    expect(why({ order: { ...order, afterSale: whole } })).toBeUndefined();
  });
});

describe('who pays the postage (RET-3)', () => {
  const option = { returnOption: { priceCents: 100, rateBp: 2000 } };
  it.each([
    ['changed-mind', { returnOption: null }, 'customer'],
    ['changed-mind', option, 'option'],
    ['defective', { returnOption: null }, 'shop'],
    ['not-as-ordered', option, 'shop'],
  ])('%s', (reason, order, payer) => {
    expect(postageOf(order, cadomaestro, reason)).toBe(payer);
  });

  it('every reason of both shops has one', () => {
    for (const { returns } of [cadomaestro, caseapains])
      for (const { id, fault } of returns.reasons)
        expect(postageOf({ returnOption: null }, { returns }, id)).toBe(fault === 'shop' ? 'shop' : 'customer');
  });
});
