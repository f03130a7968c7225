import { styled } from '@mui/material/styles';
import { Gift, MessageSquareText, PenLine } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { articleCents, optionCents } from '../../domain/order/totals.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { quoted, useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { useShopById } from '../workstation-state.ts';
import { OrderGiftCards } from './OrderGiftCards.tsx';
import { wrapWord } from './own-words.ts';
import { orderSaleWords } from './sale-words.ts';
import { orderWords } from './words.ts';
import type { OrderLine } from '../../domain/order/parts.ts';

/** What was ordered, with which wrap, card and text on which line (DOC-2); amounts only where prices are seen. */
export function OrderLines({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const { order, priced } = view;
  return (
    <>
      {order.lines.length > 0 && (
        <List aria-label={t.lines}>
          {order.lines.map((line) => (
            <Line key={line.id} line={line} shop={order.shop} priced={priced} />
          ))}
        </List>
      )}
      <OrderGiftCards view={view} />
    </>
  );
}

function Line({ line, shop, priced }: { line: OrderLine; shop: string; priced: boolean }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const profile = useShopById(shop);
  return (
    <li>
      <b className="quantity">{`${line.quantity} ×`}</b>
      <div>
        <span className="name">{line.name}</span>
        {line.format !== '' && <span className="format">{` · ${line.format}`}</span>}{' '}
        <span className="sku">{line.sku}</span>
        <div className="chips">
          {line.personalisation && (
            <Chip tone="info" icon={<PenLine aria-hidden />}>
              {quoted(locale, line.personalisation.text)}
            </Chip>
          )}
          {line.wrap && (
            <Chip tone="primary" icon={<Gift aria-hidden />}>
              {wrapWord(locale, line.wrap, profile)}
            </Chip>
          )}
          {line.wrap?.card && (
            <Chip icon={<MessageSquareText aria-hidden />}>{`${t.card} ${quoted(locale, line.wrap.card.text)}`}</Chip>
          )}
        </div>
      </div>
      {priced && <Amount line={line} />}
    </li>
  );
}

/** The line's sum, and what it is made of where it is more than one piece of one thing. */
function Amount({ line }: { line: OrderLine }) {
  const t = useT(orderWords);
  const { money } = useFormat();
  const sale = useT(orderSaleWords);
  const options = optionCents(line);
  return (
    <span className="money">
      <Money cents={articleCents(line) + options} strong />
      {(line.quantity > 1 || line.listCents !== null) && (
        <small>
          {`${line.quantity} × `}
          {line.listCents !== null && <s title={sale.promotion}>{money(line.listCents)}</s>}
          {` ${money(line.unitCents)}`}
        </small>
      )}
      {options > 0 && <small>{t.withOptions(money(options))}</small>}
    </span>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: {
    display: 'grid',
    gridTemplateColumns: 'minmax(28px, auto) minmax(0, 1fr) auto',
    gap: 8,
    padding: '9px 0',
    borderTop: '1px solid var(--line)',
  },
  'li:first-of-type': { borderTop: 0, paddingTop: 0 },
  'li:last-of-type': { paddingBottom: 0 },
  '.quantity': { fontVariantNumeric: 'tabular-nums', fontWeight: 600, whiteSpace: 'nowrap' },
  '.name': { fontWeight: 550 },
  '.format': { color: 'var(--ink)' },
  '.sku': { color: 'var(--muted)', fontSize: 12, whiteSpace: 'nowrap' },
  '.chips': { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 4 },
  '.chips:empty': { display: 'none' },
  '.chips > span': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '.money': { textAlign: 'right', display: 'flex', flexDirection: 'column', whiteSpace: 'nowrap' },
  '.money small': { color: 'var(--muted)', fontSize: 12, lineHeight: '17px' },
});
