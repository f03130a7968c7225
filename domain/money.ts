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

/** Half up on integers of any size, away from zero so that a credit note mirrors its invoice to the cent. */
export function withoutVat(ttcCents: number, rateBp: number): number {
  const divisor = 10_000n + BigInt(rateBp);
  const whole = (20_000n * BigInt(Math.abs(ttcCents)) + divisor) / (2n * divisor);
  return ttcCents < 0 ? -Number(whole) : Number(whole);
}

export function vatShare(ttcCents: number, rateBp: number): VatShare {
  const htCents = withoutVat(ttcCents, rateBp);
  return { rateBp, ttcCents, htCents, vatCents: ttcCents - htCents };
}

/**
 * Splits `amount` over `weights` (none negative) by largest remainder; among equals the first. The parts sum to `amount`
 * exactly, whatever the size, and none is greater than its weight while `amount` is not greater than their sum. Without
 * any weight there is nothing to split it over: all parts are zero.
 */
export function prorate(amount: number, weights: readonly number[]): number[] {
  if (amount < 0) return prorate(-amount, weights).map((part) => (part === 0 ? 0 : -part));
  const exact = weights.map(BigInt);
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0);
  const whole = BigInt(amount);
  const parts = exact.map((weight) => (whole * weight) / total);
  const rest = Number(whole - parts.reduce((sum, part) => sum + part, 0n));
  const remainders = exact.map((weight, index) => ({ index, left: (whole * weight) % total }));
  remainders.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left < b.left ? 1 : -1));
  const luckier = new Set(remainders.slice(0, rest).map(({ index }) => index));
  return parts.map((part, index) => Number(part) + (luckier.has(index) ? 1 : 0));
}
