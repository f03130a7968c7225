import { styled } from '@mui/material/styles';
import type { ReturnView } from '../../domain/return/views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import { hrefOf } from '../routing.ts';
import { Surface } from '../ui/Card.tsx';
import { When } from '../ui/When.tsx';
import { PostageChip, StateChip } from './ReturnChips.tsx';
import { returnWords } from './words.ts';

/** One return of a list: whose, what of, why, and who pays the postage. */
export function ReturnRow({ view, current, onFocus }: { view: ReturnView; current: boolean; onFocus?: () => void }) {
  const t = useT(returnWords);
  const locale = useLocale();
  const { doc, lines } = view;
  return (
    <Root data-current={current || undefined} onFocus={onFocus} onClick={onFocus}>
      <header>
        <a href={hrefOf({ page: 'return', returnId: doc.id })}>{doc.code}</a>
        <StateChip state={doc.state} />
        {view.pending && <PendingDot />}
        <span className="end">
          <When at={doc.since[doc.state] ?? doc.openedAt} shape="dayTime" />
        </span>
      </header>
      <div className="what">
        {lines.map(({ lineId, quantity, name, format }) => (
          <span key={lineId}>
            {quantity} × {name}
            {format === '' ? '' : ` · ${format}`}
          </span>
        ))}
      </div>
      <footer>
        <span>{doc.customerName}</span>
        <a href={hrefOf({ page: 'order', orderId: doc.orderId, intent: null })}>
          {t.order} {doc.orderCode}
        </a>
        <span>{view.reason[locale]}</span>
        <PostageChip postage={doc.postage} />
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
  header: { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' },
  'header > a': { fontWeight: 600 },
  '.end': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  '.what': { display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
  footer: {
    display: 'flex',
    gap: '4px 14px',
    flexWrap: 'wrap',
    alignItems: 'center',
    fontSize: 13,
    color: 'var(--muted)',
  },
});
