import { Clock } from 'lucide-react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { handOverWords } from './words.ts';

/** When orders are fetched, and when somebody has to be rung for (LIV-5); nothing in a shop without a counter. */
export function OpeningHours({ shop: { pickUp } }: { shop: ShopProfile }) {
  const t = useT(handOverWords);
  if (!pickUp) return null;
  const { from, to, intercom } = pickUp;
  return (
    <p className="quiet" style={{ margin: 0, display: 'flex', gap: 10, alignItems: 'center', color: 'var(--muted)' }}>
      <Clock size={22} aria-hidden />
      {[t.hours(from, to), ...(intercom ? [t.intercom(intercom.from, intercom.to)] : [])].join(' ')}
    </p>
  );
}
