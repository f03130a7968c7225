/** The phone order of an id: the same each time, of several kinds. */
import type { PlacePhoneOrder } from '../../../domain/order/place.ts';
import { anAddress, aPhoneOrder, idOf, someDetails } from '../../builders.ts';

export function orderFor(orderId: string): Omit<PlacePhoneOrder, 'code'> {
  const order = aPhoneOrder({ orderId });
  const kind = Number.parseInt(orderId.slice(-1), 16) % 3;
  if (kind === 0) return order;
  const keepAddresses = [{ id: otherId('b', orderId), name: orderId, address: anAddress() }];
  if (kind === 1) return { ...order, buyer: { kind: 'known', customerId: idOf(0x2000) } };
  const customerId = otherId('c', orderId);
  return { ...order, buyer: { kind: 'new', customerId, details: someDetails() }, keepAddresses };
}

function otherId(first: string, id: string): string {
  return `${first}${id.slice(1)}`;
}
