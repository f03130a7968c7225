/** What a refund becomes where the customer agreed to a voucher: money under a code, spent in one go or several (AVO-3). */
import type { Random } from '../ids.ts';
import type { Refund, RefundWay } from '../refund/refund.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { GiftCard } from './gift-card.ts';
import { cardExpiry, drawCode } from './issue-gift-cards.ts';

/** No picture: it is no gift. */
const CREDIT_PICTURE = 'voucher';

export function creditCard(
  { id: refundId, shop, orderId, customerId, customerName }: Refund,
  way: RefundWay,
  profile: ShopProfile,
  random: Random,
  now: string,
): GiftCard {
  return {
    id: way.id,
    shop,
    code: drawCode(random),
    orderId,
    refundId,
    customerId,
    picture: CREDIT_PICTURE,
    amountCents: way.cents,
    balanceCents: way.cents,
    entries: [],
    from: profile.name,
    to: customerName,
    message: '',
    sendTo: '',
    issuedAt: now,
    expiresOn: cardExpiry(now, profile, profile.afterSale.voucherMonths),
    cancelledAt: null,
  };
}
