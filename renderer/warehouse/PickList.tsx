import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import type { Destination, Stop } from '../../domain/warehouse/pick-list.ts';
import { nextStop } from '../../domain/warehouse/pick-list.ts';
import { useT } from '../i18n/words.ts';
import { Surface } from '../ui/Card.tsx';
import { Extras } from './BenchLines.tsx';
import { benchWords } from './bench-words.ts';

/** One walk for the whole batch: from each place so many pieces, and into which bins they go. */
export function PickList({ stops, shop }: { stops: readonly Stop[]; shop: string }) {
  const t = useT(benchWords);
  const next = nextStop(stops);
  return (
    <List aria-label={t.pickList}>
      {stops.map((stop) => (
        <StopRow key={`${stop.place} ${stop.sku}`} stop={stop} shop={shop} next={stop === next} />
      ))}
    </List>
  );
}

function StopRow({ stop, shop, next }: { stop: Stop; shop: string; next: boolean }) {
  const t = useT(benchWords);
  const { place, name, quantity, done, to } = stop;
  const complete = done === quantity;
  return (
    <li data-complete={complete || undefined} aria-current={next ? 'step' : undefined}>
      <span className="place">
        {next && <span className="visually-hidden">{t.nextPlace} </span>}
        {t.place(place)}
      </span>
      <span className="quantity">
        {complete ? <Check aria-hidden /> : quantity - done}
        <span className="visually-hidden">{t.pieces(done, quantity)}</span>
      </span>
      <div className="what">
        <div className="name">{name}</div>
        <div className="bins">
          {to.map((one) => (
            <div key={one.line.id} data-made={one.line.wrap || one.line.personalisation ? true : undefined}>
              <Bin to={one} />
              <Extras line={one.line} shop={shop} />
            </div>
          ))}
        </div>
      </div>
    </li>
  );
}

function Bin({ to: { bin, code, quantity, done } }: { to: Destination }) {
  const t = useT(benchWords);
  return (
    <span className="bin" data-complete={done === quantity || undefined}>
      <b>{t.bin(bin)}</b> {`${done}/${quantity} · ${code}`}
    </span>
  );
}

const List = styled(Surface.withComponent('ul'))({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  flexShrink: 0,
  li: {
    display: 'grid',
    gridTemplateColumns: '130px 72px minmax(0, 1fr)',
    gap: 20,
    alignItems: 'center',
    padding: '12px 18px',
    borderTop: '1px solid var(--line)',
  },
  'li:first-of-type': { borderTop: 0 },
  'li[aria-current]': { background: 'var(--primary-soft)' },
  'li[data-complete]': { color: 'var(--muted)' },
  '.place': { fontSize: 28, fontWeight: 700, color: 'var(--primary)' },
  '.quantity': {
    boxSizing: 'border-box',
    width: 72,
    height: 72,
    borderRadius: 10,
    border: '1px solid var(--line2)',
    background: 'var(--paper)',
    fontSize: 34,
    fontWeight: 700,
    display: 'grid',
    placeItems: 'center',
  },
  '.quantity svg': { width: 36, height: 36, strokeWidth: 2.5 },
  'li[data-complete] .quantity': { background: 'var(--ok-soft)', color: 'var(--ok)', borderColor: 'var(--ok)' },
  '.name': { fontWeight: 650 },
  '.bins': { display: 'flex', flexWrap: 'wrap', gap: '6px 12px', paddingTop: 4 },
  '.bins > [data-made]': { flexBasis: '100%' },
  '.bin': {
    display: 'inline-block',
    border: '1px solid var(--line2)',
    borderRadius: 8,
    padding: '2px 10px',
    whiteSpace: 'nowrap',
  },
  '.bin[data-complete]': { background: 'var(--ok-soft)', color: 'var(--ok)', borderColor: 'var(--ok)' },
});
