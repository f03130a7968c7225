import { styled } from '@mui/material/styles';
import { personName } from '../../domain/customer/address.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Surface } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { QuoteChip } from './QuoteChip.tsx';
import { quoteWords } from './words.ts';

/** One quote of a list: its number, whose, how much, until when. */
export function QuoteRow({
  quote,
  current,
  onFocus,
}: {
  quote: QuoteDocument;
  current: boolean;
  onFocus?: () => void;
}) {
  const t = useT(quoteWords);
  const format = useFormat();
  const { id, number, customer, lines, totals, validUntil, madeAt, madeByName, orderId } = quote;
  return (
    <Root data-current={current || undefined} onFocus={onFocus} onClick={onFocus}>
      <header>
        <a href={hrefOf({ page: 'quote', quoteId: id })}>{number ?? t.waiting}</a>
        <span>{personName(customer)}</span>
        <QuoteChip quote={quote} />
        <span className="end">
          <Money cents={totals.totalCents} strong />
        </span>
      </header>
      <footer>
        <span>{t.count(lines.length)}</span>
        <span>{t.until(format.day(validUntil))}</span>
        <span>
          {t.madeBy(madeByName)} · <When at={madeAt} shape="day" />
        </span>
        {orderId !== null && <a href={hrefOf({ page: 'order', orderId, intent: null })}>{t.became}</a>}
      </footer>
    </Root>
  );
}

const Root = styled(Surface)({
  padding: '10px 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '&[data-current]': { borderColor: 'var(--primary)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  header: { display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' },
  'header > a': { fontWeight: 600 },
  '.end': { marginLeft: 'auto' },
  footer: { display: 'flex', gap: '4px 14px', flexWrap: 'wrap', fontSize: 13, color: 'var(--muted)' },
});
