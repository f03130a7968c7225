import { styled } from '@mui/material/styles';
import type { RefundDue } from '../../domain/payment/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { RefundButton } from './RefundButton.tsx';
import { refundWords } from './words.ts';

/** Orders that were cancelled or made cheaper after they were paid, and that no refund speaks of yet (VIE-2). */
export function PaidTooMuch({ rows }: { rows: readonly RefundDue[] }) {
  const t = useT(refundWords);
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <Card title={t.excessTitle} flush>
      <List>
        {rows.map(({ orderId, code, customerName, refundCents }) => (
          <li key={orderId}>
            <a href={hrefOf({ page: 'order', orderId, intent: null })}>{code}</a>
            <span className="who">{customerName}</span>
            <b>{t.excess(format.money(refundCents))}</b>
            <RefundButton orderId={orderId} />
          </li>
        ))}
      </List>
    </Card>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  li: { display: 'flex', gap: 12, alignItems: 'center', padding: '8px 16px', borderTop: '1px solid var(--line)' },
  a: { width: 96, fontWeight: 600 },
  b: { fontWeight: 600, whiteSpace: 'nowrap' },
  '.who': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
