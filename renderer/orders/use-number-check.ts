import type { QueryResult } from '../../domain/api.ts';
import { normalTracking, whyNotTracking } from '../../domain/order/tracking.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { useLive } from '../use-live.ts';
import { parcelWords } from './parcel-words.ts';

export interface TypedNumber {
  id: string;
  carrier: string;
  trackingNumber: string;
  sure: boolean;
}

export interface WrongNumber {
  text: string;
  /** A doubt only: whoever looks at the label again may say that it is right. */
  canConfirm: boolean;
}

type Uses = QueryResult<'trackingUses'>;

/** What is wrong with typed tracking numbers, or doubtful, in words (LIV-9). */
export function useNumberCheck(orderId: string, profile: ShopProfile | null, parcels: readonly TypedNumber[]) {
  const t = useT(parcelWords);
  const say = useSay();
  const numbers = parcels.map(({ trackingNumber }) => normalTracking(trackingNumber)).filter((one) => one.length > 5);
  const known = useLive('trackingUses', numbers.length === 0 ? null : { orderId, numbers }, ['orders']).data ?? [];
  const wrong = ({ id, carrier, trackingNumber, sure }: TypedNumber, uses: Uses = known): WrongNumber | null => {
    if (!profile) return null;
    const no = whyNotTracking(profile, carrier, trackingNumber, sure);
    if (no) {
      const { sentence, next } = say({ code: no.code, detail: no.detail }, profile.id);
      return { text: `${sentence} ${next}`, canConfirm: no.detail['canConfirm'] === true };
    }
    const number = normalTracking(trackingNumber);
    const twice = parcels.some((other) => other.id !== id && normalTracking(other.trackingNumber) === number);
    if (twice) return { text: t.twice, canConfirm: false };
    const use = sure ? undefined : uses.find((one) => one.number === number);
    return use ? { text: t.usedBy(use.code), canConfirm: true } : null;
  };
  return {
    wrong: (parcel: TypedNumber) => wrong(parcel),
    /** Whoever scans and presses Enter at once is faster than the answer on screen. */
    checkAnew: async (): Promise<TypedNumber | null> => {
      const uses = numbers.length === 0 ? [] : await query('trackingUses', { orderId, numbers }).catch(() => []);
      return parcels.find((parcel) => wrong(parcel, uses) !== null) ?? null;
    },
  };
}
