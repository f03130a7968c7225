/** A placed order priced anew after a change, on its own prices where nothing asks for others (VIE-2, VIE-5). */
import { refusal, throwIf } from '../refusal.ts';
import type { Ctx, Tx } from '../tx.ts';
import { askedCodes, useVouchers } from '../voucher/use.ts';
import { findMode, loadOf, orderMode, whyNotCountry, whyNotDeliver } from './delivery.ts';
import { whyNotParcel } from './gift-cards.ts';
import { whyNotTotal } from './new-order.ts';
import type { OpenOrder } from './open-order.ts';
import type { Order } from './order.ts';
import { quote } from './quote.ts';
import { relayFor } from './relay.ts';
import { totals } from './totals.ts';

export interface NewWay {
  modeId: string;
  relayId: string | null;
  /** Null: those of the order. */
  codes: readonly string[] | null;
}

/**
 * `changed` holds what was asked. With `way` (another address, other articles) the delivery is priced and promised anew;
 * a code whose conditions no longer hold falls off, unless it was asked for. Throws `Refusal` priceChanged when the total is not the one told;
 * `expectedTotalCents` null stands for the total as it was.
 */
export async function requoted(
  tx: Tx,
  ctx: Ctx,
  { order, profile }: OpenOrder,
  changed: Order,
  expectedTotalCents: number | null,
  way: NewWay | null,
): Promise<Order> {
  const { lines, giftCards, delivery, customer } = changed;
  const codes = await askedCodes(
    tx,
    order.shop,
    way?.codes ?? order.discounts.map(({ code }) => code),
    order.discounts,
  );
  const mode = findMode(profile, way?.modeId ?? order.mode.id);
  if (way && !mode) throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: way.modeId });
  if (mode) throwIf(whyNotParcel(mode, lines.length));
  if (way && mode && mode.kind !== 'mail') {
    throwIf(whyNotCountry(profile, changed.delivery));
    throwIf(whyNotDeliver(mode, changed.delivery, order.customer.phone, loadOf(profile, lines)));
  }
  const relay = way && mode ? await relayFor(tx, mode, way.relayId, loadOf(profile, lines).grams) : order.relay;
  const asked = { lines, giftCards, returnOption: false, mode, delivery, codes };
  // what makes another order good travels at our cost, wherever it goes (SAV-7)
  const free =
    order.afterSale.makesGood && mode ? { ...orderMode(mode, delivery, loadOf(profile, lines)), priceCents: 0 } : null;
  const soldMode = way ? free : order.mode;
  const at = way ? ctx.issuedAt : (order.promise?.from ?? order.placedAt);
  const who = { customerId: customer.id, email: customer.email };
  const { order: quoted, codeProblems } = quote(profile, { ...asked, ...who, at }, soldMode);
  if (way?.codes) throwIf([...codeProblems.values()][0]);
  const parts = {
    lines,
    giftCards,
    returnOption: order.returnOption,
    mode: quoted.mode ?? order.mode,
    discounts: quoted.discounts,
    vat: quoted.vat,
  };
  const after: Order = { ...changed, ...parts, relay, totals: totals(parts) };
  throwIf(whyNotTotal(expectedTotalCents ?? order.totals.totalCents, after.totals.totalCents));
  await useVouchers(tx, order.discounts, after.discounts, customer);
  return way ? { ...after, promise: quoted.promise } : after;
}
