import { styled } from '@mui/material/styles';
import { Truck as TruckIcon } from 'lucide-react';
import { dispatchDay, minutesToCutOff } from '../../domain/calendar/promise.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useNow } from '../use-now.ts';
import { warehouseWords } from './words.ts';

const SOON_MINUTES = 90;

/** How long orders still leave today, or which day they leave next. */
export function Truck({ shop }: { shop: ShopProfile }) {
  const t = useT(warehouseWords);
  const { day } = useFormat();
  const now = new Date(useNow()).toISOString();
  const left = minutesToCutOff(now, shop);
  return (
    <Root data-soon={(left !== null && left <= SOON_MINUTES) || undefined} title={t.truck}>
      <TruckIcon aria-hidden />
      <span className="visually-hidden">{t.truck}</span>
      <b>{left === null ? day(dispatchDay(now, shop)) : t.truckIn(left)}</b>
    </Root>
  );
}

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 12,
  whiteSpace: 'nowrap',
  color: 'var(--muted)',
  padding: '0 8px',
  svg: { width: 28, height: 28, strokeWidth: 1.75 },
  b: { fontWeight: 650 },
  '&[data-soon]': { color: 'var(--accent-text)' },
  '&[data-soon] b': { fontSize: 32 },
});
