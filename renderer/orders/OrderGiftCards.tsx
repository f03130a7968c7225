import { styled } from '@mui/material/styles';
import { Mail } from 'lucide-react';
import type { SoldGiftCard } from '../../domain/order/parts.ts';
import type { IssuedGiftCard, OrderView } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { useLive } from '../use-live.ts';
import { orderSaleWords } from './sale-words.ts';

/** Digital gift cards of the order: for whom, where they go, whether they are issued (ORD-15). */
export function OrderGiftCards({ view }: { view: OrderView }) {
  const t = useT(orderSaleWords);
  const { order, priced } = view;
  const asked = priced && order.giftCards.length > 0 ? { orderId: order.id } : null;
  const issued = useLive('giftCardsOfOrder', asked, ['giftCards']).data ?? [];
  if (order.giftCards.length === 0) return null;
  return (
    <List aria-label={t.giftCards}>
      {order.giftCards.map((card) => (
        <GiftCardRow
          key={card.id}
          card={card}
          issued={issued.find(({ id }) => id === card.id) ?? null}
          over={order.status === 'cancelled'}
          priced={priced}
        />
      ))}
    </List>
  );
}

function GiftCardRow({
  card,
  issued,
  over,
  priced,
}: {
  card: SoldGiftCard;
  issued: IssuedGiftCard | null;
  over: boolean;
  priced: boolean;
}) {
  const t = useT(orderSaleWords);
  const format = useFormat();
  const [tone, said]: [Tone, string] =
    over || (issued !== null && issued.cancelledAt !== null)
      ? ['error', t.cancelled]
      : issued === null
        ? ['accent', t.waiting]
        : ['ok', t.issued(format.day(issued.expiresOn))];
  return (
    <li>
      <Mail aria-hidden />
      <div>
        <span className="name">{t.giftCardTo(card.to)}</span>
        <small>{[t.giftCardFrom(card.from), card.sendTo].join(' · ')}</small>
        {card.message !== '' && <q>{card.message}</q>}
        {priced && (
          <span className="state">
            <Chip tone={tone}>{said}</Chip>
            {issued && <small>{t.codeEnd(issued.codeEnd)}</small>}
          </span>
        )}
      </div>
      {priced && <Money cents={card.amountCents} strong />}
    </li>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  'ul + &': { marginTop: 9, borderTop: '1px solid var(--line)', paddingTop: 9 },
  li: { display: 'grid', gridTemplateColumns: 'minmax(28px, auto) minmax(0, 1fr) auto', gap: 8 },
  'li + li': { borderTop: '1px solid var(--line)', marginTop: 9, paddingTop: 9 },
  svg: { width: 17, height: 17, strokeWidth: 1.75, color: 'var(--primary)', marginTop: 2 },
  'q:lang(fr)': { quotes: '"«\u202f" "\u202f»"' },
  '.name': { fontWeight: 550 },
  small: { display: 'block', color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px', overflowWrap: 'anywhere' },
  q: { display: 'block', fontSize: 13, lineHeight: '18px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '.state': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginTop: 4 },
});
