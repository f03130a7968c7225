import { styled } from '@mui/material/styles';
import { MapPin } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import { whyNotPoint } from '../../domain/relay/choice.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { PointMarks } from './PointMarks.tsx';
import { closureText, distanceText, doubtText, hoursText, openText } from './point-text.ts';
import { pointWords } from './point-words.ts';

type Row = QueryResult<'relayPoints'>['points'][number];

/** What is asked of a point. */
export interface PointWanted {
  shop: string;
  mode: DeliveryMode;
  near: { country: string; postalCode: string; city: string };
  /** Of the whole load. */
  grams: number;
  /** When the parcel arrives there; null where it is not promised. */
  day: string | null;
  chosenId: string | null;
}

/** The nearest points of a mode: arrows and Enter, or a digit (ORD-7). */
export function PointPicker({
  wanted,
  onChoose,
  onClose,
}: {
  wanted: PointWanted;
  onChoose: (point: RelayPoint) => void;
  onClose: () => void;
}) {
  const t = useT(pointWords);
  const { day } = useFormat();
  const { shop, mode, near, grams } = wanted;
  const postalCode = near.postalCode.trim();
  const asked = postalCode === '' ? null : { shop, modeId: mode.id, country: near.country, postalCode };
  const { data } = useLive('relayPoints', asked, ['relayPoints']);
  const rows = data?.points ?? [];
  const may = ({ point }: Row) => !whyNotPoint(point, mode, point.id, grams);
  const choose = (row: Row | undefined) => {
    if (!row || !may(row)) return;
    onChoose(row.point);
    onClose();
  };
  const list = usePoints(rows, wanted.chosenId, choose);
  const seen = rows.map(({ point }) => point.seenAt).sort()[0];
  return (
    <Dialog
      title={`${t.title} · ${t.near(`${postalCode} ${near.city}`.trim())}`}
      width={640}
      confirmLabel={t.choose}
      confirmDisabled={rows.length === 0}
      onConfirm={() => choose(rows[list.active])}
      onClose={onClose}
    >
      {asked === null && <EmptyState icon={<MapPin aria-hidden />} title={t.noPlace} />}
      {asked !== null && data !== null && rows.length === 0 && (
        <EmptyState icon={<MapPin aria-hidden />} title={t.none} />
      )}
      {rows.length > 0 && (
        <>
          <List {...list.attributes} aria-label={t.list}>
            {rows.map((row, index) => (
              <PointRow
                key={row.point.id}
                id={list.idOf(index)}
                row={row}
                wanted={wanted}
                index={index}
                active={index === list.active}
                possible={may(row)}
                rough={data?.precision === 'area'}
                onChoose={() => choose(row)}
              />
            ))}
          </List>
          <Foot>
            {data?.precision === 'area' ? t.rough : t.exact}
            {seen !== undefined && ` ${t.seen(day(seen))}`}
          </Foot>
        </>
      )}
    </Dialog>
  );
}

/** A list that has the focus and moves a cursor of its own, so that it opens under the hands. */
function usePoints(rows: readonly Row[], chosenId: string | null, choose: (row: Row | undefined) => void) {
  const id = useId();
  const ref = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const first = Math.max(
    0,
    rows.findIndex(({ point }) => point.id === chosenId),
  );
  const active = Math.min(moved ?? first, rows.length - 1);
  const idOf = (index: number) => `${id}-${index}`;
  const shown = rows.length > 0;
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const keys: Record<string, number> = {
    ArrowDown: Math.min(active + 1, rows.length - 1),
    ArrowUp: Math.max(active - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const to = keys[event.key];
    if (to === undefined && digit === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to !== undefined) setMoved(to);
    else choose(rows[digit === undefined ? active : Number(digit) - 1]);
  };
  const attributes = { ref, role: 'listbox', tabIndex: 0, onKeyDown, 'aria-activedescendant': idOf(active) } as const;
  return { active, idOf, attributes };
}

function PointRow({
  id,
  row: { point, metres },
  index,
  active,
  wanted,
  possible,
  rough,
  onChoose,
}: {
  id: string;
  row: Row;
  index: number;
  active: boolean;
  wanted: PointWanted;
  possible: boolean;
  rough: boolean;
  onChoose: () => void;
}) {
  const t = useT(pointWords);
  const locale = useLocale();
  const now = new Date(useNow()).toISOString();
  const doubt = doubtText(point, wanted.mode, wanted, t, locale);
  const states = possible
    ? [openText(point, now, t, locale), hoursText(point, now, t), doubt, closureText(point, now, t, locale)]
    : [doubt];
  return (
    <li id={id} role="option" aria-selected={active} aria-disabled={!possible || undefined} onClick={onChoose}>
      {index < 9 ? <Kbd keys={String(index + 1)} /> : <span className="nokey" />}
      <span className="grow">
        <b>{point.name}</b>
        <small>{`${t.kinds[point.kind]} · ${point.street}, ${point.postalCode} ${point.city} · ${t.number(point.number)}`}</small>
        <PointMarks states={states} />
      </span>
      <span className="end">{t.about(distanceText(metres, locale, rough))}</span>
    </li>
  );
}

const List = styled('ul')({
  margin: '0 -8px',
  padding: 0,
  listStyle: 'none',
  maxHeight: 'min(520px, 58vh)',
  overflow: 'auto',
  borderRadius: 8,
  border: '1px solid var(--line2)',
  '&:focus-visible': { outline: 'none', borderColor: 'var(--primary)' },
  '> li': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 10,
    padding: '8px 12px',
    cursor: 'pointer',
    borderTop: '1px solid var(--line)',
  },
  '> li:first-of-type': { borderTop: 0 },
  '> li:hover': { background: 'var(--raised)' },
  '> li[aria-selected="true"]': { background: 'var(--primary-soft)' },
  '> li[aria-disabled="true"]': { cursor: 'not-allowed', 'b, small': { color: 'var(--muted)' } },
  'kbd, .nokey': { minWidth: 21, flexShrink: 0, textAlign: 'center' },
  '.grow': { flex: 1, minWidth: 0 },
  b: { fontWeight: 600, display: 'block' },
  small: { display: 'block', fontSize: 12.5, lineHeight: '17px', color: 'var(--muted)' },
  '.end': { textAlign: 'right', whiteSpace: 'nowrap', fontSize: 13 },
});

const Foot = styled('p')({ color: 'var(--muted)', fontSize: 12.5, lineHeight: '17px' });
