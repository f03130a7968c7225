/** Codes that an order may use, and the gift cards it was sold with (ORD-8, ORD-15). Never for roles without prices. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { localDay } from '../../domain/format.ts';
import type { IssuedGiftCard } from '../../domain/views.ts';
import { isOnOffer } from '../../domain/voucher/rules.ts';
import { type Voucher, VoucherCode, voucherId } from '../../domain/voucher/voucher.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, mustSeeAmounts, profileOf, shopsSeen } from './sight.ts';

const MOST = 200;

/** Throws `Refusal` forbidden for roles that see no prices: a code tells an amount. */
export function vouchersByCode(sight: Sight, { shop, codes }: QueryArgs<'vouchersByCode'>): Voucher[] {
  mustSeeAmounts(sight);
  shopsSeen(sight, shop);
  return codes.flatMap((typed) => {
    const code = VoucherCode.safeParse(typed).data;
    return code === undefined ? [] : (docById(sight.conn, 'vouchers', voucherId(shop, code)) ?? []);
  });
}

/** `now`: ISO UTC; the day is the shop's own. */
export function vouchersOnOffer(
  sight: Sight,
  { shop, customerId }: QueryArgs<'vouchersOnOffer'>,
  now: string,
): QueryResult<'vouchersOnOffer'> {
  mustSeeAmounts(sight);
  shopsSeen(sight, shop);
  const day = localDay(now, profileOf(sight.conn, shop)?.identity.timeZone ?? 'Europe/Paris');
  const whose = (sql: string, ...values: string[]) =>
    (
      sight.conn
        .prepare(sql)
        .pluck()
        .all(...values) as string[]
    )
      .flatMap((id) => docById(sight.conn, 'vouchers', id) ?? [])
      .filter((voucher) => voucher.shop === shop && isOnOffer(voucher, day));
  const everyone = `SELECT id FROM record_row WHERE tbl = 'vouchers' AND shop = ? AND state = 'active' AND customer_id IS NULL ORDER BY at DESC LIMIT ${MOST}`;
  const own = `SELECT id FROM record_row WHERE customer_id = ? AND tbl = 'vouchers' ORDER BY at DESC LIMIT ${MOST}`;
  return { everyone: whose(everyone, shop), own: customerId === null ? [] : whose(own, customerId) };
}

/** None before the order is paid. */
export function giftCardsOfOrder(sight: Sight, { orderId }: QueryArgs<'giftCardsOfOrder'>): IssuedGiftCard[] {
  mustSeeAmounts(sight);
  const cards = recordsOfOrder(sight.conn, 'giftCards', orderId);
  return cards
    .filter(({ shop, refundId }) => refundId === null && sight.viewer.shops.includes(shop))
    .map(({ id, code, issuedAt, expiresOn, cancelledAt, balanceCents }) => ({
      id,
      codeEnd: code.slice(-4),
      issuedAt,
      expiresOn,
      cancelledAt,
      balanceCents,
    }));
}
