/** Codes that an order may use (ORD-8). */
import type { QueryArgs } from '../../domain/api.ts';
import { refusal } from '../../domain/refusal.ts';
import { type Voucher, VoucherCode, voucherId } from '../../domain/voucher/voucher.ts';
import { type Sight, docById, shopsSeen } from './sight.ts';

/** Throws `Refusal` forbidden for roles that see no prices: a code tells an amount. */
export function vouchersByCode(sight: Sight, { shop, codes }: QueryArgs<'vouchersByCode'>): Voucher[] {
  shopsSeen(sight, shop);
  if (!sight.priced) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role: sight.viewer.role });
  return codes.flatMap((typed) => {
    const code = VoucherCode.safeParse(typed).data;
    return code === undefined ? [] : (docById(sight.conn, 'vouchers', voucherId(shop, code)) ?? []);
  });
}
