import { styled } from '@mui/material/styles';
import { Check, Gift, MessageSquareText, PenLine } from 'lucide-react';
import type { Order } from '../../domain/order/order.ts';
import { lineName } from '../../domain/order/basket.ts';
import { byPlace } from '../../domain/warehouse/picking-order.ts';
import { useLocale } from '../i18n/locale.ts';
import { quoted, useT } from '../i18n/words.ts';
import { wrapWord } from '../orders/own-words.ts';
import { Surface } from '../ui/Card.tsx';
import { useShopById } from '../workstation-state.ts';
import { type Picked, taken } from './scan.ts';
import { warehouseWords } from './words.ts';
import type { OrderLine } from '../../domain/order/parts.ts';

/** What to gather, in the order of the shelves, with what is engraved, wrapped and written on each (DOC-2, DOC-7). */
export function BenchLines({
  order,
  picked,
  onPick,
}: {
  order: Order;
  /** Null outside of preparation: nothing is ticked then. */
  picked: Picked | null;
  onPick: (line: OrderLine, taken: number) => void;
}) {
  const t = useT(warehouseWords);
  return (
    <List aria-label={t.lines}>
      {byPlace(order.lines).map((line) => (
        <Line
          key={line.id}
          line={line}
          shop={order.shop}
          done={picked === null ? null : taken(line, picked)}
          onPick={onPick}
        />
      ))}
    </List>
  );
}

function Line({
  line,
  shop,
  done,
  onPick,
}: {
  line: OrderLine;
  shop: string;
  done: number | null;
  onPick: (line: OrderLine, taken: number) => void;
}) {
  const t = useT(warehouseWords);
  const complete = done === line.quantity;
  const name = lineName(line, { label: line.format });
  return (
    <li data-complete={complete || undefined}>
      {done === null ? (
        <span className="quantity">{line.quantity}</span>
      ) : (
        <button
          type="button"
          className="quantity"
          aria-pressed={complete}
          onClick={() => onPick(line, complete ? 0 : line.quantity)}
        >
          {complete ? <Check aria-hidden /> : done === 0 ? line.quantity : `${done}/${line.quantity}`}
          <span className="visually-hidden">{complete ? t.putBack(name) : t.takeAll(name)}</span>
        </button>
      )}
      <div className="what">
        <div className="name">
          {line.quantity > 1 && complete && <span>{`${line.quantity} × `}</span>}
          {line.name}
          {line.format !== '' && <span className="format">{` · ${line.format}`}</span>}
        </div>
        <Extras line={line} shop={shop} />
      </div>
      <span className="place">{line.location === '' ? t.nowhere : line.location}</span>
    </li>
  );
}

function Extras({ line, shop }: { line: OrderLine; shop: string }) {
  const t = useT(warehouseWords);
  const locale = useLocale();
  const profile = useShopById(shop);
  const { personalisation, wrap } = line;
  return (
    <div className="extras">
      {personalisation && (
        <span>
          <PenLine aria-hidden /> {t.engrave(personalisation.label)}{' '}
          <strong>{quoted(locale, personalisation.text)}</strong>
        </span>
      )}
      {wrap && (
        <span>
          <Gift aria-hidden /> {wrapWord(locale, wrap, profile)}
        </span>
      )}
      {wrap?.card && (
        <span>
          <MessageSquareText aria-hidden /> {t.card} {quoted(locale, wrap.card.text)}
        </span>
      )}
    </div>
  );
}

const List = styled(Surface.withComponent('ul'))({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  flexShrink: 0,
  li: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) auto',
    gap: 20,
    alignItems: 'center',
    padding: '12px 18px',
    borderTop: '1px solid var(--line)',
  },
  'li:first-of-type': { borderTop: 0 },
  '.quantity': {
    boxSizing: 'border-box',
    width: 72,
    height: 72,
    borderRadius: 10,
    border: '1px solid var(--line2)',
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: 'inherit',
    fontSize: 34,
    fontWeight: 700,
    fontFeatureSettings: 'inherit',
    display: 'grid',
    placeItems: 'center',
  },
  'button.quantity': { cursor: 'pointer', borderColor: 'var(--control)' },
  'button.quantity:hover': { borderColor: 'var(--primary)' },
  'button.quantity svg': { width: 36, height: 36, strokeWidth: 2.5 },
  '[data-complete] .quantity': { background: 'var(--ok-soft)', color: 'var(--ok)', borderColor: 'var(--ok)' },
  '[data-complete] .what': { color: 'var(--muted)' },
  '.name': { fontWeight: 650 },
  '.format': { fontWeight: 450 },
  '.extras': { display: 'flex', flexDirection: 'column' },
  '.extras > span': { overflowWrap: 'anywhere', display: 'block' },
  '.extras svg': { width: 22, height: 22, verticalAlign: -3, color: 'var(--muted)', strokeWidth: 1.75, marginRight: 4 },
  '.place': { fontSize: 28, fontWeight: 700, color: 'var(--primary)', whiteSpace: 'nowrap' },
});
