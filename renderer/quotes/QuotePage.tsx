import { styled } from '@mui/material/styles';
import { FileText } from 'lucide-react';
import { personName } from '../../domain/customer/address.ts';
import type { QuoteView } from '../../domain/quote/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { PendingDot } from '../orders/order-style.ts';
import { hrefOf, navigate } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useShopById } from '../workstation-state.ts';
import { QuoteActs } from './QuoteActs.tsx';
import { QuoteChip } from './QuoteChip.tsx';
import { QuoteLines } from './QuoteLines.tsx';
import { QuoteLink } from './QuoteLink.tsx';
import { QuotePapers } from './QuotePapers.tsx';
import { QuoteParties } from './QuoteParties.tsx';
import { useQuote } from './use-quote.ts';
import { quoteWords } from './words.ts';

/** One quote: what at which price, until when, what was sent, and what became of it (MSG-2). */
export function QuotePage({ quoteId }: { quoteId: string }) {
  const t = useT(quoteWords);
  const { view, answered, error } = useQuote(quoteId);
  const profile = useShopById(view?.quote.shop ?? '');
  useShortcut('Escape', () => navigate({ page: 'quotes' }), t.back);
  if (view && profile) return <Found view={view} profile={profile} />;
  return (
    <Page title={t.title} actions={<BackLink to={{ page: 'quotes' }}>{t.back}</BackLink>}>
      <RefusalNote what={error} alert />
      {view === null && answered && <EmptyState icon={<FileText aria-hidden />} title={t.notFound} />}
    </Page>
  );
}

function Found({ view, profile }: { view: QuoteView; profile: ShopProfile }) {
  const t = useT(quoteWords);
  const format = useFormat();
  const { quote, order, request, link, pending } = view;
  return (
    <Page
      title={`${t.one(quote.number)} · ${personName(quote.customer)}`}
      width={1200}
      lead={
        <Lead>
          <QuoteChip quote={quote} />
          <span>{t.until(format.day(quote.validUntil))}</span>
          <span>
            {t.madeBy(quote.madeByName)} · <When at={quote.madeAt} shape="day" />
          </span>
          {order && (
            <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })}>{`${t.became} ${order.code}`}</a>
          )}
          {request && <a href={hrefOf({ page: 'request', requestId: request.id })}>{t.forRequest(request.name)}</a>}
          {pending && <PendingDot />}
        </Lead>
      }
      actions={<BackLink to={{ page: 'quotes' }}>{t.back}</BackLink>}
    >
      <Layout>
        <div>
          <Card title={t.lines}>
            <QuoteLines quote={quote} profile={profile} />
          </Card>
          <Card title={t.customer}>
            <QuoteParties quote={quote} profile={profile} />
          </Card>
        </div>
        <div>
          {quote.state === 'open' && <QuoteActs view={view} profile={profile} />}
          {link && <QuoteLink link={link} />}
          <QuotePapers view={view} />
        </div>
      </Layout>
    </Page>
  );
}

const Lead = styled('span')({ display: 'inline-flex', gap: 14, alignItems: 'center', flexWrap: 'wrap' });

const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(320px, 2fr)',
  gap: 12,
  alignItems: 'start',
  '> div': { display: 'flex', flexDirection: 'column', gap: 12 },
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
