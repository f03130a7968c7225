/** Phone orders that nothing refuses: known callers, articles in stock, a mode that reaches them. */
import { chanceOf } from '../../backend/demo/chance.ts';
import { inventOrder } from '../../backend/demo/invented-order.ts';
import type { PlacePhoneOrder } from '../../domain/order/place.ts';
import { diceOf, idFor } from '../demo/dice.ts';
import { customerAt } from './crowd.ts';
import type { Reference } from './reference.ts';

const PLENTY = 1_000_000;

export function phoneOrders({ customers, shelves }: Reference, count: number): Omit<PlacePhoneOrder, 'code'>[] {
  const dice = diceOf('bench-calls');
  const chance = chanceOf('bench-calls');
  const shops = shelves.shops.map(({ profile }) => profile.id);
  const made: Omit<PlacePhoneOrder, 'code'>[] = [];
  while (made.length < count) {
    const customer = customerAt(dice.between(0, customers - 1), shops);
    const shop = shelves.shops.find(({ profile }) => profile.id === customer.shop);
    const order =
      shop && inventOrder({ ...shop, customers: [customer] }, chance, () => PLENTY, new Date().toISOString());
    // what is paid by link is placed when it is paid, not here
    if (!order || order.method.kind === 'link') continue;
    made.push({
      orderId: idFor(`bench-call:${process.pid}:${made.length}`),
      shop: customer.shop,
      buyer: { kind: 'known', customerId: customer.id },
      billing: order.address,
      delivery: order.address,
      keepAddresses: [],
      instructions: order.instructions,
      surprise: order.surprise,
      modeId: order.modeId,
      relayId: null,
      lines: order.lines,
      giftCards: [],
      returnOption: false,
      codes: [],
      paymentMethod: order.method.id,
      giftCardCodes: [],
      paidLinkId: null,
      expectedTotalCents: order.totalCents,
    });
  }
  return made;
}
