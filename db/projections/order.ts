/** An order as lists sort and filter it, and as searches find it. */
import { personName } from '../../domain/customer/address.ts';
import { type Order, balanceCents } from '../../domain/order/order.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import { excessCents } from '../../domain/refund/held.ts';
import { fold } from '../../domain/text.ts';
import { lookups } from '../../domain/tx.ts';
import { byPlace } from '../../domain/warehouse/picking-order.ts';
import type { OrderRowTable } from '../schema.ts';
import { codeWords, phoneKeys, words } from '../search-text.ts';

/** Stored in files: a status may be added, a number never changes. */
export const statusRank: Record<OrderStatus, number> = {
  recorded: 0,
  validated: 1,
  inPreparation: 2,
  prepared: 3,
  shipped: 4,
  delivered: 5,
  cancelled: 6,
};

export function orderRow(order: Order): Omit<OrderRowTable, 'n'> {
  const { customer, delivery } = order;
  const dueCents = balanceCents(order);
  const preparedAt = order.since.prepared;
  const shippedAt = order.since.shipped;
  return {
    id: order.id,
    shop: order.shop,
    code: order.code,
    external_key: lookups.orders.externalId(order),
    source: order.source,
    status: statusRank[order.status],
    placed_at: Date.parse(order.placedAt),
    status_since: Date.parse(order.since[order.status] ?? order.placedAt),
    prepared_at: preparedAt === undefined ? null : Date.parse(preparedAt),
    shipped_at: shippedAt === undefined ? null : Date.parse(shippedAt),
    customer_id: customer.id,
    customer_name: personName(customer),
    customer_sort: fold(`${customer.lastName} ${customer.firstName}`),
    delivery_name: delivery.company === '' ? personName(delivery) : delivery.company,
    postal_code: delivery.postalCode,
    city: delivery.city,
    city_sort: fold(delivery.city),
    country: delivery.country,
    mode_label: order.mode.label,
    carrier: order.parcels[0]?.carrier ?? order.mode.carrier,
    pieces: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    total_cents: order.totals.totalCents,
    due_cents: dueCents,
    refund_cents: excessCents(order),
    is_due: dueCents > 0 && order.status !== 'cancelled' ? 1 : 0,
    surprise: order.surprise ? 1 : 0,
    gifts: order.lines.some((line) => line.wrap !== null) ? 1 : 0,
    personalised: order.lines.some((line) => line.personalisation !== null) ? 1 : 0,
    alerts: order.alerts.length,
    tracking_numbers: order.parcels.map(({ trackingNumber }) => trackingNumber).join(' '),
    vouchers: order.discounts.map(({ voucherId }) => ` ${voucherId} `).join(''),
    dispatch_day: order.promise?.dispatchDay ?? order.placedAt.slice(0, 10),
    place: byPlace(order.lines)[0]?.location ?? '',
  };
}

/** `keys`: what names this order; `rest`: what is in it. */
export function orderWords(order: Order): { keys: string; rest: string } {
  const { customer, delivery, billing } = order;
  const keys = words([
    codeWords(order.code),
    order.externalId ?? '',
    customer.lastName,
    customer.firstName,
    customer.email,
    ...phoneKeys(customer.phone, billing.country),
    ...[delivery, billing].flatMap(({ phone, country }) => phoneKeys(phone, country)),
    ...[delivery, billing].flatMap(({ lastName, firstName, company, postalCode, city }) => [
      lastName,
      firstName,
      company,
      postalCode,
      city,
    ]),
    ...order.parcels.map(({ trackingNumber }) => trackingNumber),
  ]);
  const rest = words([
    ...order.lines.flatMap((line) => [line.name, line.format, line.sku, line.personalisation?.text ?? '']),
    delivery.street,
    order.payment.reference,
    order.instructions,
  ]);
  return { keys, rest };
}
