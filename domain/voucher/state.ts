/** Where a voucher or a card stands on a day of its shop: what it is listed under (AVO-2, AVO-3). */
import { z } from 'zod';
import type { GiftCard } from './gift-card.ts';
import type { Voucher } from './voucher.ts';

/** `pending`: its code is not drawn yet; `early`: it does not run yet. */
export const VoucherState = z.enum(['pending', 'early', 'usable', 'used', 'expired', 'cancelled']);
export type VoucherState = z.output<typeof VoucherState>;

export const CardState = z.enum(['usable', 'empty', 'expired', 'cancelled']);
export type CardState = z.output<typeof CardState>;

export function voucherState(
  { active, code, uses, used, from, to }: Pick<Voucher, 'active' | 'code' | 'uses' | 'used' | 'from' | 'to'>,
  day: string,
): VoucherState {
  if (!active) return 'cancelled';
  if (code === '') return 'pending';
  if (uses !== null && used >= uses) return 'used';
  if (to !== null && to < day) return 'expired';
  return from !== null && from > day ? 'early' : 'usable';
}

export function cardState(
  { cancelledAt, balanceCents, expiresOn }: Pick<GiftCard, 'cancelledAt' | 'balanceCents' | 'expiresOn'>,
  day: string,
): CardState {
  if (cancelledAt !== null) return 'cancelled';
  if (balanceCents === 0) return 'empty';
  return expiresOn < day ? 'expired' : 'usable';
}
