/**
 * An order taken apart into what is charged: each article, option, wrap, the return option, the delivery, each gift card,
 * with its share of the discounts and, where VAT is not charged, of that too. Everything that adds up an order adds these
 * up (totals, invoices, refunds), so they cannot disagree (PRX-2, PRX-3).
 */
import { prorate, withoutVat } from '../money.ts';
import type { Order } from './order.ts';
import type { Discount, OrderLine, OrderMode, OrderVat, SoldGiftCard } from './parts.ts';

type ComponentKind = 'article' | 'personalisation' | 'wrap' | 'card' | 'returnOption' | 'delivery' | 'giftCard';

export interface Component {
  kind: ComponentKind;
  /** Line or gift card it belongs to; null for the order's own. */
  of: string | null;
  quantity: number;
  unitCents: number;
  /** As charged where it is delivered. */
  rateBp: number;
  /** quantity × unitCents, TTC. */
  grossCents: number;
  discountCents: number;
  /** What the customer pays for it: TTC less discounts, or without VAT where none is charged. */
  chargedCents: number;
}

export interface Charged {
  lines: readonly Pick<OrderLine, 'id' | 'quantity' | 'unitCents' | 'rateBp' | 'personalisation' | 'wrap'>[];
  giftCards: readonly Pick<SoldGiftCard, 'id' | 'amountCents'>[];
  returnOption: Order['returnOption'];
  mode: Pick<OrderMode, 'priceCents' | 'rateBp'> | null;
  discounts: readonly Pick<Discount, 'on' | 'lineIds' | 'cents'>[];
  vat: Pick<OrderVat, 'charged' | 'overrides'>;
}

export function components(order: Charged): Component[] {
  const parts = priced(order);
  for (const discount of order.discounts) takeOff(parts, discount);
  if (order.vat.charged) for (const part of parts) part.chargedCents = part.grossCents - part.discountCents;
  else chargeWithoutVat(parts);
  return parts;
}

function priced({ lines, giftCards, returnOption, mode, vat }: Charged): Component[] {
  const parts: Component[] = [];
  const add = (kind: ComponentKind, of: string | null, quantity: number, unitCents: number, rateBp: number) =>
    parts.push(
      part(kind, of, quantity, unitCents, vat.overrides.find(({ fromBp }) => fromBp === rateBp)?.toBp ?? rateBp),
    );
  for (const line of lines) {
    add('article', line.id, line.quantity, line.unitCents, line.rateBp);
    if (line.personalisation)
      add('personalisation', line.id, line.quantity, line.personalisation.unitCents, line.rateBp);
    if (line.wrap) add('wrap', line.id, line.quantity, line.wrap.unitCents, line.wrap.rateBp);
    if (line.wrap?.card) add('card', line.id, line.quantity, line.wrap.card.unitCents, line.wrap.rateBp);
  }
  if (returnOption) add('returnOption', null, 1, returnOption.priceCents, returnOption.rateBp);
  if (mode) add('delivery', null, 1, mode.priceCents, mode.rateBp);
  // a multi-purpose voucher: VAT is due when it is spent, whatever the territory's own rates
  for (const card of giftCards) parts.push(part('giftCard', card.id, 1, card.amountCents, 0));
  return parts;
}

function part(kind: ComponentKind, of: string | null, quantity: number, unitCents: number, rateBp: number): Component {
  return { kind, of, quantity, unitCents, rateBp, grossCents: quantity * unitCents, discountCents: 0, chargedCents: 0 };
}

/** Spread by largest remainder over what it applies to, never below nothing. */
function takeOff(parts: Component[], { on, lineIds, cents }: Charged['discounts'][number]): void {
  const fits = ({ kind, of }: Component) =>
    on === 'delivery'
      ? kind === 'delivery'
      : kind === 'article' && (lineIds.length === 0 || (of !== null && lineIds.includes(of)));
  const reduced = parts.filter(fits);
  const left = reduced.map(({ grossCents, discountCents }) => grossCents - discountCents);
  const shares = prorate(Math.min(cents, sum(left)), left);
  for (const [index, part] of reduced.entries()) part.discountCents += shares[index] ?? 0;
}

/** Once per rate on the whole, then shared out, so that the parts sum to the rounded whole (PRX-3). */
function chargeWithoutVat(parts: Component[]): void {
  for (const rateBp of new Set(parts.map((part) => part.rateBp))) {
    const same = parts.filter((part) => part.rateBp === rateBp);
    const net = same.map(({ grossCents, discountCents }) => grossCents - discountCents);
    const shares = prorate(withoutVat(sum(net), rateBp), net);
    for (const [index, part] of same.entries()) part.chargedCents = shares[index] ?? 0;
  }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
