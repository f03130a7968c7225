import { styled } from '@mui/material/styles';
import type { OrderRow, OrderView } from '../../domain/views.ts';
import { addressLines } from '../../domain/customer/address.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { destination } from '../orders/destination.ts';
import { PendingDot } from '../orders/order-style.ts';
import { modeWord } from '../orders/own-words.ts';
import { Surface } from '../ui/Card.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useShop, useShopById } from '../workstation-state.ts';
import { warehouseWords } from './words.ts';

/** The order in large, where it goes and what the driver is told, and what comes after it. */
export function BenchSide({
  view: { order, pending },
  progress,
  next,
  onOpen,
}: {
  view: OrderView;
  progress: { done: number; all: number } | null;
  next: OrderRow | null;
  onOpen: (id: string) => void;
}) {
  const t = useT(warehouseWords);
  const locale = useLocale();
  const chosen = useShop();
  const profile = useShopById(order.shop);
  const lines = addressLines(order.delivery, profile?.identity.country ?? 'FR');
  return (
    <Side>
      <Surface>
        <h2>
          {order.code}
          {pending && <PendingDot role="img" aria-label={t.pending} title={t.pending} />}
        </h2>
        <p className="status">
          <StatusChip shop={order.shop} status={order.status} />
          {chosen?.id !== order.shop && <ShopDot shop={order.shop} named />}
        </p>
        <p className="mode">{modeWord(locale, order, profile)}</p>
        {progress && (
          <>
            <progress max={progress.all} value={progress.done} aria-label={t.picked(progress.done, progress.all)} />
            <p className="quiet">{t.picked(progress.done, progress.all)}</p>
          </>
        )}
      </Surface>
      <Surface>
        <h3>{t.deliverTo}</h3>
        <address>{lines.join('\n')}</address>
        {order.delivery.phone !== '' && <p className="quiet">{order.delivery.phone}</p>}
        {order.instructions !== '' && (
          <>
            <h3 className="more">{t.instructions}</h3>
            <p className="instructions">{order.instructions}</p>
          </>
        )}
      </Surface>
      <Surface>
        <h3>{t.next}</h3>
        {next === null ? (
          <p className="quiet">{t.lastOne}</p>
        ) : (
          <button type="button" onClick={() => onOpen(next.id)}>
            <b>{next.code}</b>
            <span>{`${destination(next)} · ${t.pieces(next.pieces)}`}</span>
          </button>
        )}
      </Surface>
    </Side>
  );
}

const Side = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  overflow: 'auto',
  minHeight: 0,
  paddingBottom: 4,
  '> section': { padding: '16px 20px', flexShrink: 0 },
  h2: { fontSize: 42, lineHeight: '48px', fontWeight: 700, color: 'var(--ink)', letterSpacing: '-0.01em' },
  h3: { fontSize: 20, lineHeight: '28px', fontWeight: 500 },
  '.more': { marginTop: 12 },
  '.status': { display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap', margin: '6px 0' },
  '.status > span:first-of-type': { fontSize: 20, lineHeight: '28px', padding: '1px 10px' },
  '.status svg': { width: 20, height: 20 },
  '.mode': { fontWeight: 550 },
  '.quiet': { color: 'var(--muted)' },
  address: { fontStyle: 'normal', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '.instructions': { fontWeight: 600, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  progress: { width: '100%', height: 14, marginTop: 10, accentColor: 'var(--primary)' },
  button: {
    all: 'unset',
    boxSizing: 'border-box',
    width: 'calc(100% + 24px)',
    margin: '0 -12px -6px',
    padding: '8px 12px',
    minHeight: 56,
    cursor: 'pointer',
    borderRadius: 8,
    display: 'flex',
    flexDirection: 'column',
  },
  'button:hover': { background: 'var(--primary-soft)' },
  'button:focus-visible': { boxShadow: 'inset 0 0 0 3px var(--primary)', outline: 'none !important' },
  'button span': { color: 'var(--muted)' },
});
