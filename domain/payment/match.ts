/** Which order a transfer is for: by the order's code in its label and the exact amount, never by a name (ORD-9). */
import type { Order } from '../order/order.ts';
import { balanceCents } from '../order/order.ts';
import type { Transfer } from './transfer.ts';

/**
 * Every order code that the label may hold, however it is typed: `CMD A-004183`, `cmd a 004183`, `A004183`, `a 4183`,
 * `A 004 183`. Most of them are no order's.
 */
export function codesIn(label: string): string[] {
  const parts = [...label.toUpperCase().matchAll(/[A-Z]+|\d+/gu)].map(([part]) => part);
  const codes = new Set<string>();
  for (const [index, letters] of parts.entries()) {
    if (!/^[A-Z]{1,4}$/u.test(letters)) continue;
    let digits = '';
    for (const part of parts.slice(index + 1, index + 4)) {
      if (!/^\d+$/u.test(part)) break;
      digits += part;
      const significant = digits.replace(/^0+/u, '');
      // fewer are a date, a house number, an article of the tax code
      if (digits.length >= 4 && significant.length >= 1 && significant.length <= 9)
        codes.add(`${letters}-${significant.padStart(6, '0')}`);
    }
  }
  return [...codes];
}

export type Verdict = Pick<Transfer, 'state' | 'orderId' | 'orderCode' | 'dueCents'>;

/** `orders`: those of the shop whose codes the label holds. Two orders in one label are for a person to part. */
export function judge(amountCents: number, orders: readonly Order[]): Verdict {
  const [order, another] = orders;
  if (!order || another) return { state: 'unmatched', orderId: null, orderCode: null, dueCents: null };
  const dueCents = order.status === 'cancelled' ? 0 : Math.max(0, balanceCents(order));
  const about = { orderId: order.id, orderCode: order.code, dueCents };
  if (amountCents === dueCents) return { state: 'matched', ...about };
  return { state: amountCents < dueCents ? 'under' : 'over', ...about };
}
