/** May these codes be used on this order, now, by this customer, and what do they take off (ORD-8)? */
import { prorate } from '../money.ts';
import type { Discount, OrderLine } from '../order/parts.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { fold } from '../text.ts';
import { voucherState } from './state.ts';
import type { Voucher } from './voucher.ts';

type Sold = Pick<OrderLine, 'id' | 'quantity' | 'unitCents' | 'category'>;

export interface Buying {
  lines: readonly Sold[];
  /** Null while no delivery mode is chosen. */
  deliveryCents: number | null;
  /** Who buys: customer id where known, and the e-mail; both blank while nobody is. */
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
  /** In the order they were taken off. */
  discounts: Discount[];
  /** By code, why it takes nothing off. */
  problems: Map<string, Refusal>;
}

/**
 * Which codes may stand together is decided as they were given; what they take off never depends on that: percentages
 * first, then amounts, the narrower before the wider, each from what is left. The delivery is apart.
 */
export function applyCodes(profile: ShopProfile, buying: Buying, codes: readonly AskedCode[]): Applied {
  const problems = new Map<string, Refusal>();
  const standing: Voucher[] = [];
  for (const asked of codes) {
    const no = whyNotCode(profile, buying, asked, standing);
    if (no) problems.set(asked.code, no);
    else if (asked.voucher) standing.push(asked.voucher);
  }
  const left: Left = {
    lines: new Map(buying.lines.map((line) => [line.id, cents(line)])),
    deliveryCents: buying.deliveryCents ?? 0,
  };
  const discounts: Discount[] = [];
  for (const voucher of standing.toSorted(firstTakenOff)) {
    const discount = takenOff(voucher, buying.lines, left);
    if (discount.cents > 0 || isOpen(voucher, buying)) discounts.push(discount);
    else problems.set(voucher.code, notUsable(voucher.code, 'nothingLeft'));
  }
  return { discounts, problems };
}

/** A customer is the same by account or by e-mail. */
export function customerKeys({ customerId, email }: Pick<Buying, 'customerId' | 'email'>): string[] {
  return [customerId ?? '', fold(email)].filter((key) => key !== '');
}

/** Whether a code may be told to a caller on this day: it runs, and uses are left. */
export function isOnOffer(voucher: Voucher, day: string): boolean {
  return voucherState(voucher, day) === 'usable';
}

function whyNotCode(
  profile: ShopProfile,
  buying: Buying,
  { code, voucher, held }: AskedCode,
  others: readonly Voucher[],
): Refusal | undefined {
  if (!voucher || voucher.shop !== profile.id)
    return refusal('voucherUnknown', { rule: 'ORD-8', field: 'codes', code });
  const no = (why: string, detail = {}) => notUsable(code, why, detail);
  if (voucher.customerId !== null && voucher.customerId !== buying.customerId) return no('customer');
  if (others.some(({ id }) => id === voucher.id)) return no('twice');
  if (others.length >= profile.codesPerOrder) return no('tooMany', { most: profile.codesPerOrder });
  const apart = others.find(({ combinable }) => !combinable || !voucher.combinable);
  if (apart) return no('alone', { other: apart.code, only: voucher.combinable ? apart.code : code });
  const counted = articlesCents(voucher, buying.lines);
  return (held ? undefined : whyNotNow(voucher, buying, no)) ?? whyNotBasket(voucher, counted, no);
}

type No = (why: string, detail?: Refusal['detail']) => Refusal;

/** What was asked once, when the code was first used: an order keeps its codes whatever happens to them later. */
function whyNotNow(voucher: Voucher, buying: Buying, no: No): Refusal | undefined {
  const { active, from, to, uses, used, usedBy, oncePerCustomer } = voucher;
  if (!active) return no('withdrawn');
  if (from !== null && buying.day < from) return no('early', { from });
  if (to !== null && buying.day > to) return no('late', { to });
  if (uses !== null && used >= uses) return no('used', { uses });
  if (oncePerCustomer && customerKeys(buying).some((key) => usedBy.includes(key))) return no('once');
  return undefined;
}

function whyNotBasket(voucher: Voucher, counted: number, no: No): Refusal | undefined {
  const { categories, minimumCents, value } = voucher;
  const needsArticles = value.kind !== 'freeDelivery' || categories.length > 0;
  if (needsArticles && counted === 0) return no('articles', { categories });
  if (counted < minimumCents) return no('minimum', { minimumCents, countedCents: counted, categories });
  return undefined;
}

const kinds = ['percent', 'amount', 'freeDelivery'];

function firstTakenOff(a: Voucher, b: Voucher): number {
  const rank = ({ value, categories }: Voucher) => kinds.indexOf(value.kind) * 2 + Number(categories.length === 0);
  return rank(a) - rank(b) || (a.code < b.code ? -1 : 1);
}

/** What is still to be paid of each line's articles, and of the delivery. */
interface Left {
  lines: Map<string, number>;
  deliveryCents: number;
}

/** Takes it off `left`, so that the next one finds what this one leaves. */
function takenOff(voucher: Voucher, lines: readonly Sold[], left: Left): Discount {
  const { id: voucherId, code, label, value } = voucher;
  const about = { voucherId, code, label };
  if (value.kind === 'freeDelivery') {
    const cents = left.deliveryCents;
    left.deliveryCents = 0;
    return { ...about, on: 'delivery', lineIds: [], cents };
  }
  const reduced = eligible(voucher, lines);
  const weights = reduced.map(({ id }) => left.lines.get(id) ?? 0);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const taken = value.kind === 'amount' ? Math.min(value.amountCents, whole) : percentOf(whole, value.percentBp);
  for (const [at, share] of prorate(taken, weights).entries()) {
    const line = reduced[at];
    if (line) left.lines.set(line.id, (weights[at] ?? 0) - share);
  }
  const lineIds = reduced.length === lines.length ? [] : reduced.map(({ id }) => id);
  return { ...about, on: 'articles', lineIds, cents: taken };
}

/** Half up on integers. */
function percentOf(wholeCents: number, percentBp: number): number {
  return prorate(wholeCents, [percentBp, 10_000 - percentBp])[0] ?? 0;
}

/** What a code for the delivery is worth is not known before there is a delivery. */
function isOpen({ value }: Voucher, { deliveryCents }: Buying): boolean {
  return value.kind === 'freeDelivery' && deliveryCents === null;
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

function notUsable(code: string, why: string, detail: Refusal['detail'] = {}): Refusal {
  return refusal('voucherNotUsable', { rule: 'ORD-8', field: 'codes', code, why, ...detail });
}
