import { styled } from '@mui/material/styles';
import { Check, Gift, MessageSquareText, PenLine } from 'lucide-react';
import type { Order } from '../../domain/order/order.ts';
import { lineName } from '../../domain/order/basket.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { type BenchWork, putFor } from '../../domain/warehouse/bench.ts';
import { byPlace } from '../../domain/warehouse/picking-order.ts';
import { useLocale } from '../i18n/locale.ts';
import { quoted, useT } from '../i18n/words.ts';
import { wrapWord } from '../orders/own-words.ts';
import { Surface } from '../ui/Card.tsx';
import { useShopById } from '../workstation-state.ts';
import { warehouseWords } from './words.ts';

/** What to gather, in the order of the shelves, with what is engraved, wrapped and written on each (DOC-2, DOC-7). */
export function BenchLines({
  order,
  work,
  onByHand,
  onTakeOut,
}: {
  order: Order;
  /** Null outside of preparation: nothing is counted then. */
  work: BenchWork | null;
  /** A piece whose barcode cannot be read. */
  onByHand: (line: OrderLine) => void;
  /** What was put for it comes out again. */
  onTakeOut: (line: OrderLine) => void;
}) {
  const t = useT(warehouseWords);
  return (
    <List aria-label={t.lines}>
      {byPlace(order.lines).map((line) => (
        <Line
          key={line.id}
          line={line}
          shop={order.shop}
          done={work === null ? null : putFor(line, work)}
          onByHand={onByHand}
          onTakeOut={onTakeOut}
        />
      ))}
    </List>
  );
}

function Line({
  line,
  shop,
  done,
  onByHand,
  onTakeOut,
}: {
  line: OrderLine;
  shop: string;
  done: number | null;
  onByHand: (line: OrderLine) => void;
  /** What was put for it comes out again. */
  onTakeOut: (line: OrderLine) => void;
}) {
  const t = useT(warehouseWords);
  const complete = done === line.quantity;
  const name = lineName(line, { label: line.format });
  return (
    <li data-complete={complete || undefined}>
      {done === null ? (
        <span className="quantity">{line.quantity}</span>
      ) : complete ? (
        <button type="button" className="quantity" onClick={() => onTakeOut(line)}>
          <Check aria-hidden />
          <span className="visually-hidden">{t.putBack(name)}</span>
        </button>
      ) : (
        <button type="button" className="quantity" onClick={() => onByHand(line)}>
          {done === 0 ? line.quantity : `${done}/${line.quantity}`}
          <span className="visually-hidden">{t.takeByHand(name)}</span>
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

/** What is made of a piece: read from afar, letter by letter. */
export function Extras({ line, shop }: { line: OrderLine; shop: string }) {
  const t = useT(warehouseWords);
  const locale = useLocale();
  const profile = useShopById(shop);
  const { personalisation, wrap } = line;
  return (
    <Made>
      {personalisation && (
        <span className="engraved">
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
    </Made>
  );
}

const Made = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  '> span': { overflowWrap: 'anywhere', display: 'block', whiteSpace: 'pre-line' },
  svg: { width: 22, height: 22, verticalAlign: -3, color: 'var(--muted)', strokeWidth: 1.75, marginRight: 4 },
  '.engraved strong': { fontSize: 32, lineHeight: '40px', color: 'var(--ink)' },
});
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
  '.place': { fontSize: 28, fontWeight: 700, color: 'var(--primary)', whiteSpace: 'nowrap' },
});
