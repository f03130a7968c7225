import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { addressLines } from '../../domain/customer/address.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import { modeWord } from '../orders/own-words.ts';
import { Surface } from '../ui/Card.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useShop, useShopById } from '../workstation-state.ts';
import { benchWords } from './bench-words.ts';
import { warehouseWords } from './words.ts';

/** The order in large, where it goes and what the driver is told. `children`: the bins of its batch. */
export function BenchSide({
  view: { order, pending },
  bin,
  progress,
  foot,
  children,
}: {
  view: OrderView;
  /** Of a batch; null: on its own. */
  bin: number | null;
  progress: { done: number; all: number } | null;
  /** Always in sight. */
  foot: ReactNode;
  children: ReactNode;
}) {
  const t = useT(warehouseWords);
  const bins = useT(benchWords);
  const locale = useLocale();
  const chosen = useShop();
  const profile = useShopById(order.shop);
  const lines = addressLines(order.delivery, profile?.identity.country ?? 'FR');
  return (
    <Side>
      <div className="scroll">
        <Surface>
          {bin !== null && <p className="bin">{bins.bin(bin)}</p>}
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
        {children}
      </div>
      {foot}
    </Side>
  );
}

export const Side = styled('div')({
  '&, .scroll': { display: 'flex', flexDirection: 'column', gap: 12, minHeight: 0 },
  paddingBottom: 16,
  '.scroll': { flex: 1, overflow: 'auto', paddingBottom: 4 },
  '.scroll > section': { padding: '16px 20px', flexShrink: 0 },
  h2: { fontSize: 42, lineHeight: '48px', fontWeight: 700, color: 'var(--ink)', letterSpacing: '-0.01em' },
  h3: { fontSize: 24, lineHeight: '32px', fontWeight: 500 },
  '.bin': { fontSize: 34, lineHeight: '42px', fontWeight: 700, color: 'var(--primary)', margin: 0 },
  '.more': { marginTop: 12 },
  '.status': { display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap', margin: '6px 0' },
  '.status > span:first-of-type': { fontSize: 24, lineHeight: '32px', padding: '1px 10px' },
  '.status svg': { width: 22, height: 22 },
  '.mode': { fontWeight: 550 },
  '.quiet': { color: 'var(--muted)' },
  address: { fontStyle: 'normal', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '.instructions': { fontWeight: 600, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  progress: { width: '100%', height: 14, marginTop: 10, accentColor: 'var(--primary)' },
  '.scroll button': {
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
  '.scroll button:hover': { background: 'var(--primary-soft)' },
  '.scroll button:focus-visible': { boxShadow: 'inset 0 0 0 3px var(--primary)', outline: 'none !important' },
  '.scroll button span': { color: 'var(--muted)' },
});
