/** May this code be used on this order, now, by this customer, and what does it take off (ORD-8)? */
import { prorate } from '../money.ts';
import type { Discount, OrderLine } from '../order/parts.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { fold } from '../text.ts';
import type { Voucher } from './voucher.ts';

type Sold = Pick<OrderLine, 'id' | 'quantity' | 'unitCents' | 'category'>;

export interface Buying {
  lines: readonly Sold[];
  deliveryCents: number;
  /** Who buys: customer id where known, and the e-mail. */
  customerId: string | null;
  email: string;
  /** Day of the shop. */
  day: string;
}

export interface AskedCode {
  code: string;
  /** Undefined: no such code in this shop. */
  voucher: Voucher | undefined;
  /** The order has it already: its use is not counted again. */
  held: boolean;
}

export interface Applied {
  discounts: Discount[];
  /** By code, why it takes nothing off. */
  problems: Map<string, Refusal>;
}

/** In the order they were given; each takes off what the ones before left. */
export function applyCodes(profile: ShopProfile, buying: Buying, codes: readonly AskedCode[]): Applied {
  const discounts: Discount[] = [];
  const problems = new Map<string, Refusal>();
  let others: Voucher[] = [];
  for (const { code, voucher, held } of codes) {
    const no = whyNotCode(profile, buying, { code, voucher, held }, others);
    if (no || !voucher) {
      problems.set(code, no ?? unknown(code));
      continue;
    }
    discounts.push(discountOf(voucher, buying, discounts));
    others = [...others, voucher];
  }
  return { discounts, problems };
}

function whyNotCode(
  profile: ShopProfile,
  buying: Buying,
  { code, voucher, held }: AskedCode,
  others: readonly Voucher[],
): Refusal | undefined {
  if (!voucher || voucher.shop !== profile.id) return unknown(code);
  const no = (why: string, detail = {}) =>
    refusal('voucherNotUsable', { rule: 'ORD-8', field: 'codes', code, why, ...detail });
  if (voucher.customerId !== null && voucher.customerId !== buying.customerId) return no('customer');
  if (others.some(({ id }) => id === voucher.id)) return no('twice');
  if (others.length >= profile.codesPerOrder) return no('tooMany', { most: profile.codesPerOrder });
  if (others.length > 0 && (!voucher.combinable || others.some(({ combinable }) => !combinable))) return no('alone');
  if (!held) {
    if (!voucher.active) return no('withdrawn');
    if (voucher.from !== null && buying.day < voucher.from) return no('early', { from: voucher.from });
    if (voucher.to !== null && buying.day > voucher.to) return no('late', { to: voucher.to });
    if (voucher.uses !== null && voucher.used >= voucher.uses) return no('used', { uses: voucher.uses });
    if (voucher.oncePerCustomer && customerKeys(buying).some((key) => voucher.usedBy.includes(key))) return no('once');
  }
  const counted = articlesCents(voucher, buying.lines);
  if (counted === 0 && voucher.value.kind !== 'freeDelivery') return no('articles', { categories: voucher.categories });
  if (counted < voucher.minimumCents) return no('minimum', { minimum: voucher.minimumCents, counted });
  return undefined;
}

/** A customer is the same by account or by e-mail. */
export function customerKeys({ customerId, email }: Pick<Buying, 'customerId' | 'email'>): string[] {
  return [customerId ?? '', fold(email)].filter((key) => key !== '');
}

function discountOf(voucher: Voucher, buying: Buying, before: readonly Discount[]): Discount {
  const { id: voucherId, code, label, value } = voucher;
  const on = value.kind === 'freeDelivery' ? 'delivery' : 'articles';
  const taken = before.filter((discount) => discount.on === on).reduce((total, discount) => total + discount.cents, 0);
  const lines = eligible(voucher, buying.lines);
  const whole = on === 'delivery' ? buying.deliveryCents : buying.lines.reduce((total, line) => total + cents(line), 0);
  const lineIds = on === 'delivery' || lines.length === buying.lines.length ? [] : lines.map(({ id }) => id);
  return { voucherId, code, label, on, lineIds, cents: Math.min(whole - taken, worth(voucher, buying)) };
}

/** Half up on integers. */
function worth(voucher: Voucher, { lines, deliveryCents }: Buying): number {
  const { value } = voucher;
  if (value.kind === 'freeDelivery') return deliveryCents;
  if (value.kind === 'amount') return Math.min(value.amountCents, articlesCents(voucher, lines));
  return prorate(articlesCents(voucher, lines), [value.percentBp, 10_000 - value.percentBp])[0] ?? 0;
}

function articlesCents(voucher: Voucher, lines: readonly Sold[]): number {
  return eligible(voucher, lines).reduce((total, line) => total + cents(line), 0);
}

function eligible({ categories }: Voucher, lines: readonly Sold[]): Sold[] {
  return lines.filter(({ category }) => categories.length === 0 || categories.includes(category));
}

function cents({ quantity, unitCents }: Sold): number {
  return quantity * unitCents;
}

function unknown(code: string): Refusal {
  return refusal('voucherUnknown', { rule: 'ORD-8', field: 'codes', code });
}
