import { styled } from '@mui/material/styles';
import { Package } from 'lucide-react';
import { lineName } from '../../domain/order/basket.ts';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { parcelWords } from './parcel-words.ts';

/** What goes into each parcel of an order that was split (LIV-9); nothing for those that leave whole. */
export function PackingList({ order }: { order: Pick<Order, 'lines' | 'packing'> }) {
  const t = useT(parcelWords);
  if (order.packing.length === 0) return null;
  return (
    <Root aria-label={t.packed(order.packing.length)}>
      {order.packing.map(({ id, lines }, index) => (
        <li key={id}>
          <Package aria-hidden />
          <span>
            <b>{t.parcel(index + 1)}</b>
            {' · '}
            {lines.map(({ lineId, quantity }) => `${quantity} × ${nameOf(order, lineId)}`).join(', ')}
          </span>
        </li>
      ))}
    </Root>
  );
}

function nameOf({ lines }: Pick<Order, 'lines'>, lineId: string): string {
  const line = lines.find(({ id }) => id === lineId);
  return line ? lineName(line, { label: line.format }) : '?';
}

const Root = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  li: { display: 'flex', gap: '0.5em', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  svg: { width: '1.15em', height: '1.15em', marginTop: '0.15em', flexShrink: 0, color: 'var(--muted)' },
  b: { fontWeight: 600 },
});
