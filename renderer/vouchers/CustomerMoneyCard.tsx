import { styled } from '@mui/material/styles';
import { TicketPlus } from 'lucide-react';
import { useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { cardState, voucherState } from '../../domain/voucher/state.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useLive } from '../use-live.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { CustomerPoints } from './CustomerPoints.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { CardChip } from './StateChips.tsx';
import { VoucherDialog } from './VoucherDialog.tsx';
import { VoucherLine } from './VoucherLine.tsx';
import { voucherWords } from './words.ts';

type Money = NonNullable<QueryResult<'customerMoney'>>;
const alive = ['pending', 'usable', 'early'];

/** What is a customer's own: vouchers, refunds kept as vouchers, points (AVO-2, AVO-3, AVO-4); not for roles without prices. */
export function CustomerMoneyCard({ customer }: { customer: Customer }) {
  return useMay('prices.see') ? <Shown customer={customer} /> : null;
}

function Shown({ customer }: { customer: Customer }) {
  const t = useT(voucherWords);
  const issues = useMay('voucher.issue');
  const shop = useShopById(customer.shop);
  const day = useShopDay(shop);
  const [issuing, setIssuing] = useState(false);
  const [looked, setLooked] = useState<string | null>(null);
  const { data, error } = useLive('customerMoney', { customerId: customer.id }, [
    'vouchers',
    'giftCards',
    'loyalty',
    'shops',
    'outbox',
  ]);
  const rows = (data?.vouchers ?? []).map((voucher) => ({ voucher, state: voucherState(voucher, day) }));
  const now = rows.filter(({ state }) => alive.includes(state));
  const past = rows.filter(({ state }) => !alive.includes(state));
  const line = ({ voucher, state }: { voucher: Voucher; state: ReturnType<typeof voucherState> }) => (
    <VoucherLine key={voucher.id} voucher={voucher} state={state} onOpen={() => setLooked(voucher.id)} />
  );
  return (
    <Card
      title={t.customer.title}
      flush
      aside={
        issues && (
          <Button size="small" icon={<TicketPlus aria-hidden />} onClick={() => setIssuing(true)}>
            {t.issue.open}
          </Button>
        )
      }
    >
      <Root>
        <RefusalNote what={error} alert />
        {data !== null && rows.length === 0 && data.credits.length === 0 && <p>{t.customer.none}</p>}
        {now.map(line)}
        {past.length > 0 && (
          <details>
            <summary>{t.customer.past(past.length)}</summary>
            {past.map(line)}
          </details>
        )}
        {data !== null && data.credits.length > 0 && <Credits credits={data.credits} day={day} />}
        {data !== null && data.points !== null && <CustomerPoints customer={customer} points={data.points} />}
      </Root>
      {issuing && shop && <IssueDialog shop={shop} customer={customer} onClose={() => setIssuing(false)} />}
      {looked !== null && <VoucherDialog voucherId={looked} onClose={() => setLooked(null)} />}
    </Card>
  );
}

/** Refunds that the customer took as a voucher: their codes are the customer's own (AVO-3). */
function Credits({ credits, day }: { credits: Money['credits']; day: string }) {
  const t = useT(voucherWords);
  const format = useFormat();
  return (
    <section>
      <h3>{t.customer.credits}</h3>
      <ul>
        {credits.map((credit) => (
          <li key={credit.id}>
            <span className="first">
              <b>{credit.code}</b>
              <span>{t.customer.left(format.money(credit.balanceCents), format.money(credit.amountCents))}</span>
              <CardChip state={cardState(credit, day)} />
            </span>
            <small>
              {t.look.expires(format.day(credit.expiresOn))} ·{' '}
              <a href={hrefOf({ page: 'order', orderId: credit.orderId, intent: null })}>{t.customer.ofOrder}</a>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Root = styled('div')({
  paddingBottom: 8,
  '> p, > div': { margin: '0 16px', color: 'var(--muted)' },
  '> button, details > button': { width: '100%', boxSizing: 'border-box' },
  summary: { padding: '6px 16px', cursor: 'pointer', color: 'var(--muted)', fontSize: 13 },
  section: { borderTop: '1px solid var(--line)', marginTop: 8, padding: '10px 16px 2px' },
  ul: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  'li + li': { borderTop: '1px solid var(--line)' },
  li: { padding: '5px 0' },
  '.first': { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '2px 10px' },
  '.first > :last-child': { marginLeft: 'auto' },
  b: { fontWeight: 650, letterSpacing: '0.03em', overflowWrap: 'anywhere' },
  small: { color: 'var(--muted)', fontSize: 12.5 },
});
