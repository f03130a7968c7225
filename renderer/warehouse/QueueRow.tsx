import { styled } from '@mui/material/styles';
import { Gift, Hand, Hourglass, PackageX, PenLine, Sparkles, TriangleAlert } from 'lucide-react';
import type { InHand, PreparationRow } from '../../domain/warehouse/views.ts';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { destination } from '../orders/destination.ts';
import { PendingDot } from '../orders/order-style.ts';
import { orderWords } from '../orders/words.ts';
import { queueWords } from './queue-words.ts';
import { shortName } from './short-name.ts';
import { warehouseWords } from './words.ts';

/** One order of the queue: what it is called, where it goes, how much it is, when it leaves. Never what it costs (ROLE-2). */
export function QueueRow({
  row,
  shop,
  selected,
  onSelect,
  onOpen,
}: {
  row: PreparationRow | null;
  shop: ShopProfile;
  selected: ReadonlySet<string> | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const t = useT(warehouseWords);
  const say = useT(orderWords);
  if (row === null) return null;
  const carrier = row.carrier === null ? t.pickUp : shortName(carrierOf(shop, row.carrier)?.name ?? row.carrier);
  return (
    <>
      {selected !== null && (
        <Select>
          <input
            type="checkbox"
            checked={selected.has(row.id)}
            onChange={() => onSelect(row.id)}
            aria-label={t.select(row.code)}
            tabIndex={-1}
          />
        </Select>
      )}
      <Open type="button" onClick={() => onOpen(row.id)}>
        <b>
          {row.code}
          {row.pending && <PendingDot role="img" aria-label={t.pending} title={t.pending} />}
        </b>
        <span className="to">{destination(row)}</span>
        <span className="carrier">{carrier}</span>
        <span className="pieces">{t.pieces(row.pieces)}</span>
        <span className="marks">
          {row.alerts > 0 && <TriangleAlert role="img" aria-label={say.views.alerts} color="var(--accent-text)" />}
          {row.gifts && <Gift role="img" aria-label={say.wrapped} />}
          {row.personalised && <PenLine role="img" aria-label={say.personalised} />}
          {row.surprise && <Sparkles role="img" aria-label={say.surpriseShort} />}
        </span>
        <Held inHand={row.inHand} shortage={row.shortage} />
        <Leaves row={row} />
      </Open>
    </>
  );
}

/** Whose it is, or that it waits for its pieces. */
function Held({ inHand, shortage }: { inHand: InHand | null; shortage: PreparationRow['shortage'] }) {
  const t = useT(queueWords);
  const { time } = useFormat();
  if (shortage !== null)
    return (
      <span className="held" data-tone="short">
        <PackageX aria-hidden /> {shortage === 'open' ? t.short : t.shortWaiting}
      </span>
    );
  if (inHand === null) return <span className="held" />;
  const { byName, device, until, mine, pending } = inHand;
  return (
    <span className="held" data-tone={mine ? 'mine' : 'other'} title={t.inHandLong(byName, device, time(until))}>
      {pending ? <Hourglass aria-hidden /> : <Hand aria-hidden />}{' '}
      {mine ? (pending ? t.pendingHold : t.mine) : t.inHand(byName)}
    </span>
  );
}

/** The day it leaves, or should have left; the hour of today's stands above its rows. */
function Leaves({ row: { departure, dispatchDay } }: { row: PreparationRow }) {
  const { day } = useFormat();
  return (
    <span className="leaves" data-when={departure}>
      {departure === 'today' ? '' : day(dispatchDay)}
    </span>
  );
}

const Select = styled('label')({
  width: 72,
  flexShrink: 0,
  display: 'grid',
  placeItems: 'center',
  cursor: 'pointer',
  input: { width: 30, height: 30, margin: 0, fontSize: 24 },
});
const Open = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  flex: 1,
  minWidth: 0,
  display: 'grid',
  // two lines on the smallest screen, one wherever there is room
  gridTemplate: `
    'code to      pieces marks leaves' 32px
    'code carrier held   held  held' 32px / 160px minmax(0, 1fr) minmax(110px, 0.5fr) 132px 150px`,
  alignContent: 'center',
  columnGap: 16,
  '@container (min-width: 1400px)': {
    gridTemplate: `'code to carrier pieces marks held leaves' / 190px minmax(0, 1.4fr) 170px 130px 132px minmax(0, 1.1fr) 150px`,
  },
  alignItems: 'center',
  padding: '0 20px 0 0',
  cursor: 'pointer',
  '&:hover': { background: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
  '&:focus-visible': {
    background: 'var(--primary-soft)',
    boxShadow: 'inset 0 0 0 3px var(--primary)',
    outline: 'none !important',
  },
  span: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  b: {
    gridArea: 'code',
    fontSize: 28,
    fontWeight: 650,
    whiteSpace: 'nowrap',
    display: 'inline-flex',
    alignItems: 'center',
  },
  '.to': { gridArea: 'to' },
  '.carrier': { gridArea: 'carrier', color: 'var(--muted)' },
  '.pieces': { gridArea: 'pieces' },
  '.marks': { gridArea: 'marks', display: 'inline-flex', gap: 8, color: 'var(--muted)' },
  '.marks svg': { width: 26, height: 26, strokeWidth: 1.75, flexShrink: 0 },
  '.held': { gridArea: 'held', color: 'var(--muted)' },
  '.held svg': { width: 24, height: 24, verticalAlign: -4, strokeWidth: 1.75 },
  '.held[data-tone=mine]': { color: 'var(--primary)', fontWeight: 650 },
  '.held[data-tone=short]': { color: 'var(--error)', fontWeight: 650 },
  '.leaves': { gridArea: 'leaves', textAlign: 'right', color: 'var(--muted)' },
  '.leaves[data-when=late]': { color: 'var(--error)', fontWeight: 650 },
});
