/** Codes read and counted in the transaction of the order that uses them (ORD-8). */
import type { OrderCustomer } from '../order/order.ts';
import type { Discount } from '../order/parts.ts';
import type { Tx } from '../tx.ts';
import { type AskedCode, customerKeys } from './rules.ts';
import { voucherId } from './voucher.ts';

/** `held`: discounts that the order has already. */
export async function askedCodes(
  tx: Tx,
  shop: string,
  codes: readonly string[],
  held: readonly Discount[],
): Promise<AskedCode[]> {
  const asked: AskedCode[] = [];
  for (const code of codes) {
    const id = voucherId(shop, code);
    asked.push({
      code,
      voucher: await tx.get('vouchers', id),
      held: held.some((discount) => discount.voucherId === id),
    });
  }
  return asked;
}

/** From the codes the order held to those it will hold: a use is taken, or given back. */
export async function useVouchers(
  tx: Tx,
  before: readonly Discount[],
  after: readonly Discount[],
  customer: Pick<OrderCustomer, 'id' | 'email'>,
): Promise<void> {
  const keys = customerKeys({ customerId: customer.id, email: customer.email });
  const held = new Set(before.map((discount) => discount.voucherId));
  const wanted = new Set(after.map((discount) => discount.voucherId));
  for (const id of new Set([...held, ...wanted])) {
    const more = Number(wanted.has(id)) - Number(held.has(id));
    const voucher = more === 0 ? undefined : await tx.get('vouchers', id);
    if (!voucher) continue;
    const others = voucher.usedBy.filter((key) => !keys.includes(key));
    const usedBy = voucher.oncePerCustomer ? [...others, ...(more > 0 ? keys : [])] : voucher.usedBy;
    await tx.put('vouchers', { ...voucher, used: Math.max(0, voucher.used + more), usedBy });
  }
}
