/**
 * Money is an integer number of euro cents, prices include VAT (TTC is the truth), rates are basis
 * points (20 % = 2000). One rounding rule: HT = round half up of TTC / (1 + rate), once per rate on
 * the document total; VAT = TTC − HT, so the totals always add up (PRX-3).
 */
import { z } from 'zod';

export const Cents = z.int().min(-1_000_000_000).max(1_000_000_000);
export const PriceCents = z.int().min(0).max(100_000_000);
export const RateBp = z.int().min(0).max(10_000);

export interface VatShare {
  rateBp: number;
  ttcCents: number;
  htCents: number;
  vatCents: number;
}

/** Half up on integers only: no float ever holds an amount. */
export function withoutVat(ttcCents: number, rateBp: number): number {
  const numerator = 10_000 * ttcCents;
  const divisor = 10_000 + rateBp;
  return Math.sign(numerator) * Math.floor((2 * Math.abs(numerator) + divisor) / (2 * divisor));
}

export function vatShare(ttcCents: number, rateBp: number): VatShare {
  const htCents = withoutVat(ttcCents, rateBp);
  return { rateBp, ttcCents, htCents, vatCents: ttcCents - htCents };
}

/** Splits `amount` over `weights` by largest remainder; the parts sum to `amount` exactly. */
export function prorate(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / total));
  let rest = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
