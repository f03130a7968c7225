import { styled } from '@mui/material/styles';
import type { PaymentTasks } from '../../domain/payment/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { usePaymentTasks } from '../payments/use-payment-tasks.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { changeWords } from './dialogs/change-words.ts';

const SHOWN = 12;

/** Orders under way whose money does not add up: a supplement to come, money to give back; never forgotten (VIE-2). */
export function Balances() {
  const t = useT(changeWords).balances;
  const { money } = useFormat();
  const tasks = usePaymentTasks();
  const rows = tasks === null ? [] : rowsOf(tasks);
  if (rows.length === 0) return null;
  return (
    <Card title={t.title} flush>
      <List>
        {rows.slice(0, SHOWN).map(({ orderId, code, customerName, cents, unpaid }) => (
          <li key={orderId}>
            <a href={hrefOf({ page: 'order', orderId, intent: null })}>
              <b>{code}</b>
              <span className="who">{customerName}</span>
              <span data-back={cents < 0 || undefined}>
                {cents < 0 ? t.back(money(-cents)) : unpaid ? t.unpaid(money(cents)) : t.supplement(money(cents))}
              </span>
            </a>
          </li>
        ))}
        {rows.length > SHOWN && <li className="more">{t.more(rows.length - SHOWN)}</li>}
      </List>
    </Card>
  );
}

interface Row {
  orderId: string;
  code: string;
  customerName: string;
  /** Negative: to be given back. */
  cents: number;
  unpaid: boolean;
}

/** What somebody waits for first: supplements, then money that goes back, then transfers that may be on their way. */
function rowsOf({ balances, refunds }: PaymentTasks): Row[] {
  const due = balances.map((row) => ({ ...row, cents: row.dueCents }));
  const back = refunds.map((row) => ({ ...row, cents: -row.refundCents, unpaid: false }));
  return [...due.filter(({ unpaid }) => !unpaid), ...back, ...due.filter(({ unpaid }) => unpaid)];
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  'li + li': { borderTop: '1px solid var(--line)' },
  a: { display: 'flex', gap: 14, padding: '8px 16px', color: 'var(--ink)', textDecoration: 'none' },
  'a:hover': { background: 'var(--raised)' },
  b: { fontWeight: 600, minWidth: 84 },
  '.who': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  'a > span:last-of-type': { color: 'var(--accent-text)', fontWeight: 550, whiteSpace: 'nowrap' },
  'a > span[data-back]': { color: 'var(--info)' },
  '.more': { padding: '8px 16px', color: 'var(--muted)', fontSize: 13 },
});
