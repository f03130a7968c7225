import { styled } from '@mui/material/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { WaitingParcel } from '../../domain/warehouse/hand-over-views.ts';
import { localDay } from '../../domain/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useNow } from '../use-now.ts';
import { useShop } from '../workstation-state.ts';
import { weightText } from './loading.ts';
import { handOverWords } from './words.ts';

const ROW = 64;

/** What waits for one carrier, of any number. Arrows move, Space or Enter ticks. */
export function ParcelList({
  label,
  parcels,
  ticked,
  onTick,
}: {
  label: string;
  parcels: readonly WaitingParcel[];
  ticked: ReadonlySet<string>;
  onTick: (parcelId: string, on: boolean) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: parcels.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const holder = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (step === 0 || holder === null) return;
    event.preventDefault();
    const to = Math.min(parcels.length - 1, Math.max(0, Number(holder.dataset['index']) + step));
    rows.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] button`)?.focus());
  };
  return (
    <Scroller ref={scroller} onKeyDown={move}>
      <ul style={{ height: rows.getTotalSize() }} aria-label={label}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const parcel = parcels[index];
          return (
            parcel && (
              <li key={parcel.parcelId} data-index={index} style={{ height: ROW, transform: `translateY(${start}px)` }}>
                <ParcelRow parcel={parcel} on={ticked.has(parcel.parcelId)} onTick={onTick} />
              </li>
            )
          );
        })}
      </ul>
    </Scroller>
  );
}

function ParcelRow({
  parcel,
  on,
  onTick,
}: {
  parcel: WaitingParcel;
  on: boolean;
  onTick: (parcelId: string, on: boolean) => void;
}) {
  const t = useT(handOverWords);
  const locale = useLocale();
  const zone = useShop()?.cutOff.timeZone ?? 'Europe/Paris';
  const today = localDay(new Date(useNow()).toISOString(), zone);
  const { parcelId, trackingNumber, orderCode, postalCode, country, grams, shippedAt } = parcel;
  return (
    <button type="button" aria-pressed={on} onClick={() => onTick(parcelId, !on)}>
      <span className="box" aria-hidden>
        {on && <Check />}
      </span>
      <b>{trackingNumber}</b>
      <span className="code">{orderCode}</span>
      <span className="grow">{`${postalCode} ${country}`}</span>
      {localDay(shippedAt, zone) < today && <span className="old">{t.yesterday}</span>}
      <span className="quiet">{grams === null ? t.unweighed : weightText(grams, locale)}</span>
    </button>
  );
}

const Scroller = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  borderTop: '1px solid var(--line2)',
  ul: { listStyle: 'none', margin: 0, padding: 0, position: 'relative' },
  li: { position: 'absolute', left: 0, right: 0, top: 0, display: 'flex', borderBottom: '1px solid var(--line)' },
  button: {
    all: 'unset',
    boxSizing: 'border-box',
    flex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: 24,
    padding: '0 20px',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
  'button:hover': { background: 'var(--primary-soft)' },
  'button:focus-visible': { boxShadow: 'inset 0 0 0 3px var(--primary)', outline: 'none !important' },
  'button[aria-pressed=true]': { background: 'var(--ok-soft)' },
  '.box': {
    width: 40,
    height: 40,
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    border: '2px solid var(--control)',
    borderRadius: 8,
  },
  '[aria-pressed=true] .box': { background: 'var(--ok)', borderColor: 'var(--ok)', color: 'var(--ok-ink)' },
  b: { fontWeight: 650, minWidth: 260 },
  '.code': { minWidth: 132 },
  '.grow': { flex: 1 },
  '.old': { color: 'var(--accent-text)' },
  '.quiet': { color: 'var(--muted)', minWidth: 120, textAlign: 'right' },
});
