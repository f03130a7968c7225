import { whyNotTracking } from '../../../domain/order/tracking.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { refusalOf } from '../../api.ts';
import { useSay } from '../../refusals.ts';

/** True for a refusal that the field of the number tells already. */
export function isToldAtNumber(error: unknown, wrong: string | null): boolean {
  return wrong !== null && refusalOf(error)?.code === 'trackingWrong';
}

/** What is wrong with a typed tracking number, in words; nothing while it is empty (LIV-9). */
export function useTrackingError(profile: ShopProfile | null): (carrier: string, typed: string) => string | null {
  const say = useSay();
  return (carrier, typed) => {
    if (!profile || typed.trim() === '') return null;
    const no = whyNotTracking(profile, carrier, typed);
    if (!no) return null;
    const { sentence, next } = say({ code: no.code, detail: no.detail }, profile.id);
    return `${sentence} ${next}`;
  };
}
