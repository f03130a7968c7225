import { whyNotTracking } from '../../../domain/order/tracking.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { useSay } from '../../refusals.ts';

/** What is wrong with a typed tracking number, in words; nothing while it is empty (LIV-9). */
export function useTrackingError(profile: ShopProfile | null): (carrier: string, typed: string) => string | null {
  const say = useSay();
  return (carrier, typed) => {
    if (!profile || typed.trim() === '') return null;
    const no = whyNotTracking(profile, carrier, typed);
    return no ? say({ code: no.code, detail: no.detail }).sentence : null;
  };
}
