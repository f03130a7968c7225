/** What the customer was written (VIE-7, ORD-18). */
import type { QueryArgs } from '../../domain/api.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import { recordsOfOrder } from './records.ts';
import type { Sight } from './sight.ts';

/** A letter tells prices: roles without them see none (ROLE-2). */
export function mails({ conn, viewer, priced }: Sight, { orderId }: QueryArgs<'mails'>): Mail[] {
  return priced ? recordsOfOrder(conn, 'mails', orderId).filter(({ shop }) => viewer.shops.includes(shop)) : [];
}
