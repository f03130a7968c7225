import { styled } from '@mui/material/styles';
import type { CardRow } from '../../domain/voucher/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { CardChip } from './StateChips.tsx';
import { voucherWords } from './words.ts';

/** What a card was worth, what it paid and got back, what is left and until when (AVO-3). */
export function CardDialog({ card, onClose }: { card: CardRow; onClose: () => void }) {
  const t = useT(voucherWords);
  const { day } = useFormat();
  const origin = card.kind === 'sold' ? t.look.sold(card.orderCode) : t.look.credited(card.orderCode);
  return (
    <Dialog title={`${t.kinds[card.kind]} ${t.codeEnd(card.codeEnd)}`} onClose={onClose}>
      <Root>
        <p className="first">
          <Money cents={card.balanceCents} strong />
          <span>{t.look.expires(day(card.expiresOn))}</span>
          <CardChip state={card.state} />
        </p>
        <p>
          {card.kind === 'sold' ? (
            t.to(card.from, card.to)
          ) : card.customerId === null ? (
            card.to
          ) : (
            <a href={hrefOf({ page: 'customer', customerId: card.customerId })}>{card.to}</a>
          )}
        </p>
        <h3>{t.look.movements}</h3>
        <ul>
          <li>
            <When at={card.issuedAt} shape="day" />
            <a href={hrefOf({ page: 'order', orderId: card.orderId, intent: null })}>{origin}</a>
            <Money cents={card.amountCents} />
          </li>
          {card.movements.map(({ id, at, cents, orderId, reason }) => {
            const said = cents < 0 ? t.look.spent(reason) : t.look.back(reason);
            return (
              <li key={id}>
                <When at={at} shape="day" />
                {orderId === null ? (
                  <span>{said}</span>
                ) : (
                  <a href={hrefOf({ page: 'order', orderId, intent: null })}>{said}</a>
                )}
                <Money cents={cents} />
              </li>
            );
          })}
        </ul>
        {card.movements.length === 0 && <small>{t.look.movementsNone}</small>}
        <small>{t.look.whole}</small>
      </Root>
    </Dialog>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  p: { margin: 0 },
  '.first': { display: 'flex', alignItems: 'baseline', gap: 12, fontSize: 18, lineHeight: '26px' },
  '.first > span:nth-of-type(2)': { fontSize: 13 },
  '.first > :last-child': { marginLeft: 'auto' },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: { display: 'grid', gridTemplateColumns: '110px minmax(0, 1fr) auto', gap: 12, padding: '4px 0' },
  'li + li': { borderTop: '1px solid var(--line)' },
  small: { color: 'var(--muted)', fontSize: 12.5 },
});
