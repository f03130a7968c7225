import { styled } from '@mui/material/styles';
import { Gift, MessageSquareText, PenLine } from 'lucide-react';
import type { OrderView } from '../../domain/api.ts';
import type { OrderLine } from '../../domain/order/order.ts';
import { articleCents, optionCents } from '../../domain/order/totals.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { orderWords } from './words.ts';

/** What was ordered, with which wrap, card and text on which line (DOC-2); amounts only where prices are seen. */
export function OrderLines({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  return (
    <List aria-label={t.lines}>
      {view.order.lines.map((line) => (
        <Line key={line.id} line={line} priced={view.priced} />
      ))}
    </List>
  );
}

function Line({ line, priced }: { line: OrderLine; priced: boolean }) {
  const t = useT(orderWords);
  const { money } = useFormat();
  return (
    <li>
      <b className="quantity">{line.quantity} ×</b>
      <div>
        <span className="name">{line.name}</span>
        {line.format !== '' && <span className="format"> {line.format}</span>}
        <span className="sku"> {line.sku}</span>
        <div className="chips">
          {line.personalisation && (
            <Chip tone="info" icon={<PenLine aria-hidden />}>
              {`« ${line.personalisation.text} »`}
            </Chip>
          )}
          {line.wrap && (
            <Chip tone="primary" icon={<Gift aria-hidden />}>
              {line.wrap.label}
            </Chip>
          )}
          {line.wrap?.card && (
            <Chip icon={<MessageSquareText aria-hidden />}>{`${t.card} « ${line.wrap.card.text} »`}</Chip>
          )}
        </div>
      </div>
      {priced && (
        <span className="money">
          <Money cents={articleCents(line) + optionCents(line)} strong />
          {line.quantity > 1 && <small>{money(line.unitCents)}</small>}
        </span>
      )}
    </li>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) auto',
    gap: 8,
    padding: '9px 0',
    borderTop: '1px solid var(--line)',
  },
  'li:first-of-type': { borderTop: 0, paddingTop: 0 },
  '.quantity': { fontVariantNumeric: 'tabular-nums', textAlign: 'right', fontWeight: 600 },
  '.name': { fontWeight: 550 },
  '.format': { color: 'var(--muted)' },
  '.sku': { color: 'var(--muted)', fontSize: 12 },
  '.chips': { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 4 },
  '.chips:empty': { display: 'none' },
  '.chips > span': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '.money': { textAlign: 'right', display: 'flex', flexDirection: 'column' },
  '.money small': { color: 'var(--muted)', fontSize: 12 },
});
