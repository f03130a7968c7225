import { styled } from '@mui/material/styles';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { RefundBody, RefundMarks } from './RefundCard.tsx';
import { refundTables } from './tables.ts';
import { refundWords } from './words.ts';

/** What a return, a claim or an investigation asked for, and where it stands (AVO-1); nothing for roles without prices. */
export function CaseRefunds({ orderId, caseId }: { orderId: string; caseId: string }) {
  const t = useT(refundWords);
  const sees = useMay('refund.ask');
  const all = useLive('refundsOfOrder', sees ? { orderId } : null, refundTables).data ?? [];
  const views = all.filter(({ refund }) => refund.origin.id === caseId);
  if (views.length === 0) return null;
  return (
    <Card title={t.card}>
      <Rows>
        {views.map((view) => (
          <div key={view.refund.id}>
            <p>
              <Money cents={view.refund.amountCents} strong /> <RefundMarks refund={view.refund} />
            </p>
            <RefundBody view={view} keys={false} linked={false} />
          </div>
        ))}
      </Rows>
    </Card>
  );
}

const Rows = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  p: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  // the card has its own inner padding
  'p + div': { padding: '8px 0 0' },
});
