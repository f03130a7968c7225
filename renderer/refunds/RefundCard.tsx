import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { Refund } from '../../domain/refund/refund.ts';
import type { RefundView } from '../../domain/refund/views.ts';
import { useT } from '../i18n/words.ts';
import { OnShopClock } from '../orders/OnShopClock.tsx';
import { type Route, hrefOf } from '../routing.ts';
import { Surface } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { Calculation } from './Calculation.tsx';
import { DueChip, RefundChip } from './RefundChips.tsx';
import { RefundDecision } from './RefundDecision.tsx';
import { RefundWays } from './RefundWays.tsx';
import { refundWords } from './words.ts';

/** One refund of a list; the one under the cursor is whole, with its reasoning and its keys. */
export function RefundCard({ view, current, onOpen }: { view: RefundView; current: boolean; onOpen: () => void }) {
  const id = useId();
  const { refund } = view;
  return (
    <OnShopClock shop={refund.shop}>
      <Root data-current={current || undefined} aria-labelledby={id}>
        <header>
          <button type="button" id={id} aria-expanded={current} onClick={onOpen}>
            <b>{refund.orderCode}</b> {refund.customerName}
          </button>
          <RefundMarks refund={refund} />
          <Money cents={refund.amountCents} strong />
        </header>
        {current && <RefundBody view={view} keys linked />}
      </Root>
    </OnShopClock>
  );
}

export function RefundMarks({ refund }: { refund: Refund }) {
  const t = useT(refundWords);
  return (
    <>
      <RefundChip state={refund.state} />
      {refund.as === 'voucher' && <Chip tone="neutral">{t.asVoucher}</Chip>}
      <DueChip {...refund} />
    </>
  );
}

/** `linked`: away from its order's page. */
export function RefundBody({ view, keys, linked }: { view: RefundView; keys: boolean; linked: boolean }) {
  const t = useT(refundWords);
  const { refund } = view;
  const from = originOf(refund);
  const asked = refund.state === 'asked' || refund.state === 'awaitingSecond';
  return (
    <Body>
      <Calculation shop={refund.shop} rows={refund.rows} pointsBack={refund.pointsBack} />
      <div className="facts">
        <span>
          {t.askedBy(refund.openedByName)} · <When at={refund.openedAt} shape="dayTime" />
        </span>
        <span>
          {from === null ? t.origins[refund.origin.kind] : <a href={hrefOf(from)}>{t.origins[refund.origin.kind]}</a>}
          {refund.reason !== '' && ` · ${refund.reason}`}
        </span>
        {refund.consent && <span>{t.consentOf(refund.consent.byName, refund.consent.how)}</span>}
        {refund.approvals.map(({ by, byName, at }) => (
          <span key={by}>
            {t.approvedBy(byName)} · <When at={at} shape="dayTime" />
          </span>
        ))}
        {refund.state === 'refused' && <span>{t.refusedBecause(refund.refusal)}</span>}
        <RefundWays refund={refund} keys={keys} />
        {linked && (
          <span>
            <a href={hrefOf({ page: 'order', orderId: refund.orderId, intent: null })}>{t.openOrder}</a>
          </span>
        )}
        {asked && <RefundDecision view={view} keys={keys} />}
      </div>
    </Body>
  );
}

/** The case that asked for it. */
function originOf({ origin: { kind, id } }: Refund): Route | null {
  if (id === null) return null;
  if (kind === 'return') return { page: 'return', returnId: id };
  if (kind === 'claim') return { page: 'claim', claimId: id };
  return kind === 'investigation' ? { page: 'investigation', investigationId: id } : null;
}

const Root = styled(Surface)({
  '&[data-current]': { borderColor: 'var(--primary)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  header: { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap', padding: '8px 16px' },
  'header > button': {
    flex: 1,
    minWidth: 200,
    padding: '4px 0',
    border: 0,
    background: 'none',
    color: 'var(--ink)',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  b: { fontWeight: 600, marginRight: 8 },
});

const Body = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
  gap: 16,
  padding: '4px 16px 14px',
  alignItems: 'start',
  '.facts': { display: 'flex', flexDirection: 'column', gap: 8, minWidth: 0, overflowWrap: 'anywhere' },
  '.facts > span': { color: 'var(--muted)' },
});
